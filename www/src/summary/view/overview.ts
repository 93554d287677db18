/** The first look: how many, how they stand, how they are classed and spread, which groups are weak, who has not handed in. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CollectionView, Id, LevelLine, RosterView, Standing } from '../../engine/types.js';
import { shortDay } from '../../ui/i18n/format.js';
import { barOf, countTable, type CountRow, numberWords, opens, rankedTable, shareWords } from './figures.js';
import type { Line } from './open-figure.js';
import type { Host } from './host.js';

/** The standings in the order in which somebody acts on them. */
const STANDINGS: readonly Standing[] = [
  'overdue',
  'sentBack',
  'begun',
  'expected',
  'late',
  'undated',
  'inTime',
  'exempt',
  'merged',
];

const REPORTED: readonly Standing[] = ['inTime', 'late', 'undated'];

export function overview(host: Host, view: CollectionView): TemplateResult {
  const { words } = host;
  return html`
    ${keyFigures(host, view)}
    <div class="pairs">
      ${countTable(host, words.overview.classes, classRows(host, view), view.tally.units)}
      ${countTable(host, words.overview.states, stateRows(host, view), view.tally.units)}
    </div>
    ${levels(host, view)}
    ${rankedTable(host, words.overview.groups, view.groups, 'group')}
    ${countTable(host, words.overview.totals, binRows(host, view), view.tally.total.units)}
    ${attendance(host, view)} ${caps(host, view)} ${subtotals(host, view)}`;
}

function keyFigures(host: Host, view: CollectionView): TemplateResult {
  const { words } = host;
  const { overview } = words;
  const { replaced = 0, units } = view.tally;
  const named = view.units.length;
  const figure = (name: string, shown: unknown): TemplateResult =>
    html`<div class="key"><dt>${name}</dt><dd>${shown}</dd></div>`;
  const total = (title: string, shown: string): TemplateResult =>
    opens(host, { figure: { kind: 'total' }, title }, shown, named);
  return html`<dl class="keys">
    ${figure(overview.units, total(overview.units, String(units)))}
    ${view.roster == null ? nothing : figure(overview.reported, reported(host, view, view.roster))}
    ${figure(overview.mean, total(overview.mean, numberWords(view.mean, words)))}
    ${figure(overview.share, total(overview.share, shareWords(view.share, words)))}
    ${replaced === 0 ? nothing : figure(overview.replaced, opens(host, { figure: { kind: 'replaced' }, title: overview.replaced }, String(replaced), replaced))}
  </dl>`;
}

// Those who have reported, as far as they are looked at, with the days on which they did.
function reported(host: Host, view: CollectionView, { units, reported: count, asked }: RosterView): TemplateResult {
  const { words } = host;
  const names = new Map(view.units.map(({ id, name }) => [id, name]));
  const lines = units.flatMap(({ id, attended: { standing, on } }): Line[] => {
    const name = names.get(id);
    if (name === undefined || !REPORTED.includes(standing)) return [];
    return [{ unit: id, name, shown: on == null ? '–' : shortDay(on, words) }];
  });
  const title = words.overview.reported;
  const open = { title, column: words.columns.handedIn, lines };
  return opens(host, open, words.overview.ofRoster(count, asked), lines.length);
}

function classRows({ words }: Host, { classes, tally }: CollectionView): CountRow[] {
  const { none, decidedNone, open } = tally.classes;
  return [
    ...classes.map(({ id, title, units }): CountRow => ({ title, units, figure: { kind: 'class', id } })),
    { title: words.overview.noClass, units: none + decidedNone, figure: { kind: 'noClass' } },
    { title: words.overview.openClass, units: open, figure: { kind: 'openClass' } },
  ];
}

function stateRows({ words }: Host, { tally }: CollectionView): CountRow[] {
  const states = Object.keys(words.states) as (keyof typeof words.states)[];
  return states.map((state) => ({
    title: words.states[state],
    units: tally.states[state] ?? 0,
    figure: { kind: 'state', state },
  }));
}

// The bins from the first to the last that any unit is in.
function binRows({ words }: Host, { tally }: CollectionView): CountRow[] {
  const { shares } = tally.total;
  const first = shares.findIndex((units) => units > 0);
  const last = shares.findLastIndex((units) => units > 0);
  const { bin, binBelow, binAbove } = words.overview;
  const title = (at: number): string => (at === 0 ? binBelow : at === 21 ? binAbove : bin((at - 1) * 5, at * 5));
  return shares
    .map((units, at): CountRow => ({ title: title(at), units, figure: { kind: 'bin', at } }))
    .filter((_, at) => first >= 0 && at >= first && at <= last);
}

