/** The ceilings of a group: limits of its points that hold on a condition. */
import { html, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Ceiling, CriteriaSet, Group } from '../../engine/types.js';
import { freshCondition } from '../clauses.js';
import { groupIn } from '../criteria-tree.js';
import { besides, orNothing } from '../lists.js';
import { shownPoints } from '../rules.js';
import { conditioned, conditionPart } from './condition.js';
import { numberField, wordsField } from './criteria-fields.js';
import { foldPart, type PartHost } from './criteria-part.js';

const keyOf = (id: string): string => `ceiling:${id}`;

export function ceilingsPart({ id, title, total, ceilings = [] }: Group, host: PartHost): TemplateResult {
  const { words } = host;
  const add = (): void => {
    const fresh = host.freshId('muc-tran');
    host.fold(keyOf(fresh), true);
    host.act(
      (copy) =>
        change(copy, id, (all) => [...all, { id: fresh, text: '', when: freshCondition(copy), atMost: total ?? '1' }]),
      words.added,
      { item: keyOf(fresh), at: 'words' },
    );
  };
  return html`${
    ceilings.length === 0
      ? ''
      : html`<h5>${words.ceilings}</h5>
        <ul class="criteria clauses" role="list">${repeat(
          ceilings,
          (each) => each.id,
          (each, at) => html`<li class="criterion">${ceilingPart(each, at, { id, ceilings }, host)}</li>`,
        )}</ul>`
  }
  <div class="actions"><button type="button" class="quiet" data-field="add-ceiling" aria-label="${words.addCeiling}: ${title || words.noWords}" @click=${add}>${words.addCeiling}</button></div>`;
}

// Changes the ceilings of a group in a copy of the set.
function change(copy: CriteriaSet, group: string, work: (all: Ceiling[]) => Ceiling[]): void {
  const own = groupIn(copy, group);
  if (own === undefined) return;
  const left = orNothing(work(own.ceilings ?? []));
  if (left === undefined) delete own.ceilings;
  else own.ceilings = left;
}

interface Limited {
  id: string;
  ceilings: readonly Ceiling[];
}

function ceilingPart({ id, text, when, atMost }: Ceiling, at: number, group: Limited, host: PartHost): TemplateResult {
  const { words } = host;
  const key = keyOf(id);
  const put = (copy: CriteriaSet, work: (own: Ceiling) => Ceiling): void =>
    change(copy, group.id, (all) => all.map((each) => (each.id === id ? work(each) : each)));
  const set = (said: Partial<Ceiling>): Promise<boolean> =>
    host.edit((copy) => put(copy, (own) => ({ ...own, ...said })));
  const remove = (): void => {
    const next = besides(group.ceilings, at);
    host.act(
      (copy) => change(copy, group.id, (all) => all.filter((each) => each.id !== id)),
      words.removed(text || words.noWords),
      next === undefined ? { item: group.id, at: 'add-ceiling' } : { item: keyOf(next.id) },
    );
  };
  return foldPart(
    key,
    host,
    conditioned(undefined, text, when, host),
    shownPoints(atMost),
    () => html`<div class="fields">
        ${wordsField(words.ceilingText, text, async (typed) => typed.trim() !== '' && set({ text: typed.trim() }))}
        ${numberField(words.ceilingMost, atMost, (points) => set({ atMost: points }))}
      </div>
      ${conditionPart(
        when,
        {
          host,
          item: key,
          number: '',
          change: (copy, work) => put(copy, (own) => ({ ...own, when: work(own.when) })),
        },
        html`<button type="button" class="quiet danger" @click=${remove}>${words.removeCeiling}</button>`,
      )}`,
    id,
  );
}
