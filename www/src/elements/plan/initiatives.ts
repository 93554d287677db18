/** The index of initiatives: by what they are, in the order of the Vietnamese alphabet, with every place that names them. */
import { html, nothing, type TemplateResult } from 'lit';
import { INITIATIVES } from '../../outline.js';
import type { Initiative, InitiativeKind } from '../../types.js';
import { elementId, type View } from './view.js';

export function initiativesIndex(view: View): TemplateResult | typeof nothing {
  const { plan, words } = view;
  if (plan.initiatives.length === 0) return nothing;
  const groups = new Map<InitiativeKind, Initiative[]>();
  for (const initiative of view.outline.initiativesByName) {
    const group = groups.get(initiative.kind);
    if (group === undefined) groups.set(initiative.kind, [initiative]);
    else group.push(initiative);
  }
  const kinds = (Object.keys(words.initiativeKinds) as InitiativeKind[]).filter((kind) => groups.has(kind));
  return html`<section class="section index" part="initiatives" aria-labelledby=${elementId(INITIATIVES)}>
    <h3 class="heading" id=${elementId(INITIATIVES)} data-section=${INITIATIVES} tabindex="-1"><span class="words">${words.initiatives.title}</span></h3>
    <p class="remark">${words.initiatives.intro(plan.initiatives.length)}</p>
    <div class="kinds">
      ${kinds.map(
        (kind) => html`<div class="kind">
          <h4>${words.initiativeKinds[kind]}</h4>
          <ul role="list">${groups.get(kind)?.map((initiative) => entry(view, initiative))}</ul>
        </div>`,
      )}
    </div>
  </section>`;
}

function entry(view: View, { id, name, mentions }: Initiative): TemplateResult {
  const nodes = [...new Set(mentions.map((mention) => mention.node))];
  return html`<li class=${view.store.target === id ? 'entry target' : 'entry'} id=${elementId(id)} tabindex="-1">
    <span class="name" lang="vi">${name}</span>
    <span class="mentions">${nodes.map((node, at) => mention(view, name, node, nodes, at))}</span>
  </li>`;
}

// Several places in one section are told apart by counting them.
function mention(view: View, name: string, node: string, all: readonly string[], at: number): TemplateResult {
  const { outline, words } = view;
  const sectionOf = (id: string): string => outline.number(outline.entries.get(id)?.section ?? id);
  const where = sectionOf(node);
  const same = (other: string): boolean => sectionOf(other) === where;
  const count = all.filter(same).length > 1 ? ` (${all.slice(0, at + 1).filter(same).length})` : '';
  return html`<a href=${view.address(node)} aria-label=${words.initiatives.mentionedIn(name, words.link.section(where)) + count}>${words.section.named(where)}${count}</a>`;
}
