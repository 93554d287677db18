//! States: how far an assessment has come, and the steps that are permitted.

use crate::json;
use chrono::NaiveDate;

use super::Assessment;

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
        let from = self.state;
        if !from.next().contains(&to) {
            return Err(TransitionError::NotPermitted { from, to });
        }
        if to.wants_reason() && reason.as_ref().is_none_or(|reason| crate::text::is_blank(reason)) {
            return Err(TransitionError::NoReason { from, to });
        }
        self.history.push(Step { from, to, on, by, reason });
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

    #[test]
    fn a_unit_hands_in_by_a_step_that_is_permitted_wherever_it_may_edit() {
        for state in State::ALL {
            assert_eq!(state.handed_in().is_some(), state.is_open(), "{state}");
            assert!(state.handed_in().is_none_or(|handed_in| state.next().contains(&handed_in)), "{state}");
        }
    }
}
