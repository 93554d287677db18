//! Whom an action concerns, which levels it names, what a section is about: told from usual words and nothing else.

use super::clean::short;
use super::find::Pairs;
use crate::plan::{Audience, Kind, Level};
use crate::sorted::{sort_by_number, sorted, sorted_once};
use crate::vietnamese::case;

/// What a phrase of the field says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Audience(&'static [Audience]),
    Level(Level),
    /// Nothing, though a shorter phrase inside would say something (`Luật Thanh niên`).
    Nothing,
}

use Audience::{
    ArmedForces, Cadres, Children, Enterprises, EthnicMinorityYouth, Members, OutstandingMembers, People,
    PeopleInHardship, Pupils, ReligiousYouth, RemoteAreas, Students, Youth,
};

const PHRASES: &[(&str, Says)] = &[
    ("đoàn viên ưu tú", Says::Audience(&[OutstandingMembers])),
    ("đoàn viên", Says::Audience(&[Members])),
    ("hội viên", Says::Audience(&[Members])),
    ("đvtn", Says::Audience(&[Members, Youth])),
    ("thanh thiếu nhi", Says::Audience(&[Youth, Children])),
    ("thanh, thiếu nhi", Says::Audience(&[Youth, Children])),
    ("thanh thiếu niên", Says::Audience(&[Youth, Children])),
    ("thanh, thiếu niên", Says::Audience(&[Youth, Children])),
    ("thanh niên", Says::Audience(&[Youth])),
    ("thanh niên tôn giáo", Says::Audience(&[Youth, ReligiousYouth])),
    ("thanh niên dân tộc thiểu số", Says::Audience(&[Youth, EthnicMinorityYouth])),
    ("thanh niên yếu thế", Says::Audience(&[Youth, PeopleInHardship])),
    ("tuổi trẻ", Says::Audience(&[Youth])),
    ("tuổi trẻ sáng tạo", Says::Nothing),
    ("tuổi trẻ xung kích bảo vệ tổ quốc", Says::Nothing),
    ("dân tộc thiểu số", Says::Audience(&[EthnicMinorityYouth])),
    ("tín đồ", Says::Audience(&[ReligiousYouth])),
    ("đoàn thanh niên", Says::Nothing),
    ("luật thanh niên", Says::Nothing),
    ("hội liên hiệp thanh niên", Says::Nothing),
    ("liên hiệp thanh niên", Says::Nothing),
    ("phát triển thanh niên", Says::Nothing),
    ("quốc tế thanh niên", Says::Nothing),
    ("công tác thanh niên", Says::Nothing),
    ("phong trào thanh thiếu nhi", Says::Nothing),
    ("phong trào thanh, thiếu nhi", Says::Nothing),
    ("phong trào thanh thiếu niên", Says::Nothing),
    ("phong trào thanh niên", Says::Nothing),
    ("tháng thanh niên", Says::Nothing),
    ("công trình thanh niên", Says::Nothing),
    ("thanh niên tình nguyện", Says::Nothing),
    ("đội thanh niên tình nguyện", Says::Audience(&[Youth])),
    ("đội hình thanh niên tình nguyện", Says::Audience(&[Youth])),
    ("thiếu niên", Says::Audience(&[Children])),
    ("thiếu niên tiền phong", Says::Nothing),
    ("thiếu nhi", Says::Audience(&[Children])),
    ("nhi đồng", Says::Audience(&[Children])),
    ("trẻ em", Says::Audience(&[Children])),
    ("luật trẻ em", Says::Nothing),
    ("cho em", Says::Audience(&[Children])),
    ("các em", Says::Audience(&[Children])),
    ("đàn em", Says::Audience(&[Children])),
    ("đội viên", Says::Audience(&[Children])),
    ("sinh viên", Says::Audience(&[Students])),
    ("hội sinh viên", Says::Nothing),
    ("học sinh, sinh viên", Says::Audience(&[Pupils, Students])),
    ("học sinh", Says::Audience(&[Pupils])),
    ("vùng sâu", Says::Audience(&[RemoteAreas])),
    ("vùng xa", Says::Audience(&[RemoteAreas])),
    ("biên giới", Says::Nothing),
    ("vùng xa, biên giới", Says::Audience(&[RemoteAreas])),
    ("vùng biên giới", Says::Audience(&[RemoteAreas])),
    ("khu vực biên giới", Says::Audience(&[RemoteAreas])),
    ("nơi biên giới", Says::Audience(&[RemoteAreas])),
    ("đặc biệt khó khăn", Says::Audience(&[RemoteAreas])),
    ("hải đảo", Says::Audience(&[RemoteAreas])),
    ("cán bộ đoàn", Says::Audience(&[Cadres])),
    ("cán bộ đội", Says::Audience(&[Cadres])),
    ("cán bộ hội", Says::Audience(&[Cadres])),
    ("cán bộ cấp", Says::Audience(&[Cadres])),
    ("đội ngũ cán bộ", Says::Audience(&[Cadres])),
    ("bí thư", Says::Audience(&[Cadres])),
    ("tổng phụ trách", Says::Audience(&[Cadres])),
    ("ban bí thư", Says::Nothing),
    ("lực lượng vũ trang", Says::Audience(&[ArmedForces])),
    ("nghĩa vụ quân sự", Says::Audience(&[ArmedForces])),
    ("bộ đội", Says::Audience(&[ArmedForces])),
    ("bộ đội xuất ngũ", Says::Audience(&[ArmedForces])),
    ("quân đội", Says::Audience(&[ArmedForces])),
    ("công an", Says::Audience(&[ArmedForces])),
    ("dân quân", Says::Audience(&[ArmedForces])),
    ("chiến sĩ", Says::Audience(&[ArmedForces])),
    ("già neo đơn", Says::Audience(&[PeopleInHardship])),
    ("neo đơn", Says::Audience(&[PeopleInHardship])),
    ("yếu thế", Says::Audience(&[PeopleInHardship])),
    ("gia đình chính sách", Says::Audience(&[PeopleInHardship])),
    ("hoàn cảnh khó khăn", Says::Audience(&[PeopleInHardship])),
    ("hoàn cảnh đặc biệt", Says::Audience(&[PeopleInHardship])),
    ("nhân dân khó khăn", Says::Audience(&[People, PeopleInHardship])),
    ("có công với cách mạng", Says::Audience(&[PeopleInHardship])),
    ("người nghèo", Says::Audience(&[PeopleInHardship])),
    ("hộ nghèo", Says::Audience(&[PeopleInHardship])),
    ("mồ côi", Says::Audience(&[PeopleInHardship])),
    ("khuyết tật", Says::Audience(&[PeopleInHardship])),
    ("nhân dân", Says::Audience(&[People])),
    ("ủy ban nhân dân", Says::Nothing),
    ("uỷ ban nhân dân", Says::Nothing),
    ("hội đồng nhân dân", Says::Nothing),
    ("dân chủ nhân dân", Says::Nothing),
    ("chứng minh nhân dân", Says::Nothing),
    ("người dân", Says::Audience(&[People])),
    ("cộng đồng", Says::Audience(&[People])),
    ("doanh nghiệp", Says::Audience(&[Enterprises])),
    ("nhà đầu tư", Says::Audience(&[Enterprises])),
    ("các cấp", Says::Level(Level::All)),
    ("toàn đoàn", Says::Level(Level::All)),
    ("trung ương", Says::Nothing),
    ("toàn quốc", Says::Level(Level::Central)),
    ("cấp trung ương", Says::Level(Level::Central)),
    ("cấp tỉnh", Says::Level(Level::Province)),
    ("tỉnh đoàn", Says::Level(Level::Province)),
    ("thành đoàn", Says::Level(Level::Province)),
    ("cấp thành phố", Says::Level(Level::Province)),
    ("đoàn cấp tỉnh", Says::Level(Level::Province)),
    ("cấp huyện", Says::Level(Level::District)),
    ("cấp quận", Says::Level(Level::District)),
    ("huyện đoàn", Says::Level(Level::District)),
    ("quận đoàn", Says::Level(Level::District)),
    ("thị đoàn", Says::Level(Level::District)),
    ("cấp cơ sở", Says::Level(Level::Base)),
    ("đoàn cơ sở", Says::Level(Level::Base)),
    ("cơ sở đoàn", Says::Level(Level::Base)),
    ("ở cơ sở", Says::Level(Level::Base)),
    ("đoàn xã", Says::Level(Level::Base)),
    ("xã đoàn", Says::Level(Level::Base)),
    ("đoàn phường", Says::Level(Level::Base)),
    ("đoàn trường", Says::Level(Level::Base)),
    ("liên đội", Says::Level(Level::Base)),
    ("chi đoàn", Says::Level(Level::Chapter)),
    ("chi đoàn cơ sở", Says::Level(Level::Base)),
];

