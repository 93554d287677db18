/**
 * The frame of the form: title, groups, and the criteria in their wording, each with the room that its controls will
 * take. It stands before the rest of the script has come, and the form then fills it in.
 */
import type { Field } from '../fields.js';
import type { Block, CriterionEntry, Form } from '../form.js';
import { writeNumber, type Decimal } from '../numbers.js';
import { type RulePhrases, ruleWords } from '../rule-words.js';
import type { Offer, Rule, Unit } from '../../engine/types.js';
import { drop, el } from '../../ui/dom.js';

/** A part of the form that is filled in at one go: the facts, or a group of the first level with all below it. */
export interface Section {
  /** The id of the group; of the facts `facts`. */
  id: string;
  /** The elements of the section. */
  places: readonly HTMLElement[];
  entries: readonly CriterionEntry[];
  /** The place in the overview for the progress of the section. */
  told: HTMLElement;
  button: HTMLButtonElement;
}

/** The words that stand in the frame. */
export interface FrameWords {
  decimal: Decimal;
  /** Absent in a language whose phrases are in a lazy part. */
  rules: RulePhrases | undefined;
  label: string;
  total: string;
  facts: string;
  overview: string;
}

/** The places of a frame that the form draws into. */
export interface Frame {
  readonly form: Form;
  readonly root: HTMLElement;
  readonly place: Record<Exclude<(typeof PLACES)[number], 'result'>, HTMLElement> & { result: HTMLDialogElement };
  readonly items: Map<string, HTMLElement>;
  readonly subtotals: ReadonlyMap<string, HTMLElement>;
  readonly sections: readonly Section[];
}

const PLACES = [
  'failure',
  'eyebrow',
  'unit',
  'notices',
  'bar',
  'result',
  'overview',
  'filters',
  'facts',
  'none',
  'foot',
  'end',
  'status',
] as const;

/**
 * From how many criteria on those out of view are not laid out. Fewer are sooner laid out together: what browsers fill
 * forms in with looks at every input, and would have them laid out one after the other.
 */
const LONG = 150;
/** From how many criteria on a form is filled in section by section. */
const WALKED = 20;

/** Draws the frame of a form. */
export function frameOf(form: Form, unit: Unit, words: FrameWords, lang: string, level: number): Frame {
  const { set, blocks } = form;
  const items = new Map<string, HTMLElement>();
  const subtotals = new Map<string, HTMLElement>();
  const place: Frame['place'] = {
    failure: el('div', {}),
    eyebrow: el('p', { class: 'eyebrow' }, words.label),
    unit: el('div', {}, el('p', { class: 'unit' }, unitLine(unit))),
    notices: el('div', {}),
    bar: el(
      'div',
      { class: 'bar', part: 'bar' },
      el('p', { class: 'total' }, `${words.total}: `, el('b', {}, '–')),
      el('i', { class: 'more' }),
      el('div', { class: 'far' }, '\u00a0'),
    ),
    result: el('dialog', { class: 'result', part: 'result', id: 'result' }),
    overview: el('nav', { class: 'overview', hidden: '', 'aria-labelledby': 'overview' }),
    filters: el('div', { class: 'filters', role: 'group' }, el('i', { class: 'chip' })),
    facts: el('div', {}),
    none: el('p', { class: 'remark none', hidden: '' }),
    foot: el('div', { class: 'foot', hidden: '' }),
    end: el('div', {}),
    status: el('p', { class: 'unseen', role: 'status' }),
  };
  const masthead = el(
    'div',
    { class: 'masthead', part: 'masthead' },
    place.eyebrow,
    el('h2', { id: 'title', 'aria-level': shifted(2, level) }, set.title),
    place.unit,
    ...help(set.help),
  );
  const { failure, notices, bar, result, overview, filters, facts, none, foot, end, status } = place;
  const groups = blocks.map((block) => groupOf(block, words, items, subtotals, level));
  const root = el('div', {
    class: 'root',
    part: 'root',
    lang,
    dir: 'ltr',
    role: 'region',
    'aria-labelledby': 'title',
  });
  root.toggleAttribute('data-long', items.size >= LONG);
  root.append(failure, masthead, notices, bar, result, overview, filters, facts, ...groups, none, end, foot, status);
  const sections = sectionsOf(form, groups, facts, words);
  overview.append(
    el('h3', { id: 'overview', tabindex: '-1', 'aria-level': shifted(3, level) }, words.overview),
    el('div', { class: 'actions' }),
    el('ol', { role: 'list' }, ...sections.map(({ button }) => el('li', {}, button))),
  );
  return { form, root, place, items, subtotals, sections };
}

/** The level of a heading that has this one on its own, where the title of the form has another than the second; else nothing. */
export const shifted = (own: number, title: number): string | undefined =>
  title === 2 ? undefined : String(own + title - 2);
/** The level of a criterion, under its group. */
export const questionLevel = ({ depth }: CriterionEntry, title: number): string =>
  String(title + Math.min(depth, 2) + 1);

/** Whether a form is filled in section by section: where its page says so, else where it is long. */
export const isWalked = ({ entries, blocks }: Form, layout: string | null | undefined, mode: string): boolean =>
  mode === 'self' &&
  (layout === 'sections' ||
    (layout !== 'page' && entries.length >= WALKED && blocks.filter(({ depth }) => depth === 1).length > 1));

