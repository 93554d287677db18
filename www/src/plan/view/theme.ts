/** The theme question and its options. */
import type { Theme, ThemeOption } from '../../engine/types.js';
import { copyLink } from './copy-link.js';
import { el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';
import { elementId, headingAt } from './view.js';

/** The theme at this depth of the paper: 1 where it stands before the sections, or in its section. */
export function themeSection(drawing: Drawing, theme: Theme, depth: number): HTMLElement {
  const { words } = drawing.view;
  const { marker, text } = theme.question;
  const heading = el(
    headingAt(depth),
    { class: 'heading', 'data-section': theme.id },
    el('span', { class: 'number', lang: 'vi' }, marker),
    ' ',
    el('span', { class: 'words', lang: 'vi' }, text),
    ' ',
    copyLink(words.link.copy(words.link.theme)),
  );
  return el(
    'section',
    { class: 'section theme', part: 'section theme', 'aria-labelledby': elementId(theme.id) },
    drawing.place(theme.id, heading),
    theme.adopted === undefined ? el('p', { class: 'remark' }, words.theme.none) : undefined,
    el(
      'ul',
      { class: 'options', role: 'list' },
      ...theme.options.map((option) => card(drawing, option, theme.adopted === option.id)),
    ),
  );
}

// The card shows the whole line as printed; the theme itself, between its quotation marks, stands out.
function card(drawing: Drawing, option: ThemeOption, adopted: boolean): HTMLElement {
  const { words } = drawing.view;
  const { marker, text } = option.passage;
  const from = text.indexOf(option.wording);
  const split = from < 0 ? text.length : Math.max(0, from - 1);
  const line = el(
    'p',
    { lang: 'vi' },
    el('span', { class: 'dash' }, `${marker ?? ''} `),
    el('span', { class: 'lead words' }, text.slice(0, split)),
    el('span', { class: 'wording words' }, text.slice(split)),
  );
  const origin = (said: string): HTMLElement => el('p', { class: 'origin' }, said);
  const element = el(
    'li',
    { class: adopted ? 'option adopted' : 'option', part: 'option' },
    line,
    option.origin === undefined ? undefined : origin(words.origins[option.origin]),
    adopted ? origin(words.theme.adopted) : undefined,
  );
  return drawing.place(option.id, element);
}
