/** A period's token taken apart into what fields ask for, and put together again. */

export type PeriodForm =
  | 'year'
  | 'half1'
  | 'half2'
  | 'quarter1'
  | 'quarter2'
  | 'quarter3'
  | 'quarter4'
  | 'month'
  | 'schoolYear'
  | 'years'
  | 'term'
  | 'days';

export const PERIOD_FORMS: readonly PeriodForm[] = [
  'year',
  'half1',
  'half2',
  'quarter1',
  'quarter2',
  'quarter3',
  'quarter4',
  'month',
  'schoolYear',
  'years',
  'term',
  'days',
];

export interface PeriodFields {
  form: PeriodForm;
  from: string;
  to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const YEAR = /^(?:19|20|21)\d{2}$/;

/** What the fields of a token show. */
export function periodForm(token: string): PeriodFields {
  const [, kind, from = '', to = ''] = /^(?:(term|school):)?([^/]+)\/(.+)$/.exec(token) ?? [];
  if (from !== '') {
    if (kind === 'term') return { form: 'term', from, to };
    if (kind === 'school') return { form: 'schoolYear', from, to };
    return { form: DAY.test(from) ? 'days' : 'years', from, to };
  }
  const [year = token, part = ''] = token.split('-');
  const [, letter, nth = '1'] = /^([HQ])(\d)$/.exec(part) ?? [];
  if (letter === 'H') return { form: nth === '1' ? 'half1' : 'half2', from: year, to: year };
  if (letter === 'Q') return { form: `quarter${nth}` as PeriodForm, from: year, to: year };
  return part === '' ? { form: 'year', from: year, to: year } : { form: 'month', from: token, to: token };
}

/** The token of some fields; nothing where they are no period. A change of the form keeps the years. */
export function periodToken({ form, from, to }: PeriodFields): string | undefined {
  if (form === 'days') {
    const [first, last] = [
      DAY.test(from) ? from : `${from.slice(0, 4)}-01-01`,
      DAY.test(to) ? to : `${to.slice(0, 4)}-12-31`,
    ];
    return DAY.test(first) && DAY.test(last) && first <= last ? `${first}/${last}` : undefined;
  }
  if (form === 'month') {
    const month = MONTH.test(from) ? from : `${from.slice(0, 4)}-01`;
    return MONTH.test(month) ? month : undefined;
  }
  const [first, last] = [from.trim().slice(0, 4), to.trim().slice(0, 4)];
  if (!YEAR.test(first)) return undefined;
  const next = String(Number(first) + 1);
  switch (form) {
    case 'year':
      return first;
    case 'half1':
      return `${first}-H1`;
    case 'half2':
      return `${first}-H2`;
    case 'schoolYear':
      return `school:${first}/${next}`;
    case 'years':
    case 'term': {
      const end = YEAR.test(last) && last > first ? last : form === 'term' ? String(Number(first) + 5) : next;
      return `${form === 'term' ? 'term:' : ''}${first}/${end}`;
    }
    default:
      return `${first}-Q${form.slice(-1)}`;
  }
}
