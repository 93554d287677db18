// Written by `cargo xtask generate` from the types of the crate `orientation`. Do not edit.

/**
 * An action (việc cần làm): a sentence or clause of a task that can be done and checked.
 */
export type Action = {
  /**
   * The action's id: its task's id with `a1`, `a2` ….
   */
  id: Id,
  /**
   * Its words.
   */
  passage: Passage,
  /**
   * Whom it concerns, where its words say so.
   */
  audiences?: Array<Audience>,
  /**
   * The levels that its words name.
   */
  levels?: Array<Level>,
  /**
   * The initiatives that it names.
   */
  initiatives?: Array<Id>,
  /**
   * The periods that its words name.
   */
  periods?: Array<string>,
  /**
   * The targets that its words state.
   */
  targets?: Array<Target>,
};

/**
 * One activity of the list (hoạt động).
 */
export type Activity = {
  /**
   * The activity's id.
   */
  id: Id,
  /**
   * Its words.
   */
  passage: Passage,
  /**
   * When, as far as the list says.
   */
  period?: string,
  /**
   * The tasks that it serves.
   */
  tasks?: Array<Id>,
};

/**
 * The list of activities (danh mục hoạt động), often an annex.
 */
export type ActivityList = {
  /**
   * The section that announces or holds the list.
   */
  section: Id,
  /**
   * Whether the list came with the paper.
   */
  annex: Annex,
  /**
   * The activities; empty where the annex is absent, never invented.
   */
  items?: Array<Activity>,
};

/**
 * How much a target asks for.
 */
export type Amount = {
  /**
   * How the number is meant.
   */
  comparison: Comparison,
  /**
   * The number.
   */
  number: number,
  /**
   * What is counted, as printed: `%`, `hoạt động`, `tuyến`.
   */
  unit: string,
};

/**
 * Whether an annex came with the paper (phụ lục kèm theo).
 */
export type Annex = "included" | "absent";

/**
 * Whom an action concerns, where its words say so (đối tượng).
 */
export type Audience = "members" | "youth" | "children" | "students" | "pupils" | "ethnicMinorityYouth" | "religiousYouth" | "remoteAreas" | "cadres" | "armedForces" | "outstandingMembers" | "peopleInHardship" | "people" | "enterprises";

/**
 * What a finding is about; stable from version to version.
 *
 * Names in braces in the documented message are the parameters of that code.
 */
export type Code = "duplicate-id" | "dangling-reference" | "numbering-gap" | "numbering-start" | "empty-text" | "no-kind" | "kind-outside-section" | "adopted-theme-unknown" | "status-contradicts-theme" | "dated-after-period" | "activity-outside-period" | "annex-contradicts-list" | "actions-differ-from-task" | "mention-out-of-text" | "span-out-of-order" | "span-out-of-bounds" | "never-mentioned" | "mention-contradicts-action";

/**
 * How the number of a target is meant.
 */
export type Comparison = "atLeast" | "exactly" | "atMost";

/**
 * The fingerprint of a content (dấu vân tay): `sha256:` and 64 lower-case hexadecimal digits.
 *
 * Of a file it is taken over its bytes; of a document over its canonical text (see [`crate::document`]), so that
 * white space and the order of keys in a file do not matter.
 */
export type Fingerprint = string;

/**
 * The id of a node, a document or a unit (mã định danh).
 *
 * One to 96 characters: `a`–`z`, `0`–`9`, `.` and `-`, beginning with a letter or a digit and not ending with `.`
 * or `-`. The bound keeps an id usable in an address and in a file name.
 */
export type Id = string;

/**
 * A named initiative (phong trào, chương trình, cuộc vận động, danh hiệu, mô hình …).
 */
export type Initiative = {
  /**
   * The initiative's id, such as `xuan-tinh-nguyen`.
   */
  id: Id,
  /**
   * Its name, as the paper prints it at the first mention, with a capital first letter and without quotation marks.
   */
  name: string,
  /**
   * What it is.
   */
  kind: InitiativeKind,
  /**
   * Every place that names it, in the order of the paper.
   */
  mentions: Array<Mention>,
};

/**
 * What an initiative is (loại tên gọi).
 */
