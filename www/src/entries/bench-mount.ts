/** Mounts the checklist in the comparison with other form libraries, from the neutral definition of the comparison. */
import type { OrientationChecklist } from '../checklist/orientation-checklist.js';
import type { Criterion, CriteriaSet, EvidenceRule, Rule } from '../engine/types.js';

interface Definition {
  title: string;
  maxPoints: number;
  sections: { id: string; title: string; criteria: Item[] }[];
}

interface Item {
  id: string;
  kind: 'boolean' | 'score' | 'count';
  max: number;
  target?: number;
  label: string;
}

// A box that is ticked or not is one thing out of one; a number of a target is worth its share, up to all of it.
function ruleOf({ id, kind, max, target = 1 }: Item): Rule {
  const points = String(max);
  switch (kind) {
    case 'boolean':
      return { kind: 'atLeast', need: 1, options: [{ id: `${id}.x`, title: 'Đã thực hiện' }], points };
    case 'score':
      return { kind: 'free', max: points };
    case 'count':
      return { kind: 'proportional', target: String(target), points, limit: '100%' };
  }
}

// The labels begin with a number and a full stop. Each criterion of the comparison wants some words of evidence, which the form
// asks for beside an answer that needs them.
function criterionOf(item: Item): Criterion {
  const [marker = '', ...title] = item.label.split('. ');
  const evidence: EvidenceRule = { need: 'required', kinds: ['text'] };
  return { id: item.id, marker, title: title.join('. '), rule: ruleOf(item), evidence };
}

function setOf({ title, maxPoints, sections }: Definition): CriteriaSet {
  const groups = sections.map((section) => ({
    id: section.id,
    title: section.title,
    criteria: section.criteria.map(criterionOf),
  }));
  return {
    id: 'checklist',
    edition: '1',
    title,
    period: '2022',
    total: String(maxPoints),
    origin: { kind: 'proposed' },
    groups,
  } as unknown as CriteriaSet;
}

/** Shows the form of a definition in `host`; settles once every control can be used. */
export async function mount(host: HTMLElement, definition: Definition): Promise<void> {
  const element = document.createElement('orientation-checklist') as OrientationChecklist;
  element.criteria = setOf(definition);
  element.layout = 'page';
  // The page has no other heading of its own.
  const heading = document.createElement('h1');
  heading.textContent = definition.title;
  host.append(heading, element);
  await customElements.whenDefined(element.localName);
  await element.updateComplete;
  await element.complete;
}
