/** Where a node stands, in the reader's language. */
import type { Words } from '../words/index.js';
import type { Outline } from '../outline.js';

export function whereWords(outline: Outline, node: string, words: Words): string {
  const entry = outline.entries.get(node);
  if (entry === undefined) return node;
  const section = words.link.section(outline.label(entry.section));
  switch (entry.kind) {
    case 'theme':
      return words.link.theme;
    case 'option':
      return words.theme.option(entry.position);
    case 'task':
      return words.link.task(entry.position, section);
    case 'action':
      return words.link.action(
        entry.position,
        entry.parent === undefined ? section : whereWords(outline, entry.parent, words),
      );
    default:
      return section;
  }
}
