//! The table of codes: name, severity and English words of every finding that this crate can report.

use super::Severity;
use crate::json;

/// Declares the codes in one table, so that none can lack a name, a severity or words.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident, $template:literal;)*) => {
        /// What a finding is about; stable from version to version.
        ///
        /// Names in braces in the documented message are the parameters of that code.
        #[json::wire]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $(
                $(#[$doc])*
                #[doc = concat!("\n\n", stringify!($severity), ": “", $template, "”")]
                #[wire(rename = $name)]
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

    // Imported papers; places are line and column of the source
    /// The paper is of another kind than one that plans (không phải kế hoạch).
    NotAPlan = "not-a-plan", Warning, "the paper is a `{found}`, which is no plan";
    /// What the head of a paper says is missing or cannot be read (thể thức thiếu hoặc sai).
    HeaderUnclear = "header-unclear", Warning, "`{field}` is missing or unclear: `{found}`";
    /// A list begins anew where the one before it is still open (đánh số lại từ đầu).
    NumberingRestarted = "numbering-restarted", Info, "the list begins anew with `{found}` beside the one before it";
    /// A number is the next one in several open lists (số thuộc về nhiều danh sách).
    NumberingAmbiguous = "numbering-ambiguous", Info, "`{found}` is the next number of several lists; it continues the innermost";
    /// A sentence is interrupted by the number of a page or the like (câu bị ngắt trang).
    SentenceInterrupted = "sentence-interrupted", Info, "line {line} goes on with a sentence that something interrupts";
    /// A date that is no day (ngày tháng sai).
    DateUnreadable = "date-unreadable", Warning, "`{found}` is no date";
    /// The text was typed in an encoding older than Unicode (bảng mã cũ).
    LegacyEncoding = "legacy-encoding", Warning, "the text seems to be `{found}`, not Unicode: `{evidence}`";
    /// The head of a table does not name a column (không rõ cột).
    ColumnsUnclear = "columns-unclear", Warning, "the head of the table names no column of `{field}`";
    /// A row of a table that has no points, nor anything under it that has (thiếu điểm).
    PointsMissing = "points-missing", Warning, "`{found}` has no points";
    /// A cell for points that holds something else (điểm không đọc được).
    PointsUnreadable = "points-unreadable", Warning, "`{found}` is no number of points";

    // Criteria sets
    /// Something refers to itself, by whatever way (tham chiếu vòng).
    CircularReference = "circular-reference", Error, "what it depends on leads back to it, so that it can never be known";
    /// A declared total is not what the criteria add up to (tổng điểm không khớp).
    TotalDiffers = "total-differs", Warning, "{declared} is declared but the criteria add up to {computed}";
    /// A share that no band of a criterion holds (các mức tỉ lệ bị hở).
    BandsGap = "bands-gap", Warning, "no band holds shares from {from} on, until the next band";
    /// A share that two bands of a criterion hold (các mức tỉ lệ chồng nhau).
    BandsOverlap = "bands-overlap", Warning, "two bands hold shares from {from} on; the first in the set counts";
    /// A band or tier that no answer can reach (mức không thể đạt).
    TierUnreachable = "tier-unreachable", Warning, "tier {position} can never be reached";
    /// A rule whose own numbers make no sense (cách tính không dùng được).
    RuleUnusable = "rule-unusable", Error, "`{field}` is `{found}`, expected {expected}";
    /// A penalty in a part of a sum names what excuses it (điều kiện miễn trừ điểm không có tác dụng).
    ExcuseIgnored = "excuse-ignored", Warning, "`unlessUnder` has no effect in a part of a sum";
    /// A class that no unit can reach (mức xếp loại không thể đạt).
    ClassUnreachable = "class-unreachable", Error, "no unit can reach this class";
    /// A class that the order of trying leaves out (mức không nằm trong thứ tự xét).
    ClassNotTried = "class-not-tried", Warning, "the class is not in the order of trying, so that it is never the result";
    /// A condition asks for something that cannot be answered so (điều kiện không khớp kiểu dữ liệu).
    TestMismatch = "test-mismatch", Error, "the condition asks `{target}` for a `{expected}`, which it never has";
    /// A fact that no condition asks for (số liệu không dùng).
    FactUnused = "fact-unused", Info, "no condition asks for this fact";
    /// A title or text without words (thiếu lời).
    WordingMissing = "wording-missing", Warning, "`{field}` has no words";
    /// A period of validity that ends before it begins (hiệu lực ngược).
    ValidityReversed = "validity-reversed", Error, "valid from {from} to {to}, which is no day at all";
    /// A task of the plan that no criterion cites (nhiệm vụ chưa có tiêu chí).
    TaskUncited = "task-uncited", Warning, "no criterion cites this task of the plan";
    /// The set or the assessment belongs to another plan (khác kế hoạch).
    OtherPlan = "other-plan", Error, "belongs to plan `{found}`, expected `{expected}`";

    // Assessments
    /// The assessment answers another set (khác bộ tiêu chí).
    OtherCriteria = "other-criteria", Error, "answers the set `{found}`, expected `{expected}`";
    /// The assessment answers another edition of the set (khác phiên bản bộ tiêu chí).
    OtherEdition = "other-edition", Warning, "answers edition `{found}`, expected `{expected}`";
    /// The set or the plan is not the one that was meant, though it bears its name (bộ tiêu chí, kế hoạch đã thay đổi).
    OtherContent = "other-content", Warning, "belongs to the content `{found}`, but this is `{expected}`";
    /// The unit is of a type that the set is not for (bộ tiêu chí không dành cho loại đơn vị này).
    OtherUnitType = "other-unit-type", Warning, "the set is not for units of type `{found}`";
    /// The assessment is of another period than the set (khác kỳ đánh giá).
    OtherPeriod = "other-period", Warning, "assesses `{found}`, but the set is for `{expected}`";
    /// The classes do not hold on this day (mức xếp loại không có hiệu lực).
    ClassesNotInForce = "classes-not-in-force", Warning, "the classes do not hold on {day}";
    /// An answer or score for a criterion that the set does not have (không có tiêu chí này).
    CriterionUnknown = "criterion-unknown", Error, "the set has no such criterion";
    /// A fact that the set does not ask (không có số liệu này).
    FactUnknown = "fact-unknown", Warning, "the set asks for no such fact";
    /// A value that its criterion cannot use (giá trị không hợp lệ). Of a part of a sum, `part` is the path to it.
    ValueRefused = "value-refused", Error, "the value of kind `{found}` cannot be used: {refusal}";
    /// A value that its fact cannot have (số liệu không hợp lệ).
    FactRefused = "fact-refused", Error, "the value of kind `{found}` cannot be used: {refusal}";
    /// A part that is more than its whole (số thành phần lớn hơn tổng số).
    PartExceedsWhole = "part-exceeds-whole", Warning, "{found} of {whole} is more than all";
    /// A whole that is another number than the fact it should be (tổng số khác số liệu đã khai).
    WholeContradictsFact = "whole-contradicts-fact", Warning, "{part} of {whole}, where the fact `{fact}` is {expected}";
    /// The unit has typed a score that only the level above gives (đơn vị không được tự chấm).
    ScoreNotForUnit = "score-not-for-unit", Warning, "only the level above scores this; the value does not count";
    /// “Not applicable” where that is not allowed (không được chọn không áp dụng).
    NotApplicableForbidden = "not-applicable-forbidden", Error, "cannot be answered “not applicable”; it counts as if it were not";
    /// “Not applicable” without the reason that is needed (thiếu lý do không áp dụng).
    JustificationMissing = "justification-missing", Warning, "“not applicable” needs a reason";
    /// Evidence is required and missing (thiếu minh chứng).
    EvidenceMissing = "evidence-missing", Warning, "{found} pieces of accepted evidence, expected at least {expected}";
    /// A piece of evidence of a kind that is not accepted (loại minh chứng không được nhận).
    EvidenceRefused = "evidence-refused", Warning, "evidence of kind `{found}` is not accepted here";
    /// The same piece of evidence twice (minh chứng trùng).
    EvidenceTwice = "evidence-twice", Warning, "the same evidence stands under `{other}` already";
    /// A fact that is dated after the day of the assessment (minh chứng ghi ngày sau ngày đánh giá).
    EvidenceInFuture = "evidence-in-future", Warning, "dated {found}, after {day}";
    /// A review of a level that there is not (cấp thẩm định không có).
    LevelImpossible = "level-impossible", Error, "a review is of level {level}, expected 1 or more";
    /// Two reviews of one level (trùng cấp thẩm định).
    LevelTwice = "level-twice", Error, "level {level} reviews {count} times, expected once";
    /// Points that are more than a score card can show (tổng điểm vượt quá số lớn nhất).
    TotalBeyondRange = "total-beyond-range", Warning, "comes to {found} points, of which the score card shows {shown}";
    /// The answer was edited after the review (đã sửa sau khi thẩm định).
    ReviewOutdated = "review-outdated", Warning, "edited after the review of level {level}; its score no longer counts";
    /// A review gives points that the criterion cannot have (điểm thẩm định ngoài khoảng).
    ReviewOutOfRange = "review-out-of-range", Error, "level {level} gives {found}, expected {least} to {most}";
    /// A review that differs from the unit's own score without a reason (thiếu lý do điểm thẩm định khác).
    ReviewReasonMissing = "review-reason-missing", Error, "level {level} gives {found} instead of {own} without a reason";
    /// A review gives points between the steps of the criterion (điểm thẩm định không theo bước điểm).
    ReviewWrongStep = "review-wrong-step", Warning, "level {level} gives {found}, expected a multiple of {step}";
    /// What the unit entered is not what the review saw, though the unit was not free to edit it (nội dung đã khác so
    /// với khi thẩm định).
    ReviewContentChanged = "review-content-changed", Warning, "level {level} saw the content `{found}`, but this is `{expected}`";
    /// The decision was taken on other content (nội dung đã khác so với khi quyết định).
    DecisionOutdated = "decision-outdated", Warning, "decided on the content `{found}`, but this is `{expected}`";
    /// The steps do not lead to the state (lịch sử không khớp trạng thái).
    HistoryBroken = "history-broken", Error, "state `{found}` cannot follow `{previous}`";
    /// A step without the reason that it needs (thiếu lý do của bước xử lý).
    StepReasonMissing = "step-reason-missing", Error, "state `{found}` follows `{previous}` without a reason";
    /// A step that is dated before the one that it follows (ngày của các bước xử lý bị ngược).
    StepOutOfOrder = "step-out-of-order", Warning, "the step to `{found}` is dated {day}, the one before it {previous}";

    // Plans beside their papers
    /// Words of the paper that the plan does not have (thiếu so với văn bản gốc).
    SourceLost = "source-lost", Error, "`{expected}` at line {line}, column {column} of the source is missing";
    /// Words that the paper does not have (thừa so với văn bản gốc).
    SourceAdded = "source-added", Error, "`{found}` does not stand in the source, at line {line}, column {column}";
    /// Words that the paper has otherwise (khác văn bản gốc).
    SourceChanged = "source-changed", Error, "`{found}` stands for `{expected}` at line {line}, column {column} of the source";

    // Posted forms
    /// Fields that the form does not have (ô không thuộc phiếu).
    FieldUnknown = "field-unknown", Warning, "{count} fields are not of this form, the first is `{field}`";
    /// A field that came several times (ô gửi nhiều lần).
    FieldRepeated = "field-repeated", Warning, "`{field}` came {count} times, expected once; the first value counts";
    /// A field whose value cannot be read (ô không đọc được).
    FieldRefused = "field-refused", Error, "`{field}` is `{found}`, expected {expected}";
    /// A form that does not say which unit it is of (phiếu chưa ghi tên đơn vị).
    UnitUnnamed = "unit-unnamed", Error, "the form does not say which unit it is of";
    /// A form without a period, of a set that names none (phiếu chưa ghi kỳ đánh giá).
    PeriodUnnamed = "period-unnamed", Warning, "the form names no period; `{period}` was taken";
}
