/** The data of an action beside its words: whom it concerns, where, when, how much, under which name. */
import { periodWords } from '../../ui/i18n/format.js';
import type { Action } from '../../engine/types.js';
import { copies, el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';

// The name of a datum is heard but not seen: the words alone are plain enough to the eye.
const chip = copies(() => el('li', {}, el('span', { class: 'chip', part: 'chip' }, el('span', { class: 'unseen' }))));
const dashed = copies(() =>
  el('li', {}, el('span', { class: 'chip dashed', part: 'chip' }, el('span', { class: 'unseen' }), el('span', {}))),
);
const linked = copies(() => el('a', { class: 'chip', part: 'chip', lang: 'vi' }));
const list = copies(() => el('ul', { class: 'chips', role: 'list' }));

export function chips(drawing: Drawing, action: Action): HTMLElement | undefined {
  const { words, outline } = drawing.view;
  const { section } = words;
  const { audiences = [], levels = [], periods = [], targets = [], initiatives = [] } = action;
  if (audiences.length + levels.length + periods.length + targets.length + initiatives.length === 0) return undefined;
  const all = list();
  for (const audience of audiences) all.append(named(section.audience, words.audiences[audience]));
  for (const level of levels) all.append(named(section.level, words.levels[level]));
  for (const period of periods) all.append(stated(section.period, periodWords(period, words)));
  for (const { words: said, assignedBy } of targets) {
    all.append(
      stated(section.target, assignedBy === undefined ? said : `${said} (${section.assignedBy(assignedBy)})`, 'vi'),
    );
  }
  for (const id of initiatives) {
    const link = drawing.link(linked(), id);
    link.textContent = outline.initiatives.get(id)?.name ?? id;
    all.append(el('li', {}, link));
  }
  return all;
}

function named(name: string, value: string): HTMLElement {
  const item = chip();
  const box = item.firstElementChild;
  box?.firstElementChild?.append(`${name}: `);
  box?.append(value);
  return item;
}

function stated(name: string, value: string, lang?: string): HTMLElement {
  const item = dashed();
  const box = item.firstElementChild;
  box?.firstElementChild?.append(`${name}: `);
  box?.lastElementChild?.append(value);
  if (lang !== undefined) box?.lastElementChild?.setAttribute('lang', lang);
  return item;
}
