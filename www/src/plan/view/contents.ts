/** The outline, beside the text or on a sheet over it: where one is, and where one can go. */
import { INITIATIVES, SOURCE } from '../outline.js';
import type { Section } from '../../engine/types.js';
import { el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';

export function contents(drawing: Drawing): HTMLElement {
  const { plan, words, outline } = drawing.view;
  const { theme } = plan;
  const links = new Map<string, HTMLElement>();
  const drawn: [section: Section, link: HTMLElement][] = [];

  function item(id: string, marker: string | undefined, text: string, children: HTMLElement[] = []): HTMLElement {
    const numbered = marker !== undefined && /\d/.test(marker);
    const own = id === INITIATIVES || id === SOURCE;
    const number = numbered ? el('span', { class: 'number' }, marker) : undefined;
    const link = drawing.link(
      el('a', { lang: own ? undefined : 'vi' }, number, el('span', { class: 'words' }, text)),
      id,
    );
    links.set(id, link);
    return el('li', {}, link, children.length === 0 ? undefined : el('ol', { role: 'list' }, ...children));
  }

  const themeItem = (): HTMLElement[] =>
    theme === undefined ? [] : [item(theme.id, theme.question.marker, theme.question.text)];

  function sectionItem(section: Section, depth: number): HTMLElement {
    const { marker, text } = section.heading;
    const below = depth < 3 ? (section.sections ?? []).map((child) => sectionItem(child, depth + 1)) : [];
    const children = outline.themeIn === section.id ? [...themeItem(), ...below] : below;
    const all = item(section.id, marker, text, children);
    drawn.push([section, links.get(section.id) ?? all]);
    return all;
  }

  const nav = el(
    'nav',
    { class: 'contents', part: 'contents', 'aria-label': words.outline.title },
    el('p', { class: 'contents-title', 'aria-hidden': 'true' }, words.outline.title),
    el(
      'ol',
      { role: 'list' },
      ...(outline.themeIn === undefined ? themeItem() : []),
      ...plan.sections.map((section) => sectionItem(section, 1)),
      plan.initiatives.length === 0 ? undefined : item(INITIATIVES, undefined, words.initiatives.title),
      item(SOURCE, undefined, words.source.title),
    ),
  );

  let here: HTMLElement | undefined;
  drawing.follow(
    ({ store }) => store.current,
    ({ store }) => {
      here?.removeAttribute('aria-current');
      here = store.current === undefined ? undefined : links.get(store.current);
      here?.setAttribute('aria-current', 'location');
    },
  );
  drawing.follow(
    ({ store }) => store.filter,
    ({ store }) => {
      for (const [section, link] of drawn) link.classList.toggle('faint', !store.isSectionShown(section));
    },
  );
  return nav;
}
