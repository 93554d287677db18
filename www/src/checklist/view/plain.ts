/**
 * The form of plain HTML between the tags, with the answers that someone has typed before the component was there. The
 * names of its inputs are those of `html::form` in the model.
 */
import type { Field } from '../fields.js';
import type { CriterionEntry } from '../form.js';
import type { Decimal } from '../numbers.js';
import { type Inputs, partKey, readField } from '../reading.js';
import { type ChecklistSession, factItem } from '../session/session.js';
import { fieldNow } from '../whole.js';
import type { Answer, Assessment, Evidence, FactAnswer, Person } from '../../engine/types.js';
import { entryPoint } from './inputs.js';

type Control = HTMLInputElement | HTMLTextAreaElement;

export interface PlainView {
  decimal: Decimal;
  today: string;
}

/** The place where the reader is in the plain form. */
export interface Whereabouts {
  /** The criterion. */
  id: string;
  /** Keeps the criterion as far below the top of the window as it was, with the keyboard in it. */
  stay: (item: HTMLElement | undefined) => void;
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';
const isTyped = (control: Control): boolean =>
  isTicked(control)
    ? control.checked !== (control as HTMLInputElement).defaultChecked
    : control.value !== control.defaultValue;

/** The plain form in an element. */
export class Plain {
  readonly #host: HTMLElement;
  readonly #controls: Control[];
  readonly #typed: ReadonlySet<string>;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#controls = [...host.querySelectorAll<Control>('input[name], textarea[name]')];
    this.#typed = new Set(this.#controls.filter(isTyped).map(({ name }) => name));
  }

