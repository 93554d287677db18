/** The choices of the filters: groups of boxes with how many tasks each would leave. */
import type { FilterList, PlanStore } from '../store.js';
import type { Count, Facets } from '../../engine/types.js';
import { drop, el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';
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

/** A box with the elements that follow the counts. */
interface Box {
  element: HTMLElement;
  show: (store: PlanStore, count: Count) => void;
}

const filled = new WeakSet<HTMLElement>();

/** Puts the choices into the box of the filters, and lets them follow the filter. */
export function choices(drawing: Drawing, all: HTMLElement): void {
  if (filled.has(all)) return;
  filled.add(all);
  let boxes = new Map<string, Box>();
  let groups: HTMLElement | undefined;
  drawing.follow(
    ({ store }) => store.facets,
    ({ store }) => {
      const { facets } = store;
      if (facets === undefined) return;
      const offered = offeredBy(drawing.view, facets).filter((group) => group.choices.length > 0);
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
}

function offeredBy({ words, outline }: View, facets: Facets): Group[] {
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
  const show = (store: PlanStore, { tasks }: Count): void => {
    const chosen: readonly string[] = store.filter[list] ?? [];
    input.checked = chosen.includes(value);
    element.classList.toggle('empty', tasks === 0);
    seen.textContent = String(tasks);
    heard.textContent = `, ${words.filters.count(tasks)}`;
  };
  return { element, show };
}
