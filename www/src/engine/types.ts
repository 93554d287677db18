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
  periods?: Array<Period>,
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
   * What it is called, where the list says it apart from the rest.
   */
  name?: string,
  /**
   * When, as far as the list says.
   */
  period?: Period,
  /**
   * Who carries it out, as printed.
   */
  by?: string,
  /**
   * Where it takes place, as printed.
   */
  location?: string,
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
 * What came of adopting an option (kết quả ghi nhận phương án).
 */
export type Adopted = { "kind": "plan",
  /**
   * The text of its file.
   */
  text: string, } | { "kind": "refused",
  /**
   * The code of the error.
   */
  code: string,
  /**
   * The values that its message shows, by name.
   */
  params: { [key in string]: Param },
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
  number: Quantity,
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
 * The answer to one criterion (câu trả lời).
 *
 * A blank value is an answer not given yet, even where a note or evidence is there already.
 */
export type Answer = {
  /**
   * What was answered.
   */
  value?: Value,
  /**
   * That the criterion does not apply; the value, if any, is kept but does not count meanwhile.
   */
  notApplicable?: Waiver,
  /**
   * A remark (ghi chú).
   */
  note?: string,
  /**
   * The evidence.
   */
  evidence?: Array<Evidence>,
};

/**
 * A self-assessment (phiếu tự đánh giá) with its reviews.
 *
 * It holds what people typed and decided; scores are computed from it and never stored in it.
 */
export type Assessment = {
  /**
   * The unit that is assessed.
   */
  unit: Unit,
  /**
   * The period that is assessed.
   */
  period: Period,
  /**
   * The plan that it belongs to.
   */
  plan?: PlanRef,
  /**
   * The criteria set that it answers.
   */
  criteria: CriteriaRef,
  /**
   * How far it has come.
   */
  state: State,
  /**
   * Who filled it in.
   */
  filledBy?: Person,
  /**
   * The answers by criterion.
   */
  answers?: { [id in Id]?: Answer },
  /**
   * The facts about the unit.
   */
  facts?: { [id in Id]?: FactAnswer },
  /**
   * Answers to criteria of an earlier edition that have no place in this one: kept, not counted.
   */
  setAside?: Array<SetAside>,
  /**
   * What those above the unit said, one review for each level.
   */
  reviews?: Array<Review>,
  /**
   * The class that was decided.
   */
  decision?: Decision,
  /**
   * The steps that it has taken from state to state.
   */
  history?: Array<Step>,
};

/**
 * How the units of a roster stand (tình hình nộp báo cáo).
 */
export type Attendance = {
  /**
   * The day for which it was found.
   */
  today: string,
  /**
   * The units of the roster, by id.
   */
  units: { [id in Id]?: Attended },
  /**
   * How many units stand how.
   */
  standings: { [word in Standing]?: number },
  /**
   * The units that reported and are not in the roster, by id, with the unit that goes on for them where they were merged.
   */
  unlisted?: { [id in Id]?: Unlisted },
  /**
   * How many units stand in subtotals, where nobody can tell which.
   */
  inSubtotals: number,
};

/**
 * How one unit stands.
 */
export type Attended = {
  /**
   * How.
   */
  standing: Standing,
  /**
   * Its last day.
   */
  due: string,
  /**
   * The day on which it handed in.
   */
  on?: string,
  /**
   * The unit that goes on for it, where it was merged.
   */
  became?: Id,
};

/**
 * Whom an action concerns, where its words say so (đối tượng).
 */
export type Audience = "members" | "youth" | "children" | "students" | "pupils" | "ethnicMinorityYouth" | "religiousYouth" | "remoteAreas" | "cadres" | "armedForces" | "outstandingMembers" | "peopleInHardship" | "people" | "enterprises";

/**
 * Votes of many units (hòm phiếu): one for each unit and theme. It merges as a summary does.
 */
export type Ballot = {
  /**
   * The votes, in the order of plan, theme and unit.
   */
  votes?: Array<Vote>,
};

/**
 * An option with its votes (phương án và các phiếu chọn).
 */
export type BallotOption = {
  /**
   * The option.
   */
  id: Id,
  /**
   * The theme itself.
   */
  wording: string,
  /**
   * Its votes, in the order of the units' ids.
   */
  votes: Array<VoteLine>,
  /**
   * Its share of all votes that are counted, those for none of the options among them; absent without a vote.
   */
  share?: Share,
  /**
   * Whether no option has more votes; of a tie, all of them.
   */
  leads: boolean,
};

/**
 * What became of a text that was brought to a ballot (kết quả nhận phiếu lựa chọn).
 */
export type BallotTaken = { "kind": "votes",
  /**
   * How many votes stand in it.
   */
  votes: number,
  /**
   * The fingerprint of the file.
   */
  fingerprint: Fingerprint, } | { "kind": "refused",
  /**
   * The code of the error.
   */
  code: string,
  /**
   * The values that its message shows, by name.
   */
  params: { [key in string]: Param },
};

/**
 * What the votes on the theme of a plan come to (kết quả lấy ý kiến).
 */
export type BallotTally = {
  /**
   * The options in the order of the plan.
   */
  options: Array<OptionTally>,
  /**
   * The units that chose none of them.
   */
  none: Array<Id>,
  /**
   * The units whose choice the plan does not have; they are not counted.
   */
  unknown: Array<Id>,
  /**
   * The units that voted on another edition of the paper; they are counted.
   */
  otherPaper: Array<Id>,
  /**
   * The units of the roster that have not voted.
   */
  notVoted: Array<Id>,
  /**
   * The options with the most votes: several where it is a tie; none without a vote.
   */
  leading: Array<Id>,
};

/**
 * The count of a ballot on the theme of a plan (kết quả lấy ý kiến về chủ đề).
 */
export type BallotView = {
  /**
   * The plan.
   */
  plan: Id,
  /**
   * What it is called.
   */
  title: string,
  /**
   * The question, as printed.
   */
  question?: string,
  /**
   * The options, in the order of the plan.
   */
  options: Array<BallotOption>,
  /**
   * The units that chose none of them.
   */
  none: Array<VoteLine>,
  /**
   * The units whose choice the plan does not have; they are not counted.
   */
  unknown: Array<VoteLine>,
  /**
   * How many votes are counted: those for an option and those for none of them.
   */
  counted: number,
  /**
   * The units of the roster that have not voted; absent without a roster.
   */
  notVoted?: Array<NamedUnit>,
  /**
   * How many votes are on the theme of another plan.
   */
  elsewhere: number,
  /**
   * The option that was adopted.
   */
  adopted?: Id,
};

/**
 * A ballot from which one vote was taken (hòm phiếu đã bỏ một phiếu).
 */
export type BallotWithout = {
  /**
   * The text of the file of what is left.
   */
  ballot: string,
  /**
   * The text of the file of the vote: whoever takes it again has put it back.
   */
  vote: string,
};

/**
 * A band of a percentage (khoảng tỉ lệ): from `from` on to below `below`.
 */
export type Band = {
  /**
   * The lowest share in it; absent: from nothing on.
   */
  from?: Share,
  /**
   * The share from which on it no longer holds; absent: it has no end.
   */
  below?: Share,
  /**
   * What it is worth.
   */
  points: Points,
};

/**
 * A unit behind a figure (đơn vị đứng sau số liệu).
 */
export type Behind = {
  /**
   * The unit.
   */
  unit: Id,
  /**
   * Its name.
   */
  name: string,
  /**
   * The points of what the figure is about; absent where the unit is exempted.
   */
  points?: Points,
  /**
   * The most that they could be.
   */
  max?: Points,
  /**
   * The unit's own points, where they are others.
   */
  own?: Points,
  /**
   * What became of the criterion.
   */
  state?: LeafState,
  /**
   * What is missing at the criterion.
   */
  gaps: Array<GapKind>,
  /**
   * What was counted at the criterion.
   */
  measured?: Measured,
};

/**
 * Where the members of a unit live, learn or work (khối đối tượng).
 */
export type Block = "residential" | "school" | "civilService" | "enterprise" | "armedForces";

/**
 * Bounds, all of which must hold; without any, everything is within.
 */
export type Bounds<T> = {
  /**
   * That much or more (từ … trở lên).
   */
  atLeast?: T,
  /**
   * More than that (trên …).
   */
  above?: T,
  /**
   * That much or less (không quá …).
   */
  atMost?: T,
  /**
   * Less than that (dưới …).
   */
  below?: T,
};

/**
 * An entry of a plan's calendar (mục của lịch).
 */
export type CalendarEvent = {
  /**
   * The activity or the action that it is.
   */
  node: Id,
  /**
   * Its period, of days, a month or a quarter; of an activity also a longer one.
   */
  period: Period,
  /**
   * The first day of the period.
   */
  first: string,
  /**
   * The last day of the period.
   */
  last: string,
  /**
   * What takes place.
   */
  summary: string,
  /**
   * The whole words, where they are more.
   */
  description?: string,
  /**
   * Where, as printed.
   */
  location?: string,
  /**
   * Who carries it out, as printed.
   */
  by?: string,
};

/**
 * How many units of one kind may be in some classes (tỉ lệ khống chế), such as at most 20 % excellent of similar units.
 *
 * It belongs to the level that decides over many units, and never to the form of one.
 */
export type Cap = {
  /**
   * Its id.
   */
  id: Id,
  /**
   * What it says, for people.
   */
  text: string,
  /**
   * The classes that it limits, taken together.
   */
  classes: Array<Id>,
  /**
   * The most that they may have of all units that are classed; the number of units is rounded down.
   */
  atMost: Share,
  /**
   * Which units are similar.
   */
  among: Similar,
  /**
   * Where it comes from.
   */
  origin: Provenance,
  /**
   * From when to when it holds.
   */
  validity?: Validity,
};

/**
 * What a cap comes to over some similar units (kết quả kiểm tra tỉ lệ khống chế).
 */
export type CapCheck = {
  /**
   * The cap.
   */
  cap: Id,
  /**
   * What the units answered.
   */
  scope: Scope,
  /**
   * Their type, where the cap is over units of one type.
   */
  unitType?: UnitType,
  /**
   * Their block, where the cap is over units of one block; absent there: those that name none.
   */
  block?: Block,
  /**
   * How many of them have been classed.
   */
  classed: number,
  /**
   * How many are in the classes of the cap.
   */
  given: number,
  /**
   * How many may be: the share of those classed, rounded down.
   */
  allowed: number,
  /**
   * How many are too many.
   */
  over: number,
  /**
   * The units in the classes of the cap, the lowest total first: a council that has to choose begins there.
   */
  units: Array<Id>,
  /**
   * How many units stand in subtotals, which say nothing of type and block: they are not counted here.
   */
  notTold: number,
};

/**
 * A cap and what it comes to.
 */
export type CapLine = {
  /**
   * What the cap says.
   */
  text: string,
  /**
   * What it comes to.
   */
  check: CapCheck,
};

/**
 * A conditional ceiling (mức trần có điều kiện): while the condition holds, the group brings at most so much.
 *
 * It limits what the criteria of the group bring, bonuses and penalties left aside; the maximum of the group stays.
 */
export type Ceiling = {
  /**
   * The ceiling's id.
   */
  id: Id,
  /**
   * What it says, for people.
   */
  text: string,
  /**
   * When it holds; a condition that is not known yet does not hold.
   */
  when: Condition,
  /**
   * The most that the group brings then.
   */
  atMost: Points,
};

/**
 * What a change has done.
 */
export type Change = {
  /**
   * What came out otherwise, by column; a column in which nothing did is left out.
   */
  columns: Array<ColumnChange>,
  /**
   * The criteria and facts whose gaps may be others now …
   */
  touched: Array<Id>,
  /**
   * … and all the gaps that these have.
   */
  gaps: Array<Gap>,
  /**
   * How far the form is.
   */
  progress: FormProgress,
  /**
   * What may be said of the class now, as in [`ScoreCard::verdict`].
   */
  verdict?: Verdict,
};

/**
 * One tier, or one value of a fact: an id, words and, in a rule, its points.
 */
export type Choice = {
  /**
   * Its id, unique in its list.
   */
  id: Id,
  /**
   * Its words.
   */
  title: string,
  /**
   * What it is worth.
   */
  points: Points,
};

/**
 * A class (loại, mức xếp loại) and what it takes to be in it.
 */
export type Class = {
  /**
   * The class's id, such as `xuat-sac`.
   */
  id: Id,
  /**
   * Its name.
   */
  title: string,
  /**
   * How many of its conditions are needed.
   */
  need: Need,
  /**
   * Its conditions.
   */
  clauses: Array<Clause>,
};

/**
 * What became of a unit's class since an earlier period (thay đổi mức xếp loại).
 */
export type ClassChange = "raised" | "same" | "lowered";

/**
 * The class, and what every class was found to lack.
 */
export type ClassResult = {
  /**
   * The outcome.
   */
  outcome: Outcome,
  /**
   * Each class, in the order of the set, with its conditions.
   */
  classes: Array<ClassScore>,
};

/**
 * A class and whether its conditions are met.
 */
export type ClassScore = {
  /**
   * The class.
   */
  id: Id,
  /**
   * Whether it fits.
   */
  truth: Truth,
  /**
   * Its conditions, in the order of the set.
   */
  clauses: Array<ClauseScore>,
};

/**
 * How many units are in one class.
 */
export type ClassTally = {
  /**
   * The units that are in it: those for which it was decided, and those that it fits and for which nothing was.
   */
  given: number,
  /**
   * Those for which it was decided.
   */
  decided: number,
  /**
   * Those that it fits, whatever was decided.
   */
  fits: number,
  /**
   * Those that it fits provisionally: something that is tried before is not known yet.
   */
  provisional: number,
};

/**
 * How many units are in each class (kết quả xếp loại).
 */
export type Classes = {
  /**
   * By the id of the class; one that no unit is in is left out.
   */
  classes: { [id in Id]?: ClassTally },
  /**
   * The units that no class fits and for which nothing was decided.
   */
  none: number,
  /**
   * The units of which it is not known yet, or only provisionally, and for which nothing was decided.
   */
  open: number,
  /**
   * The units of which it was decided that no class fits.
   */
  decidedNone: number,
};

/**
 * How units are classed (xếp loại).
 */
export type Classing = {
  /**
   * Where the classes and thresholds come from.
   */
  origin: Provenance,
  /**
   * From when to when they hold.
   */
  validity?: Validity,
  /**
   * The classes, the best first.
   */
  classes: Array<Class>,
  /**
   * The ids of the classes in the order in which they are tried; the first that fits is the result.
   */
  order: Array<Id>,
};

/**
 * One condition of a class, as people read it (điều kiện).
 */
export type Clause = {
  /**
   * Its id, unique in its class.
   */
  id: Id,
  /**
   * What it says.
   */
  text: string,
  /**
   * What it is.
   */
  when: Condition,
};

/**
 * A condition of a class and whether it is met.
 */
export type ClauseScore = {
  /**
   * The condition.
   */
  id: Id,
  /**
   * Whether it is met.
   */
  truth: Truth,
};

/**
 * What a finding is about; stable from version to version.
 *
 * Names in braces in the documented message are the parameters of that code.
 */
export type Code = "duplicate-id" | "dangling-reference" | "numbering-gap" | "numbering-start" | "empty-text" | "no-kind" | "kind-outside-section" | "adopted-theme-unknown" | "status-contradicts-theme" | "dated-after-period" | "activity-outside-period" | "annex-contradicts-list" | "actions-differ-from-task" | "mention-out-of-text" | "span-out-of-order" | "span-out-of-bounds" | "never-mentioned" | "mention-contradicts-action" | "not-a-plan" | "header-unclear" | "numbering-restarted" | "numbering-ambiguous" | "sentence-interrupted" | "date-unreadable" | "legacy-encoding" | "columns-unclear" | "points-missing" | "points-unreadable" | "circular-reference" | "total-differs" | "bands-gap" | "bands-overlap" | "tier-unreachable" | "rule-unusable" | "excuse-ignored" | "class-unreachable" | "class-not-tried" | "test-mismatch" | "fact-unused" | "wording-missing" | "validity-reversed" | "task-uncited" | "other-plan" | "other-criteria" | "other-edition" | "other-content" | "other-unit-type" | "other-period" | "classes-not-in-force" | "criterion-unknown" | "fact-unknown" | "value-refused" | "fact-refused" | "part-exceeds-whole" | "whole-contradicts-fact" | "score-not-for-unit" | "not-applicable-forbidden" | "justification-missing" | "evidence-missing" | "evidence-refused" | "evidence-twice" | "evidence-in-future" | "level-impossible" | "level-twice" | "total-beyond-range" | "review-outdated" | "review-out-of-range" | "review-reason-missing" | "review-wrong-step" | "review-content-changed" | "decision-outdated" | "history-broken" | "step-reason-missing" | "step-out-of-order" | "source-lost" | "source-added" | "source-changed" | "field-unknown" | "field-repeated" | "field-refused" | "unit-unnamed" | "period-unnamed";

/**
 * The figures of a scope, as they are looked at (bảng số liệu).
 */
export type CollectionView = {
  /**
   * What is looked at.
   */
  scope: Scope,
  /**
   * What is called so.
   */
  title?: string,
  /**
   * The sums: of the units that pass, and of subtotals where nothing is filtered.
   */
  tally: Tally,
  /**
   * The mean of the totals.
   */
  mean?: string,
  /**
   * All points as a share of all that there could be.
   */
  share?: Share,
  /**
   * The classes, in the order of the set.
   */
  classes: Array<Ranked>,
  /**
   * The groups, from the weakest to the strongest.
   */
  groups: Array<Ranked>,
  /**
   * The criteria, from the weakest to the strongest.
   */
  criteria: Array<Ranked>,
  /**
   * The units that pass, by id.
   */
  units: Array<UnitLine>,
  /**
   * What can be chosen.
   */
  facets: UnitFacets,
  /**
   * The levels above the units that pass, from the weakest to the strongest.
   */
  levels: Array<LevelLine>,
  /**
   * What levels handed up without their units.
   */
  subtotals: Array<SubtotalLine>,
  /**
   * Who has reported; absent without a roster.
   */
  roster?: RosterView,
  /**
   * What the caps of the roster come to.
   */
  caps: Array<CapLine>,
};

/**
 * One column of the form: the points as one judge sees them.
 */
export type Column = {
  /**
   * Whose points they are.
   */
  judge: Judge,
  /**
   * The whole.
   */
  total: TotalScore,
  /**
   * The groups, in the order of the form.
   */
  groups: Array<GroupScore>,
  /**
   * The criteria, in the order of the form.
   */
  criteria: Array<CriterionScore>,
  /**
   * The gates.
   */
  gates: Array<GateScore>,
  /**
   * The class; absent where the set does not class.
   */
  class?: ClassResult,
};

/**
 * What came out otherwise in some columns that are alike.
 */
export type ColumnChange = {
  /**
   * The positions of the columns in [`ScoreCard::columns`].
   */
  columns: Array<number>,
  /**
   * The criteria.
   */
  criteria: Array<CriterionScore>,
  /**
   * The groups.
   */
  groups: Array<GroupScore>,
  /**
   * The whole, where it did.
   */
  total?: TotalScore,
  /**
   * The gates.
   */
  gates: Array<GateScore>,
  /**
   * The class with all its conditions, where any of them did.
   */
  class?: ClassResult,
};

/**
 * A group or a criterion in two periods; a share is absent where the period does not have it.
 */
export type ComparedLine = {
  /**
   * Its id in the later period; in the earlier one where it was retired.
   */
  id: Id,
  /**
   * What it is called.
   */
  title: string,
  /**
   * The share of its points before.
   */
  before?: Share,
  /**
   * The share of its points now.
   */
  now?: Share,
  /**
   * How many of the units that both have it concerns now.
   */
  units: number,
  /**
   * Whether all points need more than before, or less; absent where they need as much, or where that cannot be told.
   */
  demand?: Demand,
};

/**
 * What is compared.
 */
export type ComparedPart = "section" | "task";

/**
 * Two periods side by side (so sánh hai kỳ).
 */
export type ComparedView = {
  /**
   * How many units both have: the figures are of these and of no others.
   */
  units: number,
  /**
   * The share of all points before.
   */
  before?: Share,
  /**
   * The share of all points now.
   */
  now?: Share,
  /**
   * How many units have a higher class than before.
   */
  raised: number,
  /**
   * How many have the same class.
   */
  same: number,
  /**
   * How many have a lower one.
   */
  lowered: number,
  /**
   * The criteria: those that both have, then new ones, then retired ones.
   */
  criteria: Array<ComparedLine>,
};

/**
 * How the number of a target is meant.
 */
export type Comparison = "atLeast" | "exactly" | "atMost";

/**
 * What came out.
 */
export type Conclusion = { "kind": "points", "value": Points } | { "kind": "share", "value": Share } | { "kind": "truth", "value": Truth };

/**
 * A condition (điều kiện). It is met, not met, or not known while an answer or a fact that it asks for is not there;
 * points of groups and of the whole are those of the moment.
 *
 * One on a criterion that does not apply is not held against the unit: it meets what is wanted, and is no fault where a
 * ceiling, `not`, or a class that any one is enough for asks for it.
 *
 * A reference that leads back to what it judges is never known; [`crate::validate::criteria`] reports it.
 */
export type Condition = { "kind": "all",
  /**
   * The conditions.
   */
  of: Array<Condition>, } | { "kind": "any",
  /**
   * The conditions.
   */
  of: Array<Condition>, } | { "kind": "not",
  /**
   * The condition.
   */
  of: Condition, } | { "kind": "atLeast",
  /**
   * How many.
   */
  count: number,
  /**
   * The conditions.
   */
  of: Array<Condition>, } | { "kind": "total",
  /**
   * What it must be.
   */
  is: Bounds<Points>, } | { "kind": "percent",
  /**
   * What it must be.
   */
  is: Bounds<Share>, } | { "kind": "group",
  /**
   * The group.
   */
  group: Id,
  /**
   * What its points must be.
   */
  points?: Bounds<Points>,
  /**
   * What its share of its maximum must be.
   */
  percent?: Bounds<Share>, } | { "kind": "criterion",
  /**
   * The criterion.
   */
  criterion: Id,
  /**
   * What its points must be.
   */
  points?: Bounds<Points>,
  /**
   * What its share of its maximum must be.
   */
  percent?: Bounds<Share>,
  /**
   * What its answer must be.
   */
  answer?: Test, } | { "kind": "fact",
  /**
   * The fact.
   */
  fact: Id,
  /**
   * What it must be.
   */
  is: Test, } | { "kind": "gate",
  /**
   * The gate.
   */
  gate: Id, } | { "kind": "class",
  /**
   * The class.
   */
  class: Id,
};

/**
 * One thing that both sides had changed, each in its own way (chỗ hai bản khác nhau).
 */
export type Conflict = {
  /**
   * What it is about.
   */
  place: MergePlace,
  /**
   * The value of the copy at hand; absent where it was blank or removed.
   */
  mine?: MergeValue,
  /**
   * The value of the other copy; absent where it was blank or removed.
   */
  theirs?: MergeValue,
  /**
   * Which of them stands in the merged assessment.
   */
  kept: MergeSide,
};

/**
 * What units are asked (lấy ý kiến về chủ đề): the theme of a plan, and the paper that asks.
 */
export type Consultation = {
  /**
   * The plan, with its fingerprint: what a vote names.
   */
  plan: PlanRef,
  /**
   * What the plan is called.
   */
  title: string,
  /**
   * The question with its options.
   */
  theme: Theme,
};

/**
 * How an answer to an earlier criterion becomes one to its successor (quy tắc chuyển đổi).
 */
export type Conversion = { "kind": "same", } | { "kind": "rescale",
  /**
   * This many points …
   */
  from: Points,
  /**
   * … become this many.
   */
  to: Points, } | { "kind": "threshold",
  /**
   * The fewest that become yes.
   */
  atLeast: Quantity, } | { "kind": "table",
  /**
   * The rows.
   */
  rows: Array<ConversionRow>,
};

/**
 * One row of a conversion table.
 */
export type ConversionRow = {
  /**
   * The earlier value.
   */
  from: Value,
  /**
   * What it becomes.
   */
  to: Value,
};

/**
 * A number of tasks and of actions.
 */
export type Count = {
  /**
   * Tasks with at least one such action.
   */
  tasks: number,
  /**
   * Actions.
   */
  actions: number,
};

/**
 * What differs between two sets (khác biệt giữa hai bộ tiêu chí).
 */
export type CriteriaChange = {
  /**
   * The criteria that differ: those of the later set in its order, then those that are gone.
   */
  criteria?: Array<CriterionCompared>,
};

/**
 * The criteria set that an assessment answers.
 */
export type CriteriaRef = {
  /**
   * The set's id.
   */
  id: Id,
  /**
   * Its edition.
   */
  edition: Id,
  /**
   * The fingerprint of the set as it was when the answers were given.
   */
  fingerprint?: Fingerprint,
};

/**
 * A set of criteria (bộ tiêu chí) for units of some types.
 *
 * A set can contradict itself (declared totals that differ from computed ones, bands with gaps): real ones do. It can
 * be scored all the same; [`crate::validate::criteria`] says what does not add up, and nothing is repaired.
 */
export type CriteriaSet = {
  /**
   * The set's id, such as `lai-chau-2022-chi-doan`; the same in every edition.
   */
  id: Id,
  /**
   * The edition, such as `2022.1`; another one whenever a rule or a wording changes.
   */
  edition: Id,
  /**
   * Its name.
   */
  title: string,
  /**
   * What the person who fills it in should know first.
   */
  help?: string,
  /**
   * Whom it is for; empty where it does not say.
   */
  unitTypes?: Array<UnitType>,
  /**
   * The period that is assessed by it.
   */
  period?: Period,
  /**
   * Where the set comes from.
   */
  origin: Provenance,
  /**
   * The plan whose tasks its criteria cite.
   */
  plan?: PlanRef,
  /**
   * What “not applicable” does to the result.
   */
  notApplicable?: NotApplicableEffect,
  /**
   * What missing evidence, where it is required, does to the result.
   */
  unproven?: UnprovenEffect,
  /**
   * The total that the set declares; what its criteria add up to is computed beside it.
   */
  total?: Points,
  /**
   * The most that all bonuses together can add; absent: no limit.
   */
  bonusCap?: Points,
  /**
   * The most that the whole can come to, bonuses and penalties included; absent: no limit.
   */
  cap?: Points,
  /**
   * The groups of criteria, as printed; empty where the set only classes.
   */
  groups?: Array<Group>,
  /**
   * What is asked once about the unit and used by conditions.
   */
  facts?: Array<Fact>,
  /**
   * Named conditions that classes refer to.
   */
  gates?: Array<Gate>,
  /**
   * The classes; absent where the set only counts points.
   */
  classing?: Classing,
};

/**
 * A criterion (tiêu chí): what is asked, how the answer turns into points, and what it measures.
 */
export type Criterion = {
  /**
   * The criterion's id; the same in every edition of the set.
   */
  id: Id,
  /**
   * What is printed before its wording: `1`, `a)`.
   */
  marker?: string,
  /**
   * The wording: short and checkable.
   */
  title: string,
  /**
   * What counts and what does not.
   */
  counts?: string,
  /**
   * What to attach.
   */
  attach?: string,
  /**
   * How the answer turns into points.
   */
  rule: Rule,
  /**
   * The fact that is the whole of its ratio (tổng số lấy từ số liệu): a number that is asked once, so that the form
   * takes it over. Since version 2.
   */
  whole?: Id,
  /**
   * Whether its points are regular or a bonus.
   */
  role?: Role,
  /**
   * Who gives its points.
   */
  scorer?: Scorer,
  /**
   * Whether it can be answered “not applicable”.
   */
  notApplicable?: NotApplicable,
  /**
   * Which evidence it wants.
   */
  evidence?: EvidenceRule,
  /**
   * The tasks and actions of the plan that it measures.
   */
  cites?: Array<Id>,
  /**
   * The types of unit that it is limited to; empty: all of the set.
   */
  unitTypes?: Array<UnitType>,
  /**
   * The blocks that it is limited to; empty: all.
   */
  blocks?: Array<Block>,
  /**
   * Where it comes from; absent: from where the set does.
   */
  origin?: Provenance,
  /**
   * From when to when it counts: before, it is shown as a future one; after, it is kept as a retired one.
   */
  validity?: Validity,
  /**
   * The criteria of earlier editions whose answers move here.
   */
  replaces?: Array<Replaces>,
};

/**
 * A criterion of one unit.
 */
export type CriterionCell = {
  /**
   * What became of it in the end.
   */
  state: LeafState,
  /**
   * The final points.
   */
  points: Points,
  /**
   * The most that it can bring here.
   */
  max: Points,
  /**
   * The unit's own points, where they are others; absent where only the level above scores it.
   */
  own?: Points,
  /**
   * What is missing in the unit's answer.
   */
  gaps?: Array<GapKind>,
  /**
   * What was counted or measured.
   */
  measured?: Measured,
};

/**
 * What differs of a criterion.
 */
export type CriterionChange = { "kind": "points",
  /**
   * Before.
   */
  from: Points,
  /**
   * After.
   */
  to: Points, } | { "kind": "rule", } | { "kind": "wording",
  /**
   * Before.
   */
  from: string,
  /**
   * After.
   */
  to: string, } | { "kind": "evidence",
  /**
   * Before.
   */
  from: EvidenceNeed,
  /**
   * After.
   */
  to: EvidenceNeed, } | { "kind": "role",
  /**
   * After.
   */
  to: Role, } | { "kind": "scorer",
  /**
   * After.
   */
  to: Scorer, } | { "kind": "notApplicable",
  /**
   * After.
   */
  to: NotApplicable, } | { "kind": "group",
  /**
   * The title of the group before.
   */
  from: string,
  /**
   * The title of the group after.
   */
  to: string,
};

/**
 * A criterion that differs.
 */
export type CriterionCompared = {
  /**
   * Its id in the earlier set; absent where it is new.
   */
  before?: Id,
  /**
   * Its id in the later set; absent where it is gone.
   */
  after?: Id,
  /**
   * Its wording, in the later set where it is there.
   */
  title: string,
  /**
   * What differs; empty where it is new or gone.
   */
  changes?: Array<CriterionChange>,
};

/**
 * The points of one criterion.
 */
export type CriterionScore = {
  /**
   * The criterion.
   */
  id: Id,
  /**
   * What became of it.
   */
  state: LeafState,
  /**
   * Its points.
   */
  points: Points,
  /**
   * The most that it can bring here: nothing where it does not count.
   */
  max: Points,
  /**
   * Why its value cannot be used.
   */
  refusal?: Refusal,
  /**
   * The level of the review that gave the points.
   */
  level?: number,
};

/**
 * One criterion over many units.
 */
export type CriterionTally = {
  /**
   * How many units have it in each state, in the final column.
   */
  states: { [word in LeafState]?: number },
  /**
   * The final points of the units that it concerns.
   */
  points: Distribution,
  /**
   * What is missing in the units' answers.
   */
  gaps?: { [word in GapKind]?: number },
  /**
   * How the final points differ from the units' own.
   */
  differences: Differences,
  /**
   * What was counted or measured.
   */
  measured?: MeasuredSum,
};

/**
 * A class that was decided; absent where it was decided that none fits.
 */
export type Decided = {
  /**
   * The class.
   */
  class?: Id,
  /**
   * Number and symbol of the decision.
   */
  symbol?: string,
};

/**
 * The class that was decided (quyết định xếp loại).
 */
export type Decision = {
  /**
   * The class; absent where it was decided that none fits.
   */
  class?: Id,
  /**
   * Who decided.
   */
  by: Superior,
  /**
   * The day.
   */
  on: string,
  /**
   * Number and symbol of the decision.
   */
  symbol?: string,
  /**
   * Why, where it differs from the class that was computed.
   */
  reason?: string,
  /**
   * The fingerprint of the assessment that was decided on.
   */
  saw: Fingerprint,
};

/**
 * How much a criterion asks for, beside the one of before (mức yêu cầu so với kỳ trước).
 */
export type Demand = "harder" | "easier";

/**
 * What a plan says of itself as a whole.
 */
export type DeskHead = {
  /**
   * The plan's id.
   */
  id: Id,
  /**
   * Its title as one line.
   */
  title: string,
  /**
   * Whether it is in force.
   */
  status: Status,
  /**
   * Who issued it.
   */
  issue: Issued,
  /**
   * The period that it plans for.
   */
  period: Period,
  /**
   * Whether there is a change to be undone.
   */
  canUndo: boolean,
  /**
   * Whether there is one to be made again.
   */
  canRedo: boolean,
};

/**
 * One passage of the paper (dòng của bàn soạn).
 */
export type DeskRow = {
  /**
   * The id of its node; `header.1`, `signature.1` … for the lines around the body, which have none.
   */
  key: string,
  /**
   * What it is.
   */
  kind: RowKind,
  /**
   * What a line around the body is for.
   */
  role?: LineRole,
  /**
   * How deep it stands: 0 for lines around the body, 1 for the top sections.
   */
  depth: number,
  /**
   * The printed number or bullet.
   */
  marker?: string,
  /**
   * Its words.
   */
  text: string,
  /**
   * The line of the source that it begins on, the first being 1.
   */
  line?: number,
  /**
   * The line that it ends on, where the source is at hand.
   */
  last?: number,
  /**
   * What it is about.
   */
  kinds?: Array<Kind>,
  /**
   * How many targets its words state.
   */
  targets: number,
};

/**
 * A section or a task that differs (chỗ khác).
 */
export type Difference = {
  /**
   * What it is.
   */
  part: ComparedPart,
  /**
   * Its id in the earlier plan; absent where it is new.
   */
  before?: Id,
  /**
   * Its id in the later plan; absent where it is gone.
   */
  after?: Id,
  /**
   * Its number or bullet as printed in the later plan, or in the earlier one where it is gone.
   */
  marker?: string,
  /**
   * Its words, piece by piece; in their order they give both texts.
   */
  pieces: Array<Piece>,
  /**
   * From where to where it has moved.
   */
  moved?: MovedWords,
  /**
   * Which of its targets differ.
   */
  targets: Array<TargetChange>,
};

/**
 * How reviews differ from the units' own points (chênh lệch thẩm định).
 */
export type Differences = {
  /**
   * How many units got more.
   */
  raised: number,
  /**
   * How many points more.
   */
  raisedBy: string,
  /**
   * How many units got less.
   */
  lowered: number,
  /**
   * How many points less, a positive number.
   */
  loweredBy: string,
};

/**
 * Whether a target asks for more or for less.
 */
export type Direction = "new" | "gone" | "raised" | "lowered" | "changed";

/**
 * How some points are distributed (phân bố điểm).
 */
export type Distribution = {
  /**
   * How many units there are.
   */
  units: number,
  /**
   * The sum of their points.
   */
  points: string,
  /**
   * The sum of the most that they could have.
   */
  max: string,
  /**
   * The fewest points of a unit; absent where there is no unit.
   */
  least?: Points,
  /**
   * The most points of a unit.
   */
  most?: Points,
  /**
   * Their shares of the most that they could have; units that could have none are not in it.
   */
  shares: number[],
};

/**
 * One change (thao tác soạn). A row is named by its key.
 */
export type Edit = { "kind": "shift",
  /**
   * The section, or a task that is to stand outside of its section.
   */
  row: string,
  /**
   * Which way.
   */
  to: Shift, } | { "kind": "merge",
  /**
   * The later one.
   */
  row: string, } | { "kind": "split",
  /**
   * The row.
   */
  row: string,
  /**
   * Where the second part begins, in UTF-16 units of the row's words, as browsers count.
   */
  at: number, } | { "kind": "retype",
  /**
   * The row.
   */
  row: string,
  /**
   * What it is to be.
   */
  to: RowType, } | { "kind": "number",
  /**
   * The row.
   */
  row: string,
  /**
   * The number as it is printed there; empty for none.
   */
  number: string, } | { "kind": "about",
  /**
   * The row.
   */
  row: string,
  /**
   * At least one; a task has one.
   */
  kinds: Array<Kind>, } | { "kind": "labels",
  /**
   * The action.
   */
  action: Id,
  /**
   * Whom it concerns.
   */
  audiences: Array<Audience>,
  /**
   * The levels that it names.
   */
  levels: Array<Level>,
  /**
   * The periods that it names.
   */
  periods: Array<Period>, } | { "kind": "targets",
  /**
   * The action.
   */
  action: Id,
  /**
   * The targets; the words of each stand in the action.
   */
  targets: Array<Target>, } | { "kind": "head",
  /**
   * The plan's id.
   */
  id: Id,
  /**
   * Whether it is in force.
   */
  status: Status,
  /**
   * Who issued it, when and where.
   */
  issue: Issued,
  /**
   * The period that it plans for.
   */
  period: Period,
};

/**
 * Why a change is not made.
 */
export type EditRefusal = "unknown" | "nothingBefore" | "atTop" | "atBottom" | "notHere" | "between" | "sourceNeeded" | "noWords" | "notItsNumber" | "notItsWords";

/**
 * What a changed set would do to a unit's class (tác động tới xếp loại).
 */
export type Effect = "gains" | "loses" | "same" | "unclear";

/**
 * A piece of evidence (minh chứng).
 */
export type Evidence = {
  /**
   * What it is.
   */
  proof: Proof,
  /**
   * The day of the fact that it shows.
   */
  happened?: string,
  /**
   * The day on which it was entered.
   */
  entered?: string,
};

/**
 * What evidence can be (loại minh chứng).
 */
export type EvidenceKind = "paper" | "link" | "activity" | "photo" | "count" | "text";

/**
 * Whether evidence is wanted (yêu cầu minh chứng).
 */
export type EvidenceNeed = "none" | "optional" | "required";

/**
 * Which evidence a criterion wants (minh chứng).
 */
export type EvidenceRule = {
  /**
   * Whether it is wanted.
   */
  need?: EvidenceNeed,
  /**
   * The kinds that are accepted; empty: any.
   */
  kinds?: Array<EvidenceKind>,
  /**
   * The fewest pieces where it is required; absent: one.
   */
  atLeast?: number,
};

/**
 * Why a form, or an answer in it, is worth a look (lý do cần xem).
 */
export type Exception = "reviewDiffers" | "highUnproven" | "sameWords" | "samePhoto" | "jump" | "blank" | "wholesDiffer" | "partAboveWhole";

/**
 * That a unit need not report (miễn báo cáo).
 */
export type Exemption = {
  /**
   * Why.
   */
  reason: string,
  /**
   * Number and symbol of the paper that says so.
   */
  symbol?: string,
};

/**
 * Where a number came from (diễn giải).
 *
 * Its `result` follows from `rule`, `inputs` and the results of `parts` alone, so that a reader can check it by hand.
 */
export type Explanation = {
  /**
   * The criterion, part, group, class, clause, gate or fact that it is about.
   */
  id?: Id,
  /**
   * The rule that was applied.
   */
  rule: RuleName,
  /**
   * What went in.
   */
  inputs?: Array<Input>,
  /**
   * The exact result, where it was rounded half up to the hundredth or is beyond the largest number there is.
   */
  exact?: Fraction,
  /**
   * What came out.
   */
  result: Conclusion,
  /**
   * What it was put together from.
   */
  parts?: Array<Explanation>,
};

/**
 * One value of a filter's list and what choosing it alone in that list would give.
 */
export type Facet<T> = {
  /**
   * The value.
   */
  value: T,
  /**
   * How much has it.
   */
  count: Count,
};

/**
 * How many tasks and actions each choice of a filter would give.
 *
 * The values of one list are counted with the choices made in the other lists, so that a reader sees what one more
 * click gives. Every value that the plan uses is listed, also where its count is nought.
 */
export type Facets = {
  /**
   * The kinds, in the order of [`Kind::ALL`].
   */
  kinds: Array<Facet<Kind>>,
  /**
   * The audiences, in the order of [`Audience::ALL`].
   */
  audiences: Array<Facet<Audience>>,
  /**
   * What names no audience.
   */
  audienceUnstated: Count,
  /**
   * The levels, in the order of [`Level::ALL`].
   */
  levels: Array<Facet<Level>>,
  /**
   * What names no level.
   */
  levelUnstated: Count,
  /**
   * The initiatives, in the order of the plan.
   */
  initiatives: Array<Facet<Id>>,
  /**
   * What passes the whole filter.
   */
  passing: Count,
};

/**
 * A fact (số liệu, thông tin): asked once about the unit, used by any condition.
 */
export type Fact = {
  /**
   * The fact's id.
   */
  id: Id,
  /**
   * The question.
   */
  title: string,
  /**
   * What counts and where to find it.
   */
  help?: string,
  /**
   * What its answer is.
   */
  value: FactKind,
};

/**
 * The answer to a fact (số liệu đã khai).
 */
export type FactAnswer = {
  /**
   * What was answered.
   */
  value: Value,
  /**
   * A remark.
   */
  note?: string,
};

/**
 * What the answer to a fact is.
 */
export type FactKind = { "kind": "yesNo", } | { "kind": "number",
  /**
   * The smallest that can be; absent: 0.
   */
  min?: Quantity,
  /**
   * The largest that can be; absent: no limit.
   */
  max?: Quantity,
  /**
   * What is counted, for people.
   */
  unit?: string, } | { "kind": "share",
  /**
   * What the share is of, for people.
   */
  of?: string, } | { "kind": "choice",
  /**
   * What there is to choose from.
   */
  options: Array<Label>, } | { "kind": "units",
  /**
   * The classes.
   */
  classes: Array<Label>,
};

/**
 * A figure that can be opened into its units (số liệu mở ra được).
 */
export type Figure = { "kind": "total" } | { "kind": "replaced" } | { "kind": "state",
  /**
   * The state.
   */
  state: State, } | { "kind": "class",
  /**
   * The class.
   */
  id: Id, } | { "kind": "noClass" } | { "kind": "openClass" } | { "kind": "bin",
  /**
   * Which bin, from 0 on.
   */
  at: number, } | { "kind": "group",
  /**
   * The group.
   */
  id: Id, } | { "kind": "criterion",
  /**
   * The criterion.
   */
  id: Id, } | { "kind": "several",
  /**
   * The criteria.
   */
  ids: Array<Id>, } | { "kind": "gap",
  /**
   * The criterion.
   */
  id: Id,
  /**
   * What is missing; absent: anything.
   */
  gap?: GapKind, } | { "kind": "changed",
  /**
   * The earlier period.
   */
  before: Scope,
  /**
   * What became of the class.
   */
  change: ClassChange, } | { "kind": "compared",
  /**
   * The earlier period.
   */
  before: Scope,
  /**
   * The criterion; absent: all units, by their totals.
   */
  id?: Id,
};

/**
 * What a reader wants to see (bộ lọc).
 *
 * An action passes when it has one of the values of each list that is not empty; a task passes with any of its
 * actions. What counts for an action:
 * - its task's kind;
 * - the audiences that its words name;
 * - the levels that its words name; `all` is every level;
 * - the initiatives that its words name, and those that a heading above it names.
 */
export type Filter = {
  /**
   * Any of these kinds.
   */
  kinds: Array<Kind>,
  /**
   * Any of these audiences.
   */
  audiences: Array<Audience>,
  /**
   * Any of these levels.
   */
  levels: Array<Level>,
  /**
   * Any of these initiatives.
   */
  initiatives: Array<Id>,
};

/**
 * One finding with where to look.
 */
export type Finding = {
  /**
   * What was found.
   */
  issue: Issue,
  /**
   * The row that it is about, by its key.
   */
  row?: string,
  /**
   * The line of the source, the first being 1.
   */
  line?: number,
  /**
   * Who has found it.
   */
  by: FoundBy,
};

/**
 * The fingerprint of a content (dấu vân tay): `sha256:` and 64 lower-case hexadecimal digits.
 *
 * Of a file it is taken over its bytes; of a document over its canonical text (see [`crate::document`]), so that
 * white space and the order of keys in a file do not matter.
 */
export type Fingerprint = string;

/**
 * How far the form is (tiến độ).
 */
export type FormProgress = {
  /**
   * How many criteria and facts the unit is asked; bonuses and penalties are not counted.
   */
  asked: number,
  /**
   * How many of these have an answer that can be used, or do not apply.
   */
  answered: number,
  /**
   * How many things are missing altogether.
   */
  gaps: number,
};

/**
 * What a search has found.
 */
export type Found = {
  /**
   * How many hits there are in the whole plan.
   */
  total: number,
  /**
   * The first of them, in the order of the paper, as many as were asked for.
   */
  hits: Array<Hit>,
};

/**
 * Who has found something.
 */
export type FoundBy = "text" | "plan";

/**
 * An exact number in lowest terms: points, or for a share a part of one whole.
 */
export type Fraction = {
  /**
   * The numerator.
   */
  numerator: string,
  /**
   * The denominator.
   */
  denominator: string,
};

/**
 * Something that is missing (nội dung còn thiếu).
 */
export type Gap = {
  /**
   * The criterion, or the fact where `kind` says so.
   */
  id: Id,
  /**
   * What is missing.
   */
  kind: GapKind,
};

/**
 * What is missing (nội dung còn thiếu).
 */
export type GapKind = "answer" | "parts" | "value" | "evidence" | "justification" | "fact";

/**
 * A gate (điều kiện tiên quyết): a named condition that classes refer to.
 */
export type Gate = {
  /**
   * The gate's id.
   */
  id: Id,
  /**
   * What it says.
   */
  text: string,
  /**
   * When it is open.
   */
  when: Condition,
};

/**
 * A gate and whether it is open.
 */
export type GateScore = {
  /**
   * The gate.
   */
  id: Id,
  /**
   * Whether its condition is met.
   */
  truth: Truth,
};

/**
 * A group (nhóm tiêu chí): criteria, then groups under it, to any depth.
 */
export type Group = {
  /**
   * The group's id.
   */
  id: Id,
  /**
   * What is printed before its title: `I`, `1.2`.
   */
  marker?: string,
  /**
   * Its heading.
   */
  title: string,
  /**
   * A sentence for the person who fills it in.
   */
  help?: string,
  /**
   * The maximum that the set declares for it, without bonuses; only compared with the computed one.
   */
  total?: Points,
  /**
   * The most that its criteria can bring, without bonuses; absent: their sum.
   */
  cap?: Points,
  /**
   * The most that the bonuses in it can add; absent: no limit.
   */
  bonusCap?: Points,
  /**
   * Limits that hold on a condition.
   */
  ceilings?: Array<Ceiling>,
  /**
   * The criteria directly in it.
   */
  criteria?: Array<Criterion>,
  /**
   * The groups under it.
   */
  groups?: Array<Group>,
};

/**
 * The final points of a group.
 */
export type GroupCell = {
  /**
   * The points.
   */
  points: Points,
  /**
   * The most, what does not apply left out as the set says.
   */
  max: Points,
};

/**
 * The points of a group, of everything in it and under it.
 */
export type GroupScore = {
  /**
   * The group.
   */
  id: Id,
  /**
   * Regular points, bonuses and penalties together.
   */
  points: Points,
  /**
   * The most that the regular criteria can bring, those that do not apply left out as the set says.
   */
  max: Points,
  /**
   * `points` as a share of `max`; absent where that is nothing.
   */
  percent?: Share,
  /**
   * The regular points.
   */
  regular: Points,
  /**
   * The bonuses.
   */
  bonus: Points,
  /**
   * The penalties, not above zero.
   */
  penalty: Points,
  /**
   * What took points away from what the criteria bring.
   */
  limits?: Array<Limit>,
};

/**
 * One place where the query stands.
 */
export type Hit = {
  /**
   * The node: theme, option, section, task or activity.
   */
  node: Id,
  /**
   * The hit in the node's text, in UTF-16 units, as browsers count.
   */
  utf16: TextRange,
  /**
   * The actions of the task that the hit touches; a hit may run from one into the next.
   */
  actions?: Array<HitPart>,
};

/**
 * The part of a hit that stands in one action.
 */
export type HitPart = {
  /**
   * The action.
   */
  action: Id,
  /**
   * The part in the action's text, in UTF-16 units.
   */
  utf16: TextRange,
};

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
 * One input.
 */
export type Input = {
  /**
   * What it is.
   */
  name: InputName,
  /**
   * Its value.
   */
  value: Param,
};

/**
 * What an input of a rule is.
 */
export type InputName = "points" | "each" | "count" | "unit" | "max" | "part" | "whole" | "share" | "limit" | "choice" | "answer" | "from" | "below" | "need" | "met" | "lowest" | "highest" | "fullFrom" | "refusal" | "reason" | "level" | "under" | "regular" | "bonus" | "penalty" | "full" | "atLeast" | "above" | "atMost" | "among" | "found" | "begins" | "ended";

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
   * Where: the id of the node, criterion or answer, or a part of the document such as `theme`. What is inside one and
   * has an id only there follows after a stroke: `van-nghe/giai-nhat`.
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
 * Whose points a column holds (người chấm).
 */
export type Judge = { "kind": "own", } | { "kind": "review",
  /**
   * The level.
   */
  level: number, } | { "kind": "final",
};

/**
 * What a section or a task is about (lĩnh vực công tác).
 */
export type Kind = "education" | "movement" | "companion" | "children" | "international" | "organisation" | "front" | "partyBuilding" | "congress" | "activities" | "other";

/**
 * An id and the words for it.
 */
export type Label = {
  /**
   * The id, unique in its list.
   */
  id: Id,
  /**
   * The words.
   */
  title: string,
};

/**
 * What became of a criterion in a column (tình trạng chấm).
 */
export type LeafState = "answered" | "unanswered" | "partly" | "notApplicable" | "refused" | "unproven" | "awaiting" | "excused" | "reviewed" | "future" | "retired" | "otherUnits";

/**
 * A level of the organisation (cấp bộ Đoàn).
 *
 * Levels have changed with the administrative map and will again; a plan names those of its own day.
 */
export type Level = "all" | "central" | "province" | "district" | "base" | "chapter";

/**
 * A level below and what its units come to (một đơn vị cấp dưới), such as a commune on the desk of its province.
 */
export type LevelLine = {
  /**
   * Its id, or its name where it has none: what [`UnitFilter::under`] takes.
   */
  key: string,
  /**
   * Its name.
   */
  name: string,
  /**
   * How many units.
   */
  units: number,
  /**
   * How many units the roster expects under it on the last day of the period; absent without a roster.
   */
  asked?: number,
  /**
   * The mean of the totals.
   */
  mean?: string,
  /**
   * All points as a share of all that there could be.
   */
  share?: Share,
  /**
   * Whether it handed up its sums without its units, which no filter leads to.
   */
  closed: boolean,
};

/**
 * A level of the Union (một cấp bộ Đoàn): the body that collects, closes and hands up.
 */
export type LevelRef = {
  /**
   * Its id, as a unit.
   */
  id: Id,
  /**
   * Its name.
   */
  name: string,
};

/**
 * A limit that took points away.
 */
export type Limit = {
  /**
   * What kind of limit it is.
   */
  kind: LimitKind,
  /**
   * The ceiling's id.
   */
  id?: Id,
  /**
   * The points before.
   */
  from: Points,
  /**
   * The points after.
   */
  to: Points,
};

/**
 * What limits the points of a group or of the whole (giới hạn điểm).
 */
export type LimitKind = "cap" | "ceiling" | "bonusCap";

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
 * What was counted, and of how many (số đạt trên chỉ tiêu): yes is 1 of 1.
 */
export type Measured = {
  /**
   * What was achieved.
   */
  part: Quantity,
  /**
   * The whole, or the target; absent where there is none.
   */
  whole?: Quantity,
};

/**
 * What was counted or measured by many units (số đạt trên chỉ tiêu).
 */
export type MeasuredSum = {
  /**
   * How many units said so.
   */
  units: number,
  /**
   * What they achieved together.
   */
  part: string,
  /**
   * How many of them also have a whole or a target …
   */
  of: number,
  /**
   * … what these achieved …
   */
  ofPart: string,
  /**
   * … and their wholes or targets together.
   */
  whole: string,
};

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
 * Which part of an answer or a fact (phần của câu trả lời).
 */
export type MergePart = "value" | "notApplicable" | "note" | "whole";

/**
 * What a conflict is about.
 */
export type MergePlace = { "kind": "answer",
  /**
   * The criterion.
   */
  criterion: Id,
  /**
   * Which part of the answer.
   */
  part: MergePart, } | { "kind": "fact",
  /**
   * The fact.
   */
  fact: Id,
  /**
   * Which part of it.
   */
  part: MergePart, } | { "kind": "score",
  /**
   * The level.
   */
  level: number,
  /**
   * The criterion.
   */
  criterion: Id, } | { "kind": "review",
  /**
   * The level.
   */
  level: number, } | { "kind": "unit" } | { "kind": "plan" } | { "kind": "criteria" } | { "kind": "filledBy" } | { "kind": "progress" } | { "kind": "decision"
};

/**
 * One of the two copies that are merged (bản bên này, bản bên kia).
 */
export type MergeSide = "mine" | "theirs";

/**
 * A value of one side of a conflict.
 */
export type MergeValue = { "kind": "value", "value": Value } | { "kind": "waiver", "value": Waiver } | { "kind": "text", "value": string } | { "kind": "fact", "value": FactAnswer } | { "kind": "score", "value": ReviewScore } | { "kind": "review", "value": Review } | { "kind": "unit", "value": Unit } | { "kind": "plan", "value": PlanRef } | { "kind": "criteria", "value": CriteriaRef } | { "kind": "person", "value": Person } | { "kind": "progress", "value": Progress } | { "kind": "decision", "value": Decision };

/**
 * What came of a merge.
 */
export type Merged = {
  /**
   * The merged assessment.
   */
  assessment: Assessment,
  /**
   * Where both sides had changed the same thing, in the order of the assessment.
   */
  conflicts: Array<Conflict>,
};

/**
 * What became of one answer.
 */
export type Move = {
  /**
   * The criterion that it answered.
   */
  criterion: Id,
  /**
   * What became of it.
   */
  outcome: MoveOutcome,
};

/**
 * What became of an answer.
 */
export type MoveOutcome = { "kind": "kept", } | { "kind": "converted",
  /**
   * The criterion that it answers now.
   */
  to: Id, } | { "kind": "restored", } | { "kind": "setAside",
  /**
   * Why.
   */
  reason: SetAsideReason,
};

/**
 * An assessment that was moved, and what became of each answer.
 */
export type Moved = {
  /**
   * The assessment, answering the new edition.
   */
  assessment: Assessment,
  /**
   * What became of each answer: those that have a place now in the order of the new form, then those set aside.
   */
  moves: Array<Move>,
};

/**
 * The sections from and to which something has moved, by number and heading; absent at the top.
 */
export type MovedWords = {
  /**
   * The section in the earlier plan.
   */
  from?: string,
  /**
   * The section in the later plan.
   */
  to?: string,
};

/**
 * A unit and its name (đơn vị).
 */
export type NamedUnit = {
  /**
   * Its id.
   */
  id: Id,
  /**
   * Its name.
   */
  name: string,
};

/**
 * How many of the conditions of a class are needed.
 */
export type Need = { "kind": "all", } | { "kind": "any", } | { "kind": "atLeast",
  /**
   * How many.
   */
  count: number,
};

/**
 * Whether a criterion can be answered “not applicable” (không áp dụng).
 */
export type NotApplicable = "never" | "allowed" | "justified";

/**
 * What “not applicable” does to the result (cách tính khi không áp dụng).
 */
export type NotApplicableEffect = "leaveOut" | "countAsMet" | "countAsZero";

/**
 * Something that is met or not, or a choice of its own (nội dung).
 */
export type Offer = {
  /**
   * Its id, unique in the whole rule.
   */
  id: Id,
  /**
   * Its words.
   */
  title: string,
  /**
   * How many of `options` are needed for it to be met; absent where it is ticked itself.
   */
  need?: number,
  /**
   * What it consists of; empty where it is ticked itself.
   */
  options?: Array<Offer>,
};

/**
 * A `.docx` or `.xlsx` file that was read (tệp Word hoặc Excel đã đọc).
 */
export type OfficeFile = {
  /**
   * The text as [`crate::import()`] takes it. Of a workbook, the largest sheet: a row is a line, tabs part the cells.
   */
  text: string,
  /**
   * The stretches of the text that are printed bold, in bytes: where each begins and ends, by turns.
   */
  strong?: Array<number>,
  /**
   * The table with the most rows; absent where there is none. Of a `.docx`, the lines above that table are its first rows.
   */
  table?: Table,
};

/**
 * What a form shows as soon as it is open (phần đầu của phiếu điểm): of the score card all but what would raise the
 * result.
 */
export type Opening = {
  /**
   * What may be said of the class, as in [`ScoreCard::verdict`].
   */
  verdict?: Verdict,
  /**
   * The columns, as in [`ScoreCard::columns`].
   */
  columns: Array<Column>,
  /**
   * What is missing, as in [`ScoreCard::gaps`].
   */
  gaps: Array<Gap>,
  /**
   * How far the form is.
   */
  progress: FormProgress,
};

/**
 * What one option has.
 */
export type OptionTally = {
  /**
   * The option.
   */
  id: Id,
  /**
   * The units that chose it.
   */
  units: Array<Id>,
  /**
   * The reasons that they gave.
   */
  reasons: Array<string>,
};

/**
 * Whose orientation an option follows.
 */
export type Origin = "centralCommittee";

/**
 * The points of a choice of several things when fewer than needed are met.
 */
export type Otherwise = "nothing" | "proportional";

/**
 * What came out of the classing (kết quả xếp loại).
 */
export type Outcome = { "kind": "fits",
  /**
   * The class.
   */
  class: Id, } | { "kind": "provisional",
  /**
   * The class that fits.
   */
  class: Id,
  /**
   * The classes before it that are not known.
   */
  unknown: Array<Id>, } | { "kind": "undecided",
  /**
   * The classes that are not known.
   */
  unknown: Array<Id>, } | { "kind": "noClassFits",
};

/**
 * A paper that something comes from (văn bản).
 */
export type Paper = {
  /**
   * Number and symbol (số, ký hiệu), such as `33-HD/TWĐTN-BTC`.
   */
  symbol: string,
  /**
   * What it is about.
   */
  title?: string,
  /**
   * Who issued it.
   */
  issuer?: string,
  /**
   * Its day.
   */
  date?: string,
};

/**
 * A parameter of an issue or an error: a value that a message shows.
 *
 * It keeps its type so that a page can write it as its reader does (`1.234,5`, `20/7/2021`).
 */
export type Param = { "kind": "text", "value": string } | { "kind": "count", "value": number } | { "kind": "points", "value": Points } | { "kind": "share", "value": Share } | { "kind": "quantity", "value": Quantity } | { "kind": "day", "value": string };

/**
 * A part of a sum (thành phần).
 */
export type Part = {
  /**
   * Its id, unique in its sum.
   */
  id: Id,
  /**
   * Its words.
   */
  title: string,
  /**
   * How its part of the answer turns into points.
   */
  rule: Rule,
};

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
 * A period (thời gian, giai đoạn, nhiệm kỳ): whole days, both ends included.
 *
 * It is written as one token, and read back from it:
 *
 * | token | meaning |
 * |---|---|
 * | `2022` | the calendar year |
 * | `2022-H1` `2022-Q3` `2022-03` | a half-year, a quarter, a month |
 * | `2022-03-01/2022-03-31` | from one day to another |
 * | `2018/2022` | several calendar years (giai đoạn) |
 * | `term:2022/2027` | a term of office (nhiệm kỳ) |
 * | `school:2021/2022` | a school year (năm học): 1 September to 31 August |
 *
 * Years run from 1930, when the Union was founded, to 2999.
 */
export type Period = string;

/**
 * A person who filled in or judged something. No more is asked than what stands under a paper.
 */
export type Person = {
  /**
   * The name.
   */
  name: string,
  /**
   * The office (chức vụ).
   */
  role?: string,
};

/**
 * A stretch of the words of a [`Difference`].
 */
export type Piece = {
  /**
   * In which plan it stands.
   */
  kind: PieceKind,
  /**
   * The words.
   */
  text: string,
};

/**
 * In which of two plans some words stand.
 */
export type PieceKind = "same" | "gone" | "new";

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
  period: Period,
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
 * The plan that a set or an assessment belongs to.
 */
export type PlanRef = {
  /**
   * The plan's id.
   */
  id: Id,
  /**
   * The plan's fingerprint; absent where any edition of it is meant.
   */
  fingerprint?: Fingerprint,
};

/**
 * What the rule of a criterion can bring, whatever its answer (khung điểm của tiêu chí).
 */
export type PointRange = {
  /**
   * The criterion.
   */
  id: Id,
  /**
   * The least that an answer or a reviewer can give: below zero where points are taken away.
   */
  least: Points,
  /**
   * The most that an answer or a reviewer can give.
   */
  most: Points,
};

/**
 * Points (điểm): an integer number of hundredths, so that sums come out as they do by hand.
 *
 * Written as one token, a string: `5`, `2.5`, `0.25`, `-2`; at most 13 digits before the point and two after it.
 * One criterion brings at most [`Points::MOST_OF_ONE`], eight digits, so that the sums of a hundred thousand criteria
 * are exact; in hundredths they are exact in JavaScript, too.
 */
export type Points = string;

/**
 * A state and the steps that led to it.
 */
export type Progress = {
  /**
   * The state.
   */
  state: State,
  /**
   * The steps.
   */
  history: Array<Step>,
};

/**
 * What a piece of evidence is.
 */
export type Proof = { "kind": "paper",
  /**
   * Number and symbol (số, ký hiệu), such as `12-KH/ĐTN`.
   */
  symbol: string,
  /**
   * The day of the paper.
   */
  date?: string,
  /**
   * What it is about.
   */
  title?: string, } | { "kind": "link",
  /**
   * The address.
   */
  url: string,
  /**
   * What is there.
   */
  title?: string, } | { "kind": "activity",
  /**
   * Its name.
   */
  name: string,
  /**
   * Where it took place.
   */
  location?: string, } | { "kind": "photo",
  /**
   * The name of its file.
   */
  file: string,
  /**
   * The size of its file, in bytes.
   */
  bytes: number,
  /**
   * The fingerprint of its file.
   */
  fingerprint: Fingerprint, } | { "kind": "count",
  /**
   * Of what.
   */
  of: string,
  /**
   * How many.
   */
  number: Quantity, } | { "kind": "text",
  /**
   * The words.
   */
  text: string,
};

/**
 * Where something comes from (nguồn).
 */
export type Provenance = { "kind": "official",
  /**
   * The paper.
   */
  paper: Paper,
  /**
   * Where in the paper, such as `mục 2.1.2`.
   */
  clause?: string, } | { "kind": "derived",
  /**
   * The nodes of the plan with those sentences.
   */
  from: Array<Id>, } | { "kind": "proposed",
  /**
   * Why, or modelled on what.
   */
  note?: string,
};

/**
 * The figures of a scope without those of small groups (số liệu công khai).
 */
export type PublicTotal = {
  /**
   * What was added up.
   */
  scope: Scope,
  /**
   * The smallest group that is shown.
   */
  atLeast: number,
  /**
   * How many units there are; absent where they are too few for anything to be shown.
   */
  units?: number,
  /**
   * How many units are in each class, by id; a class that is absent is too small, or would tell how many are in one
   * that is.
   */
  classes: { [id in Id]?: number },
  /**
   * Whether some units are in no class that is shown: their class was left out, or they have none.
   */
  withheld: boolean,
  /**
   * All points as a share of all that there could be.
   */
  share?: Share,
  /**
   * The same of the groups that concern enough units, and tell nothing of a group or criterion that does not.
   */
  groups: { [id in Id]?: Share },
  /**
   * The same of such criteria.
   */
  criteria: { [id in Id]?: Share },
};

/**
 * A quantity (số lượng, số đo): an exact decimal number in ten-thousandths; its unit stands where it is asked for.
 *
 * Written as one token, a string: `12`, `1234.5`; at most ten digits before the point and four after it. It is
 * never a floating-point number, so that the same file gives the same result everywhere.
 */
export type Quantity = string;

/**
 * Something that is worth a look (mục cần xem).
 */
export type QueueEntry = {
  /**
   * The unit.
   */
  unit: Id,
  /**
   * The criterion or the fact; absent where it is the whole form.
   */
  at?: Id,
  /**
   * Why.
   */
  exception: Exception,
  /**
   * The values that the sentence shows, by name.
   */
  params: { [key in string]: Param },
  /**
   * The points that are at stake: entries with more stand first.
   */
  stake: Points,
};

/**
 * A criterion that would raise the result (tiêu chí còn có thể tăng điểm).
 */
export type Raise = {
  /**
   * The criterion.
   */
  id: Id,
  /**
   * By how much the total on the full scale would grow if the criterion brought the most that an answer to it can, and
   * nothing else were answered otherwise: caps, ceilings that it lifts or puts on, and penalties that it excused
   * considered.
   */
  gain: Points,
};

/**
 * A group, a criterion or a class with its figures.
 */
export type Ranked = {
  /**
   * Its id.
   */
  id: Id,
  /**
   * What it is called, or its id.
   */
  title: string,
  /**
   * How many units it concerns, or are in the class.
   */
  units: number,
  /**
   * The points of a unit on average.
   */
  mean?: string,
  /**
   * All points as a share of all that there could be; of a class, its share of all units.
   */
  share?: Share,
  /**
   * In how many forms something is missing. A subtotal does not say which of its forms lack several things at one criterion:
   * of these what is missing most often counts.
   */
  incomplete: number,
};

/**
 * A part of a whole, or what was achieved of a target (tỉ số).
 */
export type Ratio = {
  /**
   * The part, or what was achieved.
   */
  part: Quantity,
  /**
   * The whole, or the target.
   */
  whole: Quantity,
};

/**
 * Why a value cannot be used (lý do không chấp nhận).
 */
export type Refusal = "wrongKind" | "outOfRange" | "wrongStep" | "unknownChoice" | "chosenTwice" | "noWhole";

/**
 * A criterion of an earlier edition whose answer moves to this one (tiêu chí thay thế).
 */
export type Replaces = {
  /**
   * The earlier criterion; it may bear the id of this one, where only the rule has changed.
   */
  criterion: Id,
  /**
   * How its answer becomes one for this criterion.
   */
  conversion: Conversion,
};

/**
 * All that was found, in the order of the document (báo cáo kiểm tra).
 */
export type Report = Array<Issue>;

/**
 * The review of one level (kết quả thẩm định của một cấp).
 *
 * It is bound to what it saw: the fingerprint of the whole, and of each answer that it scored. Where an answer is
 * edited later, the score that was given to it no longer counts and [`Assessment::reopened`] names it; the other
 * scores stand.
 */
export type Review = {
  /**
   * Which level it is: 1 for the one directly above the unit.
   */
  level: number,
  /**
   * Whether its scores decide.
   */
  weight: ReviewWeight,
  /**
   * The unit that reviews.
   */
  by: Superior,
  /**
   * The person who does.
   */
  person?: Person,
  /**
   * The day.
   */
  on: string,
  /**
   * The fingerprint of the assessment that it saw (see [`Assessment::content_fingerprint`]).
   */
  saw: Fingerprint,
  /**
   * The scores by criterion.
   */
  scores?: { [id in Id]?: ReviewScore },
  /**
   * A remark on the whole.
   */
  comment?: string,
};

/**
 * The queue, and those who have reviewed, by level and name.
 */
export type ReviewQueue = {
  /**
   * What is worth a look: what has the most points at stake first.
   */
  entries: Array<QueueEntry>,
  /**
   * Those who have reviewed.
   */
  reviewers: Array<ReviewerTally>,
};

/**
 * The score of one criterion in a review (điểm thẩm định).
 */
export type ReviewScore = {
  /**
   * The points given.
   */
  points: Points,
  /**
   * Why; compulsory where they differ from the unit's own.
   */
  reason?: string,
  /**
   * A remark.
   */
  comment?: string,
  /**
   * The fingerprint of the answer that it saw (see [`Answer::fingerprint`]).
   */
  saw: Fingerprint,
};

/**
 * Whether the scores of a review decide (vai trò của cấp thẩm định).
 */
export type ReviewWeight = "advising" | "deciding";

/**
 * What those of one level have said of one unit (kết quả thẩm định một đơn vị).
 */
export type Reviewed = {
  /**
   * The unit.
   */
  unit: Id,
  /**
   * How many scores were given.
   */
  scores: number,
  /**
   * How many gave more points than the unit itself.
   */
  raised: number,
  /**
   * How many gave less.
   */
  lowered: number,
  /**
   * How many differ and say not why.
   */
  unexplained: number,
  /**
   * How many no longer count, because the answer was edited later.
   */
  outdated: number,
};

/**
 * What those of one level have reviewed (thống kê người thẩm định).
 */
export type ReviewerTally = {
  /**
   * The level.
   */
  level: number,
  /**
   * The unit that reviewed.
   */
  by: string,
  /**
   * The person.
   */
  person?: string,
  /**
   * How many units were reviewed.
   */
  units: number,
  /**
   * How many scores were given.
   */
  scores: number,
  /**
   * How the scores differ from the units' own.
   */
  differences: Differences,
  /**
   * How many scores differ and say not why.
   */
  unexplained: number,
  /**
   * How many scores no longer count, because the answer was edited later.
   */
  outdated: number,
  /**
   * What was said of each unit, by its id.
   */
  reviewed: Array<Reviewed>,
};

/**
 * Which file of a unit it is (bản nộp). Of two, the later is the one with more steps; of as many, the one whose last step,
 * review or decision is of the later day; then the one with a decision; then the one with more reviews. Where all that
 * is the same, the greater fingerprint counts: it says nothing of time, and is the same for everybody.
 *
 * Steps are only ever added, so that they tell the order even where a clock was wrong.
 */
export type Revision = {
  /**
   * How many steps it has taken from state to state.
   */
  steps: number,
  /**
   * The day of the last step, review or decision.
   */
  on?: string,
  /**
   * Whether a class was decided.
   */
  decided: boolean,
  /**
   * How many reviews it has.
   */
  reviews: number,
  /**
   * The fingerprint of the whole file.
   */
  fingerprint: Fingerprint,
};

/**
 * Whether points are regular or a bonus (điểm chuẩn, điểm thưởng).
 */
export type Role = "regular" | "bonus";

/**
 * Who should report, by when and to whom (danh sách đơn vị phải báo cáo).
 */
export type Roster = {
  /**
   * Its id.
   */
  id: Id,
  /**
   * To whom the units report.
   */
  to: LevelRef,
  /**
   * The criteria set that they answer; absent: any.
   */
  criteria?: Id,
  /**
   * The period that they report on.
   */
  period: Period,
  /**
   * The last day on which a report is in time.
   */
  due: string,
  /**
   * The units, by id.
   */
  units: { [id in Id]?: RosterUnit },
  /**
   * What the level decides over all of them.
   */
  caps?: Array<Cap>,
};

/**
 * How a unit of the roster stands.
 */
export type RosterLine = {
  /**
   * The unit.
   */
  id: Id,
  /**
   * Its name, as the roster has it.
   */
  name: string,
  /**
   * How it stands.
   */
  attended: Attended,
};

/**
 * A unit that is expected to report. Its id stays when it is renamed, moves or is merged into another.
 */
export type RosterUnit = {
  /**
   * Its name.
   */
  name: string,
  /**
   * What it is.
   */
  unitType: UnitType,
  /**
   * Its blocks.
   */
  blocks?: Array<Block>,
  /**
   * The units above it, each from when to when; of several that hold on a day the first counts.
   */
  under?: Array<Under>,
  /**
   * Its own last day, where it has another one than the others.
   */
  due?: string,
  /**
   * That it need not report.
   */
  exempt?: Exemption,
  /**
   * The unit that it was merged into.
   */
  became?: Succession,
};

/**
 * How the units of a roster stand, by name (tình hình nộp theo danh sách).
 */
export type RosterView = {
  /**
   * The units, by id.
   */
  units: Array<RosterLine>,
  /**
   * How many units stand how.
   */
  standings: { [word in Standing]?: number },
  /**
   * How many have reported.
   */
  reported: number,
  /**
   * How many have to: all but those that are exempt or merged.
   */
  asked: number,
  /**
   * The names of units that reported and are not in the roster.
   */
  unlisted: Array<string>,
};

/**
 * What a row is.
 */
export type RowKind = "line" | "theme" | "option" | "section" | "task" | "activity";

/**
 * What a row can be made into.
 */
export type RowType = "section" | "task" | "meeting" | "organisation" | "issuer" | "symbol" | "placeAndDate" | "titleWord" | "titleSubject" | "preamble" | "closing" | "recipients" | "signatory" | "rule";

/**
 * How an answer turns into points (cách tính điểm).
 *
 * Products and quotients are rounded once, half up, to the hundredth of a point; everything else is exact. Shares
 * are compared as exact fractions, never rounded first: 79.999 % is below 80 %.
 */
export type Rule = { "kind": "yesNo",
  /**
   * The points for yes; no is worth nothing.
   */
  points: Points, } | { "kind": "tiers",
  /**
   * The tiers to choose from.
   */
  tiers: Array<Choice>, } | { "kind": "percentTiers",
  /**
   * What the share is of, for people: `đoàn viên tham gia / tổng số đoàn viên`.
   */
  of?: string,
  /**
   * The bands, each from its lower bound on to below its upper one; outside all of them nothing is given.
   */
  bands: Array<Band>, } | { "kind": "count",
  /**
   * The points for each.
   */
  each: Points,
  /**
   * The most points altogether.
   */
  max: Points,
  /**
   * What is counted, for people: `hoạt động`.
   */
  unit?: string, } | { "kind": "proportional",
  /**
   * The target, where it is the same for all.
   */
  target?: Quantity,
  /**
   * The points for 100 % of it.
   */
  points: Points,
  /**
   * The largest share that counts, such as `100%` or `120%`; absent: no limit.
   */
  limit?: Share,
  /**
   * What is counted, for people: `ý tưởng`.
   */
  unit?: string, } | { "kind": "free",
  /**
   * The most.
   */
  max: Points,
  /**
   * The step from 0 on; absent: any hundredth.
   */
  step?: Points, } | { "kind": "atLeast",
  /**
   * How many are needed.
   */
  need: number,
  /**
   * What there is.
   */
  options: Array<Offer>,
  /**
   * The points when as many are met.
   */
  points: Points,
  /**
   * The points when fewer are.
   */
  otherwise?: Otherwise, } | { "kind": "sum",
  /**
   * The parts.
   */
  parts: Array<Part>,
  /**
   * The most points altogether; absent: whatever the parts bring.
   */
  max?: Points, } | { "kind": "imported",
  /**
   * Whose result it is, for people.
   */
  from: string,
  /**
   * The lowest result on that scale.
   */
  lowest?: Quantity,
  /**
   * The highest result on that scale.
   */
  highest: Quantity,
  /**
   * The result from which all points are given; absent: only the highest; below it, in proportion.
   */
  fullFrom?: Quantity,
  /**
   * The points for the highest result.
   */
  points: Points, } | { "kind": "penalty",
  /**
   * The points taken away each time, a positive number.
   */
  each: Points,
  /**
   * The most that is taken away, a positive number; absent: no limit.
   */
  atMost?: Points,
  /**
   * Criteria under which the same may have been deducted already; while one of them has lost points, nothing
   * is deducted here (không trừ nếu đã trừ ở …).
   */
  unlessUnder?: Array<Id>,
};

/**
 * The rule behind a number (cách tính).
 */
export type RuleName = "yesNo" | "tiers" | "percentTiers" | "lowestBand" | "outsideBands" | "count" | "proportional" | "free" | "atLeast" | "sumOfParts" | "imported" | "importedFull" | "penalty" | "unanswered" | "refused" | "leftOut" | "countedAsMet" | "countedAsZero" | "unproven" | "awaiting" | "excused" | "reviewed" | "future" | "retired" | "otherUnits" | "group" | "regularSum" | "bonusSum" | "penaltySum" | "cap" | "ceiling" | "bonusCap" | "total" | "rescaled" | "percent" | "all" | "any" | "atLeastOf" | "not" | "within" | "matches" | "notHeldAgainst" | "unresolved" | "gate" | "class";

/**
 * What can be added up (phạm vi tổng hợp): assessments of one edition of one set for one period.
 */
export type Scope = {
  /**
   * The criteria set.
   */
  criteria: Id,
  /**
   * Its edition.
   */
  edition: Id,
  /**
   * The period.
   */
  period: Period,
};

/**
 * A scope and what it is called.
 */
export type ScopeLine = {
  /**
   * The scope.
   */
  scope: Scope,
  /**
   * The title of the set; absent where the set is not at hand.
   */
  title?: string,
  /**
   * How many units stand in it.
   */
  units: number,
};

/**
 * A score card (phiếu điểm): computed, never typed.
 */
export type ScoreCard = {
  /**
   * The criteria set.
   */
  criteria: Id,
  /**
   * Its edition.
   */
  edition: Id,
  /**
   * The unit.
   */
  unit: Id,
  /**
   * The day for which it was computed: it decides which criteria are future or retired.
   */
  asOf: string,
  /**
   * What may be said of the class by the unit's own answers; absent where the set does not class.
   */
  verdict?: Verdict,
  /**
   * The unit's own column first, then one for each review from the lowest level up, last the final one.
   */
  columns: Array<Column>,
  /**
   * What is missing in the unit's own answers, in the order of the form.
   */
  gaps: Array<Gap>,
  /**
   * The criteria that would raise the unit's own result, the most first.
   */
  raises: Array<Raise>,
};

/**
 * Who gives the points of a criterion (người chấm).
 */
export type Scorer = "unit" | "superior";

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
 * What passes a [`Filter`], in the order of the paper.
 */
export type Selection = {
  /**
   * The tasks with at least one passing action.
   */
  tasks: Array<Id>,
  /**
   * The actions.
   */
  actions: Array<Id>,
};

/**
 * An answer that has no place in the present edition of the set (câu trả lời để riêng).
 */
export type SetAside = {
  /**
   * The criterion that it answered.
   */
  criterion: Id,
  /**
   * The edition in which it did.
   */
  edition: Id,
  /**
   * Why it was set aside.
   */
  reason: SetAsideReason,
  /**
   * The answer.
   */
  answer: Answer,
  /**
   * The day on which it was set aside.
   */
  on: string,
};

/**
 * Why an answer was set aside.
 */
export type SetAsideReason = "criterionGone" | "ruleChanged" | "notConvertible" | "valueRefused" | "placeTaken";

/**
 * How much an [`Issue`] matters (mức độ).
 */
export type Severity = "info" | "warning" | "error";

/**
 * A share (tỉ lệ phần trăm): an integer number of basis points, hundredths of a percent.
 *
 * Written as one token, a string with the sign: `80%`, `66.67%`; it may exceed `100%` (a target surpassed).
 */
export type Share = string;

/**
 * Which way a row is moved.
 */
export type Shift = "out" | "in";

/**
 * Two plans side by side (hai kế hoạch cạnh nhau).
 */
export type SideBySide = {
  /**
   * The title of the earlier plan, as one line.
   */
  before: string,
  /**
   * The title of the later plan, as one line.
   */
  after: string,
  /**
   * The sections and tasks that differ, in the order of the later plan; what is gone stands where it stood.
   */
  differences: Array<Difference>,
};

/**
 * Which units are similar, so that a cap is over them (nhóm đơn vị tương đồng).
 */
export type Similar = "set" | "unitType" | "block";

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
 * How a unit stands with its report (tình trạng báo cáo).
 */
export type Standing = "inTime" | "late" | "undated" | "sentBack" | "begun" | "expected" | "overdue" | "exempt" | "merged";

/**
 * How far an assessment has come (trạng thái).
 */
export type State = "draft" | "submitted" | "changesRequested" | "resubmitted" | "accepted" | "exempted";

/**
 * How far a paper has come (trạng thái).
 */
export type Status = "inConsultation" | "adopted";

/**
 * One step from state to state (lịch sử xử lý).
 */
export type Step = {
  /**
   * The state before.
   */
  from: State,
  /**
   * The state after.
   */
  to: State,
  /**
   * The day.
   */
  on: string,
  /**
   * Who took it.
   */
  by?: string,
  /**
   * Why.
   */
  reason?: string,
  /**
   * What each criterion or fact lacks (nội dung cần bổ sung), by its id, where changes are asked for.
   */
  items?: { [id in Id]?: string },
};

/**
 * What can be opened.
 */
export type Subject = { "kind": "criterion",
  /**
   * The criterion.
   */
  id: Id, } | { "kind": "group",
  /**
   * The group.
   */
  id: Id, } | { "kind": "total", } | { "kind": "percent", } | { "kind": "gate",
  /**
   * The gate.
   */
  id: Id, } | { "kind": "class",
  /**
   * The class.
   */
  id: Id,
};

/**
 * The sums of one level, its units left out (số cộng của một cấp).
 *
 * It stands under the id of the level that answers for it: two of one level and scope are two versions of the same
 * sums, and the later day counts; of one day, the one with more units; else the one whose text is greater.
 */
export type Subtotal = {
  /**
   * What it can be added to.
   */
  scope: Scope,
  /**
   * The level that answers for it.
   */
  by: LevelRef,
  /**
   * The day on which it was closed.
   */
  on: string,
  /**
   * The levels whose subtotals are in it, directly (các cấp đã gộp).
   */
  over?: Array<Id>,
  /**
   * The sums.
   */
  tally: Tally,
  /**
   * The fingerprints of its versions that were seen and are earlier.
   */
  others?: Array<Fingerprint>,
};

/**
 * What a level handed up without its units.
 */
export type SubtotalLine = {
  /**
   * The level.
   */
  by: LevelRef,
  /**
   * The day on which it closed.
   */
  on: string,
  /**
   * How many units.
   */
  units: number,
  /**
   * The level that has it in its own subtotal, so that it is counted twice.
   */
  twice?: Id,
};

/**
 * That a unit was merged into another (sáp nhập).
 */
export type Succession = {
  /**
   * The unit that goes on.
   */
  unit: Id,
  /**
   * The first day on which the other one goes on alone.
   */
  on: string,
};

/**
 * What many units come to (bảng tổng hợp).
 */
export type Summary = {
  /**
   * The units, in the order of set, edition, period and unit.
   */
  units?: Array<UnitRow>,
  /**
   * What levels handed up without their units, in the order of set, edition, period and level.
   */
  subtotals?: Array<Subtotal>,
};

/**
 * The unit above a unit (cấp trên trực tiếp).
 */
export type Superior = {
  /**
   * Its id.
   */
  id?: Id,
  /**
   * Its name.
   */
  name: string,
};

/**
 * A table (bảng): pasted with tabs between its columns, or read from a file.
 */
export type Table = {
  /**
   * Its rows, the head included.
   */
  rows?: Array<TableRow>,
};

/**
 * A row of a [`Table`] (dòng của bảng).
 */
export type TableRow = {
  /**
   * The line of the text or the row of the sheet, the first being 1: the place that reports name.
   */
  line: number,
  /**
   * Its cells from the left; one that takes several columns is followed by empty ones. Paragraphs are parted by breaks.
   */
  cells?: Array<string>,
};

/**
 * What became of a text that was brought (kết quả nhận tệp).
 */
export type Taken = { "kind": "assessment",
  /**
   * What it answers.
   */
  scope: Scope,
  /**
   * The unit.
   */
  unit: Id,
  /**
   * Its name.
   */
  name: string,
  /**
   * The fingerprint of the form.
   */
  fingerprint: Fingerprint, } | { "kind": "summary",
  /**
   * How many units stand in it.
   */
  units: number,
  /**
   * How many subtotals stand in it.
   */
  subtotals: number,
  /**
   * The fingerprint of the file.
   */
  fingerprint: Fingerprint, } | { "kind": "criteria",
  /**
   * Its title.
   */
  title: string,
  /**
   * The fingerprint of the file.
   */
  fingerprint: Fingerprint, } | { "kind": "roster",
  /**
   * How many units stand in it.
   */
  units: number,
  /**
   * The fingerprint of the file.
   */
  fingerprint: Fingerprint, } | { "kind": "refused",
  /**
   * The code of the error.
   */
  code: string,
  /**
   * The values that its message shows, by name.
   */
  params: { [key in string]: Param },
  /**
   * The name of the unit, where it could be read.
   */
  name?: string,
};

/**
 * What many units of one scope come to (số liệu tổng hợp).
 *
 * Everything is a count, an exact sum, a smallest or a largest value: two of them are added in any order, and its size
 * depends on the criteria set and not on the number of units.
 */
export type Tally = {
  /**
   * How many units there are.
   */
  units: number,
  /**
   * How many of them have handed in several files that differ.
   */
  replaced?: number,
  /**
   * How many units are in each state.
   */
  states: { [word in State]?: number },
  /**
   * The classes.
   */
  classes: Classes,
  /**
   * The final totals, on the full scale of the set.
   */
  total: Distribution,
  /**
   * The units' own totals.
   */
  own: Distribution,
  /**
   * How the final totals differ from the units' own.
   */
  differences: Differences,
  /**
   * The final points of the groups, by id.
   */
  groups: { [id in Id]?: Distribution },
  /**
   * The criteria, by id.
   */
  criteria: { [id in Id]?: CriterionTally },
  /**
   * The facts that are numbers, or yes and no, by id.
   */
  facts?: { [id in Id]?: MeasuredSum },
};

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
 * A target that differs.
 */
export type TargetChange = {
  /**
   * How it differs.
   */
  direction: Direction,
  /**
   * The target in the earlier plan.
   */
  before?: Target,
  /**
   * The target in the later plan.
   */
  after?: Target,
};

/**
 * A target of the plan and what was counted for it (chỉ tiêu và số đạt).
 */
export type TargetLine = {
  /**
   * The target.
   */
  target: Target,
  /**
   * What the criteria that measure its action have counted.
   */
  sums: Array<TargetSum>,
};

/**
 * What one criterion has counted over all units.
 */
export type TargetSum = {
  /**
   * The criterion.
   */
  criterion: Id,
  /**
   * What it is called.
   */
  title: string,
  /**
   * How many units have given a number.
   */
  units: number,
  /**
   * What was counted.
   */
  part: string,
  /**
   * Of how many; absent where no unit has said.
   */
  whole?: string,
  /**
   * What was counted as a share of the wholes.
   */
  share?: Share,
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
 * A task of the plan and what all units have come to at it (nhiệm vụ và kết quả).
 */
export type TaskLine = {
  /**
   * The task.
   */
  id: Id,
  /**
   * Its words, as printed.
   */
  words: string,
  /**
   * The criteria that measure it or one of its actions.
   */
  criteria: Array<Id>,
  /**
   * The points of these criteria as a share of all that there could be.
   */
  share?: Share,
  /**
   * Its targets.
   */
  targets: Array<TargetLine>,
};

/**
 * What an answer or a fact must be (phép thử).
 */
export type Test = { "kind": "yes", } | { "kind": "no", } | { "kind": "choice",
  /**
   * The ids of the choices.
   */
  among: Array<Id>, } | { "kind": "number",
  /**
   * The bounds.
   */
  is: Bounds<Quantity>, } | { "kind": "share",
  /**
   * The bounds.
   */
  is: Bounds<Share>, } | { "kind": "units",
  /**
   * The ids of those classes.
   */
  among: Array<Id>,
  /**
   * The bounds.
   */
  is: Bounds<Share>,
};

/**
 * A stretch `start..end` of a text.
 */
export type TextRange = {
  /**
   * Where it begins.
   */
  start: number,
  /**
   * Where it ends.
   */
  end: number,
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

/**
 * A criterion through which a result changes.
 */
export type Through = {
  /**
   * The criterion, in the changed set; one that is gone, in the set as it is.
   */
  criterion: Id,
  /**
   * Its points now; absent where it is new.
   */
  before?: Points,
  /**
   * Its points by the changed set; absent where it is gone.
   */
  after?: Points,
};

/**
 * The figures of one scope: rows and subtotals added up.
 */
export type Total = {
  /**
   * What was added up.
   */
  scope: Scope,
  /**
   * How many units stand in the table; the others are in subtotals.
   */
  rows: number,
  /**
   * The sums.
   */
  tally: Tally,
};

/**
 * A total, on the full scale of the set.
 */
export type TotalCell = {
  /**
   * The points, brought to the full scale.
   */
  points: Points,
  /**
   * The full scale: the most that the regular criteria could bring if all applied.
   */
  max: Points,
  /**
   * The share, as the score card shows it; absent where nothing applies.
   */
  percent?: Share,
};

/**
 * The points of the whole set.
 */
export type TotalScore = {
  /**
   * Regular points, bonuses and penalties together, as they were given.
   */
  points: Points,
  /**
   * The most that the regular criteria can bring, those that do not apply left out as the set says.
   */
  max: Points,
  /**
   * The most that they could bring if all applied.
   */
  full: Points,
  /**
   * The points on the scale of `full`: other than `points` only where something was left out. Rounded once.
   */
  rescaled: Points,
  /**
   * Whether `rescaled` is rounded.
   */
  rounded: boolean,
  /**
   * The points on the scale of `full` as a share of it; absent where nothing applies.
   */
  percent?: Share,
  /**
   * The regular points.
   */
  regular: Points,
  /**
   * The bonuses.
   */
  bonus: Points,
  /**
   * The penalties, not above zero.
   */
  penalty: Points,
  /**
   * What took points away.
   */
  limits?: Array<Limit>,
};

/**
 * Whether a condition is met (kết quả xét điều kiện).
 */
export type Truth = "met" | "notMet" | "unknown";

/**
 * Why a unit has no class (lý do chưa có loại).
 */
export type Unclassed = "noClass" | "openClass";

/**
 * The unit above a unit, and from when to when (cấp trên theo thời gian).
 */
export type Under = {
  /**
   * The unit above.
   */
  level: LevelRef,
  /**
   * From when to when; absent: always.
   */
  validity?: Validity,
};

/**
 * A unit (đơn vị).
 */
export type Unit = {
  /**
   * Its id, which it keeps when levels are merged or renamed.
   */
  id: Id,
  /**
   * Its name.
   */
  name: string,
  /**
   * What it is.
   */
  unitType: UnitType,
  /**
   * Its blocks; empty where it does not say.
   */
  blocks?: Array<Block>,
  /**
   * The unit above it.
   */
  superior?: Superior,
};

/**
 * A choice of a filter, and how many units it would give without the others.
 */
export type UnitFacet = {
  /**
   * The word, the id or the name.
   */
  value: string,
  /**
   * What it is called, where it is no word.
   */
  title?: string,
  /**
   * How many units.
   */
  units: number,
};

/**
 * What can be chosen of the units of a scope.
 */
export type UnitFacets = {
  /**
   * The types.
   */
  unitTypes: Array<UnitFacet>,
  /**
   * The blocks.
   */
  blocks: Array<UnitFacet>,
  /**
   * The levels above.
   */
  under: Array<UnitFacet>,
  /**
   * The states.
   */
  states: Array<UnitFacet>,
  /**
   * The classes.
   */
  classes: Array<UnitFacet>,
};

/**
 * Which units are looked at (bộ lọc đơn vị). What is absent lets every unit pass.
 */
export type UnitFilter = {
  /**
   * Those of this type.
   */
  unitType: UnitType | null,
  /**
   * Those of this block.
   */
  block: Block | null,
  /**
   * Those under this level, by its id, or by its name where it has none.
   */
  under: string | null,
  /**
   * Those in this state.
   */
  state: State | null,
  /**
   * Those of this class.
   */
  class: Id | null,
};

/**
 * What a changed set would do to one unit.
 */
export type UnitImpact = {
  /**
   * The unit.
   */
  unit: Id,
  /**
   * What becomes of its class.
   */
  effect: Effect,
  /**
   * Its class now; absent where it has none or it is not known.
   */
  before?: Id,
  /**
   * Its class by the changed set.
   */
  after?: Id,
  /**
   * The share of its total now.
   */
  shareBefore?: Share,
  /**
   * The share of its total by the changed set.
   */
  shareAfter?: Share,
  /**
   * The criteria of the changed set that bring another part of their maximum than before, the largest change first.
   */
  through: Array<Through>,
  /**
   * The criteria whose answers have no place in the changed set.
   */
  setAside?: Array<Id>,
};

/**
 * A unit of the list (một dòng đơn vị).
 */
export type UnitLine = {
  /**
   * The unit.
   */
  id: Id,
  /**
   * Its name.
   */
  name: string,
  /**
   * What it is.
   */
  unitType: UnitType,
  /**
   * Its blocks.
   */
  blocks: Array<Block>,
  /**
   * The name of the level above it.
   */
  under?: string,
  /**
   * How far its form has come.
   */
  state: State,
  /**
   * The day on which it was handed in first.
   */
  handedIn?: string,
  /**
   * Its class, by title.
   */
  class?: string,
  /**
   * Why it has none; absent, too, where its set does not class.
   */
  unclassed?: Unclassed,
  /**
   * Its points on the full scale; absent where it is exempted.
   */
  points?: Points,
  /**
   * The full scale.
   */
  max?: Points,
  /**
   * Its own points, where they are others.
   */
  own?: Points,
  /**
   * How it stands with its report; absent where no roster knows it.
   */
  standing?: Standing,
  /**
   * The fingerprint of its form.
   */
  fingerprint: Fingerprint,
  /**
   * How many earlier files of it there were.
   */
  replaced: number,
};

/**
 * What one unit brings to the sums (kết quả của một đơn vị).
 */
export type UnitResult = {
  /**
   * How far its form has come.
   */
  state: State,
  /**
   * The day on which it was handed in first.
   */
  handedIn?: string,
  /**
   * The class that was decided.
   */
  decided?: Decided,
  /**
   * Its scores; absent where it is exempted.
   */
  scores?: UnitScores,
};

/**
 * One unit in a summary (một đơn vị trong bảng tổng hợp).
 */
export type UnitRow = {
  /**
   * What it can be added to.
   */
  scope: Scope,
  /**
   * The unit, as its file says.
   */
  unit: Unit,
  /**
   * Which file of it counts.
   */
  revision: Revision,
  /**
   * The files of it that were seen and are earlier, in their order (các bản bị thay thế).
   */
  others?: Array<Revision>,
  /**
   * The day for which it was scored.
   */
  asOf: string,
  /**
   * What it brings to the sums.
   */
  result: UnitResult,
};

/**
 * The scores of one unit: its score card without the reasons.
 */
export type UnitScores = {
  /**
   * The final total.
   */
  total: TotalCell,
  /**
   * The unit's own total, where it is another one.
   */
  own?: TotalCell,
  /**
   * The class that the final points and facts come to; absent where the set does not class.
   */
  class?: Outcome,
  /**
   * The groups, by id.
   */
  groups?: { [id in Id]?: GroupCell },
  /**
   * The criteria, by id.
   */
  criteria?: { [id in Id]?: CriterionCell },
  /**
   * The facts that are numbers, or yes and no, by id.
   */
  facts?: { [id in Id]?: Measured },
};

/**
 * What a unit is (loại hình đơn vị).
 */
export type UnitType = "chapter" | "baseChapter" | "base" | "pioneerUnion" | "pioneerChapter" | "commune" | "district" | "province" | "other";

/**
 * A unit that is not in the roster.
 */
export type Unlisted = {
  /**
   * Its name.
   */
  name: string,
};

/**
 * What missing evidence, where it is required, does to the result (cách tính khi thiếu minh chứng).
 */
export type UnprovenEffect = "counted" | "notCounted";

/**
 * From when to when something holds (hiệu lực), both days included; an absent end is open.
 */
export type Validity = {
  /**
   * The first day.
   */
  from?: string,
  /**
   * The last day.
   */
  to?: string,
};

/**
 * The value of an answer or of a fact (giá trị); each kind of rule and fact asks for one of these kinds.
 */
export type Value = { "kind": "yesNo", "value": boolean } | { "kind": "choice", "value": Id } | { "kind": "count", "value": number } | { "kind": "number", "value": Quantity } | { "kind": "share", "value": Share } | { "kind": "ratio", "value": Ratio } | { "kind": "points", "value": Points } | { "kind": "options", "value": Array<Id> } | { "kind": "parts", "value": { [id in Id]?: Value } } | { "kind": "units", "value": { [id in Id]?: number } };

/**
 * What may be said of the class of a unit (kết luận xếp loại).
 *
 * An [`Outcome`] says what the conditions come to as the answers stand; the verdict also says what is still open. Only
 * what some class asks for counts, be it by way of a sum, a gate or another class.
 */
export type Verdict = { "kind": "notEligible",
  /**
   * The gate.
   */
  gate: Id, } | { "kind": "undecided",
  /**
   * How many criteria and facts have no answer that can be used.
   */
  left: number,
  /**
   * How many criteria wait for the level above.
   */
  awaiting: number, } | { "kind": "noClassFits", } | { "kind": "provisional",
  /**
   * The class.
   */
  class: Id,
  /**
   * How many criteria lack required evidence.
   */
  unproven: number,
  /**
   * How many criteria wait for the level above.
   */
  awaiting: number, } | { "kind": "certain",
  /**
   * The class.
   */
  class: Id,
};

/**
 * The vote of one unit on the theme of a plan (phiếu lựa chọn chủ đề).
 */
export type Vote = {
  /**
   * The plan.
   */
  plan: PlanRef,
  /**
   * The theme that is voted on: the id of its node.
   */
  theme: Id,
  /**
   * The unit that votes.
   */
  unit: LevelRef,
  /**
   * The option; absent: none of them.
   */
  choice?: Id,
  /**
   * Why.
   */
  reason?: string,
  /**
   * The day.
   */
  on: string,
  /**
   * How often the unit had handed over another vote on this theme before: of two votes of one day the one with more counts.
   */
  changed?: number,
  /**
   * Who gave the vote.
   */
  by?: Person,
  /**
   * The fingerprints of votes of the unit that were seen and are earlier.
   */
  others?: Array<Fingerprint>,
};

/**
 * A vote as it is read (một phiếu lựa chọn).
 */
export type VoteLine = {
  /**
   * The unit.
   */
  unit: NamedUnit,
  /**
   * Why.
   */
  reason?: string,
  /**
   * Who gave the vote.
   */
  by?: Person,
  /**
   * The day.
   */
  on: string,
  /**
   * Whether the unit voted on another edition of the paper.
   */
  otherPaper: boolean,
  /**
   * Whether a roster is at hand that does not know the unit.
   */
  unlisted: boolean,
  /**
   * How many other votes of the unit there are, which do not count.
   */
  replaced: number,
};

/**
 * That a criterion does not apply to the unit (không áp dụng).
 */
export type Waiver = {
  /**
   * Why.
   */
  reason?: string,
};
