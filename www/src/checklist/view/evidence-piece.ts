/** One piece of evidence: its fields, written as they are typed; the day with today offered. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { writeNumber, type Decimal } from '../numbers.js';
import type { ProblemCode } from '../reading.js';
import { readNumber } from '../typing.js';
import type { AllWords } from '../words/index.js';
import type { Evidence, EvidenceKind, Proof } from '../../engine/types.js';
import type { PanelContext } from './context.js';
import type { Photos } from './photos.js';

const KILO = 1024;

export interface EvidenceView extends PanelContext {
  today: string;
  photos: Photos;
  /** The numbers as they were typed, by the criterion and the place of the piece: those that are none, and the one at hand. */
  typed: Map<string, string>;
  /** The kinds of the pieces that stand ready in a panel and hold nothing yet, by the criterion. */
  begun: Map<string, WrittenKind>;
}

/** A kind of evidence that is written and not photographed. */
export type WrittenKind = Exclude<EvidenceKind, 'photo'>;

export function blank(kind: WrittenKind): Proof {
  switch (kind) {
    case 'paper':
      return { kind, symbol: '' };
    case 'link':
      return { kind, url: '' };
    case 'activity':
      return { kind, name: '' };
    case 'count':
      return { kind, of: '', number: '0' };
    case 'text':
      return { kind, text: '' };
  }
}

export const placeOf = (id: string, at: number): string => `${id}:${at}`;

/** A number that is being typed, and what is wrong with it. */
export interface NumberText {
  /** The id of the element with the words for the problem. */
  id: string;
  text: string | undefined;
  problem: ProblemCode | undefined;
  type: (text: string) => void;
  /** The field is left: only a text that is no number stays as it was typed. */
  leave: () => void;
}

function readCount(text: string, decimal: Decimal): { value: string } | { problem: ProblemCode } {
  const typed = readNumber(text, decimal, 4);
  if (typed.kind === 'number') return typed.value.startsWith('-') ? { problem: 'too-small' } : typed;
  return { problem: typed.kind === 'bad' ? typed.code : 'not-a-number' };
}

export function problemOf({ typed, words }: EvidenceView, id: string, at: number): ProblemCode | undefined {
  const text = typed.get(placeOf(id, at));
  const read = text === undefined ? undefined : readCount(text, words.decimal);
  return read !== undefined && 'problem' in read ? read.problem : undefined;
}

export function numberAt(id: string, at: number, view: EvidenceView): NumberText {
  const place = placeOf(id, at);
  const problem = problemOf(view, id, at);
  return {
    id: `e-${place}`,
    text: view.typed.get(place),
    problem,
    type: (text) => {
      view.typed.set(place, text);
      if (problemOf(view, id, at) !== problem) view.rows.draw(id);
    },
    leave: () => problemOf(view, id, at) === undefined && view.typed.delete(place),
  };
}

type EvidenceField = {
  name: string;
  label: string;
  value: string;
  type?: 'text' | 'url' | 'date' | 'number';
  required?: boolean;
  set: (text: string, piece: Evidence) => Evidence;
};

// A piece without what is blank: an empty date is no date.
const withProof = (piece: Evidence, part: Record<string, string>): Evidence => ({
  ...piece,
  proof: Object.fromEntries(
    Object.entries({ ...piece.proof, ...part }).filter(([name, value]) => value !== '' || required.has(name)),
  ) as Proof,
});
const required = new Set(['symbol', 'url', 'name', 'of', 'number', 'text', 'file']);

function fields(piece: Evidence, words: AllWords): EvidenceField[] {
  const { proof } = piece;
  const part = (
    name: string,
    label: string,
    value: string | undefined,
    more: Partial<EvidenceField> = {},
  ): EvidenceField => ({
    name,
    label,
    value: value ?? '',
    set: (text, now) => withProof(now, { [name]: text }),
    ...more,
  });
  const { evidence } = words;
  const happened = part('happened', evidence.happened, piece.happened, {
    type: 'date',
    set: (text, { happened: _, ...now }) => (text === '' ? now : { ...now, happened: text }),
  });
  switch (proof.kind) {
    case 'paper':
      return [
        part('symbol', evidence.symbol, proof.symbol, { required: true }),
        part('date', evidence.paperDate, proof.date, { type: 'date' }),
        part('title', evidence.paperTitle, proof.title),
      ];
    case 'link':
      return [
        part('url', evidence.url, proof.url, { type: 'url', required: true }),
        part('title', evidence.linkTitle, proof.title),
        happened,
      ];
    case 'activity':
      return [
        part('name', evidence.activity, proof.name, { required: true }),
        part('location', evidence.location, proof.location),
        happened,
      ];
    case 'count':
      return [
        part('of', evidence.countOf, proof.of, { required: true }),
        part('number', evidence.number, writeNumber(proof.number, words.decimal), {
          type: 'number',
          required: true,
          set: (text, now) => {
            const read = readCount(text, words.decimal);
            return 'value' in read ? withProof(now, { number: read.value }) : now;
          },
        }),
        happened,
      ];
    case 'text':
      return [part('text', evidence.text, proof.text, { required: true }), happened];
    case 'photo':
      return [happened];
  }
}

