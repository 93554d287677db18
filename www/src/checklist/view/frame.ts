/**
 * The frame of the form: title, groups, and the criteria in their wording, each with the room that its controls will
 * take. It stands before the rest of the script has come, and the form then fills it in.
 */
import type { Field } from '../fields.js';
import type { Block, CriterionEntry, Form } from '../form.js';
import { writeNumber, type Decimal } from '../numbers.js';
import { type RulePhrases, ruleWords } from '../rule-words.js';
import type { Offer, Unit } from '../../engine/types.js';
import { el } from '../../ui/dom.js';

/** The words that stand in the frame. */
export interface FrameWords {
  decimal: Decimal;
  rules: RulePhrases;
  label: string;
  total: string;
}

/** The places of a frame that the form draws into. */
export interface Frame {
  readonly form: Form;
  readonly root: HTMLElement;
  readonly place: Record<(typeof PLACES)[number], HTMLElement>;
  readonly items: ReadonlyMap<string, HTMLElement>;
  readonly subtotals: ReadonlyMap<string, HTMLElement>;
}

const PLACES = [
  'failure',
  'eyebrow',
  'unit',
  'notices',
  'bar',
  'result',
  'filters',
  'facts',
  'none',
  'end',
  'status',
] as const;

/**
 * From how many criteria on those out of view are not laid out. Fewer are sooner laid out together: what browsers fill
 * forms in with looks at every input, and would have them laid out one after the other.
 */
const LONG = 150;

/** Draws the frame of a form. */
export function frameOf(form: Form, unit: Unit, words: FrameWords, lang: string): Frame {
  const { set, blocks } = form;
  const items = new Map<string, HTMLElement>();
  const subtotals = new Map<string, HTMLElement>();
  const place: Frame['place'] = {
    failure: el('div', {}),
    eyebrow: el('p', { class: 'eyebrow' }, words.label),
    unit: el('div', {}, ...unitLine(unit)),
    notices: el('div', {}),
    bar: el(
      'div',
      { class: 'bar', part: 'bar' },
      el('p', { class: 'total' }, `${words.total}: `, el('b', {}, '–')),
      el('i', { class: 'more' }),
      el('div', { class: 'far' }, '\u00a0'),
    ),
    result: el('div', { class: 'result', part: 'result', id: 'result', hidden: '' }),
    filters: el('div', { class: 'filters', role: 'group' }, el('i', { class: 'chip' })),
    facts: el('div', {}),
    none: el('p', { class: 'remark none', hidden: '' }),
    end: el('div', {}),
    status: el('p', { class: 'unseen', role: 'status' }),
  };
  const masthead = el(
    'header',
    { class: 'masthead', part: 'masthead' },
    place.eyebrow,
    el('h2', {}, set.title),
    place.unit,
    ...help(set.help),
  );
  const { failure, notices, bar, result, filters, facts, none, end, status } = place;
  const groups = blocks.map((block) => groupOf(block, words, items, subtotals));
  const root = el('div', { class: 'root', part: 'root', lang, dir: 'ltr' });
  root.toggleAttribute('data-long', items.size >= LONG);
  root.append(failure, masthead, notices, bar, result, filters, facts, ...groups, none, end, status);
  return { form, root, place, items, subtotals };
}

function unitLine({ name, superior }: Unit): HTMLElement[] {
  const names = [name, superior?.name].filter((each) => each !== undefined && each !== '');
  return names.length === 0 ? [] : [el('p', { class: 'unit' }, names.join(' · '))];
}

const help = (text: string | undefined): HTMLElement[] =>
  text === undefined ? [] : [el('p', { class: 'help' }, text)];

function groupOf(
  { group, depth, entries }: Block,
  words: FrameWords,
  items: Map<string, HTMLElement>,
  subtotals: Map<string, HTMLElement>,
): HTMLElement {
  const { id, marker, title, total } = group;
  const name = el(depth === 1 ? 'h3' : 'h4', { id: `g-${id}`, tabindex: '-1' });
  if (marker !== undefined) name.append(el('span', { class: 'marker' }, marker), ' ');
  name.append(title);
  const subtotal = el(
    'p',
    { class: 'subtotal' },
    total === undefined ? '' : `– / ${writeNumber(total, words.decimal, false)}`,
  );
  subtotals.set(id, subtotal);
  const section = el('section', {
    class: `group depth-${Math.min(depth, 3)}`,
    part: 'group',
    'data-group': id,
    'aria-labelledby': `g-${id}`,
  });
  section.append(el('div', { class: 'head' }, name, subtotal), ...help(group.help));
  if (entries.length > 0) {
    const rows = entries.map((entry) => itemOf(entry, words));
    entries.forEach((entry, at) => items.set(entry.id, rows[at] as HTMLElement));
    section.append(el('ol', { class: 'rows', role: 'list' }, ...rows));
  }
  return section;
}

