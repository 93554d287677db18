/** The paper: the text itself; and the head and foot of its print, as its lines stand, seen in print only. */
import type { Line, LineRole } from '../../engine/types.js';
import { el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';
import { sections } from './section.js';
import { themeSection } from './theme.js';

const RIGHT: readonly LineRole[] = ['organisation', 'placeAndDate'];
const TITLE: readonly LineRole[] = ['titleWord', 'titleSubject'];

const lines = (all: readonly Line[]): HTMLElement[] =>
  all.map(({ role, passage }) => el('p', { class: `line ${role}` }, passage.text));

export function paper(drawing: Drawing): HTMLElement {
  const { theme, signature } = drawing.view.plan;
  return el(
    'div',
    { class: 'paper' },
    theme === undefined || drawing.view.outline.themeIn !== undefined ? undefined : themeSection(drawing, theme, 1),
    ...sections(drawing),
    signature.length === 0
      ? undefined
      : el('div', { class: 'signature', part: 'signature', lang: 'vi' }, ...lines(signature)),
  );
}

/** Two columns as in administrative papers: who lays it before whom on the left, the organisation on the right. */
export function paperHead(drawing: Drawing): HTMLElement {
  const { header } = drawing.view.plan;
  // A rule belongs to what it stands under: before the title to the left column, after it to the title.
  const from = header.findIndex(({ role }) => TITLE.includes(role));
  const head = from < 0 ? header : header.slice(0, from);
  const rest = from < 0 ? [] : header.slice(from);
  return el(
    'div',
    { class: 'paper-head', lang: 'vi', 'aria-hidden': 'true' },
    el('div', { class: 'left' }, ...lines(head.filter(({ role }) => !RIGHT.includes(role)))),
    el('div', { class: 'right' }, ...lines(head.filter(({ role }) => RIGHT.includes(role)))),
    el('div', { class: 'titles' }, ...lines(rest)),
  );
}
