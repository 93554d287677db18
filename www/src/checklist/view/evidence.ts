/** The evidence of a criterion: several pieces of each kind, edited where they stand and kept as they are typed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { CriterionEntry } from '../form.js';
import type { Evidence, EvidenceKind, Proof } from '../../engine/types.js';
import { questionId } from './context.js';
import { blank, card, type EvidenceView, numberAt, placeOf, problemOf, type WrittenKind } from './evidence-piece.js';
import { reusable } from './evidence-reused.js';

const kinds: readonly EvidenceKind[] = ['paper', 'activity', 'photo', 'link', 'count', 'text'];

const wantedKinds = ({ criterion }: CriterionEntry): readonly EvidenceKind[] => {
  const { kinds: wanted = [] } = criterion.evidence ?? {};
  return wanted.length === 0 ? kinds : wanted;
};
const isWritten = (kind: EvidenceKind): kind is WrittenKind => kind !== 'photo';

/**
 * Lets a piece stand ready in the panel of a criterion that has none. It becomes evidence once something is typed into it;
 * what is left blank is nowhere.
 */
export function begin(entry: CriterionEntry, { session, begun }: EvidenceView): void {
  const kind = wantedKinds(entry).find(isWritten);
  const { evidence = [] } = session.answer(entry.id);
  if (kind !== undefined && evidence.length === 0 && !session.locked) begun.set(entry.id, kind);
}

export function evidencePanel(entry: CriterionEntry, view: EvidenceView): TemplateResult {
  const { session, words, rows, begun, today } = view;
  const { id } = entry;
  const { locked } = session;
  const stored = (): readonly Evidence[] => session.answer(id).evidence ?? [];
  const kind = begun.get(id);
  const list = [...stored(), ...(kind === undefined ? [] : [{ proof: blank(kind), entered: today }])];
  const replace = (next: readonly Evidence[], redraw: boolean): void => {
    session.changeAnswer(id, { evidence: [...next] });
    // The list has got longer or shorter: its inputs are drawn anew.
    if (redraw) rows.renew(id);
  };
  return html`${entry.criterion.attach === undefined ? nothing : html`<p class="hint">${words.evidence.attach} ${entry.criterion.attach}</p>`}
    ${guard(
      [
        rows.state(id).version,
        list.map(({ proof }) => proof.kind).join(),
        locked,
        words,
        list.map((_, at) => problemOf(view, id, at)).join(),
      ],
      () =>
        list.map((piece, at) => {
          const current = (): Evidence => stored()[at] ?? piece;
          const change = (next: Evidence): void => {
            if (at >= stored().length) begun.delete(id);
            replace([...stored().slice(0, at), next, ...stored().slice(at + 1)], false);
          };
          const remove = (event: Event): void => {
            const panel = panelOf(event);
            for (const each of list.keys()) view.typed.delete(placeOf(id, each));
            if (at >= stored().length) begun.delete(id);
            replace(
              stored().filter((_, place) => place !== at),
              true,
            );
            // What was pressed is gone: the keyboard goes to what stands in its place.
            focusIn(panel, `.piece:nth-of-type(${at + 1}) button, .add button`);
          };
          return card({
            piece,
            at,
            current,
            change,
            remove,
            number: numberAt(id, at, view),
            view,
            about: questionId(id),
          });
        }),
    )}
    ${locked ? nothing : adding(entry, view)}`;
}

/** The buttons that add a piece of evidence: in the panel, and under a criterion that still lacks one. */
export function adding(entry: CriterionEntry, view: EvidenceView): TemplateResult {
  const { session, words, rows, begun } = view;
  const { id, criterion } = entry;
  const open = (): void => {
    if (!rows.state(id).open.has('evidence')) rows.toggle(id, 'evidence');
  };
  const add = (pieces: readonly Evidence[]): void => {
    open();
    begun.delete(id);
    session.changeAnswer(id, { evidence: [...(session.answer(id).evidence ?? []), ...pieces] });
    rows.renew(id);
  };
  const entered = (proof: Proof): Evidence => ({ proof, entered: view.today });
  // What was pressed may be gone: the panel is looked for in its row.
  const addOne = (event: Event, kind: WrittenKind): void => {
    const row = (event.target as Element).closest('[data-criterion]') ?? undefined;
    begun.set(id, kind);
    open();
    rows.renew(id);
    focusIn(row, LAST_PIECE);
  };
  const used = reusable(entry, wantedKinds(entry), view);
  return html`<div class="add" role="group" aria-label=${words.evidence.add} aria-describedby=${questionId(id)}>
      <span class="hint">${criterion.evidence?.need === 'required' ? words.evidence.addWanted : words.evidence.add}</span>
      ${wantedKinds(entry).map((kind) =>
        isWritten(kind)
          ? html`<button type="button" class="more" @click=${(event: Event) => addOne(event, kind)}>+ ${words.evidenceKinds[kind]}</button>`
          : html`<label class="more photo-add">+ ${words.evidenceKinds.photo}<input class="unseen" type="file" accept="image/*" multiple
              @change=${(event: Event) => void pick(event, id, view, (proofs) => add(proofs.map(entered)))} /></label>`,
      )}
      ${used.map(
        ({ number, told, piece }) =>
          html`<button type="button" class="more used" @click=${(event: Event) => {
            const row = (event.target as Element).closest('[data-criterion]') ?? undefined;
            add([{ ...piece, entered: view.today }]);
            focusIn(row, LAST_PIECE);
          }}><small>${words.evidence.reuse(number)}</small> ${told}</button>`,
      )}
    </div>
    ${view.photos.failed === id ? html`<p class="problem" role="alert">${words.lazy.missing}</p>` : nothing}`;
}

/** Where what is typed into the last piece of a row begins. */
export const LAST_PIECE = '[data-panel=evidence] .piece:last-of-type :is(input, button)';

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
