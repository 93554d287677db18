/** From what a page says of a unit to the assessment that the form begins with. */
import type { Assessment, CriteriaSet, Superior, Unit, UnitType } from '../engine/types.js';

/** What the attributes of the element say. */
export interface Settings {
  unitId: string | null;
  unitName: string | null;
  unitType: string | null;
  superior: string | null;
  period: string | null;
}

const types: readonly UnitType[] = [
  'chapter',
  'baseChapter',
  'base',
  'pioneerUnion',
  'pioneerChapter',
  'commune',
  'district',
  'province',
  'other',
];
const isType = (word: string | null): word is UnitType => types.includes(word as UnitType);

/** A name as an id: `Chi đoàn bản Mẫu` as `chi-doan-ban-mau`. */
export function idOf(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
  return (
    ascii
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 96) || 'don-vi'
  );
}

/** The assessment of a unit with nothing in it yet, or with what it is prefilled with. */
export function initial(
  set: CriteriaSet,
  settings: Settings,
  prefill: Partial<Assessment> | undefined,
  today: string,
): Assessment {
  const name = settings.unitName ?? prefill?.unit?.name ?? '';
  const given = prefill?.unit;
  const superior: Superior | undefined =
    settings.superior === null ? given?.superior : { ...given?.superior, name: settings.superior };
  const [firstType = 'other'] = set.unitTypes ?? [];
  const unit: Unit = {
    ...given,
    id: settings.unitId ?? given?.id ?? idOf(name),
    name,
    unitType: isType(settings.unitType) ? settings.unitType : (given?.unitType ?? firstType),
    ...(superior === undefined ? {} : { superior }),
  };
  return {
    ...prefill,
    unit,
    period: settings.period ?? prefill?.period ?? set.period ?? today.slice(0, 4),
    ...(set.plan === undefined ? {} : { plan: prefill?.plan ?? set.plan }),
    criteria: prefill?.criteria ?? { id: set.id, edition: set.edition },
    state: prefill?.state ?? 'draft',
  };
}

/** Today, as the model writes days. */
export const today = (): string => dayOf(new Date());

/** The day that a clock shows where it stands, as the model writes days. */
export function dayOf(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
