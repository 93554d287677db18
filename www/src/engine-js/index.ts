/**
 * The engine for programs in JavaScript: Node, Deno, Bun, workers, pages without our elements. Objects in, objects out;
 * nothing is fetched, for the WebAssembly module is part of the script.
 */
import bytes from 'orientation:wasm-engine';
import * as wasm from '../../wasm/engine/orientation.js';
import type {
  Assessment,
  CriteriaSet,
  Explanation,
  Found,
  Issue,
  Judge,
  Merged,
  MergeSide,
  Moved,
  Plan,
  Report,
  ScoreCard,
  Subject,
} from '../engine/types.js';
import { EngineError, type Thrown } from './error.js';

export * from '../engine/types.js';
export { EngineError };

/** A language of the words. */
export type Lang = 'vi' | 'en';

/** The content of a document by the format of its file. */
export interface Contents {
  'orientation/plan': Plan;
  'orientation/criteria': CriteriaSet;
  'orientation/assessment': Assessment;
}

/** A document: what kind it is, and its content. */
export type OrientationDocument = { [F in keyof Contents]: { format: F; content: Contents[F] } }[keyof Contents];

/** What a posted form came to. */
export interface Posted {
  assessment: Assessment;
  report: Report;
}

/** How a plan is rendered. */
export interface PlanOptions {
  lang?: Lang;
  /** The level of the title's heading, 1 to 6. */
  titleLevel?: number;
  /** What stands before each id of an element. */
  idPrefix?: string;
  /** A whole page instead of a fragment. */
  page?: boolean;
  /** Whether a table of contents stands before the sections. */
  contents?: boolean;
  /** Whether an index of the named initiatives stands at the end. */
  initiatives?: boolean;
}

/** How a criteria set is rendered as a form. */
export interface FormOptions {
  lang?: Lang;
  titleLevel?: number;
  idPrefix?: string;
  /** Where the form is posted to; absent: the controls alone. */
  action?: string;
}

/** The names and values of a posted form: pairs, `URLSearchParams`, `FormData`, or an object of them. */
export type Fields = Iterable<readonly [string, unknown]> | Readonly<Record<string, string>>;

let isReady = false;

/** Compiles the module ahead of the first call, without keeping its thread busy. The functions do so themselves, at once. */
export async function ready(): Promise<void> {
  if (!isReady) {
    wasm.initSync({ module: await WebAssembly.compile(bytes) });
    isReady = true;
  }
}

const isThrown = (value: unknown): value is Thrown =>
  typeof value === 'object' && value !== null && 'code' in value && 'params' in value;

function call<T>(work: () => T): T {
  if (!isReady) {
    wasm.initSync({ module: bytes });
    isReady = true;
  }
  try {
    return work();
  } catch (error) {
    if (isThrown(error)) throw new EngineError(error);
    // A fault of the engine itself, or arguments nested too deep: its memory cannot be trusted any more.
    wasm.__wbg_reset_state();
    throw new EngineError({ code: 'engine-panic', params: {} }, error);
  }
}

/** Scores an assessment; without `on`, as of the last day of its period. */
export const score = (criteria: CriteriaSet, assessment: Assessment, options: { on?: string } = {}): ScoreCard =>
  call(() => wasm.score(criteria, assessment, options.on));

/** Where a number comes from: by default of the unit's own column; `undefined` where there is no such thing. */
export const explain = (
  criteria: CriteriaSet,
  assessment: Assessment,
  of: Subject,
  options: { by?: Judge; on?: string } = {},
): Explanation | undefined => call(() => wasm.explain(criteria, assessment, of, options.by, options.on));

/** What is judged: an assessment with its criteria, a criteria set, or a plan; each beside what it belongs to. */
export type Judged =
  | { assessment: Assessment; criteria: CriteriaSet; plan?: Plan; on?: string }
  | { criteria: CriteriaSet; plan?: Plan }
  | { plan: Plan; source?: string };

/** What does not add up; of a plan also what differs from its paper, where `source` has its text. */
export const validate = (what: Judged): Report => call(() => wasm.validate(what));

/** Merges two copies of an assessment; where both changed the same thing, the value of `keep` stays (`mine`). */
export const merge = (
  mine: Assessment,
  theirs: Assessment,
  options: { base?: Assessment; keep?: MergeSide } = {},
): Merged => call(() => wasm.merge(mine, theirs, options.base, options.keep));

/** Moves an assessment to another edition of its criteria; `from` may be gone, then what the new rules accept is kept. */
export const moveToEdition = (
  assessment: Assessment,
  editions: { from?: CriteriaSet; to: CriteriaSet; on: string },
): Moved => call(() => wasm.moveToEdition(assessment, editions.from, editions.to, editions.on));

/** Searches a plan, with or without tone marks. */
export const search = (plan: Plan, query: string, options: { limit?: number } = {}): Found =>
  call(() => wasm.search(plan, query, options.limit ?? 100));

/** A plan as HTML without scripts. */
export const renderPlan = (plan: Plan, options: PlanOptions = {}): string => call(() => wasm.renderPlan(plan, options));

/** A criteria set as a form of plain HTML. */
export const renderForm = (criteria: CriteriaSet, options: FormOptions = {}): string =>
  call(() => wasm.renderForm(criteria, options));

/** Reads what the form of plain HTML posts; `on` is the day on which it came. Files that were attached are passed over. */
export function fromForm(criteria: CriteriaSet, fields: Fields, options: { on: string }): Posted {
  const pairs: Iterable<readonly [string, unknown]> =
    Symbol.iterator in fields ? (fields as Iterable<readonly [string, unknown]>) : Object.entries(fields);
  const texts = [...pairs].filter(([, value]) => typeof value === 'string');
  return call(() => wasm.fromForm(criteria, texts, options.on));
}

/** Reads the text of a file, whatever document it is. */
export const readDocument = (text: string): OrientationDocument => call(() => wasm.readDocument(text));

/** Writes a document as the text of its file. */
export const writeDocument = ({ format, content }: OrientationDocument): string =>
  call(() => wasm.writeDocument(format, content));

/** The sentence of a finding, or of an error of this engine. */
export const describe = (what: Issue | EngineError, lang: Lang = 'vi'): string =>
  call(() => {
    if (!(what instanceof EngineError)) return wasm.describeIssue(what, lang);
    const { code, params, path } = what;
    return wasm.describeError({ code, params, ...(path === undefined ? {} : { path }) }, lang);
  });
