/** The row that is looked at: its words in full, what it is, and what was read out of it; each of it can be changed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Action, DeskRow, Kind, RowType } from '../../engine/types.js';
import { actionPart } from './action.js';
import { taking } from './field.js';
import type { Host } from './host.js';
import { lineWords } from './outline.js';
import { change } from './toolbar.js';

/** What a row can be made into, in the order in which it is offered. */
const TYPES: readonly RowType[] = [
  'section',
  'task',
  'organisation',
  'issuer',
  'symbol',
  'placeAndDate',
  'meeting',
  'titleWord',
  'titleSubject',
  'preamble',
  'closing',
  'recipients',
  'signatory',
  'rule',
];

/** What a row is now; nothing where that cannot be changed. */
function typeOf({ kind, role }: DeskRow): RowType | undefined {
  if (kind === 'section' || kind === 'task') return kind;
  return kind === 'line' && TYPES.includes(role as RowType) ? (role as RowType) : undefined;
}

export function rowPanel(host: Host): TemplateResult {
  const { store, words } = host;
  const row = store.row(store.selected);
  if (row === undefined) return html`<p class="remark">${words.check.noWords}</p>`;
  const { key, kind, marker, text, line, last } = row;
  const type = typeOf(row);
  const actions = kind === 'task' ? store.actions(key) : [];
  return html`
    <p class="what"><span class="severity">${type === undefined ? words.rowKinds[kind] : typeWords(type, host)}</span>
      <span class="remark">${lineWords(line, last, host)}</span></p>
    ${text === '' ? nothing : splitBox(row, host)}
    <div class="fields">
      ${
        type === undefined
          ? nothing
          : html`<label class="field"><span>${words.edit.type}</span>
            <select @change=${taking(type, (value) => change(host, { kind: 'retype', row: key, to: value as RowType }))}>
              ${TYPES.map((each) => html`<option value="${each}" ?selected=${each === type}>${typeWords(each, host)}</option>`)}
            </select></label>`
      }
      ${
        kind === 'line' || kind === 'section' || kind === 'task'
          ? html`<label class="field short"><span>${words.edit.number}</span>
            <input type="text" autocomplete="off" .value=${marker ?? ''} @change=${taking(marker ?? '', (number) => change(host, { kind: 'number', row: key, number }))}></label>`
          : nothing
      }
    </div>
    ${kind === 'section' || kind === 'task' ? kindsPart(row, host) : nothing}
    ${actions.map((action: Action, at: number) => actionPart(action, at, actions.length, host))}`;
}

const typeWords = (type: RowType, { words }: Host): string =>
  type === 'section' || type === 'task' ? words.rowKinds[type] : words.roles[type];

// The words stand in a box with a caret, which says where they are to be parted; nothing typed into it changes them.
function splitBox({ key, marker, text }: DeskRow, host: Host): TemplateResult {
  const { words } = host;
  const split = (box: HTMLTextAreaElement | null): void => {
    if (box !== null) change(host, { kind: 'split', row: key, at: box.selectionStart });
  };
  const typed = (event: InputEvent): void => {
    event.preventDefault();
    if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph')
      split(event.currentTarget as HTMLTextAreaElement);
  };
  const pressed = ({ currentTarget }: Event): void =>
    split((currentTarget as Element).closest('.split')?.querySelector('textarea') ?? null);
  return html`<div class="split">
    <label class="field"><span>${words.edit.words}${marker ? html` <b translate="no">${marker}</b>` : nothing}</span>
      <textarea rows="4" spellcheck="false" translate="no" aria-describedby="split-hint" .value=${live(text)} @beforeinput=${typed}></textarea></label>
    <div class="actions"><button type="button" class="quiet" @click=${pressed}>${words.edit.split}</button>
      <span class="remark" id="split-hint">${words.edit.splitHint}</span></div>
  </div>`;
}

function kindsPart({ key, kind, kinds = [] }: DeskRow, host: Host): TemplateResult {
  const { words } = host;
  const all = Object.keys(words.kinds) as Kind[];
  if (kind === 'task')
    return html`<label class="field"><span>${words.edit.about}</span>
      <select @change=${taking(kinds[0] ?? '', (value) => change(host, { kind: 'about', row: key, kinds: [value as Kind] }))}>
        ${all.map((each) => html`<option value="${each}" ?selected=${kinds.includes(each)}>${words.kinds[each]}</option>`)}
      </select></label>`;
  const turn = (each: Kind, isOn: boolean): void => {
    const chosen = all.filter((one) => (one === each ? isOn : kinds.includes(one)));
    if (chosen.length > 0) change(host, { kind: 'about', row: key, kinds: chosen });
    else host.redraw();
  };
  return html`<details class="choices" ?open=${kinds.length === 0}><summary>${words.edit.about}: ${kinds.map((each) => words.kinds[each]).join('; ') || words.check.none}</summary>
    <fieldset><legend class="unseen">${words.edit.about}</legend>${all.map(
      (each) =>
        html`<label class="choice"><input type="checkbox" .checked=${live(kinds.includes(each))} @change=${(event: Event) => turn(each, (event.currentTarget as HTMLInputElement).checked)}> ${words.kinds[each]}</label>`,
    )}</fieldset></details>`;
}
