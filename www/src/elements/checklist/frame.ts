/**
 * The frame of the form: title, groups, and the criteria in their wording, each with the room that its controls will
 * take. It stands before the rest of the script has come, and the form then fills it in.
 */
import type { Field } from '../../checklist/fields.js';
import type { Block, Entry, Form } from '../../checklist/form.js';
import { writeNumber, type Decimal } from '../../checklist/numbers.js';
import type { Offer, Unit } from '../../types.js';
import { rowId } from './context.js';

/** The words that stand in the frame. */
export interface FrameWords {
  decimal: Decimal;
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

const PLACES = ['failure', 'eyebrow', 'unit', 'notices', 'bar', 'result', 'filters', 'facts', 'none', 'end', 'status'] as const;

/**
 * From how many criteria on those out of view are not laid out. Fewer are sooner laid out together: what browsers fill
 * forms in with looks at every input, and would have them laid out one after the other.
 */
const LONG = 150;

type More = Readonly<Record<string, string>>;

function make(name: string, className: string, more: More = {}, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  for (const [key, value] of Object.entries(more)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** Draws the frame of a form. */
export function frameOf(form: Form, unit: Unit, words: FrameWords, lang: string): Frame {
  const { set, blocks } = form;
  const items = new Map<string, HTMLElement>();
  const subtotals = new Map<string, HTMLElement>();
  const place: Frame['place'] = {
    failure: make('div', ''),
    eyebrow: make('p', 'eyebrow', {}, words.label),
    unit: make('div', '', {}, ...unitLine(unit)),
    notices: make('div', ''),
    bar: make('div', 'bar', { part: 'bar' }, make('p', 'total', {}, `${words.total}: `, make('b', '', {}, '–')), make('i', 'more'), make('div', 'far', {}, '\u00a0')),
    result: make('div', 'result', { part: 'result', id: 'result', hidden: '' }),
    filters: make('div', 'filters', { role: 'group' }, make('i', 'chip')),
    facts: make('div', ''),
    none: make('p', 'remark none', { hidden: '' }),
    end: make('div', ''),
    status: make('p', 'unseen', { role: 'status' }),
  };
  const masthead = make('header', 'masthead', { part: 'masthead' }, place.eyebrow, make('h2', '', {}, set.title), place.unit, ...help(set.help));
  const { failure, notices, bar, result, filters, facts, none, end, status } = place;
  const groups = blocks.map((block) => groupOf(block, words, items, subtotals));
  const root = make('div', 'root', { part: 'root', lang });
  root.toggleAttribute('data-long', items.size >= LONG);
  root.append(failure, masthead, notices, bar, result, filters, facts, ...groups, none, end, status);
  return { form, root, place, items, subtotals };
}

function unitLine({ name, superior }: Unit): HTMLElement[] {
  const names = [name, superior?.name].filter((each) => each !== undefined && each !== '');
  return names.length === 0 ? [] : [make('p', 'unit', {}, names.join(' · '))];
}

const help = (text: string | undefined): HTMLElement[] => (text === undefined ? [] : [make('p', 'help', {}, text)]);

function groupOf({ group, depth, entries }: Block, words: FrameWords, items: Map<string, HTMLElement>, subtotals: Map<string, HTMLElement>): HTMLElement {
  const { id, marker, title, total } = group;
  const name = make(depth === 1 ? 'h3' : 'h4', '', { id: `g-${id}`, tabindex: '-1' });
  if (marker !== undefined) name.append(make('span', 'marker', {}, marker), ' ');
  name.append(title);
  const subtotal = make('p', 'subtotal', {}, total === undefined ? '' : `– / ${writeNumber(total, words.decimal, false)}`);
  subtotals.set(id, subtotal);
  const section = make('section', `group depth-${Math.min(depth, 3)}`, { part: 'group', 'data-group': id, 'aria-labelledby': `g-${id}` });
  section.append(make('div', 'head', {}, name, subtotal), ...help(group.help));
  if (entries.length > 0) {
    const rows = entries.map((entry) => itemOf(entry, words));
    entries.forEach((entry, at) => items.set(entry.id, rows[at] as HTMLElement));
    section.append(make('ol', 'rows', { role: 'list' }, ...rows));
  }
  return section;
}

function itemOf(entry: Entry, words: FrameWords): HTMLElement {
  const { id, criterion, number, maximum, standing } = entry;
  const points = maximum === undefined || criterion.rule.kind === 'penalty' ? '–' : `–/${writeNumber(maximum, words.decimal, false)}`;
  const item = make('li', 'row', { part: 'criterion', id: rowId(id), 'data-criterion': id, tabindex: '-1' });
  item.append(make('span', 'no', { 'aria-hidden': 'true' }, number), make('p', 'wording', {}, criterion.title), make('span', 'points', {}, points));
  if (criterion.counts !== undefined) item.append(make('p', 'hint', {}, criterion.counts));
  if (standing === 'asked') {
    item.append(make('div', 'field', {}, ...roomOf(entry.field)), make('div', 'note'));
    const { evidence, cites = [], notApplicable = 'never' } = criterion;
    if ((evidence?.need ?? 'none') !== 'none' || cites.length > 0 || notApplicable !== 'never') item.append(make('div', 'tools', {}, make('i', 'more')));
  }
  return item;
}

// As much room as the controls of a field take, in the boxes that they will stand in.
function roomOf(field: Field): HTMLElement[] {
  const box = (): HTMLElement => make('i', 'choice');
  const hint = (text: string | undefined): HTMLElement[] => (text === undefined ? [] : [make('p', 'hint', {}, text)]);
  const named = (title: string): HTMLElement => make('div', 'stack', {}, make('span', '', {}, title), box());
  switch (field.kind) {
    case 'yesNo':
      return [make('div', 'pair', {}, box(), box())];
    case 'choice':
      return [make('div', 'list', {}, ...field.options.map(box))];
    case 'options':
      return [make('div', 'list', {}, ...hint(field.options.length === 1 ? undefined : '\u00a0'), ...field.options.map(offerOf))];
    case 'parts':
      return [make('div', 'parts', {}, ...field.parts.map((part) => make('div', 'part', {}, make('p', '', {}, part.title), ...roomOf(part.field))))];
    case 'units':
      return [make('div', 'units', {}, ...field.classes.map(({ title }) => named(title)))];
    case 'ratio':
      return [make('div', 'ratio', {}, ...hint(field.of), named('\u00a0'), named('\u00a0'), named('%'))];
    default:
      return [box()];
  }
}

const offerOf = ({ title, options = [] }: Offer): HTMLElement =>
  options.length === 0 ? make('i', 'choice') : make('div', 'below', {}, make('p', '', {}, title), ...options.map(offerOf));

/** Puts these into a shadow root, in the place of all but its styles. */
export function fill(shadow: ShadowRoot, ...content: Node[]): void {
  for (const child of [...shadow.childNodes]) if (child.nodeName !== 'STYLE') child.remove();
  shadow.append(...content);
}

/** A place for what is said while there is no form; what the page has put into the element stays below it. */
export function bareIn(shadow: ShadowRoot, lang: string): HTMLElement {
  const place = make('div', '');
  fill(shadow, make('div', 'root', { part: 'root', lang }, place), make('slot', ''));
  return place;
}

/** Says that something could not be had, with a way to ask for it again. */
export function noticeIn(place: HTMLElement, text: string, again: string, work: () => void): void {
  const button = make('button', 'button', { type: 'button' }, again);
  button.addEventListener('click', () => {
    place.replaceChildren();
    work();
  });
  place.replaceChildren(make('div', 'failure', { role: 'alert' }, make('p', '', {}, text), button));
}
