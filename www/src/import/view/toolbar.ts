/** What can be done to the row that is looked at, above the outline. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Edit } from '../../engine/types.js';
import { inIcon, mergeIcon, outIcon, redoIcon, undoIcon } from './icons.js';
import type { Host } from './host.js';

/** Makes a change and says how it went; whether it was made. */
export function change(host: Host, edit: Edit): boolean {
  const { store, words } = host;
  const refusal = store.edit(edit);
  host.say(refusal === undefined ? words.edit.done[edit.kind] : words.edit.refusals[refusal]);
  return refusal === undefined;
}

/** Takes a step back, or makes it again. */
export function step(host: Host, way: 'undo' | 'redo'): void {
  const { store, words } = host;
  const isDone = way === 'undo' ? store.undo() : store.redo();
  host.say(isDone ? words.edit.stepped[way] : words.edit.noStep);
}

export function toolbar(host: Host): TemplateResult {
  const { store, words } = host;
  const { edit } = words;
  const head = store.view?.head;
  const row = store.row(store.selected);
  const key = row?.key ?? '';
  const isInBody = row?.kind === 'section' || row?.kind === 'task';
  const button = (title: string, icon: SVGElement, isOff: boolean, press: () => void, keys?: string): TemplateResult =>
    html`<button type="button" class="tool" title="${title}" aria-label="${title}" aria-keyshortcuts="${keys ?? ''}" aria-disabled="${isOff}" @click=${() => !isOff && press()}>${icon}</button>`;
  return html`<div class="toolbar" role="toolbar" aria-label="${edit.label}">
    ${button(edit.undo, undoIcon(), head?.canUndo !== true, () => step(host, 'undo'), 'Control+Z')}
    ${button(edit.redo, redoIcon(), head?.canRedo !== true, () => step(host, 'redo'), 'Control+Y')}
    <span class="gap"></span>
    ${button(edit.out, outIcon(), !isInBody, () => change(host, { kind: 'shift', row: key, to: 'out' }), 'Alt+Shift+ArrowLeft')}
    ${button(edit.in, inIcon(), row?.kind !== 'section', () => change(host, { kind: 'shift', row: key, to: 'in' }), 'Alt+Shift+ArrowRight')}
    ${button(edit.merge, mergeIcon(), row === undefined, () => change(host, { kind: 'merge', row: key }))}
    <button type="button" class="tool wordy" @click=${() => host.show('row', 'focus')}>${edit.more}</button>
  </div>`;
}