export type InitiativeKind = "movement" | "programme" | "companionProgramme" | "campaign" | "title" | "model" | "club" | "forum" | "festival" | "portal" | "fund" | "guideline";

/**
 * One finding: a stable code, how much it matters, where, and the values that its message shows.
 */
export type Issue = {
  /**
   * What was found.
   */
  code: Code,
  /**
   * How much it matters; given by the code.
   */
  severity: Severity,
  /**
   * Where: the id of the node, criterion or answer, or a part of the document such as `theme`.
   */
  place: string,
  /**
   * The values that the message shows.
   */
  params: { [key in string]: Param },
};

/**
 * Who issued a paper, where, when and under which number (thể thức văn bản).
 */
export type Issued = {
  /**
   * The issuing body (cơ quan ban hành), as signed, in ordinary letters.
   */
  by: string,
  /**
   * The level of the issuing body.
   */
  level: Level,
  /**
   * The organisation that heads the paper, as printed.
   */
  organisation?: string,
  /**
   * Number and symbol (số và ký hiệu), such as `12-KH/TĐTN`.
   */
  symbol?: string,
  /**
   * The place.
   */
  place?: string,
  /**
   * The day.
   */
  date?: string,
  /**
   * The meeting that the paper was laid before.
   */
  meeting?: Meeting,
};

/**
 * What a section or a task is about (lĩnh vực công tác).
 */
export type Kind = "education" | "movement" | "companion" | "children" | "international" | "organisation" | "front" | "partyBuilding" | "congress" | "activities" | "other";

/**
 * A level of the organisation (cấp bộ Đoàn).
 *
 * Levels have changed with the administrative map and will again; a plan names those of its own day.
 */
export type Level = "all" | "central" | "province" | "district" | "base" | "chapter";

/**
 * A line of the header or of the signature (dòng thể thức).
 */
export type Line = {
  /**
   * What the line is for.
   */
  role: LineRole,
  /**
   * Its words.
   */
  passage: Passage,
};

/**
 * What a line of the header or of the signature is for.
 */
export type LineRole = "rule" | "meeting" | "organisation" | "issuer" | "symbol" | "placeAndDate" | "titleWord" | "titleSubject" | "preamble" | "closing" | "recipients" | "signatory" | "other";

/**
 * A meeting of a committee (hội nghị, kỳ họp).
 */
export type Meeting = {
  /**
   * Its name, as printed.
   */
  name: string,
  /**
   * Which one of its term it is, as printed (lần thứ …).
   */
  session?: string,
  /**
   * The committee's term, as printed (khóa …).
   */
  term?: string,
};

/**
 * One place that names an initiative: bytes `start..end` of the text of a node.
 */
export type Mention = {
  /**
   * The action, or the section whose heading it is.
   */
  node: Id,
  /**
   * The first byte, in the node's own text.
   */
  start: number,
  /**
   * The byte after the last.
   */
  end: number,
};

/**
 * Whose orientation an option follows.
 */
export type Origin = "centralCommittee";

/**
 * A parameter of an issue or an error: a value that a message shows.
 *
 * It keeps its type so that a page can write it as its reader does (`1.234,5`, `20/7/2021`).
 */
export type Param = { "kind": "text", "value": string } | { "kind": "count", "value": number } | { "kind": "points", "value": number } | { "kind": "share", "value": number } | { "kind": "day", "value": string };

/**
 * Words of the paper, verbatim (đoạn văn): the marker printed before them, and the text.
 *
 * The text is kept as the paper has it, typing errors included, in the Unicode form NFC and without white space at
 * its ends; [`Passage::span`] leads back to the original bytes.
 */
export type Passage = {
  /**
   * What is printed before the words: `2.1.`, `-`, `*`; absent where nothing is.
   */
  marker?: string,
  /**
   * The words.
   */
  text: string,
  /**
   * Where marker and words stand in the source; absent where the plan was written without a paper.
   */
  span?: Span,
};

/**
 * A yearly orientation, programme or plan (định hướng, chương trình, kế hoạch công tác).
 */
