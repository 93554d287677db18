/** Reading the files that a page names for a checklist. */
import { Failure } from '../../engine/failure.js';
import { fetchedText, resolved } from '../../engine/fetched.js';
import type { Assessment, CriteriaSet, Plan } from '../../engine/types.js';

/** The files of a page for a form. */
export interface PageSource {
  /** The criteria file, parsed as JSON. */
  file: unknown;
  set: CriteriaSet;
  /** The assessment to begin with, or a part of one. */
  given: Partial<Assessment>;
}

// The content of a parsed document, with or without the envelope.
function contentOf<T>(value: unknown): T {
  const document = value as { format?: unknown; content?: unknown };
  return (document.format === undefined ? value : document.content) as T;
}

// Reads a file that is given as an object, as a text, or by an address.
async function fileOf(source: unknown, signal: AbortSignal): Promise<unknown> {
  if (typeof source !== 'string') return source;
  const text = /^\s*\{/.test(source) ? source : await fetchedText(resolved(source), signal);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure('not-json', { line: 1, column: 1, detail: String(error) });
  }
}

/** Reads the criteria and the assessment that a page names. */
export async function sourceOf(criteria: unknown, assessment: unknown, signal: AbortSignal): Promise<PageSource> {
  if (criteria === undefined || criteria === null) throw new Failure('no-criteria');
  const [file, given] = await Promise.all([fileOf(criteria, signal), fileOf(assessment ?? {}, signal)]);
  const set = contentOf<CriteriaSet>(file);
  if (typeof set !== 'object' || set === null || typeof set.id !== 'string') throw new Failure('no-criteria');
  return { file, set, given: contentOf<Partial<Assessment>>(given) };
}

/** Reads a plan that is given as an object, as a text, or by an address. */
export async function planOf(source: unknown): Promise<Plan> {
  if (source === undefined || source === null) throw new Failure('no-plan');
  return contentOf<Plan>(await fileOf(source, new AbortController().signal));
}
