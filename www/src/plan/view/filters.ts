/** The filters: groups of boxes with how many actions each would leave. */
import type { FilterList, PlanStore } from '../store.js';
import type { Count, Facets } from '../../engine/types.js';
import { drop, el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';
import { filterIcon } from '../../ui/icons.js';
import type { View } from './view.js';

interface Choice {
  value: string;
  name: string;
  count: Count;
}

interface Group {
  list: FilterList;
  title: string;
  choices: Choice[];
  lang?: string;
}

/** A box with what follows the counts. */
interface Box {
  element: HTMLElement;
  show: (store: PlanStore, count: Count) => void;
}

/** The choices, folded away; below them follows what they leave. */
export function filters(drawing: Drawing): HTMLElement {
  const { words, outline, store: opened, clearFilter } = drawing.view;
  const badge = el('span', { class: 'badge' });
  const title = el('summary', {}, filterIcon(), el('span', {}, words.filters.title));
  const all = el('details', { class: 'filters', part: 'filters' }, title);
  // The click comes before the box opens; without one it opens when something is found in it.
  const count = (): void => opened.countChoices();
  all.addEventListener('toggle', count);
  title.addEventListener('click', count);

  const left = el('span', { 'aria-hidden': 'true' });
  const clear = el('button', { class: 'quiet', type: 'button' }, words.filters.clear);
  clear.addEventListener('click', clearFilter);
  const summary = el('p', { class: 'filtered' }, left, clear);

  drawing.follow(
    ({ store }) => store.filter,
    ({ store }) => {
      const { chosen, shownTasks } = store;
      if (chosen === 0) {
        drop(badge);
        drop(summary);
        return;
      }
      title.append(badge);
      all.after(summary);
      badge.textContent = words.filters.chosen(chosen);
      left.textContent = shownTasks === 0 ? words.filters.none : words.filters.shown(shownTasks, outline.tasks.length);
    },
  );

  let boxes = new Map<string, Box>();
  let groups: HTMLElement | undefined;
  drawing.follow(
    ({ store }) => store.facets,
    ({ store }) => {
      const { facets } = store;
      if (facets === undefined) return;
      const offered = choices(drawing.view, facets).filter((group) => group.choices.length > 0);
      const keys = offered.flatMap(({ list, choices: some }) => some.map(({ value }) => `${list} ${value}`));
      if (groups === undefined || keys.join() !== [...boxes.keys()].join()) {
        boxes = new Map();
        drop(groups);
        groups = el('div', { class: 'groups' }, ...offered.map((group) => groupPart(drawing, group, boxes)));
        all.append(groups);
      }
      for (const { list, choices: some } of offered)
        for (const { value, count: now } of some) boxes.get(`${list} ${value}`)?.show(store, now);
    },
  );
  return all;
}

function choices({ words, outline }: View, facets: Facets): Group[] {
  const named = <T extends string>(facet: { value: T; count: Count }[], names: Record<T, string>): Choice[] =>
    facet.map(({ value, count }) => ({ value, count, name: names[value] }));
  const counts = new Map(facets.initiatives.map(({ value, count }) => [value, count]));
  const initiatives = outline.initiativesByName.flatMap(({ id, name }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ value: id, count, name }];
  });
  return [
    { list: 'kinds', title: words.filters.kind, choices: named(facets.kinds, words.kinds) },
    { list: 'audiences', title: words.filters.audience, choices: named(facets.audiences, words.audiences) },
    { list: 'levels', title: words.filters.level, choices: named(facets.levels, words.levels) },
    { list: 'initiatives', title: words.filters.initiative, choices: initiatives, lang: 'vi' },
  ];
}

function groupPart(drawing: Drawing, { list, title, choices: all, lang }: Group, boxes: Map<string, Box>): HTMLElement {
  const fieldset = el('fieldset', { class: `group ${list}` }, el('legend', {}, title));
  for (const choice of all) {
    const made = box(drawing.view, list, choice, lang);
    boxes.set(`${list} ${choice.value}`, made);
    fieldset.append(made.element);
  }
  return fieldset;
}

function box({ words, toggle }: View, list: FilterList, { value, name }: Choice, lang?: string): Box {
  const input = el('input', { type: 'checkbox' });
  input.addEventListener('change', () => toggle(list, value));
  const seen = el('span', { 'aria-hidden': 'true' });
  const heard = el('span', { class: 'unseen' });
  const element = el(
    'label',
    { class: 'choice' },
    input,
    el('span', { class: 'name', lang }, name),
    el('span', { class: 'number' }, seen, heard),
  );
  const show = (store: PlanStore, { actions }: Count): void => {
    const chosen: readonly string[] = store.filter[list] ?? [];
    input.checked = chosen.includes(value);
    element.classList.toggle('empty', actions === 0);
    seen.textContent = String(actions);
    heard.textContent = `, ${words.filters.count(actions)}`;
  };
  return { element, show };
}
