/** Who would gain or lose a class by a changed criteria set, and through which criteria. Fetched when it is asked for. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { failureOf } from '../../engine/failure-of.js';
import type { CollectionView, Effect, Id, UnitImpact } from '../../engine/types.js';
import { DropPlace } from '../../ui/drop-place.js';
import { message } from '../../ui/i18n/format.js';
import { type Impact, impactOn } from '../impact-store.js';
import { type ImpactWords, impactWordsOf } from '../words/impact.js';
import { changedClauses } from './clauses.js';
import type { Line } from './open-figure.js';
import { numberWords, opens, shareWords } from './figures.js';
import type { Host } from './host.js';

const EFFECTS: readonly Effect[] = ['gains', 'loses', 'same', 'unclear'];
/** Criteria that are named of a unit. */
const NAMED = 5;

export class ImpactPanel {
  readonly #host: Host;
  readonly #place: DropPlace;
  /** What is looked at, as it was drawn last. */
  #view: CollectionView | undefined;
  /** What was found, of what was looked at then. */
  #found: { of: CollectionView; impact: Impact; sets: readonly [string, string] } | undefined;
  #isMaking = false;
  #failure: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    // Of several files one is tried: the first.
    this.#place = new DropPlace(
      () => host.redraw(),
      ({ files: [file], text }) => {
        if (file !== undefined) void this.#try(() => file.text());
        else if (text !== '') void this.#try(() => Promise.resolve(text));
      },
    );
  }

  get #words(): ImpactWords {
    return impactWordsOf(this.#host.words.locale);
  }

  render(view: CollectionView): TemplateResult {
    const words = this.#words;
    this.#view = view;
    const found = this.#found?.of === view ? this.#found : undefined;
    const { isOver, over, leave, drop } = this.#place;
    return html`<section class="impact" aria-labelledby="impact-title" @dragover=${over} @dragleave=${leave} @drop=${drop}>
      <div class="drop ${isOver ? 'over' : ''}">
        <h3 id="impact-title" tabindex="-1">${isOver ? words.drop : words.title}</h3>
        <p class="remark">${words.hint}</p>
        <div class="actions"><label class="button file"><input type="file" class="unseen" accept=".json,application/json" @change=${this.#chosen}>${words.choose}</label></div>
      </div>
      ${this.#isMaking ? html`<p class="remark">${words.making}</p>` : nothing}
      ${this.#failure === undefined ? nothing : html`<p class="notice warn">${this.#failure}</p>`}
      ${found === undefined ? nothing : this.#result(view, found.impact, found.sets)}
    </section>`;
  }

  readonly #chosen = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#try(() => file.text());
    // The same file may be chosen again.
    input.value = '';
  };

  /** Scores the forms that are looked at by the set in a text. */
  async #try(changed: () => Promise<string>): Promise<void> {
    const { store, words, say, redraw } = this.#host;
    const { criteria } = store;
    const view = this.#view;
    if (view === undefined || criteria === undefined || this.#isMaking) return;
    this.#isMaking = true;
    this.#failure = undefined;
    redraw();
    try {
      const text = await changed();
      const impact = await impactOn(criteria, text, store.allForms());
      this.#found = { of: view, impact, sets: [criteria, text] };
      say(this.#words.done(impact.units.length));
    } catch (error) {
      const { code, params } = failureOf(error);
      this.#failure = message(words.failures[code], params, words);
      say(this.#failure);
    }
    this.#isMaking = false;
    redraw();
  }

  #result(view: CollectionView, { units, titles }: Impact, sets: readonly [string, string]): TemplateResult {
    const words = this.#words;
    const names = new Map(view.units.map(({ id, name }) => [id, name]));
    const change = ({ before, after }: UnitImpact): string =>
      [before, after].map((id) => (id == null ? words.noClass : (titles[id] ?? id))).join(' → ');
    const of = (effect: Effect): UnitImpact[] => units.filter((unit) => unit.effect === effect);
    const figure = (effect: Effect): TemplateResult => {
      const those = of(effect);
      const lines = those.map(
        (unit): Line => ({ unit: unit.unit, name: names.get(unit.unit) ?? unit.unit, shown: change(unit) }),
      );
      const title = words.effects[effect];
      return html`<div class="key"><dt>${title}</dt><dd>${opens(this.#host, { title, column: words.change, lines }, String(those.length), those.length)}</dd></div>`;
    };
    const changed = [...of('loses'), ...of('gains')];
    return html`<dl class="keys">${EFFECTS.map(figure)}</dl>
      ${changed.length === 0 ? html`<p class="remark">${words.none}</p>` : this.#changed(changed, change, names, titles, sets)}`;
  }

  #changed(
    units: readonly UnitImpact[],
    change: (unit: UnitImpact) => string,
    names: ReadonlyMap<Id, string>,
    titles: Impact['titles'],
    sets: readonly [string, string],
  ): TemplateResult {
    const { words, openForm } = this.#host;
    const own = this.#words;
    const list = units.map(({ unit }) => unit);
    const clauses = changedClauses(sets, own, (value) =>
      value.endsWith('%') ? shareWords(value, words) : numberWords(value, words),
    );
    // A class is lost by its own conditions, gained by those of the new one.
    const conditions = ({ effect, before, after }: UnitImpact): readonly string[] =>
      clauses((effect === 'loses' ? before : after) ?? '');
    const through = (unit: UnitImpact): unknown => {
      const more = unit.through.length - NAMED;
      const said = conditions(unit);
      return html`${said.map((each) => html`<p>${each}</p>`)}${said.length === 0 && unit.through.length === 0 ? html`<p>${own.rules}</p>` : nothing}${unit.through.slice(0, NAMED).map(({ criterion, before, after }) => html`<p>${own.points(titles[criterion] ?? criterion, numberWords(before, words), numberWords(after, words))}</p>`)}
        ${more > 0 ? html`<p class="remark">${own.more(more)}</p>` : nothing}`;
    };
    return html`<div class="scrolls" tabindex="0" role="region" aria-label="${own.title}"><table class="lines">
      <thead><tr><th scope="col">${words.columns.name}</th><th scope="col">${own.change}</th><th scope="col">${own.through}</th><th scope="col">${words.columns.action}</th></tr></thead>
      <tbody>${units.map(
        (unit) =>
          html`<tr><th scope="row">${names.get(unit.unit) ?? unit.unit}</th><td>${change(unit)}</td><td>${through(unit)}</td>
            <td><button type="button" class="quiet" aria-label="${words.units.open}: ${names.get(unit.unit) ?? unit.unit}" @click=${() => openForm(unit.unit, list)}>${words.units.open}</button></td></tr>`,
      )}</tbody></table></div>`;
  }
}
