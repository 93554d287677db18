/** The context that every part of the form is given: session, words, and the few things that the form does for its parts. */
import type { Assessment } from '../../engine/types.js';
import type { CriterionEntry } from '../form.js';
import type { Settings } from '../initial.js';
import type { Problem } from '../reading.js';
import type { ChecklistSession, Mode } from '../session/session.js';
import type { AllWords, ChecklistWords } from '../words/index.js';
import type { Lazy } from '../../ui/lazy.js';
import type { Sheet } from '../../ui/styles/css.js';
import type { FilterName } from './filters.js';
import type { Frame } from './frame.js';

/** The element, as far as the form inside it knows the element. */
export interface ChecklistElement extends HTMLElement {
  readonly plan: unknown;
  readonly action: string | null | undefined;
  /** What the form begins with. */
  assessment: unknown;
  /** The forms that a reviewer goes through one after the other, each as `assessment` takes it. */
  readonly queue: unknown;
  /** Settles once every criterion is scored. */
  readonly complete: Promise<void>;
  readonly readonly: boolean;
  /** Whether it is only tried out: nothing of what is entered is kept on the device. */
  readonly trial: boolean | undefined;
  /** `page` for one long page, `sections` for one section at a time; else the length of the form decides. */
  readonly layout: string | null | undefined;
  /** A file that stands between the tags, in a script element of its own. */
  inline(format: 'criteria' | 'plan' | 'assessment'): string | undefined;
  /** The attributes of the element that concern the unit. */
  readonly settings: Settings;
  readonly shownMode: Mode;
  /** The level of the form's title among the headings of the page. */
  readonly titleLevel: number;
  /** Whether a fieldset of the page has switched it off. */
  readonly disabled: boolean;
  readonly internals: ElementInternals;
  readonly shadow: ShadowRoot;
  /** The frame that is in the shadow root already, if any. */
  frame: Frame | undefined;
  /** Adds style sheets to those of the element. */
  adopt(styles: readonly Sheet[]): void;
  /** Reopens the files that the page names. */
  reopen(): void;
  /** Draws everything but the rows anew, in the next update. */
  requestUpdate(): void;
  /** Settles when the requested update is drawn. */
  readonly updateComplete: Promise<void>;
}

/** The parts of a row that are made only when someone opens them. */
export type Panel = 'why' | 'evidence' | 'plan';

/** The parts that can be open in a row: a panel, or the details of the criterion with the sentences of the plan that it measures. */
export type Opened = Exclude<Panel, 'plan'> | 'details';

/** The state of a row that the session does not hold. */
export interface RowState {
  /** Counts up whenever the inputs must show other values than were typed into them. */
  version: number;
  problems: readonly Problem[];
  open: ReadonlySet<Opened>;
}

/** The rows of a form. */
export interface RowList {
  state(id: string): RowState;
  /** The element of a row. */
  item(id: string): HTMLElement | undefined;
  draw(id: string): void;
  /** Makes the inputs of a row show what the session has. */
  renew(id: string): void;
  /** Opens or closes a part of a row; where it is open `again` after a reload, the keyboard stays where it is. */
  toggle(id: string, part: Opened, how?: 'again'): void;
  /** Says that a criterion does not apply, or that it does after all. */
  skip(entry: CriterionEntry): void;
  /** The criterion that an event is about. */
  entryOf(event: Event): { entry: CriterionEntry; item: HTMLElement } | undefined;
}

export type PaperKind = 'filled' | 'blank';

/** The panels of a form, in one lazy part: everything that opens in a row, the notices, the result, the end of the form. */
export interface Panels {
  readonly words: AllWords;
  /** Follows the session to another form; after `close` the panels belong to no form. */
  open(): void;
  close(): void;
  /** Loads what a part of a row needs that someone has opened. */
  opened(part: Opened, id: string, how?: 'again'): void;
  /** The content of a panel of a row. */
  row(panel: Panel, entry: CriterionEntry): unknown;
  /** The buttons that add evidence to a criterion, without its panel. */
  adding(entry: CriterionEntry): unknown;
  /** The points and the reason that the level above has given a criterion, for reading. */
  given(entry: CriterionEntry): unknown;
  /** A fact has another number than `before`: the answers that have taken their whole over from the fact follow. */
  carry(fact: string, before: string): void;
  /** What has followed a fact, in words. */
  carried(fact: string): unknown;
  /** Puts the table of a review into the frame, its rows in the place of those of the form. `given` is what the page begins with. */
  review(frame: Frame, given: Partial<Assessment>): Promise<void>;
  /** Draws a row of the table of a review. */
  reviewRow(entry: CriterionEntry, item: HTMLElement): void;
  /** The notices above the rows. */
  notices(): unknown;
  result(): unknown;
  end(): unknown;
  /** Shows only the criteria that a filter asks for. */
  look(filter: FilterName): void;
  /** Quick entry by keyboard; says whether the key was one of its keys. */
  key(event: KeyboardEvent): boolean;
  /** Puts the paper beside the form, to be printed with the page. */
  putPaper(root: HTMLElement): void;
  print(kind: PaperKind): void;
  /** Merges another copy; a `state` that the browser has kept only where the device has kept nothing. */
  merge(text: string, from: 'state' | 'page'): void;
}

export interface Context<W = ChecklistWords> {
  readonly element: ChecklistElement;
  readonly session: ChecklistSession;
  readonly rows: RowList;
  readonly panels: Lazy<Panels>;
  readonly words: W;
  /** Counts up whenever the inputs outside the rows must show other values than were typed into them. */
  readonly version: number;
  /** The part of the result whose explanation is open: `total`, `group/…`, `class/…`. */
  readonly openWhy: string | undefined;
  /** Goes to a criterion or a fact; says whether there is one. */
  goTo(id: string): boolean;
  /** Goes to an open item, and keeps the way to the next one in view. */
  goToOpen(id: string): void;
  /** The level of a heading on this page, where it differs from the level that the heading has by itself. */
  level(own: number): unknown;
  /** Says something to those who hear the form. */
  say(words: string): void;
  /** Tells the form of the page which input is wrong, if any. */
  judge(): void;
  /** Draws everything but the rows anew, in the next update. */
  redraw(): void;
}

/** The context of the panels, which has all words. */
export type PanelContext = Context<AllWords>;

/** The ids of a criterion's elements inside the shadow root. */
export const ruleId = (id: string): string => `r-${id}`;
export const questionId = (id: string): string => `q-${id}`;
export const problemId = (id: string): string => `p-${id}`;
