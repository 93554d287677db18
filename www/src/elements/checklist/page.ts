/** The frame of the form: title, groups and empty places for the rows. It is drawn when another form is opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Block } from '../../checklist/form.js';
import { filterNames, type FilterName } from '../../checklist/filters.js';
import { writeNumber } from '../../checklist/numbers.js';
import { rowId, type Context } from './context.js';
import { fact } from './facts.js';

export interface PageView extends Context {
  period: string;
  filter: FilterName;
  /** Counts up whenever the facts must show other values than were typed. */
  factVersion: number;
  /** Pieces of the page that are drawn by what owns them. */
  notices: unknown;
  unit: unknown;
  end: unknown;
}

export function page(view: PageView): TemplateResult {
  const { store, words } = view;
  const { form } = store;
  if (form === undefined) return html`<p class="remark">${words.form.loading}</p>`;
  const { set, facts, blocks } = form;
  return html`<header class="masthead" part="masthead">
      <p class="eyebrow">${words.form.label} · ${view.period}</p>
      <h2>${set.title}</h2>
      ${view.unit}
      ${set.help === undefined ? nothing : html`<p class="help">${set.help}</p>`}
    </header>
    ${view.notices}
    <div class="bar" part="bar"></div>
    <div class="result" part="result" id="result" hidden></div>
    ${filters(view)}
    ${facts.length === 0
      ? nothing
      : html`<section class="group facts" part="facts" aria-labelledby="facts">
          <div class="head"><h3 id="facts" tabindex="-1">${words.facts.title}</h3></div>
          <p class="help">${words.facts.intro}</p>
          ${facts.map((entry) => html`<div class="fact" data-fact=${entry.id}>${guard([view.factVersion, view.locked, words, entry], () => fact(entry, view))}</div>`)}
        </section>`}
    ${blocks.map((block) => group(block, view))}
    <p class="remark none" hidden>${words.filters.none}</p>
    ${view.end}`;
}

function group({ group: { id, marker, title, help, total }, depth, entries }: Block, { words }: PageView): TemplateResult {
  const name = html`${marker === undefined ? nothing : html`<span class="marker">${marker}</span> `}${title}`;
  return html`<section class="group depth-${Math.min(depth, 3)}" part="group" data-group=${id} aria-labelledby="g-${id}">
    <div class="head">
      ${depth === 1 ? html`<h3 id="g-${id}" tabindex="-1">${name}</h3>` : html`<h4 id="g-${id}" tabindex="-1">${name}</h4>`}
      <p class="subtotal" data-subtotal=${id}>${total === undefined ? nothing : words.form.group('–', writeNumber(total, words.decimal, false))}</p>
    </div>
    ${help === undefined ? nothing : html`<p class="help">${help}</p>`}
    ${entries.length === 0
      ? nothing
      : html`<ol class="rows" role="list">${entries.map((entry) => html`<li class="row" part="criterion" id=${rowId(entry.id)} data-criterion=${entry.id} tabindex="-1"></li>`)}</ol>`}
  </section>`;
}

function filters({ words, filter, mode }: PageView): TemplateResult {
  const names = filterNames.filter((name) => name !== 'disagreed' || mode !== 'self');
  return html`<div class="filters" role="group" aria-label=${words.filters.title}>
    ${names.map(
      (name) => html`<button type="button" class="chip" data-do="filter" data-filter=${name} aria-pressed=${name === filter}>${words.filters[name]} <span class="n" data-count=${name}></span></button>`,
    )}
  </div>`;
}
