// A criteria set of any size with every kind of rule in turn, and the blank assessment of it.

const RULES = [
  () => ({ kind: 'yesNo', points: '5' }),
  () => ({
    kind: 'tiers',
    tiers: [4, 2, 0].map((points, at) => ({ id: `x${at}`, title: 'Mức', points: String(points) })),
  }),
  () => ({
    kind: 'percentTiers',
    bands: [
      { from: '90%', points: '5' },
      { from: '80%', below: '90%', points: '3' },
      { below: '80%', points: '0' },
    ],
  }),
  () => ({ kind: 'count', each: '2', max: '10' }),
  () => ({ kind: 'proportional', target: '12', points: '5', limit: '100%' }),
  () => ({ kind: 'free', max: '10', step: '0.5' }),
];

/** An answer of the right kind to the criterion at a position, another one at each turn. */
export function answer(position, turn) {
  const values = [
    { kind: 'yesNo', value: turn % 2 === 0 },
    { kind: 'choice', value: `x${turn % 3}` },
    { kind: 'share', value: `${70 + (turn % 30)}%` },
    { kind: 'count', value: turn % 6 },
    { kind: 'number', value: String(turn % 13) },
    { kind: 'points', value: String((turn % 20) / 2) },
  ];
  return { value: values[position % values.length] };
}

const file = (format, content) => JSON.stringify({ format: `orientation/${format}`, version: 1, content });

/** The texts of both files, by how many criteria there are: ten to a group, with four classes over the whole. */
export function form(count) {
  const criterion = (at) => ({
    id: `c${at}`,
    title: 'Tổ chức hoạt động tuyên truyền, giáo dục cho đoàn viên.',
    rule: RULES[at % RULES.length](),
  });
  const groups = Array.from({ length: Math.ceil(count / 10) }, (_, group) => ({
    id: `g${group}`,
    title: 'Nhóm tiêu chí',
    criteria: Array.from({ length: Math.min(10, count - 10 * group) }, (_, at) => criterion(10 * group + at)),
  }));
  const origin = { kind: 'proposed' };
  const classes = [90, 70, 50, 0].map((least, at) => ({
    id: `k${at}`,
    title: 'Loại',
    need: { kind: 'all' },
    clauses: [{ id: 'd', text: 'Điểm', when: { kind: 'percent', is: { atLeast: `${least}%` } } }],
  }));
  const set = {
    id: 'bo',
    edition: '1',
    title: 'Bộ tiêu chí',
    origin,
    groups,
    classing: { origin, classes, order: classes.map(({ id }) => id) },
  };
  const unit = { id: 'don-vi', name: 'Đơn vị', unitType: 'chapter' };
  const blank = { unit, period: '2022', criteria: { id: set.id, edition: set.edition }, state: 'draft', answers: {} };
  return { criteria: file('criteria', set), assessment: file('assessment', blank) };
}