/** Shows one section, all of them, or the overview alone. */
export function showSection({ place, sections }: Frame, shown: string | 'all' | 'overview'): void {
  for (const { id, places } of sections) for (const each of places) each.hidden = shown !== 'all' && shown !== id;
  place.overview.hidden = shown !== 'overview';
}

function sectionsOf(form: Form, groups: readonly HTMLElement[], facts: HTMLElement, words: FrameWords): Section[] {
  const made = (id: string, title: string, places: HTMLElement[], entries: readonly CriterionEntry[]): Section => {
    const told = el('span', { class: 'told' }, '\u00a0');
    const button = el('button', { type: 'button', 'data-do': 'section', 'data-key': id }, el('b', {}, title), told);
    return { id, places, entries, told, button };
  };
  const sections = form.facts.length === 0 ? [] : [made('facts', words.facts, [facts], [])];
  form.blocks.forEach(({ group: { id, marker, title }, depth, entries }, at) => {
    const place = groups[at] as HTMLElement;
    const top = sections.at(-1);
    if (depth === 1 || top === undefined)
      sections.push(made(id, marker === undefined ? title : `${marker}. ${title}`, [place], entries));
    else
      sections[sections.length - 1] = { ...top, places: [...top.places, place], entries: [...top.entries, ...entries] };
  });
  return sections;
}

/** The names of a unit and of the level above, in one line; blank without names. */
export const unitLine = ({ name, superior }: Unit): string => [name, superior?.name].filter(Boolean).join(' · ');

const help = (text: string | undefined): HTMLElement[] =>
  text === undefined ? [] : [el('p', { class: 'help' }, text)];

function groupOf(
  { group, depth, entries }: Block,
  words: FrameWords,
  items: Map<string, HTMLElement>,
  subtotals: Map<string, HTMLElement>,
  level: number,
): HTMLElement {
  const { id, marker, title, total } = group;
  const own = depth === 1 ? 3 : 4;
  const name = el(`h${own}`, { id: `g-${id}`, tabindex: '-1', 'aria-level': shifted(own, level) });
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
    // Only the main parts are landmarks.
    'aria-labelledby': depth === 1 ? `g-${id}` : undefined,
  });
  section.append(el('div', { class: 'head' }, name, subtotal), ...help(group.help));
  if (entries.length > 0) {
    const rows = entries.map((entry) => itemOf(entry, words, level));
    entries.forEach((entry, at) => items.set(entry.id, rows[at] as HTMLElement));
    section.append(el('ol', { class: 'rows', role: 'list' }, ...rows));
  }
  return section;
}

function itemOf(entry: CriterionEntry, words: FrameWords, level: number): HTMLElement {
  const { id, criterion, number, maximum, standing } = entry;
  const points = criterion.rule.kind === 'penalty' ? '–' : `–/${writeNumber(maximum, words.decimal, false)}`;
  const item = el('li', { class: 'row', part: 'criterion', id: `c-${id}`, 'data-criterion': id, tabindex: '-1' });
  item.append(
    el(
      'div',
      { class: 'question', role: 'heading', 'aria-level': questionLevel(entry, level) },
      el('span', { class: 'no' }, number),
      ' ',
      el('span', { class: 'wording' }, criterion.title),
    ),
    el('span', { class: 'points' }, points),
  );
  const rule = ruleOf(criterion.rule, words);
  if (rule !== '') item.append(el('p', { class: 'rule' }, rule));
  if (standing === 'asked') {
    item.append(
      el('div', { class: 'field' }, ...roomOf(entry.field, words)),
      el('div', { class: 'tools' }, el('i', { class: 'more' })),
    );
  }
  return item;
}

// Words that are still to come have the room of a line.
const ruleOf = (rule: Rule, { rules }: FrameWords): string => (rules === undefined ? '\u00a0' : ruleWords(rule, rules));

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
          ...field.parts.map((part) => partOf(part.title, ruleOf(part.rule, words), roomOf(part.field, words))),
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

/** Replaces the content of a shadow root, all but its styles. */
export function fill(shadow: ShadowRoot, ...content: Node[]): void {
  for (const child of [...shadow.childNodes]) if (child.nodeName !== 'STYLE') drop(child);
  shadow.append(...content);
}

/** A place for messages while there is no form; the content that the page has put into the element stays below the place. */
export function bareIn(shadow: ShadowRoot, lang: string): HTMLElement {
  const place = el('div', {});
  fill(shadow, el('div', { class: 'root', part: 'root', lang, dir: 'ltr' }, place), el('slot', {}));
  return place;
}

/** Says that a part could not be loaded, with a button that tries again. */
export function noticeIn(place: HTMLElement, text: string, again: string, work: () => void): void {
  const button = el('button', { class: 'button', type: 'button' }, again);
  button.addEventListener('click', work);
  // The button stays until the part is loaded, so that the keyboard does not fall from the button.
  const isAsked = place.contains((place.getRootNode() as ShadowRoot).activeElement);
  place.replaceChildren(el('div', { class: 'failure', role: 'alert' }, el('p', {}, text), button));
  if (isAsked) button.focus();
}