function attendance(host: Host, view: CollectionView): TemplateResult | typeof nothing {
  const { words } = host;
  const found = view.roster;
  if (found == null) return nothing;
  return html`<section class="attendance">
    <h3>${words.overview.attendance}</h3>
    ${STANDINGS.map((standing) => {
      const those = found.units.filter(({ attended }) => attended.standing === standing);
      if (those.length === 0) return nothing;
      const list = those.map(({ id }) => id);
      return html`<details ?open=${standing === 'overdue'}><summary>${capital(words.standings[standing])}: <strong>${those.length}</strong></summary>
        <ul class="names">${those.map(({ id, name, attended: { on, due } }) => html`<li>${named(host, view, id, name, list)} <span class="remark">${on == null ? words.overview.due(shortDay(due, words)) : shortDay(on, words)}</span></li>`)}</ul></details>`;
    })}
    ${
      found.unlisted.length === 0
        ? nothing
        : html`<details><summary>${words.overview.unlisted}: <strong>${found.unlisted.length}</strong></summary>
          <ul class="names">${found.unlisted.map((name) => html`<li>${name}</li>`)}</ul></details>`
    }
  </section>`;
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

// A level that is alone is the one whose desk this is. One that is looked at by itself has a way back in the filter.
function levels(host: Host, view: CollectionView): TemplateResult | typeof nothing {
  if (view.levels.length < 2) return nothing;
  const { words, store, say, focus } = host;
  const { columns, overview } = words;
  // What a level has closed has no units here.
  const cell = ({ key, name, closed, units }: LevelLine, column: string, shown: string): TemplateResult =>
    opens(host, { figure: { kind: 'total' }, under: key, title: `${name}, ${column}` }, shown, closed ? 0 : units);
  const look = ({ key, name }: LevelLine): void => {
    store.filterBy({ ...store.filter, under: key });
    say(name);
    // The table is gone with the other levels: the keyboard is at the way back to them.
    focus('.shown button');
  };
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${overview.levels}"><table class="ranked lines levels">
    <caption>${overview.levels}</caption>
    <thead><tr><th scope="col">${overview.level}</th><th scope="col">${columns.share}</th><th scope="col" class="end">${columns.mean}</th><th scope="col" class="end">${columns.units}</th></tr></thead>
    <tbody>${view.levels.map((line) => {
      const { name, share, mean, units, asked, closed } = line;
      return html`<tr>
        <th scope="row">${
          closed
            ? html`${name} <span class="remark">${overview.closed}</span>`
            : html`<button type="button" class="opens" @click=${() => look(line)}>${name}</button>`
        }</th>
        <td class="with-bar">${barOf(share)}<span class="percent">${cell(line, columns.share, shareWords(share, words))}</span></td>
        <td class="end" data-name="${columns.mean}">${cell(line, columns.mean, numberWords(mean, words))}</td>
        <td class="end" data-name="${columns.units}">${cell(line, columns.units, asked == null ? String(units) : overview.ofRoster(units, asked))}</td>
      </tr>`;
    })}</tbody>
  </table></div>`;
}

function caps(host: Host, view: CollectionView): TemplateResult | typeof nothing {
  const { words } = host;
  if (view.caps.length === 0) return nothing;
  return html`<section><h3>${words.overview.caps}</h3><ul class="caps">${view.caps.map(({ text, check }) => {
    const { block, unitType, given, classed, allowed, over, units } = check;
    const of = block != null ? words.blocks[block] : unitType != null ? words.unitTypes[unitType] : undefined;
    return html`<li><p>${text}${of === undefined ? nothing : ` (${of})`}</p>
      <p>${words.overview.cap(given, classed, allowed)}: <strong class="${over > 0 ? 'warned' : ''}">${over > 0 ? words.overview.over(over) : words.overview.within}</strong></p>
      ${units.length === 0 ? nothing : html`<details><summary>${words.overview.capUnits}: <strong>${units.length}</strong></summary><ol class="names">${units.map((id) => html`<li>${capped(host, view, id, units)}</li>`)}</ol></details>`}</li>`;
  })}</ul></section>`;
}

// A unit without a form, or one that a filter hides, has a name and no way to its form.
function named({ openForm }: Host, view: CollectionView, id: Id, name: string, list: readonly Id[]): unknown {
  if (!view.units.some((unit) => unit.id === id)) return name;
  return html`<button type="button" class="opens" aria-haspopup="dialog" @click=${() => openForm(id, list)}>${name}</button>`;
}

// A cap is checked over all units.
function capped(host: Host, view: CollectionView, id: Id, list: readonly Id[]): unknown {
  const line = [...view.units, ...(view.roster?.units ?? [])].find((unit) => unit.id === id);
  return named(host, view, id, line?.name ?? id, list);
}

function subtotals({ words }: Host, view: CollectionView): TemplateResult | typeof nothing {
  if (view.subtotals.length === 0) return nothing;
  return html`<section><h3>${words.overview.subtotals}</h3><ul class="names">${view.subtotals.map(
    ({ by, on, units, twice }) =>
      html`<li>${by.name}: ${words.overview.subtotal(units, shortDay(on, words))}${twice == null ? nothing : html` <strong class="warned">${words.overview.twice(twice)}</strong>`}</li>`,
  )}</ul></section>`;
}
