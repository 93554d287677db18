/** What an action's words say beside the words: whom it concerns, where, when, how much, under which name. */
import { html, nothing, type TemplateResult } from 'lit';
import { periodWords } from '../../i18n/format.js';
import type { Action } from '../../types.js';
import type { View } from './view.js';

export function chips(view: View, action: Action): TemplateResult | typeof nothing {
  const { words, outline } = view;
  const { section } = words;
  const target = ({ words: stated, assignedBy }: NonNullable<Action['targets']>[number]): string =>
    assignedBy === undefined ? stated : `${stated} (${section.assignedBy(assignedBy)})`;
  const all = [
    ...(action.audiences ?? []).map((audience) => chip('audience', section.audience, words.audiences[audience])),
    ...(action.levels ?? []).map((level) => chip('level', section.level, words.levels[level])),
    ...(action.periods ?? []).map((period) => chip('period', section.period, periodWords(period, words))),
    ...(action.targets ?? []).map((stated) => chip('target-chip', section.target, target(stated), 'vi')),
    ...(action.initiatives ?? []).map((id) => {
      const name = outline.initiatives.get(id)?.name ?? id;
      return html`<li><a class="chip initiative" part="chip" lang="vi" href=${view.address(id)} @click=${(event: MouseEvent) => view.follow(event, id)}>${name}</a></li>`;
    }),
  ];
  return all.length === 0 ? nothing : html`<ul class="chips" role="list">${all}</ul>`;
}

// The name of what is said is heard but not seen: the words alone are plain enough to the eye.
function chip(kind: string, name: string, value: string, lang?: string): TemplateResult {
  return html`<li><span class="chip ${kind}" part="chip"><span class="unseen">${name}: </span><span lang=${lang ?? nothing}>${value}</span></span></li>`;
}
