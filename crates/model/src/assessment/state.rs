//! States: how far an assessment has come, and the steps that are permitted.

use crate::json;
use chrono::NaiveDate;

use super::Assessment;
use crate::by_id::ById;

crate::words::words! {
    /// How far an assessment has come (trạng thái).
    State {
        /// Being filled in (đang lập).
        Draft = "draft",
        /// Handed in (đã gửi).
        Submitted = "submitted",
        /// Sent back for changes (yêu cầu bổ sung).
        ChangesRequested = "changesRequested",
        /// Handed in again (đã gửi lại).
        Resubmitted = "resubmitted",
        /// Accepted by the level above (đã duyệt).
        Accepted = "accepted",
        /// Exempted by the level above (được miễn).
        Exempted = "exempted",
    }
}

impl State {
    /// The states that can follow.
    ///
    /// Asking for changes, exempting and reopening what was accepted need a reason.
    #[must_use]
    pub const fn next(self) -> &'static [Self] {
        use State::{Accepted, ChangesRequested, Draft, Exempted, Resubmitted, Submitted};
        match self {
            Draft => &[Submitted, Exempted],
            Submitted | Resubmitted => &[ChangesRequested, Accepted, Exempted],
            ChangesRequested => &[Resubmitted, Exempted],
            // A result is cancelled and made anew where faults appear later.
            Accepted => &[ChangesRequested],
            Exempted => &[Draft],
        }
    }

    /// The state in which the unit hands in what it has; none where it has handed it in already, or need not.
    #[must_use]
    pub const fn handed_in(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::Submitted),
            Self::ChangesRequested => Some(Self::Resubmitted),
            Self::Submitted | Self::Resubmitted | Self::Accepted | Self::Exempted => None,
        }
    }

    /// Whether the unit may edit its answers.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::ChangesRequested)
    }

    /// Whether a step to it needs a reason.
    pub(crate) const fn wants_reason(self) -> bool {
        matches!(self, Self::ChangesRequested | Self::Exempted)
    }
}

/// One step from state to state (lịch sử xử lý).
#[json::wire]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// The state before.
    pub from: State,
    /// The state after.
    pub to: State,
    /// The day.
    pub on: NaiveDate,
    /// Who took it.
    pub by: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// What each criterion or fact lacks (nội dung cần bổ sung), by its id, where changes are asked for.
    #[wire(empty)]
    pub items: ById<String>,
}

impl Step {
    /// Whether the step says why, be it of single items.
    pub(crate) fn says_why(&self) -> bool {
        let says = |text: &String| !crate::text::is_blank(text);
        self.reason.as_ref().is_some_and(says) || self.items.values().any(says)
    }
}

/// Why a step is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TransitionError {
    /// The one state never follows the other.
    #[error("state `{}` cannot become `{}`", from.as_str(), to.as_str())]
    NotPermitted {
        /// The state as it is.
        from: State,
        /// The state that was asked for.
        to: State,
    },
    /// The step needs a reason.
    #[error("state `{}` becomes `{}` only with a reason", from.as_str(), to.as_str())]
    NoReason {
        /// The state as it is.
        from: State,
        /// The state that was asked for.
        to: State,
    },
}

impl TransitionError {
    /// The codes of all errors, for tables of messages.
    pub const CODES: &'static [&'static str] = &["transition-not-permitted", "transition-without-reason"];

    /// The stable name of the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotPermitted { .. } => "transition-not-permitted",
            Self::NoReason { .. } => "transition-without-reason",
        }
    }

    /// The state as it is, and the one that was asked for.
    #[must_use]
    pub const fn states(&self) -> (State, State) {
        match self {
            Self::NotPermitted { from, to } | Self::NoReason { from, to } => (*from, *to),
        }
    }
}

impl Assessment {
    /// Takes a step to another state and keeps it in the history.
    ///
    /// # Errors
    /// [`TransitionError::NotPermitted`] where the state cannot follow (`draft` → `accepted`),
    /// [`TransitionError::NoReason`] where the step needs a reason and has none. Nothing is changed then.
    pub fn advance(
        &mut self,
        to: State,
        on: NaiveDate,
        by: Option<String>,
        reason: Option<String>,
    ) -> Result<(), TransitionError> {
        self.take(Step { from: self.state, to, on, by, reason, items: ById::new() })
    }

    /// Sends the assessment back to its unit (trả lại để bổ sung): a step to [`State::ChangesRequested`] that says what each
    /// criterion or fact in `items` lacks. The reason of the whole may be absent where an item has one.
    ///
    /// # Errors
    /// As [`Assessment::advance`]: [`TransitionError::NotPermitted`] of a `draft`, [`TransitionError::NoReason`] where neither
    /// `reason` nor an item says anything.
    pub fn send_back(
        &mut self,
        on: NaiveDate,
        by: Option<String>,
        reason: Option<String>,
        items: ById<String>,
    ) -> Result<(), TransitionError> {
        self.take(Step { from: self.state, to: State::ChangesRequested, on, by, reason, items })
    }

    fn take(&mut self, step: Step) -> Result<(), TransitionError> {
        let (from, to) = (step.from, step.to);
        if !from.next().contains(&to) {
            return Err(TransitionError::NotPermitted { from, to });
        }
        if to.wants_reason() && !step.says_why() {
            return Err(TransitionError::NoReason { from, to });
        }
        self.history.push(step);
        self.state = to;
        Ok(())
    }

    /// Whether the unit may have edited its answers on `day` or later, as its steps tell.
    ///
    /// Of one day nobody knows the order: an edit on the day of handing in counts as permitted.
    pub(crate) fn was_open_since(&self, day: NaiveDate) -> bool {
        self.state.is_open() || self.history.iter().any(|step| step.from.is_open() && day <= step.on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn submitted() -> Assessment {
        crate::json::read(
            r#"{"unit": {"id": "nam-pe", "name": "Chi đoàn bản Nậm Pé", "unitType": "chapter"}, "period": "2022",
                "criteria": {"id": "chi-doan", "edition": "2022"}, "state": "submitted"}"#,
        )
        .unwrap()
    }

    fn lacking(id: &str, words: &str) -> ById<String> {
        let mut items = ById::new();
        items.insert(id.parse().unwrap(), words.to_owned());
        items
    }

    #[test]
    fn a_form_is_sent_back_for_what_single_items_lack() {
        let day = crate::day::parse("2022-11-25").unwrap();
        let mut form = submitted();
        form.send_back(day, None, None, lacking("nen-nep", "Thiếu biên bản.")).unwrap();
        assert_eq!(form.state, State::ChangesRequested);
        assert_eq!(form.history.last().and_then(|step| step.items.get("nen-nep")).unwrap(), "Thiếu biên bản.");
    }

    #[test]
    fn a_form_is_not_sent_back_without_a_word() {
        let day = crate::day::parse("2022-11-25").unwrap();
        let mut form = submitted();
        let refused = form.send_back(day, None, Some(" ".to_owned()), lacking("nen-nep", " ")).unwrap_err();
        assert_eq!(refused.to_string(), "state `submitted` becomes `changesRequested` only with a reason");
        assert_eq!(form, submitted());
    }

    #[test]
    fn a_unit_hands_in_by_a_step_that_is_permitted_wherever_it_may_edit() {
        for state in State::ALL {
            assert_eq!(state.handed_in().is_some(), state.is_open(), "{state}");
            assert!(state.handed_in().is_none_or(|handed_in| state.next().contains(&handed_in)), "{state}");
        }
    }
}
