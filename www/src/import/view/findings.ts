/** What is unclear: each finding with its place, what can be done, and whether somebody has looked at it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Finding } from '../../engine/types.js';
import { message } from '../../ui/i18n/format.js';
import { findingKey } from '../store.js';
import type { Host } from './host.js';

/** A paper that is none has findings at every line; nobody reads more than these at once. */
const SHOWN = 200;

export function findingsPanel(host: Host): TemplateResult {
  const { store, words } = host;
  const open = store.open;
  const seen = (store.view?.findings ?? []).filter((finding) => store.seen.has(findingKey(finding)));
  return html`
    ${open.length === 0 ? html`<p class="remark done">${words.check.noFindings}</p>` : nothing}
    <ul class="findings">${open.slice(0, SHOWN).map((finding) => item(finding, false, host))}</ul>
    ${
      seen.length === 0
        ? nothing
        : html`<details class="more"><summary>${words.check.seenTitle(seen.length)}</summary>
          <ul class="findings">${seen.slice(0, SHOWN).map((finding) => item(finding, true, host))}</ul></details>`
    }`;
}

function item(finding: Finding, isSeen: boolean, host: Host): TemplateResult {
  const { store, words } = host;
  const { issue, row, line } = finding;
  const told = message(words.issues[issue.code], issue.params, words);
  const advice = words.advice[issue.code];
  const go = (): void => {
    store.select(row ?? undefined);
    host.show('source', 'focus');
  };
  return html`<li class="finding ${issue.severity}">
    <p class="what">
      <span class="severity">${words.check.severities[issue.severity]}</span>
      ${line === undefined || line === null ? nothing : html`<span class="remark">${words.check.line(line)}</span>`}
    </p>
    <p>${told}</p>
    ${advice === undefined ? nothing : html`<p class="remark">${advice}</p>`}
    <div class="actions">
      ${row === undefined || row === null ? nothing : html`<button type="button" class="quiet" @click=${go}>${words.check.goTo}</button>`}
      ${
        issue.code === 'legacy-encoding'
          ? html`<button type="button" class="quiet" @click=${() => void store.convert()}>${words.check.convert}</button>`
          : nothing
      }
      ${
        HEAD_CODES.includes(issue.code)
          ? html`<button type="button" class="quiet" @click=${() => host.show('head', 'focus')}>${words.check.head}</button>`
          : nothing
      }
      <button type="button" class="quiet" @click=${() => store.mark(finding, !isSeen)}>${isSeen ? words.check.unseen : words.check.seen}</button>
    </div>
  </li>`;
}

/** What is mended under “About the paper”. */
const HEAD_CODES: readonly string[] = ['header-unclear', 'dated-after-period', 'status-contradicts-theme'];
