//! Units: their types and blocks.

crate::words::words! {
    /// What a unit is (loại hình đơn vị).
    UnitType {
        /// A chapter (chi đoàn).
        Chapter = "chapter",
        /// A chapter directly under the level above the base (chi đoàn cơ sở).
        BaseChapter = "baseChapter",
        /// A base organisation (Đoàn cơ sở).
        Base = "base",
        /// The Pioneers of a school (liên đội).
        PioneerUnion = "pioneerUnion",
        /// The Pioneers of a class (chi đội).
        PioneerChapter = "pioneerChapter",
        /// A commune, a ward or a special zone (Đoàn xã, phường, đặc khu).
        Commune = "commune",
        /// A district (huyện), until 30 June 2025.
        District = "district",
        /// A province (tỉnh).
        Province = "province",
        /// Anything else (loại khác).
        Other = "other",
    }

    /// Where the members of a unit live, learn or work (khối đối tượng).
    Block {
        /// Residential areas (địa bàn dân cư).
        Residential = "residential",
        /// Schools (trường học).
        School = "school",
        /// Civil servants (công chức, viên chức).
        CivilService = "civilService",
        /// Enterprises (doanh nghiệp).
        Enterprise = "enterprise",
        /// The armed forces (lực lượng vũ trang).
        ArmedForces = "armedForces",
    }
}