export type Plan = {
  /**
   * The plan's own id, such as `lai-chau-2022`.
   */
  id: Id,
  /**
   * Whether the paper is still open to change.
   */
  status: Status,
  /**
   * Who issues it, when and where.
   */
  issue: Issued,
  /**
   * The period that it plans for.
   */
  period: string,
  /**
   * The paper it was made from; absent where the plan was written without one.
   */
  source?: Source,
  /**
   * The lines before the body, as printed.
   */
  header: Array<Line>,
  /**
   * The theme of the period, or the question which it shall be.
   */
  theme?: Theme,
  /**
   * The sections, as printed.
   */
  sections: Array<Section>,
  /**
   * The dated list of activities that such a paper carries.
   */
  activities?: ActivityList,
  /**
   * The lines after the body: the signing body, the recipients.
   */
  signature: Array<Line>,
  /**
   * The named movements, programmes, campaigns, titles and models, by first mention.
   */
  initiatives: Array<Initiative>,
};

/**
 * All that was found, in the order of the document (báo cáo kiểm tra).
 */
export type Report = {
  /**
   * The findings.
   */
  issues: Array<Issue>,
};

/**
 * A section (mục): a heading, the tasks under it and the sections under it, in this order.
 */
export type Section = {
  /**
   * The section's id: its printed number, or the parent's id with `s1`, `s2` … where none is printed.
   */
  id: Id,
  /**
   * What the section is about; several where its heading names several.
   */
  kinds: Array<Kind>,
  /**
   * Printed number and heading.
   */
  heading: Passage,
  /**
   * The tasks directly under the heading.
   */
  tasks?: Array<Task>,
  /**
   * The sections under this one.
   */
  sections?: Array<Section>,
};

/**
 * How much an [`Issue`] matters (mức độ).
 */
export type Severity = "info" | "warning" | "error";

/**
 * The paper that a plan was made from (văn bản gốc).
 */
export type Source = {
  /**
   * The file's name.
   */
  file: string,
  /**
   * Its length, in bytes.
   */
  bytes: number,
  /**
   * The fingerprint of those bytes; the spans of the plan's passages count in them.
   */
  fingerprint: Fingerprint,
};

/**
 * A stretch of the source (vị trí trong văn bản gốc): bytes `start..end` of the UTF-8 text, and the line it begins on.
 */
export type Span = {
  /**
   * The first byte.
   */
  start: number,
  /**
   * The byte after the last.
   */
  end: number,
  /**
   * The line of `start`, the first being 1.
   */
  line: number,
};

/**
 * How far a paper has come (trạng thái).
 */
export type Status = "inConsultation" | "adopted";

/**
 * A target (chỉ tiêu) that an action states.
 */
export type Target = {
  /**
   * The words that state it, as printed.
   */
  words: string,
  /**
   * How much, where the words give a number.
   */
  amount?: Amount,
  /**
   * Who assigns it elsewhere, as printed, where the words give no number.
   */
  assignedBy?: string,
};

/**
 * A task (nhiệm vụ): one paragraph or numbered item of the paper.
 */
export type Task = {
  /**
   * The task's id: its section's id with `t1`, `t2` ….
   */
  id: Id,
  /**
   * What it is about; one of its section's kinds.
   */
  kind: Kind,
  /**
   * The paragraph.
   */
  passage: Passage,
  /**
   * The paragraph split into what can be done and checked; together they give the paragraph back.
   */
  actions: Array<Action>,
};

/**
 * The theme (chủ đề công tác năm): a question with its options, and the one adopted.
 */
export type Theme = {
  /**
   * The id of the question's node: its printed number.
   */
  id: Id,
  /**
   * The question, as printed.
   */
  question: Passage,
  /**
   * The options (phương án), as printed.
   */
  options: Array<ThemeOption>,
  /**
   * The id of the adopted option; absent while none is.
   */
  adopted?: Id,
};

/**
 * One option of the theme (phương án).
 */
export type ThemeOption = {
  /**
   * The option's id.
   */
  id: Id,
  /**
   * The whole line, as printed.
   */
  passage: Passage,
  /**
   * The theme itself: the words between the quotation marks.
   */
  wording: string,
  /**
   * Whose orientation the paper says it follows.
   */
  origin?: Origin,
};
