/** Text with its hits highlighted. */
import { html, type TemplateResult } from 'lit';
import type { Mark } from '../../store.js';

/** The text, cut at its marks; `now` is the hit that is looked at. */
export function marked(text: string, marks: readonly Mark[] | undefined, now: number): TemplateResult | string {
  if (marks === undefined || marks.length === 0) return text;
  const parts: (TemplateResult | string)[] = [];
  let from = 0;
  for (const { start, end, hit } of marks) {
    if (start > from) parts.push(text.slice(from, start));
    const words = text.slice(start, end);
    parts.push(hit === now ? html`<mark class="now" part="mark mark-current">${words}</mark>` : html`<mark part="mark">${words}</mark>`);
    from = end;
  }
  if (from < text.length) parts.push(text.slice(from));
  return html`${parts}`;
}
