/** Where the text comes from, so that a reader can tell a true copy from a changed one. */
import { html, nothing, type TemplateResult } from 'lit';
import { SOURCE } from '../../outline.js';
import { elementId, type View } from './view.js';

export function sourceNote({ plan, words, fingerprint }: View): TemplateResult {
  const { source } = plan;
  return html`<section class="section source" part="source" aria-labelledby=${elementId(SOURCE)}>
    <h3 class="heading" id=${elementId(SOURCE)} data-section=${SOURCE} tabindex="-1"><span class="words">${words.source.title}</span></h3>
    <p>${words.source.note} ${words.source.why}</p>
    <dl class="facts">
      <div><dt>${words.source.issuer}</dt><dd lang="vi">${plan.issue.by}</dd></div>
      ${source === undefined ? nothing : html`<div><dt>${words.source.paper}</dt><dd><code>${source.fingerprint}</code></dd></div>`}
      ${fingerprint === undefined ? nothing : html`<div><dt>${words.source.file}</dt><dd><code>${fingerprint}</code></dd></div>`}
    </dl>
  </section>`;
}
