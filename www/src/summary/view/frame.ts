/** The parts of the desk as tabs, and what stands in the one that is chosen. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Host } from './host.js';

export type Tab = 'overview' | 'queue' | 'units' | 'criteria' | 'plan' | 'years' | 'ballot' | 'files';
const TABS: readonly Tab[] = ['overview', 'queue', 'units', 'criteria', 'plan', 'years', 'ballot', 'files'];

/** The tabs; arrows, Home and End go through them. */
export function tabs(host: Host, chosen: Tab, choose: (tab: Tab) => void): TemplateResult {
  const { words, shadow, store } = host;
  // What there is nothing to show in is not offered.
  const offered = TABS.filter(
    (tab) =>
      (tab !== 'plan' || store.hasTasks) &&
      (tab !== 'years' || store.before !== undefined) &&
      (tab !== 'ballot' || store.ballot?.isEmpty === false),
  );
  const count = new Set(store.review.queue?.entries.map(({ unit }) => unit)).size;
  const go = (event: KeyboardEvent): void => {
    const at = offered.indexOf(chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: offered.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = offered[(to + offered.length) % offered.length] as Tab;
    choose(tab);
    shadow.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label="${words.tabsLabel}" @keydown=${go}>${offered.map(
    (tab) =>
      html`<button type="button" class="tab" role="tab" id="tab-${tab}" aria-controls="panel" aria-selected="${tab === chosen}" tabindex="${tab === chosen ? 0 : -1}" @click=${() => choose(tab)}>${words.tabs[tab]}${tab === 'queue' && count > 0 ? html` <span class="count">${count}</span>` : ''}</button>`,
  )}</div>`;
}
