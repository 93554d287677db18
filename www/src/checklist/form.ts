/** The form of a criteria set for one unit: the criteria in order, each with its field and its standing. */
import type { Criterion, CriteriaSet, Fact, Group } from '../engine/types.js';
import { type Asked, concerns, maximumOf, standingOf, type Standing } from './before-engine.js';
import { fieldOf, fieldOfFact, type Field } from './fields.js';

export interface CriterionEntry {
  id: string;
  criterion: Criterion;
  field: Field;
  group: Group;
  /** How deep the group stands: 1 at the top. */
  depth: number;
  /** The number before the wording: the marker of the criterion, or its place in the group. */
  number: string;
  standing: Standing;
  /** The maximum that is printed beside the points. */
  maximum: string;
}

export interface FactEntry {
  id: string;
  fact: Fact;
  field: Field;
}

export interface Block {
  group: Group;
  depth: number;
  entries: readonly CriterionEntry[];
}

/** A criteria set for one unit; criteria that do not concern the unit are left out. */
export class Form {
  readonly blocks: readonly Block[];
  readonly entries: readonly CriterionEntry[];
  readonly facts: readonly FactEntry[];
  readonly #byId: ReadonlyMap<string, CriterionEntry>;

  constructor(
    readonly set: CriteriaSet,
    unit: Asked,
    today: string,
  ) {
    this.blocks = (set.groups ?? []).flatMap((group) => blocksOf(group, 1, unit, today));
    this.entries = this.blocks.flatMap(({ entries }) => entries);
    this.facts = (set.facts ?? []).map((fact) => ({ id: fact.id, fact, field: fieldOfFact(fact.value) }));
    this.#byId = new Map(this.entries.map((entry) => [entry.id, entry]));
  }

  entry(id: string): CriterionEntry | undefined {
    return this.#byId.get(id);
  }

  fact(id: string): FactEntry | undefined {
    return this.facts.find((fact) => fact.id === id);
  }

  /** The criteria that the unit itself answers. */
  get asked(): readonly CriterionEntry[] {
    return this.entries.filter(({ standing }) => standing === 'asked');
  }
}

function blocksOf(group: Group, depth: number, unit: Asked, today: string): Block[] {
  const entries = (group.criteria ?? [])
    .filter((criterion) => concerns(criterion, unit))
    .map(
      (criterion, at): CriterionEntry => ({
        id: criterion.id,
        criterion,
        field: fieldOf(criterion.rule),
        group,
        depth,
        number: criterion.marker ?? String(at + 1),
        standing: standingOf(criterion, today),
        maximum: maximumOf(criterion.rule),
      }),
    );
  const below = (group.groups ?? []).flatMap((child) => blocksOf(child, depth + 1, unit, today));
  return entries.length === 0 && below.length === 0 ? [] : [{ group, depth, entries }, ...below];
}