  get #inputs(): Inputs {
    const of = (key: string): Control[] => this.#controls.filter(({ name }) => name === key);
    return {
      text: (key) => of(key)[0]?.value ?? '',
      chosen: (key) => of(key).find((control) => isTicked(control) && control.checked)?.value || undefined,
      ticked: (key) => of(key).some((control) => isTicked(control) && control.checked),
    };
  }

  // Whether something was typed under a key or under a part of it.
  #has(key: string): boolean {
    return [...this.#typed].some((name) => name === key || name.startsWith(`${key}:`));
  }

  /**
   * Gives the typed answers to the session. A typed answer that differs from one in the draft overwrites nothing: such
   * answers are returned as an assessment of their own, for a merge.
   */
  into(session: ChecklistSession, view: PlainView): Assessment | undefined {
    const { form } = session;
    if (form === undefined || session.locked || this.#typed.size === 0) return undefined;
    const answers: Record<string, Answer> = {};
    const facts: Record<string, FactAnswer> = {};
    // The facts first: the whole of a ratio may be one of them.
    for (const { id, field } of form.facts) {
      const key = `fact:${id}`;
      if (!this.#has(key)) continue;
      const value = this.#value(field, key, key, session, view);
      const before = session.fact(id);
      if (value === undefined) continue;
      if (before !== undefined && JSON.stringify(before.value) !== JSON.stringify(value)) facts[id] = { value };
      else session.change(factItem(id), { ...before, value });
    }
    for (const entry of form.entries) {
      const part = this.#answer(entry, session, view);
      if (part === undefined) continue;
      const before = session.answer(entry.id);
      const differs = Object.entries(part).some(([name, value]) => {
        const own = before[name as keyof Answer];
        return own !== undefined && JSON.stringify(own) !== JSON.stringify(value);
      });
      if (differs) answers[entry.id] = { ...before, ...part };
      else session.changeAnswer(entry.id, part, 'elsewhere');
    }
    this.#people(session);
    if (Object.keys(answers).length + Object.keys(facts).length === 0) return undefined;
    return { ...session.assessment(), answers, facts };
  }

  // A field that has no value yet keeps all its typed texts.
  #value(field: Field, key: string, own: string, session: ChecklistSession, { decimal }: PlainView): Answer['value'] {
    const { value, problems } = readField(field, key, withWhole(this.#inputs, field, key, decimal), decimal);
    for (const control of problems.length === 0 ? [] : this.#controls) {
      const { name } = control;
      if (!isTicked(control) && (name === key || name.startsWith(`${key}:`)))
        session.changeRaw(own + name.slice(key.length), control.value);
    }
    return value;
  }

  #answer(entry: CriterionEntry, session: ChecklistSession, view: PlainView): Partial<Answer> | undefined {
    const { id, criterion } = entry;
    const inputs = this.#inputs;
    const part: Partial<Answer> = {};
    if (this.#has(`answer:${id}`)) {
      const value = this.#value(fieldNow(entry, session), `answer:${id}`, id, session, view);
      if (value !== undefined) part.value = value;
    }
    const note = inputs.text(`note:${id}`).trim();
    if (this.#typed.has(`note:${id}`) && note !== '') part.note = note;
    if (inputs.ticked(`skip:${id}`)) {
      const reason = inputs.text(`reason:${id}`).trim();
      part.notApplicable = reason === '' ? {} : { reason };
    }
    const lines = this.#typed.has(`evidence:${id}`) ? inputs.text(`evidence:${id}`).split('\n') : [];
    const pieces = lines.map((line) => line.trim()).filter((line) => line !== '');
    if (pieces.length > 0)
      part.evidence = pieces.map((line) => evidenceOf(line, criterion.evidence?.kinds ?? [], view.today));
    return Object.keys(part).length === 0 ? undefined : part;
  }

  #people(session: ChecklistSession): void {
    const [name, role] = ['filledBy:name', 'filledBy:role'].map((key) => this.#inputs.text(key).trim()) as [
      string,
      string,
    ];
    const { filledBy, unit } = session.assessment();
    if (name !== '' && filledBy === undefined) {
      session.change('head/filledBy', { name, ...(role === '' ? {} : { role }) } satisfies Person);
    }
    const unitName = this.#inputs.text('unit:name').trim();
    if (unitName !== '' && unit.name === '') session.change('head/unit', { ...unit, name: unitName });
  }

  /**
   * The place where the reader is in the plain form; nothing where the form begins below the top of the window. `last` is the
   * input that the keyboard was in before the reader pressed a button of the component.
   */
  whereabouts(last?: HTMLElement): Whereabouts | undefined {
    const activeElement = last ?? document.activeElement;
    const inside = activeElement !== null && this.#host.contains(activeElement);
    const parts = [...this.#host.querySelectorAll<HTMLElement>('.orientation-criterion, .orientation-fact')];
    const at = inside
      ? parts.find((part) => part.contains(activeElement))
      : this.#host.getBoundingClientRect().top >= 0
        ? undefined
        : parts.find((part) => part.getBoundingClientRect().bottom > 0);
    const [, id] =
      /^(?:answer|fact|note):([^:]+)/.exec(at?.querySelector<Control>('input[name], textarea[name]')?.name ?? '') ?? [];
    if (at === undefined || id === undefined) return undefined;
    const { top } = at.getBoundingClientRect();
    const stay = (item: HTMLElement | undefined): void => {
      if (item === undefined) return;
      if (inside) entryPoint(item)?.focus({ preventScroll: true });
      window.scrollBy({ top: item.getBoundingClientRect().top - top, behavior: 'instant' });
    };
    return { id, stay };
  }

  /** Retires the plain form, which the component replaces: it is not submitted any more, and holds no typed text. */
  retire(): void {
    for (const control of this.#controls) {
      if (isTicked(control)) control.checked = control.defaultChecked;
      else if (control.type !== 'hidden') control.value = control.defaultValue;
      control.disabled = true;
    }
    for (const button of this.#host.querySelectorAll('button')) button.disabled = true;
  }
}

// A whole that was left blank is the one that a fact gives.
function withWhole(inputs: Inputs, field: Field, key: string, decimal: Decimal): Inputs {
  const taken = field.kind === 'ratio' ? field.taken : undefined;
  if (taken === undefined) return inputs;
  const whole = partKey(key, 'whole');
  const text = (name: string): string =>
    inputs.text(name).trim() === '' && name === whole ? taken.replace('.', decimal) : inputs.text(name);
  return { ...inputs, text };
}

function evidenceOf(line: string, kinds: readonly string[], entered: string): Evidence {
  const takes = (kind: string): boolean => kinds.length === 0 || kinds.includes(kind);
  if (/^https?:/i.test(line) && takes('link')) return { proof: { kind: 'link', url: line }, entered };
  if (takes('text')) return { proof: { kind: 'text', text: line }, entered };
  if (takes('paper')) return { proof: { kind: 'paper', symbol: line }, entered };
  return takes('activity')
    ? { proof: { kind: 'activity', name: line }, entered }
    : { proof: { kind: 'text', text: line }, entered };
}
