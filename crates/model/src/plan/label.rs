//! The labels by which tasks and actions are found: kind, audience, level.

crate::words::words! {
    /// What a section or a task is about (lĩnh vực công tác).
    Kind {
        /// Political and moral education (công tác giáo dục).
        Education = "education",
        /// A revolutionary action movement (phong trào hành động cách mạng).
        Movement = "movement",
        /// A programme at the side of young people (chương trình đồng hành với thanh niên).
        Companion = "companion",
        /// The Pioneers and the care of children (công tác Đội, thiếu niên, nhi đồng).
        Children = "children",
        /// International youth work (công tác quốc tế thanh niên).
        International = "international",
        /// Building the Union's organisation (xây dựng Đoàn).
        Organisation = "organisation",
        /// Widening the united front of youth (mở rộng mặt trận đoàn kết, tập hợp thanh niên).
        Front = "front",
        /// Taking part in building the Party and the political system (tham gia xây dựng Đảng).
        PartyBuilding = "partyBuilding",
        /// The Union's congress (Đại hội Đoàn).
        Congress = "congress",
        /// The list of activities (danh mục hoạt động).
        Activities = "activities",
        /// Anything else (nội dung khác).
        Other = "other",
    }
}

crate::words::words! {
    /// Whom an action concerns, where its words say so (đối tượng).
    Audience {
        /// Members of the Union (đoàn viên).
        Members = "members",
        /// Young people (thanh niên).
        Youth = "youth",
        /// Teenagers and young children (thiếu niên, nhi đồng, thiếu nhi, trẻ em).
        Children = "children",
        /// University and college students (sinh viên).
        Students = "students",
        /// Pupils (học sinh).
        Pupils = "pupils",
        /// Ethnic-minority youth (thanh niên dân tộc thiểu số).
        EthnicMinorityYouth = "ethnicMinorityYouth",
        /// Religious youth (thanh niên tôn giáo).
        ReligiousYouth = "religiousYouth",
        /// People in remote, border and especially difficult areas (vùng sâu, vùng xa, biên giới, đặc biệt khó khăn).
        RemoteAreas = "remoteAreas",
        /// The Union's cadres (cán bộ Đoàn).
        Cadres = "cadres",
        /// The armed forces and those called to serve in them (lực lượng vũ trang, nghĩa vụ quân sự).
        ArmedForces = "armedForces",
        /// Outstanding members presented to the Party (đoàn viên ưu tú).
        OutstandingMembers = "outstandingMembers",
        /// People in hardship: the lonely old, weak youth, policy families, children in hardship (người yếu thế, hoàn cảnh khó khăn).
        PeopleInHardship = "peopleInHardship",
        /// The people at large (Nhân dân, cộng đồng).
        People = "people",
        /// Enterprises and investors (doanh nghiệp, nhà đầu tư).
        Enterprises = "enterprises",
    }
}

crate::words::words! {
    /// A level of the organisation (cấp bộ Đoàn).
    ///
    /// Levels have changed with the administrative map and will again; a plan names those of its own day.
    Level {
        /// Every level (các cấp, toàn Đoàn).
        All = "all",
        /// The centre (Trung ương).
        Central = "central",
        /// Province (tỉnh).
        Province = "province",
        /// District (huyện), until 30 June 2025.
        District = "district",
        /// Base (cơ sở).
        Base = "base",
        /// Chapter (chi đoàn).
        Chapter = "chapter",
    }
}
