/** The index of initiatives: by what they are, in the order of the Vietnamese alphabet, with every place that names them. */
import { INITIATIVES } from '../outline.js';
import type { Initiative, InitiativeKind } from '../../engine/types.js';
import { el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';
import { elementId } from './view.js';

export function initiativesIndex(drawing: Drawing): HTMLElement | undefined {
  const { plan, words, outline } = drawing.view;
  if (plan.initiatives.length === 0) return undefined;
  const groups = new Map<InitiativeKind, Initiative[]>();
  for (const initiative of outline.initiativesByName) {
    const group = groups.get(initiative.kind);
    if (group === undefined) groups.set(initiative.kind, [initiative]);
    else group.push(initiative);
  }
  const kinds = (Object.keys(words.initiativeKinds) as InitiativeKind[]).filter((kind) => groups.has(kind));
  const kindPart = (kind: InitiativeKind): HTMLElement =>
    el(
      'div',
      { class: 'kind' },
      el('h4', {}, words.initiativeKinds[kind]),
      el('ul', { role: 'list' }, ...(groups.get(kind) ?? []).map((initiative) => entry(drawing, initiative))),
    );
  return el(
    'section',
    { class: 'section index', part: 'initiatives', 'aria-labelledby': elementId(INITIATIVES) },
    drawing.place(
      INITIATIVES,
      el(
        'h3',
        { class: 'heading', 'data-section': INITIATIVES },
        el('span', { class: 'words' }, words.initiatives.title),
      ),
    ),
    el('p', { class: 'remark' }, words.initiatives.intro(plan.initiatives.length)),
    el('div', { class: 'kinds' }, ...kinds.map(kindPart)),
  );
}

function entry(drawing: Drawing, { id, name, mentions }: Initiative): HTMLElement {
  const nodes = [...new Set(mentions.map((mention) => mention.node))];
  const links = nodes.map((node, at) => mention(drawing, name, node, nodes, at));
  return drawing.place(
    id,
    el(
      'li',
      { class: 'entry' },
      el('span', { class: 'name', lang: 'vi' }, name),
      ' ',
      el('span', { class: 'mentions' }, ...links),
    ),
  );
}

// Several places in one section are told apart by counting them.
function mention(drawing: Drawing, name: string, node: string, all: readonly string[], at: number): HTMLElement {
  const { outline, words } = drawing.view;
  const sectionOf = (id: string): string => outline.number(outline.entries.get(id)?.section ?? id);
  const where = sectionOf(node);
  const same = (other: string): boolean => sectionOf(other) === where;
  const count = all.filter(same).length > 1 ? ` (${all.slice(0, at + 1).filter(same).length})` : '';
  const label = words.initiatives.mentionedIn(name, words.link.section(where)) + count;
  return drawing.link(el('a', { 'aria-label': label }, words.section.named(where) + count), node);
}
