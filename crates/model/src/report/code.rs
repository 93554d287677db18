//! The table of codes: name, severity and English words of every finding that this crate can report.

use serde::{Deserialize, Serialize};

use super::Severity;

/// Declares the codes in one table, so that none can lack a name, a severity or words.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident, $template:literal;)*) => {
        /// What a finding is about; stable from version to version.
        ///
        /// Names in braces in the documented message are the parameters of that code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[non_exhaustive]
        pub enum Code {
            $(
                $(#[$doc])*
                #[doc = concat!("\n\n", stringify!($severity), ": “", $template, "”")]
                #[serde(rename = $name)]
                $variant,
            )*
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name, as in files.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How much a finding of this code matters.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// The English message, its parameters in braces.
            #[must_use]
            pub const fn template(self) -> &'static str {
                match self { $(Self::$variant => $template,)* }
            }
        }
    };
}

codes! {
    // Any document
    /// Two nodes share an id (trùng mã).
    DuplicateId = "duplicate-id", Error, "id `{id}` is used {count} times, expected once";
    /// Something is named that does not exist (tham chiếu không có).
    DanglingReference = "dangling-reference", Error, "`{target}` is named by `{field}` but does not exist";

    // Plans
    /// A printed number does not follow the one before it (đánh số nhảy cách).
    NumberingGap = "numbering-gap", Warning, "number `{found}` follows `{previous}`, expected `{expected}`";
    /// The first printed number of a list is not the first number (thiếu số đầu).
    NumberingStart = "numbering-start", Warning, "the first number is `{found}`, expected `{expected}`";
    /// A heading, a task or an action without words (thiếu nội dung).
    EmptyText = "empty-text", Warning, "no words, expected the text of the paper";
    /// A section without a kind (thiếu loại).
    NoKind = "no-kind", Warning, "the section states no kind, expected at least one";
    /// A task of a kind that its section does not have (lĩnh vực không khớp với mục).
    KindOutsideSection = "kind-outside-section", Warning, "the task's kind is `{found}`, expected one of the section's: {expected}";
    /// The adopted theme is none of the options (chủ đề được chọn không có trong các phương án).
    AdoptedThemeUnknown = "adopted-theme-unknown", Error, "adopted theme `{adopted}` is not among the {count} options";
    /// A plan in consultation that has adopted a theme, or an adopted one that has not (chủ đề và trạng thái không khớp).
    StatusContradictsTheme = "status-contradicts-theme", Warning, "status is `{status}` but adopted theme is `{adopted}`";
    /// The paper is dated after its own period (ngày ban hành sau kỳ kế hoạch).
    DatedAfterPeriod = "dated-after-period", Warning, "dated {date} but the period `{period}` ended on {end}";
    /// An activity outside the plan's period (hoạt động ngoài kỳ kế hoạch).
    ActivityOutsidePeriod = "activity-outside-period", Warning, "`{found}` lies outside the plan's period `{period}`";
    /// An annex is said to be absent, yet activities are listed; or the reverse (phụ lục không khớp).
    AnnexContradictsList = "annex-contradicts-list", Warning, "annex is `{annex}` but {count} activities are listed";
    /// The actions of a task do not give its text back (nhiệm vụ con không khớp đoạn văn).
    ActionsDifferFromTask = "actions-differ-from-task", Error, "the actions do not give the task back, first difference at `{found}`";
    /// A mention's range is not in its node's text (vị trí nhắc tên sai).
    MentionOutOfText = "mention-out-of-text", Error, "initiative `{initiative}` is mentioned at {start}–{end}, outside the words of `{node}`";
    /// A node stands before its predecessor in the source (thứ tự trong nguồn sai).
    SpanOutOfOrder = "span-out-of-order", Error, "bytes {start}–{end} of the source, expected to begin at {expected} or later";
    /// A node that ends before it begins, or stands outside the source or the node it is part of (vị trí trong nguồn sai).
    SpanOutOfBounds = "span-out-of-bounds", Error, "bytes {start}–{end} of the source, expected to lie within {from}–{to}";
    /// An initiative that no text mentions (tên không được nhắc tới).
    NeverMentioned = "never-mentioned", Warning, "initiative `{id}` is mentioned nowhere";
    /// An action and the mentions disagree on an initiative (nhắc tên không khớp).
    MentionContradictsAction = "mention-contradicts-action", Error, "initiative `{initiative}` and action `{action}` do not both name each other";
}
