//! What the labels of the model are called.

use super::table::word;
use crate::Lang;
use crate::assessment::{ReviewWeight, SetAsideReason, State};
use crate::criteria::{Block, EvidenceKind, UnitType};
use crate::plan::{Annex, Audience, InitiativeKind, Kind, Level, Origin, Status};
use crate::report::Severity;
use crate::score::{GapKind, LeafState, LimitKind, Refusal, RuleName, Truth};
use crate::summary::{Effect, Similar, Standing};

/// A label of the model, which has a word in each language.
///
/// ```
/// use orientation::Lang;
/// use orientation::describe::Label;
/// use orientation::plan::Kind;
///
/// assert_eq!(Kind::Children.word(Lang::Vietnamese), "Thiếu niên, nhi đồng");
/// ```
pub trait Label {
    /// The table of the label's words in `words/vi.json`.
    const TABLE: &'static str;

    /// The word used in files.
    fn token(&self) -> &'static str;

    /// What the label is called.
    fn word(&self, lang: Lang) -> &'static str {
        word(Self::TABLE, self.token(), lang).unwrap_or_else(|| self.token())
    }
}

macro_rules! labels {
    ($($label:ident = $table:literal;)*) => {
        $(impl Label for $label {
            const TABLE: &'static str = $table;

            fn token(&self) -> &'static str {
                self.as_str()
            }
        })*
    };
}

labels! {
    Kind = "kinds";
    Audience = "audiences";
    Level = "levels";
    Severity = "severities";
    EvidenceKind = "evidenceKinds";
    UnitType = "unitTypes";
    Block = "blocks";
    State = "states";
    ReviewWeight = "reviewWeights";
    SetAsideReason = "setAsideReasons";
    Truth = "truths";
    Refusal = "refusals";
    GapKind = "gaps";
    LimitKind = "limits";
    LeafState = "leafStates";
    RuleName = "rules";
    Standing = "standings";
    Similar = "similars";
    Effect = "effects";
}

impl Label for InitiativeKind {
    const TABLE: &'static str = "initiativeKinds";

    fn token(&self) -> &'static str {
        match self {
            Self::Movement => "movement",
            Self::Programme => "programme",
            Self::CompanionProgramme => "companionProgramme",
            Self::Campaign => "campaign",
            Self::Title => "title",
            Self::Model => "model",
            Self::Club => "club",
            Self::Forum => "forum",
            Self::Festival => "festival",
            Self::Portal => "portal",
            Self::Fund => "fund",
            Self::Guideline => "guideline",
        }
    }
}

impl Label for Status {
    const TABLE: &'static str = "statuses";

    fn token(&self) -> &'static str {
        match self {
            Self::InConsultation => "inConsultation",
            Self::Adopted => "adopted",
        }
    }
}

impl Label for Origin {
    const TABLE: &'static str = "origins";

    fn token(&self) -> &'static str {
        match self {
            Self::CentralCommittee => "centralCommittee",
        }
    }
}

impl Label for Annex {
    const TABLE: &'static str = "annexes";

    fn token(&self) -> &'static str {
        match self {
            Self::Included => "included",
            Self::Absent => "absent",
        }
    }
}
