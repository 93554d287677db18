/** The evidence of a criterion: several pieces of each kind, edited where they stand and kept as they are typed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import type { CriterionEntry } from '../form.js';
import { writeNumber, type Decimal } from '../numbers.js';
import type { ProblemCode } from '../reading.js';
import { readNumber } from '../typing.js';
import type { AllWords } from '../words/index.js';
import type { Evidence, EvidenceKind, Proof } from '../../engine/types.js';
import type { PanelContext } from './context.js';
import type { Photos } from './photos.js';

const kinds: readonly EvidenceKind[] = ['paper', 'activity', 'photo', 'link', 'count', 'text'];
const KILO = 1024;

function blank(kind: Exclude<EvidenceKind, 'photo'>): Proof {
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

export interface EvidenceView extends PanelContext {
  today: string;
  photos: Photos;
  /** The numbers as they were typed, by the criterion and the place of the piece: those that are none, and the one at hand. */
  typed: Map<string, string>;
}

export function evidencePanel(entry: CriterionEntry, view: EvidenceView): TemplateResult {
  const { session, words, rows } = view;
  const { locked } = session;
  const list = session.answer(entry.id).evidence ?? [];
  const replace = (next: Evidence[], redraw: boolean): void => {
    session.changeAnswer(entry.id, { evidence: next });
    // The list has got longer or shorter: its inputs are drawn anew.
    if (redraw) rows.renew(entry.id);
  };
  return html`<h4>${words.row.evidence}</h4>
    ${entry.criterion.attach === undefined ? nothing : html`<p class="hint">${words.evidence.attach} ${entry.criterion.attach}</p>`}
    ${guard(
      [
        rows.state(entry.id).version,
        list.length,
        locked,
        words,
        list.map((_, at) => problemOf(view, entry.id, at)).join(),
      ],
      () =>
        list.map((piece, at) => {
          const change = (next: Evidence): void =>
            replace(
              (session.answer(entry.id).evidence ?? []).map((other, place) => (place === at ? next : other)),
              false,
            );
          const current = (): Evidence => session.answer(entry.id).evidence?.[at] ?? piece;
          const remove = (event: Event): void => {
            const panel = panelOf(event);
            for (const each of list.keys()) view.typed.delete(placeOf(entry.id, each));
            replace(
              (session.answer(entry.id).evidence ?? []).filter((_, place) => place !== at),
              true,
            );
            // What was pressed is gone: the keyboard goes to what stands in its place.
            focusIn(panel, `.piece:nth-of-type(${at + 1}) button, .add button`);
          };
          return card(piece, at, change, current, remove, view, numberAt(entry.id, at, view));
        }),
    )}
    ${locked ? nothing : adding(entry, view)}`;
}

/** The buttons that add a piece of evidence: in the panel, and under a criterion that still lacks one. */
export function adding(entry: CriterionEntry, view: EvidenceView): TemplateResult {
  const { session, words, rows } = view;
  const { id, criterion } = entry;
  const { kinds: wanted = [], need } = criterion.evidence ?? {};
  const add = (proofs: readonly Proof[]): void => {
    if (!rows.state(id).open.has('evidence')) rows.toggle(id, 'evidence');
    const evidence = [
      ...(session.answer(id).evidence ?? []),
      ...proofs.map((proof) => ({ proof, entered: view.today })),
    ];
    session.changeAnswer(id, { evidence });
    rows.renew(id);
  };
  // What was pressed may be gone: the panel is looked for in its row.
  const addOne = (event: Event, kind: Exclude<EvidenceKind, 'photo'>): void => {
    const row = (event.target as Element).closest('[data-criterion]') ?? undefined;
    add([blank(kind)]);
    focusIn(row, '[data-panel=evidence] .piece:last-of-type input');
  };
  return html`<div class="add" role="group" aria-label=${words.evidence.add}>
      <span class="hint">${need === 'required' ? words.evidence.addWanted : words.evidence.add}</span>
      ${(wanted.length === 0 ? kinds : wanted).map((kind) =>
        kind === 'photo'
          ? html`<label class="more photo-add">+ ${words.evidenceKinds.photo}<input class="unseen" type="file" accept="image/*" multiple
              @change=${(event: Event) => void pick(event, id, view, add)} /></label>`
          : html`<button type="button" class="more" @click=${(event: Event) => addOne(event, kind)}>+ ${words.evidenceKinds[kind]}</button>`,
      )}
    </div>
    ${view.photos.failed === id ? html`<p class="problem" role="alert">${words.lazy.missing}</p>` : nothing}`;
}

const panelOf = ({ target }: Event): Element | undefined => (target as Element).closest('[data-panel]') ?? undefined;
const focusIn = (panel: Element | undefined, selector: string): void =>
  panel?.querySelector<HTMLElement>(selector)?.focus();

async function pick(
  event: Event,
  id: string,
  { photos, rows, session }: EvidenceView,
  add: (proofs: readonly Proof[]) => void,
): Promise<void> {
  const input = event.target as HTMLInputElement;
  const files = [...(input.files ?? [])];
  input.value = '';
  photos.failed = undefined;
  const { form } = session;
  try {
    const proofs = await Promise.all(files.map((file) => photos.refer(file)));
    // Another form may be open by now.
    if (session.form === form) add(proofs);
  } catch {
    if (session.form !== form) return;
    photos.failed = id;
    rows.draw(id);
  }
}

const placeOf = (id: string, at: number): string => `${id}:${at}`;

/** A number that is being typed, and what is wrong with it. */
interface NumberText {
  /** Of what is told of it. */
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

function problemOf({ typed, words }: EvidenceView, id: string, at: number): ProblemCode | undefined {
  const text = typed.get(placeOf(id, at));
  const read = text === undefined ? undefined : readCount(text, words.decimal);
  return read !== undefined && 'problem' in read ? read.problem : undefined;
}

function numberAt(id: string, at: number, view: EvidenceView): NumberText {
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

function card(
  piece: Evidence,
  at: number,
  change: (next: Evidence) => void,
  current: () => Evidence,
  remove: (event: Event) => void,
  view: EvidenceView,
  number: NumberText,
): TemplateResult {
  const { words, session } = view;
  const { proof } = piece;
  const name = `${words.evidenceKinds[proof.kind]} ${at + 1}`;
  const set = (field: EvidenceField, typed: string): void => change(field.set(typed, current()));
  return html`<fieldset class="piece">
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

const text = (
  field: EvidenceField,
  set: Setter,
  { session }: EvidenceView,
): TemplateResult => html`<label class="stack ${field.name}"><span>${field.label}</span>
  <input class="text" type=${field.type ?? 'text'} autocomplete="off" ?required=${field.required === true} ?disabled=${session.locked} .value=${field.value}
    @input=${(event: Event) => set(field, typedIn(event))} /></label>`;

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
      <input class="text" type="text" inputmode="decimal" autocomplete="off" ?required=${field.required === true} ?disabled=${session.locked}
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