function itemOf(entry: CriterionEntry, words: FrameWords): HTMLElement {
  const { id, criterion, number, maximum, standing } = entry;
  const points =
    maximum === undefined || criterion.rule.kind === 'penalty'
      ? '–'
      : `–/${writeNumber(maximum, words.decimal, false)}`;
  const item = el('li', { class: 'row', part: 'criterion', id: `c-${id}`, 'data-criterion': id, tabindex: '-1' });
  item.append(
    el('span', { class: 'no', 'aria-hidden': 'true' }, number),
    el('p', { class: 'wording' }, criterion.title),
    el('span', { class: 'points' }, points),
  );
  const rule = ruleWords(criterion.rule, words.rules);
  if (rule !== '') item.append(el('p', { class: 'rule' }, rule));
  if (criterion.counts !== undefined) item.append(el('p', { class: 'hint' }, criterion.counts));
  if (standing === 'asked') {
    item.append(el('div', { class: 'field' }, ...roomOf(entry.field, words)), el('div', { class: 'note' }));
    const { evidence, cites = [], notApplicable = 'never' } = criterion;
    if ((evidence?.need ?? 'none') !== 'none' || cites.length > 0 || notApplicable !== 'never')
      item.append(el('div', { class: 'tools' }, el('i', { class: 'more' })));
  }
  return item;
}

// As much room as the controls of a field take, in the boxes that they will stand in.
function roomOf(field: Field, words: FrameWords): HTMLElement[] {
  const box = (): HTMLElement => el('i', { class: 'choice' });
  const hint = (text: string | undefined): HTMLElement[] =>
    text === undefined ? [] : [el('p', { class: 'hint' }, text)];
  const named = (title: string): HTMLElement => el('div', { class: 'stack' }, el('span', {}, title), box());
  switch (field.kind) {
    case 'yesNo':
      return [el('div', { class: 'pair' }, box(), box())];
    case 'choice':
      return [el('div', { class: 'list' }, ...field.options.map(box))];
    case 'options':
      return [
        el(
          'div',
          { class: 'list' },
          ...hint(field.options.length === 1 ? undefined : '\u00a0'),
          ...field.options.map(offerOf),
        ),
      ];
    case 'parts':
      return [
        el(
          'div',
          { class: 'parts' },
          ...field.parts.map((part) =>
            partOf(part.title, ruleWords(part.rule, words.rules), roomOf(part.field, words)),
          ),
        ),
      ];
    case 'units':
      return [el('div', { class: 'units' }, ...field.classes.map(({ title }) => named(title)))];
    case 'ratio':
      return [el('div', { class: 'ratio' }, ...hint(field.of), named('\u00a0'), named('\u00a0'), named('%'))];
    default:
      return [box()];
  }
}

const partOf = (title: string, rule: string, room: HTMLElement[]): HTMLElement =>
  el('div', { class: 'part' }, el('p', {}, `${title} `, el('small', {}, rule)), ...room);

const offerOf = ({ title, options = [] }: Offer): HTMLElement =>
  options.length === 0
    ? el('i', { class: 'choice' })
    : el('div', { class: 'below' }, el('p', {}, title), ...options.map(offerOf));

/** Puts these into a shadow root, in the place of all but its styles. */
export function fill(shadow: ShadowRoot, ...content: Node[]): void {
  for (const child of [...shadow.childNodes]) if (child.nodeName !== 'STYLE') child.remove();
  shadow.append(...content);
}

/** A place for what is said while there is no form; what the page has put into the element stays below it. */
export function bareIn(shadow: ShadowRoot, lang: string): HTMLElement {
  const place = el('div', {});
  fill(shadow, el('div', { class: 'root', part: 'root', lang, dir: 'ltr' }, place), el('slot', {}));
  return place;
}

/** Says that something could not be had, with a way to ask for it again. */
export function noticeIn(place: HTMLElement, text: string, again: string, work: () => void): void {
  const button = el('button', { class: 'button', type: 'button' }, again);
  button.addEventListener('click', () => {
    place.replaceChildren();
    work();
  });
  place.replaceChildren(el('div', { class: 'failure', role: 'alert' }, el('p', {}, text), button));
}
