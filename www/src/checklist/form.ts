/** A criteria set as a form: its criteria in order, each with what is asked and whether this unit is asked at all. */
import type { Criterion, CriteriaSet, Fact, Group, Unit } from '../engine/types.js';
import { fieldOf, fieldOfFact, maximumOf, type Field } from './fields.js';

/** Whether a criterion is asked of this unit on this day. */
export type Standing = 'asked' | 'superior' | 'future' | 'retired';

export interface CriterionEntry {
  id: string;
  criterion: Criterion;
  field: Field;
  group: Group;
  /** How deep the group stands: 1 at the top. */
  depth: number;
  /** What is printed before the wording: its marker, or its place in its group. */
  number: string;
  standing: Standing;
  /** The most that the rule gives; for the form, until the engine has said it. */
  maximum: string | undefined;
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

/** A criteria set for one unit: what does not concern it is left out. */
export class Form {
  readonly blocks: readonly Block[];
  readonly entries: readonly CriterionEntry[];
  readonly facts: readonly FactEntry[];
  readonly #byId: ReadonlyMap<string, CriterionEntry>;

  constructor(
    readonly set: CriteriaSet,
    unit: Pick<Unit, 'unitType' | 'blocks'>,
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

function blocksOf(group: Group, depth: number, unit: Pick<Unit, 'unitType' | 'blocks'>, today: string): Block[] {
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

function concerns({ unitTypes = [], blocks = [] }: Criterion, unit: Pick<Unit, 'unitType' | 'blocks'>): boolean {
  const isType = unitTypes.length === 0 || unitTypes.includes(unit.unitType);
  // A unit that does not say its blocks is asked everything.
  const own = unit.blocks ?? [];
  return isType && (blocks.length === 0 || own.length === 0 || blocks.some((block) => own.includes(block)));
}

// Days as `2022-03-26` compare as texts do.
function standingOf({ validity, scorer }: Criterion, today: string): Standing {
  if (validity?.from !== undefined && validity.from > today) return 'future';
  if (validity?.to !== undefined && validity.to < today) return 'retired';
  return scorer === 'superior' ? 'superior' : 'asked';
}
