/** What an action's words say beside the words: whom it concerns, where, when, how much, under which name. */
import { html, nothing, type TemplateResult } from 'lit';
import { periodWords } from '../../i18n/format.js';
import type { Action } from '../../types.js';
import type { View } from './view.js';

export function chips(view: View, action: Action): TemplateResult | typeof nothing {
  const { words, outline } = view;
  const { section } = words;
  const { audiences = [], levels = [], periods = [], targets = [], initiatives = [] } = action;
  if (audiences.length + levels.length + periods.length + targets.length + initiatives.length === 0) return nothing;
  const stated = ({ words: said, assignedBy }: (typeof targets)[number]): string =>
    assignedBy === undefined ? said : `${said} (${section.assignedBy(assignedBy)})`;
  return html`<ul class="chips" role="list">${[
    ...audiences.map((audience) => chip(section.audience, words.audiences[audience])),
    ...levels.map((level) => chip(section.level, words.levels[level])),
    ...periods.map((period) => dashed(section.period, periodWords(period, words), nothing)),
    ...targets.map((target) => dashed(section.target, stated(target), 'vi')),
    ...initiatives.map((id) => html`<li><a class="chip" part="chip" lang="vi" href=${view.address(id)}>${outline.initiatives.get(id)?.name ?? id}</a></li>`),
  ]}</ul>`;
}

// The name of what is said is heard but not seen: the words alone are plain enough to the eye.
const chip = (name: string, value: string): TemplateResult =>
  html`<li><span class="chip" part="chip"><span class="unseen">${name}: </span>${value}</span></li>`;

const dashed = (name: string, value: string, lang: string | typeof nothing): TemplateResult =>
  html`<li><span class="chip dashed" part="chip"><span class="unseen">${name}: </span><span lang=${lang}>${value}</span></span></li>`;
