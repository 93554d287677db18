// A form of 67 criteria that a unit has filled in and handed in, as the level above opens it.
import { readFileSync } from 'node:fs';
import { checklistPage, openChecklist, parts } from './checklist.mjs';

export const set = JSON.parse(
  readFileSync(new URL('../../crates/model/plans/lai-chau-2022/criteria/chi-doan.json', import.meta.url), 'utf8'),
);

const below = ({ criteria = [], groups = [] }) => [...criteria, ...groups.flatMap(below)];
/** The criteria of the set, in their order. */
export const criteria = set.content.groups.flatMap(below);

const WHOLE = '20';
function answerTo(rule) {
  const value = (kind, content) => ({ kind, value: content });
  switch (rule.kind) {
    case 'count':
      return value('count', 2);
    case 'penalty':
      return value('count', 0);
    case 'tiers':
      return value('choice', rule.tiers[0].id);
    case 'yesNo':
      return value('yesNo', true);
    case 'percentTiers':
      return value('ratio', { part: WHOLE, whole: WHOLE });
    case 'proportional':
      return rule.target === undefined ? value('ratio', { part: '4', whole: '4' }) : value('number', rule.target);
    case 'atLeast':
      return value(
        'options',
        rule.options.slice(0, rule.need).map(({ id }) => id),
      );
    case 'sum':
      return value('parts', Object.fromEntries(rule.parts.map(({ id, rule: own }) => [id, answerTo(own)])));
    default:
      return value('points', rule.max);
  }
}

const PROOFS = {
  link: { kind: 'link', url: 'https://example.org/tin-bai', title: 'Tin bài trên trang của Đoàn xã' },
  paper: { kind: 'paper', symbol: '02-BC/CĐ', date: '2022-11-01', title: 'Báo cáo của chi đoàn' },
  activity: { kind: 'activity', name: 'Hoạt động của chi đoàn' },
  count: { kind: 'count', of: 'lượt đoàn viên', number: '2' },
};
const proofOf = (kinds) => PROOFS[Object.keys(PROOFS).find((kind) => kinds.includes(kind))];

/** The form of a unit; `change` may edit its answers. */
export function handedIn(change = () => undefined, more = {}) {
  const answers = {};
  for (const { id, rule, scorer, evidence } of criteria) {
    if (scorer === 'superior') continue;
    const kinds = (evidence?.kinds ?? []).filter((kind) => kind !== 'photo');
    answers[id] = {
      value: answerTo(rule),
      ...(kinds.length > 0 ? { evidence: [{ proof: proofOf(kinds), entered: '2022-11-20' }] } : {}),
    };
  }
  change(answers);
  const { id, edition } = set.content;
  return {
    unit: { id: 'chi-doan-ban-mau', name: 'Chi đoàn bản Mẫu', unitType: 'chapter', superior: { name: 'Đoàn xã Mẫu' } },
    period: '2022',
    criteria: { id, edition },
    state: 'submitted',
    filledBy: { name: 'Lò Thị Mẫu', role: 'Bí thư' },
    answers,
    history: [{ from: 'draft', to: 'submitted', on: '2022-11-20', by: 'Lò Thị Mẫu' }],
    ...more,
  };
}

/** Opens a form for review. */
export async function openReview(tools, { prefill = handedIn(), attributes = '', ...options } = {}) {
  const form = await openChecklist(tools, { set, attributes: `mode="review" ${attributes}`, prefill, ...options });
  return reviewOf(tools.page, form);
}

/** The parts of a review on a page that is open already. */
export async function reviewOf(page, form) {
  const own = form ?? (await parts(page));
  const { inside, row, value } = own;
  return {
    ...own,
    points: (id) => row(id).locator('[name=review-points]'),
    reason: (id) => row(id).locator('[name=review-reason]'),
    press: (act) => inside(`[data-review="${act}"]`).click(),
    scores: async () => (await value()).reviews?.find(({ level }) => level === 1)?.scores ?? {},
    /** What has the keyboard: the name of an input with its criterion, or what a button does. */
    at: () =>
      page.evaluate(() => {
        const { activeElement: active } = document.querySelector('orientation-checklist').shadowRoot;
        const id = active?.closest('[data-criterion]')?.dataset.criterion;
        const what = active?.name ?? '';
        return [id, what === '' ? (active?.dataset.review ?? active?.tagName) : what].filter(Boolean).join(' ');
      }),
  };
}

/** The page of a form that is opened again on the same device. */
export const pageOf = (prefill, attributes = '') =>
  checklistPage({ set, prefill, attributes: `mode="review" ${attributes}` });
