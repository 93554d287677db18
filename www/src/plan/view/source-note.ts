/** Where the text comes from, so that a reader can tell a true copy from a changed one. */
import { SOURCE } from '../outline.js';
import { drop, el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';
import { elementId } from './view.js';

const print = (name: string, value: string): HTMLElement =>
  el('div', {}, el('dt', {}, name), el('dd', {}, el('code', {}, value)));

export function sourceNote(drawing: Drawing): HTMLElement {
  const { plan, words } = drawing.view;
  const { source } = plan;
  const facts = el(
    'dl',
    { class: 'facts' },
    el('div', {}, el('dt', {}, words.source.issuer), el('dd', { lang: 'vi' }, plan.issue.by)),
    source === undefined ? undefined : print(words.source.paper, source.fingerprint),
  );
  let file: HTMLElement | undefined;
  drawing.follow(
    ({ fingerprint }) => fingerprint,
    ({ fingerprint }) => {
      drop(file);
      file = fingerprint === undefined ? undefined : print(words.source.file, fingerprint);
      if (file !== undefined) facts.append(file);
    },
  );
  return el(
    'section',
    { class: 'section source', part: 'source', 'aria-labelledby': elementId(SOURCE) },
    drawing.place(
      SOURCE,
      el('h3', { class: 'heading', 'data-section': SOURCE }, el('span', { class: 'words' }, words.source.title)),
    ),
    el('p', {}, `${words.source.note} ${words.source.why}`),
    facts,
  );
}
