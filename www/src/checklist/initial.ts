/** The assessment that a form begins with, from the attributes of the element. */
import { dayOf } from '../ui/day.js';
import { bare, idOf, periodOf, unitIdOf } from '../drafts/meant.js';
import type { Assessment, CriteriaSet, Superior, Unit, UnitType } from '../engine/types.js';

/** The attributes of the element that concern the unit. */
export interface Settings {
  unitId: string | null;
  unitName: string | null;
  unitType: string | null;
  superior: string | null;
  period: string | null;
}

/** The types of units by what people call them, as ids. */
const called: Readonly<Record<string, UnitType>> = {
  'chi-doan': 'chapter',
  'chi-doan-co-so': 'baseChapter',
  'doan-co-so': 'base',
  'lien-doi': 'pioneerUnion',
  'chi-doi': 'pioneerChapter',
  'doan-xa': 'commune',
  'doan-huyen': 'district',
  'tinh-doan': 'province',
};

/** The types of units. */
export const types: readonly UnitType[] = [...Object.entries(called).map(([, type]) => type), 'other'];

/** The type that a word means. */
export function unitTypeOf(text: string): UnitType | undefined {
  const plain = (word: string): string => idOf(word).replaceAll('-', '');
  const meant = plain(text);
  const [, named] = Object.entries(called).find(([name]) => plain(name) === meant) ?? [];
  return named ?? types.find((type) => type.toLowerCase() === meant);
}

/** The assessment of a unit, blank or prefilled. */
export function initial(
  set: CriteriaSet,
  settings: Settings,
  prefill: Partial<Assessment> | undefined,
  today: string,
): Assessment {
  const said = Object.fromEntries(
    Object.entries(settings).map(([name, text]) => [name, text === null ? null : bare(text as string)]),
  ) as unknown as Settings;
  const name = said.unitName ?? prefill?.unit?.name ?? '';
  const given = prefill?.unit;
  const superior: Superior | undefined =
    said.superior === null ? given?.superior : { ...given?.superior, name: said.superior };
  const [firstType = 'other'] = set.unitTypes ?? [];
  const unit: Unit = {
    ...given,
    id: said.unitId ? unitIdOf(said.unitId) : (given?.id ?? idOf(name)),
    name,
    unitType: (said.unitType ? unitTypeOf(said.unitType) : undefined) ?? given?.unitType ?? firstType,
    ...(superior === undefined ? {} : { superior }),
  };
  return {
    ...prefill,
    unit,
    period: (said.period ? periodOf(said.period) : undefined) ?? prefill?.period ?? set.period ?? today.slice(0, 4),
    ...(set.plan === undefined ? {} : { plan: prefill?.plan ?? set.plan }),
    criteria: prefill?.criteria ?? { id: set.id, edition: set.edition },
    state: prefill?.state ?? 'draft',
  };
}

/** Today as `2022-11-30`. */
export const today = (): string => dayOf(new Date());
