/** Fields of the criteria desk: a value is taken when its field is left, and what is refused gives way to what stood there. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { pointsOf, shownPoints } from '../rules.js';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Takes a text; says whether that was possible. */
export type Take = (text: string) => Promise<boolean>;

const takes =
  (shown: string, take: Take) =>
  async ({ currentTarget }: Event): Promise<void> => {
    const field = currentTarget as Field;
    if (!(await take(field.value))) field.value = shown;
  };

export interface TextOptions {
  isWide?: boolean;
  mode?: 'decimal' | 'numeric';
  type?: 'text' | 'date' | 'month';
  /** A sentence below the field, and the id that leads to it. */
  help?: { id: string; text: string };
  /** What the field is called for tests and for the focus. */
  name?: string;
}

/** A field of one line. */
export function textField(label: string, shown: string, take: Take, options: TextOptions = {}): TemplateResult {
  const { isWide = false, mode, type = 'text', help, name } = options;
  return html`<label class="${isWide ? 'wide' : ''}"><span>${label}</span><input type="${type}" inputmode="${mode ?? nothing}" autocomplete="off" data-field="${name ?? nothing}" aria-describedby="${help?.id ?? nothing}" .value=${shown} @change=${takes(shown, take)}>${help === undefined ? nothing : html`<small class="remark" id="${help.id}">${help.text}</small>`}</label>`;
}

/** A field of several lines, for words of the paper. */
export const wordsField = (label: string, shown: string, take: Take, name = 'words'): TemplateResult =>
  html`<label class="wide"><span>${label}</span><textarea rows="2" lang="vi" data-field="${name}" .value=${shown} @change=${takes(shown, take)}></textarea></label>`;

/** A field that may be empty. */
export const optionalText = (
  label: string,
  shown: string | undefined,
  put: (text: string | undefined) => Promise<boolean>,
  options?: TextOptions,
): TemplateResult =>
  textField(label, shown ?? '', (text) => put(text.trim() === '' ? undefined : text.trim()), options);

/** A number that `read` understands; an empty field is refused. */
export const numberField = (
  label: string,
  token: string | undefined,
  put: (token: string) => Promise<boolean>,
  read: (text: string) => string | undefined = pointsOf,
): TemplateResult =>
  textField(
    label,
    shownPoints(token),
    async (text) => {
      const next = read(text);
      return next !== undefined && put(next);
    },
    { mode: 'decimal' },
  );

/** A number that may be left out. */
export const optionalNumber = (
  label: string,
  token: string | undefined,
  put: (token: string | undefined) => Promise<boolean>,
  read: (text: string) => string | undefined = pointsOf,
): TemplateResult =>
  textField(
    label,
    shownPoints(token),
    async (text) => {
      if (text.trim() === '') return put(undefined);
      const next = read(text);
      return next !== undefined && put(next);
    },
    { mode: 'decimal' },
  );

/** A choice; `shown` is blank where nothing is chosen, which then is an entry of its own. */
export function choiceField<T extends string>(
  label: string,
  shown: T | '',
  options: readonly (readonly [value: T, words: string])[],
  take: (value: T) => Promise<boolean>,
  blank?: string,
  name?: string,
): TemplateResult {
  return html`<label><span>${label}</span><select data-field="${name ?? nothing}" .value=${shown} @change=${takes(shown, async (value) => value !== '' && take(value as T))}>
    ${blank === undefined ? nothing : html`<option value="" ?selected=${shown === ''}>${blank}</option>`}
    ${options.map(([value, words]) => html`<option value="${value}" ?selected=${value === shown}>${words}</option>`)}
  </select></label>`;
}

/** A member of an object that is written only where there is something of it. */
export function withMember<T extends object, K extends string>(
  object: T,
  key: K,
  value: unknown,
): T & Record<K, unknown> {
  const { [key]: _, ...rest } = object as Record<string, unknown>;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T & Record<K, unknown>;
}

/** Several of some choices, in the order in which they are offered. */
export function severalField<T extends string>(
  label: string,
  names: Readonly<Record<T, string>>,
  chosen: readonly T[],
  change: (work: (now: readonly T[]) => T[]) => Promise<boolean>,
): TemplateResult {
  const all = Object.keys(names) as T[];
  const turn = (each: T): Promise<boolean> =>
    change((now) => all.filter((one) => (one === each ? !now.includes(one) : now.includes(one))));
  return html`<fieldset class="among"><legend>${label}</legend>${all.map(
    (each) =>
      html`<label class="choice"><input type="checkbox" .checked=${live(chosen.includes(each))} @change=${() => void turn(each)}> <span>${names[each]}</span></label>`,
  )}</fieldset>`;
}