/// A phrase and its first word.
struct Phrase {
    first: &'static str,
    whole: &'static str,
    says: &'static Says,
}

/// The phrases in buckets by their first word, the longest first.
pub(super) struct Lexicon {
    /// One bucket behind the other.
    phrases: Vec<Phrase>,
    /// Where each bucket begins, and where the last one ends.
    starts: Vec<u32>,
}

/// The bucket of a word: of its first and last byte and its length.
fn bucket(word: &str) -> usize {
    let byte = |b: Option<&u8>| b.copied().map_or(0, usize::from);
    let bytes = word.as_bytes();
    (byte(bytes.first()) + byte(bytes.last()) * 5 + bytes.len() * 37) % BUCKETS
}

const BUCKETS: usize = 256;

/// What the words of an action say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Labels {
    pub(super) audiences: Vec<Audience>,
    pub(super) levels: Vec<Level>,
}

impl Lexicon {
    pub(super) fn new() -> Self {
        let phrase = |(whole, says): &'static (&'static str, Says)| {
            let first = whole.split([' ', ',']).next().unwrap_or(whole);
            Phrase { first, whole, says }
        };
        let mut phrases: Vec<Phrase> = PHRASES.iter().map(phrase).collect();
        sort_by_number(&mut phrases, |phrase| {
            ((bucket(phrase.first) as u64) << 32) | u64::from(u32::MAX - short(phrase.whole.len()))
        });
        let start = |wanted: usize| short(phrases.partition_point(|phrase| bucket(phrase.first) < wanted));
        let starts = (0..=BUCKETS).map(start).collect();
        Self { phrases, starts }
    }

    /// The phrases whose first word may be this one.
    fn bucket(&self, word: &str) -> &[Phrase] {
        let at = bucket(word);
        let start = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        self.phrases.get(start(at)..start(at + 1)).unwrap_or_default()
    }

    /// What the words say; `lowered` is the action in small letters.
    pub(super) fn labels(&self, lowered: &str) -> Labels {
        let mut labels = Labels::default();
        let mut at = 0;
        while let Some((start, end)) = case::word_from(lowered, at) {
            at = end;
            let word = lowered.get(start..end).unwrap_or_default();
            let list = self.bucket(word);
            if list.iter().any(|phrase| phrase.first == word) {
                let from = lowered.get(start..).unwrap_or_default();
                let fits =
                    |phrase: &str| from.strip_prefix(phrase).is_some_and(|after| !after.starts_with(case::is_of_word));
                if let Some(phrase) = list.iter().find(|phrase| phrase.first == word && fits(phrase.whole)) {
                    at = start + phrase.whole.len();
                    match phrase.says {
                        Says::Audience(audiences) => labels.audiences.extend_from_slice(audiences),
                        Says::Level(level) => labels.levels.push(*level),
                        Says::Nothing => {}
                    }
                }
            }
        }
        Labels { audiences: sorted_once(labels.audiences), levels: sorted_once(labels.levels) }
    }
}

