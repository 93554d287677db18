/** The criteria on the desk: made of a table or of the plan's targets, changed, tried out and downloaded. Fetched when it is opened. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Criterion, Group, Issue } from '../../engine/types.js';
import { message } from '../../ui/i18n/format.js';
import { saveFile } from '../../ui/save-file.js';
import { adopt } from '../../ui/styles/css.js';
import { ofBytes, ofText } from '../brought.js';
import { CriteriaStore, SHIPPED, type Shipped } from '../criteria-store.js';
import { criteriaStyles } from '../styles/criteria.css.js';
import { type CriteriaWords, criteriaWordsOf } from '../words/criteria.js';
import { criterionPart } from './criterion.js';
import type { Host } from './host.js';

/** A finding stands at the id of a criterion, or at a row and a column of the table. */
const IN_TABLE = /^(\d+):(\d+)$/;

export class CriteriaView {
  readonly #host: Host;
  readonly #store: CriteriaStore;
  /** The form on trial, and the set that it is of. */
  #trial: { text: string; element: HTMLElement } | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#store = new CriteriaStore(() => host.redraw());
    adopt(host.shadow, [criteriaStyles]);
  }

  get #words(): CriteriaWords {
    return criteriaWordsOf(this.#host.words.lang);
  }

  render(): TemplateResult {
    const words = this.#words;
    const { isBusy, text } = this.#store;
    const plan = this.#host.store.planText;
    return html`
      <p class="remark">${words.hint}</p>
      <div class="actions">
        ${plan === undefined ? nothing : html`<button type="button" class="quiet" ?disabled=${isBusy} @click=${() => void this.#begun(this.#store.fromPlan(plan))}>${words.fromPlan}</button>`}
        <label class="shipped"><span class="unseen">${words.shipped}</span><select ?disabled=${isBusy} @change=${this.#shipped}>
          <option value="">${words.chooseShipped}</option>
          ${SHIPPED.map((name) => html`<option value="${name}">${words.shippedSets[name]}</option>`)}
        </select></label>
        <label class="quiet file"><input type="file" class="unseen" accept=".xlsx,.docx,.json,.txt" ?disabled=${isBusy} @change=${this.#chosen}>${isBusy ? words.busy : words.choose}</label>
      </div>
      <details class="paste"><summary>${words.paste}</summary>
        <textarea id="table" rows="5" spellcheck="false" aria-label="${words.paste}"></textarea>
        <button type="button" class="quiet" ?disabled=${isBusy} @click=${this.#pasted}>${words.read}</button></details>
      ${this.#refusal()} ${text === undefined ? nothing : this.#set(text)}`;
  }

  #refusal(): TemplateResult | typeof nothing {
    const { refused, failure } = this.#store;
    const { words } = this.#host;
    const own = this.#words;
    if (failure !== undefined)
      return html`<p class="refused" role="alert">${message(words.failures[failure.code], failure.params, words)}</p>`;
    if (refused === undefined) return nothing;
    if (refused === 'no-targets') return html`<p class="refused" role="alert">${own.noTargets}</p>`;
    if (refused === 'no-criteria-in-table') return html`<p class="refused" role="alert">${own.noCriteria}</p>`;
    return html`<p class="refused" role="alert">${words.refused[refused]}</p>`;
  }

  #set(text: string): TemplateResult | typeof nothing {
    const store = this.#store;
    const words = this.#words;
    const { set, issues, change } = store;
    if (set === undefined) return nothing;
    const ids = new Set(criteriaOf(set.groups ?? []).map(({ id }) => id));
    const ofSet = issues.filter(({ place }) => !ids.has(placeOf(place)));
    const head = (name: string, key: 'title' | 'id' | 'edition', help?: string): TemplateResult =>
      html`<label class="${key === 'title' ? 'wide' : ''}"><span>${name}</span><input type="text" autocomplete="off" .value=${set[key]} aria-describedby="${help === undefined ? nothing : `${key}-help`}" @change=${(event: Event) => void this.#head(event, key)}>${help === undefined ? nothing : html`<small class="remark" id="${key}-help">${help}</small>`}</label>`;
    const changed = change?.criteria ?? [];
    const isNew = changed.filter(({ before }) => before === undefined).length;
    const isGone = changed.filter(({ after }) => after === undefined).length;
    return html`
      <p class="summary">${words.made(ids.size, issues.length)}</p>
      <div class="actions">
        <button type="button" class="quiet" ?disabled=${!store.canUndo} @click=${() => void store.undo()}>${words.undo}</button>
        <button type="button" class="quiet" ?disabled=${!store.canRedo} @click=${() => void store.redo()}>${words.redo}</button>
      </div>
      <div class="fields">${head(words.name, 'title')} ${head(words.id, 'id')} ${head(words.edition, 'edition', words.editionHint)}</div>
      ${
        ofSet.length === 0
          ? nothing
          : html`<details class="set-issues" open><summary>${words.issues(ofSet.length)}</summary><ul>${ofSet.map((issue) => html`<li>${this.#told(issue)}</li>`)}</ul></details>`
      }
      ${(set.groups ?? []).map((group) => this.#group(group))}
      ${changed.length === 0 ? nothing : html`<p class="notice">${words.change(isGone, isNew, changed.length - isGone - isNew)}</p>`}
      ${store.needsEdition ? html`<p class="refused" role="alert">${words.editionNeeded}</p>` : nothing}
      <div class="actions"><button type="button" class="button" ?disabled=${store.needsEdition} @click=${() => this.#save(text)}>${words.save}</button></div>
      <h4>${words.trial}</h4>
      <div class="preview">${this.#tried(text)}</div>`;
  }

  #group(group: Group): TemplateResult {
    const { marker, title, criteria = [], groups = [] } = group;
    return html`<section class="group">
      <h4 lang="vi">${[marker, title].filter(Boolean).join(' ')}</h4>
      <ul class="criteria" role="list">${criteria.map((criterion) => this.#criterion(criterion))}</ul>
      ${groups.map((each) => this.#group(each))}
    </section>`;
  }

  #criterion(criterion: Criterion): TemplateResult {
    return criterionPart(criterion, {
      words: this.#words,
      told: (issue) => this.#told(issue),
      issues: this.#store.issues.filter(({ place }) => placeOf(place) === criterion.id),
      change: async ({ id }, change) => {
        const isTaken = await this.#store.criterion(id, change);
        this.#host.say(isTaken ? this.#words.done : this.#words.refused);
        return isTaken;
      },
    });
  }

  #told({ code, params, place }: Issue): string {
    const { words } = this.#host;
    const own = this.#words;
    const { field } = params ?? {};
    // The names of fields are the model's; what is in a reader's language is in the table.
    const named = typeof field?.value === 'string' ? own.names[field.value] : undefined;
    const shown = named === undefined ? params : { ...params, field: { kind: 'text' as const, value: named } };
    const told = message(words.issues[code], shown, words);
    const [, row, column] = IN_TABLE.exec(place) ?? [];
    if (row !== undefined && column !== undefined) return `${told} (${own.inTable(row, column)})`;
    const where = place === 'set' ? '' : this.#named(place);
    return where === '' ? told : `${told} (${own.at(where)})`;
  }

  // A group or a criterion by what is printed, and whatever else by its id.
  #named(place: string): string {
    const groups = this.#store.set?.groups ?? [];
    const all = [...groupsOf(groups), ...criteriaOf(groups)];
    const { marker, title } = all.find(({ id }) => id === placeOf(place)) ?? {};
    return title === undefined ? place : [marker, title].filter(Boolean).join(' ');
  }

  async #head(event: Event, key: 'title' | 'id' | 'edition'): Promise<void> {
    const field = event.currentTarget as HTMLInputElement;
    const isTaken = field.value.trim() !== '' && (await this.#store.head({ [key]: field.value.trim() }));
    if (!isTaken) field.value = this.#store.set?.[key] ?? '';
    this.#host.say(isTaken ? this.#words.done : this.#words.refused);
  }

  async #begun(coming: Promise<void>): Promise<void> {
    await coming;
    const { set, issues } = this.#store;
    if (set !== undefined) this.#host.say(this.#words.made(criteriaOf(set.groups ?? []).length, issues.length));
  }

  readonly #chosen = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined)
      void this.#begun(
        file.arrayBuffer().then((bytes) => this.#store.fromBrought(ofBytes(new Uint8Array(bytes), file.name))),
      );
    // The same file may be chosen again.
    input.value = '';
  };

  readonly #shipped = ({ currentTarget }: Event): void => {
    const select = currentTarget as HTMLSelectElement;
    const { value } = select;
    // The same set may be chosen again.
    select.value = '';
    if (value !== '') void this.#begun(this.#store.fromShipped(value as Shipped));
  };

  readonly #pasted = (): void => {
    const box = this.#host.shadow.querySelector<HTMLTextAreaElement>('#table');
    void this.#begun(this.#store.fromBrought(ofText(box?.value ?? '')));
  };

  #save(text: string): void {
    const { set } = this.#store;
    if (set === undefined) return;
    const name = `${set.id}-${set.edition}.json`;
    saveFile({ name, type: 'application/json', text });
    this.#host.say(this.#words.saved(name));
  }

  // The form itself, of no unit: what is typed into it is a draft of this page alone, and goes along when the set is changed.
  #tried(text: string): HTMLElement {
    if (this.#trial?.text !== text) {
      const element = document.createElement('orientation-checklist') as HTMLElement & { criteria: unknown };
      for (const name of ['theme', 'lang']) {
        const value = this.#host.shadow.host.getAttribute(name);
        if (value !== null) element.setAttribute(name, value);
      }
      element.criteria = text;
      this.#trial = { text, element };
      void import('../../checklist/define.js');
    }
    return this.#trial.element;
  }
}

const criteriaOf = (groups: readonly Group[]): Criterion[] =>
  groups.flatMap(({ criteria = [], groups: under = [] }) => [...criteria, ...criteriaOf(under)]);

const groupsOf = (groups: readonly Group[]): Group[] =>
  groups.flatMap((group) => [group, ...groupsOf(group.groups ?? [])]);

/** The criterion that a place is at, or within: `tot/d` is within `tot`. */
const placeOf = (place: string): string => place.split('/')[0] ?? '';