/** A piece of evidence with everything that its fields are drawn from. */
export interface PieceView {
  piece: Evidence;
  /** The place of the piece among those of its criterion. */
  at: number;
  /** The piece as it is by now. */
  current: () => Evidence;
  change: (next: Evidence) => void;
  remove: (event: Event) => void;
  number: NumberText;
  view: EvidenceView;
  /** The id of the element with the wording of the criterion. */
  about: string;
}

export function card({ piece, at, current, change, remove, number, view, about }: PieceView): TemplateResult {
  const { words, session } = view;
  const { proof } = piece;
  const name = `${words.evidenceKinds[proof.kind]} ${at + 1}`;
  const set = (field: EvidenceField, typed: string): void => change(field.set(typed, current()));
  return html`<fieldset class="piece" aria-describedby=${about}>
    <legend>${name}</legend>
    ${proof.kind === 'photo' ? photo(proof, view) : nothing}
    <div class="fields">
      ${fields(piece, words).map((field) => (field.type === 'number' ? count(field, number, set, view) : text(field, set, view)))}
    </div>
    ${session.locked ? nothing : html`<button type="button" class="more" aria-label=${words.evidence.removeNamed(name)} @click=${remove}>${words.evidence.remove}</button>`}
  </fieldset>`;
}

type Setter = (field: EvidenceField, typed: string) => void;
const typedIn = (event: Event): string => (event.target as HTMLInputElement).value;

function text(field: EvidenceField, set: Setter, { session, today, words }: EvidenceView): TemplateResult {
  const { name, label, value, type = 'text', required: isRequired = false } = field;
  const input = html`<label class="stack ${name}"><span>${label}</span>
    <input class="text" type=${type} autocomplete="off" enterkeyhint="next" ?required=${isRequired} ?disabled=${session.locked} .value=${value}
      @input=${(event: Event) => set(field, typedIn(event))} /></label>`;
  if (type !== 'date' || session.locked) return input;
  const takeToday = ({ currentTarget }: Event): void => {
    const own = (currentTarget as Element).parentElement?.querySelector('input');
    if (own != null) own.value = today;
    set(field, today);
  };
  // The keyboard of a phone stays where it is: the next text follows.
  const stay = (event: Event): void => event.preventDefault();
  return html`<div class="dated">${input}<button type="button" class="more" aria-label=${`${words.evidence.today}: ${label}`} @mousedown=${stay} @click=${takeToday}>${words.evidence.today}</button></div>`;
}

function count(
  field: EvidenceField,
  { id, text: typed, problem, type, leave }: NumberText,
  set: Setter,
  { session, words }: EvidenceView,
): TemplateResult {
  const told = problem === undefined ? undefined : words.problems[problem].replace('{limit}', '0');
  const changed = (event: Event): void => {
    set(field, typedIn(event));
    type(typedIn(event));
  };
  return html`<div><label class="stack ${field.name}"><span>${field.label}</span>
      <input class="text" type="text" inputmode="decimal" autocomplete="off" enterkeyhint="next" ?required=${field.required === true} ?disabled=${session.locked}
        aria-invalid=${told === undefined ? nothing : 'true'} aria-errormessage=${told === undefined ? nothing : id} .value=${typed ?? field.value} @input=${changed} @change=${leave} /></label>
    ${told === undefined ? nothing : html`<p class="problem" id=${id} role="alert">${told}</p>`}</div>`;
}

function photo(proof: Proof & { kind: 'photo' }, { photos, words }: EvidenceView): TemplateResult {
  const size =
    proof.bytes < KILO * KILO
      ? `${Math.ceil(proof.bytes / KILO)} kB`
      : `${(proof.bytes / KILO / KILO).toFixed(1).replace('.', words.decimal)} MB`;
  return html`<div class="photo">
    <canvas width="0" height="0" role="img" aria-label=${proof.file} ${ref((canvas) => photos.show(proof.fingerprint, canvas))}></canvas>
    <p><b>${proof.file}</b> · ${size}<br /><code>${proof.fingerprint.replace('sha256:', '').slice(0, 16)}…</code><br /><small>${words.evidence.photoStays}</small></p>
  </div>`;
}
