/** The groups and criteria of the set on the desk, each folded until it is wanted; what is added, moved and taken out. */
import { html, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Group } from '../../engine/types.js';
import { addCriterion, addGroup, criteriaOf, groupIn, printed, take } from '../criteria-tree.js';
import { shownPoints } from '../rules.js';
import { ceilingsPart } from './ceilings.js';
import { optionalNumber, optionalText, wordsField } from './criteria-fields.js';
import { foldPart, type PartHost, titled } from './criteria-part.js';
import { neighbourOf, placeTools } from './criteria-tools.js';
import { criterionPart } from './criterion.js';

export function criteriaList(host: PartHost): TemplateResult {
  const { words, set } = host;
  return html`${groupsPart(set.groups ?? [], host)}
    <div class="actions" data-item="set"><button type="button" class="quiet" data-field="add-group" @click=${() => addedGroup(undefined, host)}>${words.addGroup}</button></div>`;
}

const groupsPart = (groups: readonly Group[], host: PartHost): unknown =>
  repeat(
    groups,
    ({ id }) => id,
    (group) => groupPart(group, host),
  );

function groupPart(group: Group, host: PartHost): TemplateResult {
  const { id, marker, title, total, criteria = [], groups = [] } = group;
  const { words } = host;
  const heading = html`<h4>${titled(marker, title, words)}</h4>`;
  const points = total === undefined ? undefined : shownPoints(total);
  return html`<section class="group">
    ${foldPart(id, host, heading, points, () => content(group, host))}
    <ul class="criteria" role="list">${repeat(
      criteria,
      (criterion) => criterion.id,
      (criterion) => criterionPart(criterion, host),
    )}</ul>
    <div class="actions"><button type="button" class="quiet" aria-label="${words.addCriterion}: ${printed(group) || words.noWords}" @click=${() => addedCriterion(id, host)}>${words.addCriterion}</button></div>
    ${groupsPart(groups, host)}
  </section>`;
}

function content(group: Group, host: PartHost): TemplateResult {
  const { words, set } = host;
  const { id, marker, title, total, cap, bonusCap } = group;
  const put = <K extends 'title' | 'marker' | 'total' | 'cap' | 'bonusCap'>(
    key: K,
    value: Group[K] | undefined,
  ): Promise<boolean> =>
    host.edit((copy) => {
      const own = groupIn(copy, id);
      if (own !== undefined && value === undefined) delete own[key];
      else if (own !== undefined) own[key] = value as Group[K];
    });
  const remove = (): void => {
    const count = criteriaOf([group]).length;
    host.act(
      (copy) => take(copy, id),
      words.removedGroup(printed(group) || words.noWords, count),
      neighbourOf(set, id),
    );
  };
  return html`${placeTools(id, host, ['up', 'down', 'out', 'in'])}
    <div class="fields">
      ${wordsField(words.groupName, title, async (text) => text.trim() !== '' && put('title', text.trim()))}
      ${optionalText(words.marker, marker, (text) => put('marker', text))}
      ${optionalNumber(words.declared, total, (points) => put('total', points))}
      ${optionalNumber(words.cap, cap, (points) => put('cap', points))}
      ${optionalNumber(words.bonusCap, bonusCap, (points) => put('bonusCap', points))}
    </div>
    ${ceilingsPart(group, host)}
    <div class="actions">
      <button type="button" class="quiet" @click=${() => addedGroup(id, host)}>${words.addGroupUnder}</button>
      <button type="button" class="quiet danger" @click=${remove}>${words.removeGroup}</button>
    </div>`;
}

// What is added has no words yet: it stands open, and the focus is where its words are typed.
function addedCriterion(group: string, host: PartHost): void {
  const id = host.freshId('tieu-chi');
  host.fold(id, true);
  host.act((copy) => addCriterion(copy, group, { id, title: '', rule: { kind: 'free', max: '1' } }), host.words.added, {
    item: id,
    at: 'words',
  });
}

function addedGroup(under: string | undefined, host: PartHost): void {
  const id = host.freshId('nhom');
  host.fold(id, true);
  host.act((copy) => addGroup(copy, under, { id, title: '' }), host.words.added, { item: id, at: 'words' });
}
