//! The few words that the rendering adds to the paper's own.
//!
//! This is the only place of the model that speaks to a reader: the rendering stands where no page with tables of its
//! own can help, on sites that strip scripts.

use super::Lang;
use crate::plan::{InitiativeKind, Status};

/// The words of one language.
pub(super) struct Words {
    pub(super) lang: &'static str,
    pub(super) contents: &'static str,
    pub(super) initiatives: &'static str,
    pub(super) named_in: &'static str,
    pub(super) adopted_option: &'static str,
    pub(super) in_consultation: &'static str,
    pub(super) adopted: &'static str,
    pub(super) annex_absent: &'static str,
    pub(super) source: &'static str,
    kinds: [&'static str; 12],
}

impl Words {
    pub(super) const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vietnamese => &VIETNAMESE,
            Lang::English => &ENGLISH,
        }
    }

    pub(super) const fn status(&self, status: Status) -> &'static str {
        match status {
            Status::InConsultation => self.in_consultation,
            Status::Adopted => self.adopted,
        }
    }

    pub(super) const fn kind(&self, kind: InitiativeKind) -> &'static str {
        use InitiativeKind as K;
        let [movement, programme, companion, campaign, title, model, club, forum, festival, portal, fund, guideline] =
            self.kinds;
        match kind {
            K::Movement => movement,
            K::Programme => programme,
            K::CompanionProgramme => companion,
            K::Campaign => campaign,
            K::Title => title,
            K::Model => model,
            K::Club => club,
            K::Forum => forum,
            K::Festival => festival,
            K::Portal => portal,
            K::Fund => fund,
            K::Guideline => guideline,
        }
    }
}

const VIETNAMESE: Words = Words {
    lang: "vi",
    contents: "Mục lục",
    initiatives: "Các phong trào, chương trình, danh hiệu và mô hình được nêu tên",
    named_in: "mục",
    adopted_option: "Phương án được chọn",
    in_consultation: "Văn bản đang xin ý kiến.",
    adopted: "Văn bản đã ban hành.",
    annex_absent: "Văn bản nói có danh mục kèm theo, nhưng danh mục không đi cùng văn bản.",
    source: "Mã kiểm tra SHA-256 của văn bản gốc:",
    kinds: [
        "phong trào",
        "chương trình",
        "chương trình đồng hành",
        "cuộc vận động",
        "danh hiệu",
        "mô hình",
        "câu lạc bộ",
        "diễn đàn",
        "ngày hội",
        "cổng thông tin",
        "quỹ",
        "chủ trương, quy định",
    ],
};

const ENGLISH: Words = Words {
    lang: "en",
    contents: "Contents",
    initiatives: "Movements, programmes, titles and models named in the paper",
    named_in: "section",
    adopted_option: "Adopted option",
    in_consultation: "The paper is open for consultation.",
    adopted: "The paper is in force.",
    annex_absent: "The paper speaks of a list attached to it, but the list did not come with the paper.",
    source: "SHA-256 fingerprint of the source:",
    kinds: [
        "movement",
        "programme",
        "companion programme",
        "campaign",
        "title",
        "model",
        "club",
        "forum",
        "festival",
        "portal",
        "fund",
        "guideline",
    ],
};