/// What a heading, in small letters, is about; nothing where it does not say.
pub(super) fn kinds(lowered: &str) -> Vec<Kind> {
    const WORDS: &[(Kind, &[&str])] = &[
        (
            Kind::Education,
            &[
                "công tác giáo dục",
                "công tác tuyên truyền",
                "giáo dục chính trị",
                "tuyên truyền, giáo dục",
                "tuyên truyền giáo dục",
                "lý luận chính trị",
            ],
        ),
        (Kind::Movement, &["phong trào", "chiến dịch", "tình nguyện", "sáng tạo trẻ"]),
        (Kind::Companion, &["đồng hành", "khởi nghiệp", "hướng nghiệp"]),
        (Kind::Children, &["thiếu niên", "thiếu nhi", "nhi đồng", "trẻ em", "công tác đội"]),
        (Kind::International, &["quốc tế"]),
        (Kind::Organisation, &["xây dựng đoàn", "tổ chức đoàn", "đoàn viên", "cán bộ đoàn"]),
        (Kind::Front, &["mặt trận", "tập hợp thanh niên"]),
        (Kind::PartyBuilding, &["xây dựng đảng", "bảo vệ đảng"]),
        (Kind::Congress, &["đại hội"]),
        (
            Kind::Activities,
            &["một số hoạt động", "danh mục", "lịch hoạt động", "các hoạt động lớn", "hoạt động trọng tâm"],
        ),
    ];
    let pairs = Pairs::of(lowered);
    let found = sorted(
        WORDS
            .iter()
            .filter_map(|(kind, words)| words.iter().filter_map(|word| pairs.find(word)).min().map(|at| (at, *kind))),
    );
    // `Công tác phụ trách Đội …` names children once, whatever else stands inside.
    let part = |(at, _): &(usize, Kind)| lowered.get(..*at).map_or(0, |before| before.matches(';').count());
    let mut parts: Vec<(usize, Kind)> = Vec::new();
    for one in &found {
        if parts.iter().all(|(known, _)| *known != part(one)) {
            parts.push((part(one), one.1));
        }
    }
    parts.into_iter().map(|(_, kind)| kind).fold(Vec::new(), |mut kinds, kind| {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
        kinds
    })
}

