//! The WebAssembly boundary of [`orientation`]: decode, one call of the model, encode.
//!
//! In pages everything crosses as JSON text: the model's reader gives line and column and refuses unknown fields, and a page's own
//! `JSON.parse` makes objects faster than they could be built one by one from here.
//! An error is thrown as the text of an object of `code` and `params`, for the page to put into words. In the engine for
//! programs ([`engine`]), where size does not count, objects cross as objects.

#[cfg(feature = "assessments")]
mod assessments;
#[cfg(feature = "ballots")]
mod ballots;
#[cfg(feature = "calendar")]
mod calendar;
#[cfg(feature = "checklist")]
mod checklist;
#[cfg(feature = "compare")]
mod compare;
#[cfg(any(feature = "desk", feature = "import"))]
mod composing;
#[cfg(feature = "desk")]
mod desk;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "import")]
mod import;
#[cfg(feature = "office")]
mod office;
#[cfg(feature = "plan")]
mod plan;
#[cfg(feature = "publish")]
mod publish;
#[cfg(feature = "queue")]
mod queue;
#[cfg(feature = "review")]
mod review;
#[cfg(feature = "sheets")]
mod sheets;
#[cfg(feature = "summary")]
mod summary;
#[cfg(feature = "tables")]
mod tables;
#[cfg(feature = "tasks")]
mod tasks;
#[cfg(any(
    feature = "assessments",
    feature = "ballots",
    feature = "calendar",
    feature = "checklist",
    feature = "compare",
    feature = "desk",
    feature = "plan",
    feature = "publish",
    feature = "queue",
    feature = "review",
    feature = "sheets",
    feature = "tables",
    feature = "tasks",
    feature = "vote"
))]
mod thrown;
#[cfg(any(
    feature = "assessments",
    feature = "ballots",
    feature = "checklist",
    feature = "desk",
    feature = "plan",
    feature = "queue",
    feature = "review",
    feature = "sheets",
    feature = "summary",
    feature = "tables",
    feature = "tasks",
    feature = "vote"
))]
mod values;
#[cfg(feature = "vote")]
mod vote;

#[cfg(feature = "assessments")]
pub use assessments::{explain, merge, move_to_edition, score, sha256};
#[cfg(feature = "ballots")]
pub use ballots::{adopted, ballot, counted, taken};
#[cfg(feature = "calendar")]
pub use calendar::{calendar, calendar_events};
#[cfg(feature = "checklist")]
pub use checklist::OpenChecklist;
#[cfg(feature = "compare")]
pub use compare::compare_plans;
#[cfg(feature = "desk")]
pub use desk::OpenDesk;
#[cfg(feature = "import")]
pub use import::{OpenPaper, converted};
#[cfg(feature = "office")]
pub use office::read_office;
#[cfg(feature = "plan")]
pub use plan::OpenPlan;
#[cfg(feature = "publish")]
pub use publish::{fragment, page};
#[cfg(feature = "queue")]
pub use queue::{OpenQueue, impact};
#[cfg(feature = "review")]
pub use review::{advance, next_states, queue};
#[cfg(feature = "sheets")]
pub use sheets::{OpenBook, forms_of, paper_of_form, paper_of_report, units_csv};
#[cfg(feature = "summary")]
pub use summary::{OpenCollection, fingerprints};
#[cfg(feature = "tables")]
pub use tables::{criteria_change, criteria_of_pasted, criteria_of_plan, criteria_of_table, criteria_report};
#[cfg(feature = "tasks")]
pub use tasks::{plan_tasks, read_plan};
#[cfg(feature = "vote")]
pub use vote::{asked, vote};

/// A small allocator: a third of the usual one, which a module of this size would feel.
#[cfg(orientation_small)]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