/// Which of the kinds of its section a task is about: the one of which its words say most; the first where they say
/// nothing.
pub(super) fn kind_among(words: &str, several: &[Kind]) -> Kind {
    const WORDS: &[(Kind, &[&str])] = &[
        (Kind::Education, &["giáo dục", "tuyên truyền", "lý luận", "truyền thống", "nghị quyết"]),
        (Kind::Movement, &["tình nguyện", "phong trào", "xung kích", "sáng tạo", "chiến dịch"]),
        (Kind::Companion, &["khởi nghiệp", "lập nghiệp", "việc làm", "hướng nghiệp", "kỹ năng", "vay vốn"]),
        (Kind::Children, &["thiếu nhi", "trẻ em", "nhi đồng", "đội viên", "liên đội", "đội tntp"]),
        (Kind::International, &["quốc tế", "đối ngoại", "ngoại ngữ", "tiếng anh"]),
        (
            Kind::Organisation,
            &[
                "quản lý đoàn viên",
                "đoàn phí",
                "cán bộ đoàn",
                "sinh hoạt chi đoàn",
                "kiểm tra, giám sát",
                "ủy ban kiểm tra",
                "kết nạp đoàn viên",
                "cơ sở đoàn",
            ],
        ),
        (Kind::Front, &["đoàn kết, tập hợp", "tập hợp thanh niên", "hội liên hiệp", "mặt trận"]),
        (Kind::PartyBuilding, &["xây dựng đảng", "kết nạp đảng", "đoàn viên ưu tú", "phản biện", "cấp ủy"]),
        (Kind::Congress, &["đại hội đoàn", "văn kiện", "nhân sự"]),
        (Kind::Activities, &["danh mục", "lịch"]),
    ];
    let lowered = case::lowered(words);
    let pairs = Pairs::of(&lowered);
    let says = |kind: Kind| {
        let words = WORDS.iter().find(|(known, _)| *known == kind).map_or(&[][..], |(_, words)| *words);
        words.iter().filter(|word| pairs.holds(word)).count()
    };
    let most = several.iter().copied().map(says).max().unwrap_or(0);
    several.iter().copied().find(|kind| says(*kind) == most).unwrap_or(Kind::Other)
}
