/** The criteria on the desk: made of a table or of the plan's targets, changed, tried out and downloaded. Fetched when it is opened. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CriteriaSet, Issue } from '../../engine/types.js';
import { message } from '../../ui/i18n/format.js';
import { browserEnv } from '../../drafts/env.js';
import { saveFile } from '../../ui/save-file.js';
import { adopt } from '../../ui/styles/css.js';
import { ofBytes, ofText } from '../brought.js';
import { CriteriaStore, SHIPPED, type Shipped } from '../criteria-store.js';
import { criteriaOf, criterionIn, limitedBy, placesIn } from '../criteria-tree.js';
import { type KeptSet, KeptSets } from '../kept-criteria.js';
import { criteriaStyles } from '../styles/criteria.css.js';
import { dress } from '../styles/later.js';
import { type CriteriaWords, criteriaWordsOf } from '../words/criteria.js';
import { classesPart, gatesPart } from './classing.js';
import { optionalNumber, textField } from './criteria-fields.js';
import { criteriaList } from './criteria-list.js';
import { type Focus, type PartHost, tool } from './criteria-part.js';
import { focusWithin, movedByKey } from './criteria-tools.js';
import { factsPart } from './facts.js';
import { FieldView } from './field-forms.js';
import { DraftList } from './drafts.js';
import type { Host } from './host.js';
import { redoIcon, undoIcon } from './icons.js';
import { scopePart } from './scope.js';
import { Trial } from './trial.js';

/** A finding stands at the id of a criterion, or at a row and a column of the table. */
const IN_TABLE = /^(\d+):(\d+)$/;

export class CriteriaView {
  readonly #host: Host;
  readonly #store: CriteriaStore;
  readonly #drafts: DraftList<KeptSet & { key: string }>;
  readonly #trial: Trial;
  readonly #field: FieldView;
  /** The ids of what is folded open. */
  readonly #open = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
    this.#store = new CriteriaStore(() => host.redraw(), new KeptSets(browserEnv, location.pathname));
    this.#drafts = new DraftList(host, 'sets', {
      resume: (draft) => void this.#begun(this.#store.resume(draft)),
      forget: (key) => this.#store.forget(key),
    });
    this.#trial = new Trial(host);
    this.#field = new FieldView(host, this.#store, () => this.#words);
    void this.#store.look();
    dress(host.shadow);
    adopt(host.shadow, [criteriaStyles]);
  }

  get #words(): CriteriaWords {
    return criteriaWordsOf(this.#host.words.lang);
  }

  render(): TemplateResult {
    const words = this.#words;
    const { isBusy, text } = this.#store;
    const plan = this.#host.store.planText;
    return html`<div @keydown=${this.#pressed}>
      <p class="remark">${words.hint}</p>
      <div class="actions">
        ${plan === undefined ? nothing : html`<button type="button" class="quiet" ?disabled=${isBusy} @click=${() => void this.#begun(this.#store.fromPlan(plan))}>${words.fromPlan}</button>`}
        <label class="shipped"><span class="unseen">${words.shipped}</span><select ?disabled=${isBusy} @change=${this.#shipped}>
          <option value="">${words.chooseShipped}</option>
          ${SHIPPED.map((name) => html`<option value="${name}">${words.shippedSets[name]}</option>`)}
        </select></label>
        <label class="quiet file"><input type="file" class="unseen" accept=".xlsx,.docx,.json,.txt" ?disabled=${isBusy} @change=${this.#chosen}>${isBusy ? words.busy : words.choose}</label>
        <button type="button" class="quiet" ?disabled=${isBusy} @click=${() => void this.#begun(this.#store.fromNothing())}>${words.blank}</button>
      </div>
      <details class="paste"><summary>${words.paste}</summary>
        <textarea id="table" rows="5" spellcheck="false" aria-label="${words.paste}"></textarea>
        <button type="button" class="quiet" ?disabled=${isBusy} @click=${this.#pasted}>${words.read}</button></details>
      ${this.#refusal()} ${this.#drafts.render(this.#store.drafts)}
      ${text !== undefined && this.#store.storage !== 'ok' ? html`<p class="notice warn" role="alert">${words.storage[this.#store.storage]}</p>` : nothing}
      ${text === undefined ? nothing : this.#set(text)}
    </div>`;
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
    const criteria = criteriaOf(set.groups ?? []);
    const placed = new Set(placesIn(set).keys());
    const ofSet = issues.filter(({ place }) => !placed.has(placeOf(place)));
    const put =
      (key: 'title' | 'id' | 'edition') =>
      async (typed: string): Promise<boolean> =>
        typed.trim() !== '' &&
        this.#edit((copy) => {
          copy[key] = typed.trim();
        });
    const total = (points: string | undefined): Promise<boolean> =>
      this.#edit((copy) => {
        if (points === undefined) delete copy.total;
        else copy.total = points;
      });
    const { edit } = this.#host.words;
    const parts = this.#parts(set);
    const changed = change?.criteria ?? [];
    const isNew = changed.filter(({ before }) => before === undefined).length;
    const isGone = changed.filter(({ after }) => after === undefined).length;
    return html`
      <p class="summary">${words.made(criteria.length, issues.length)}</p>
      <div class="toolbar" role="toolbar" aria-label="${words.steps}">
        ${tool('undo', edit.undo, undoIcon(), !store.canUndo, () => void this.#step('undo'), 'Control+Z')}
        ${tool('redo', edit.redo, redoIcon(), !store.canRedo, () => void this.#step('redo'), 'Control+Y')}
      </div>
      <div class="fields">
        ${textField(words.name, set.title, put('title'), { isWide: true })} ${textField(words.id, set.id, put('id'))}
        ${textField(words.edition, set.edition, put('edition'), { help: { id: 'edition-help', text: words.editionHint } })}
        ${optionalNumber(words.declared, set.total, total)}
      </div>
      ${scopePart(parts)}
      ${
        ofSet.length === 0
          ? nothing
          : html`<details class="set-issues" open><summary>${words.issues(ofSet.length)}</summary><ul>${ofSet.map((issue) => html`<li>${this.#told(issue)}</li>`)}</ul></details>`
      }
      ${criteriaList(parts)} ${factsPart(parts)} ${gatesPart(parts)} ${classesPart(parts)}
      ${changed.length === 0 ? nothing : html`<p class="notice">${words.change(isGone, isNew, changed.length - isGone - isNew)}</p>`}
      ${store.isOther ? this.#field.render() : nothing}
      ${store.needsEdition ? html`<p class="refused" role="alert">${words.editionNeeded}</p>` : nothing}
      <div class="actions"><button type="button" class="button" ?disabled=${store.needsEdition} @click=${() => this.#save(text)}>${words.save}</button></div>
      <h4>${words.trial}</h4>
      <div class="preview">${this.#trial.of(text, set)}</div>`;
  }

  #parts(set: CriteriaSet): PartHost {
    return {
      set,
      words: this.#words,
      desk: this.#host.words,
      told: (issue) => this.#told(issue, 'there'),
      issuesAt: (id) => this.#store.issues.filter(({ place }) => placeOf(place) === id),
      freshId: (prefix, of) => this.#store.freshId(prefix, of),
      isOpen: (id) => this.#open.has(id),
      fold: (id, isOpen) => this.#fold(id, isOpen),
      edit: (work) => this.#edit(work),
      act: (work, said, focus) => void this.#act(work, said, focus),
    };
  }

  #fold(id: string, isOpen: boolean): void {
    if (this.#open.has(id) === isOpen) return;
    if (isOpen) this.#open.add(id);
    else this.#open.delete(id);
    this.#host.redraw();
  }

  async #edit(work: (set: CriteriaSet) => void, said = this.#words.done): Promise<boolean> {
    const { say, shadow, drawn } = this.#host;
    const keepFocus = focusWithin(shadow);
    const isTaken = await this.#store.edit(work);
    say(isTaken ? said : this.#words.refused);
    await drawn();
    keepFocus();
    return isTaken;
  }

  async #act(work: (set: CriteriaSet) => void, said: string, focus: Focus): Promise<void> {
    if (!(await this.#edit(work, said))) return;
    const { item, at = 'summary' } = focus;
    const part = this.#host.shadow.querySelector(`[data-item="${CSS.escape(item)}"]`);
    const field = part?.querySelector<HTMLElement>(`[data-field="${at}"]`) ?? part?.querySelector('summary');
    field?.focus();
  }

  async #step(way: 'undo' | 'redo'): Promise<void> {
    const { say, words, shadow } = this.#host;
    const isDone = await this.#store[way]();
    say(isDone ? words.edit.stepped[way] : words.edit.noStep);
    await this.#host.drawn();
    // What had the focus may be gone.
    if (shadow.activeElement === null)
      shadow.querySelector<HTMLElement>(`.criteria-desk [data-field="${way}"]`)?.focus();
  }

  // A field takes its own typing back.
  readonly #pressed = (event: KeyboardEvent): void => {
    const { set } = this.#store;
    if (set === undefined) return;
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    const letter = key.toLowerCase();
    const way = letter === 'y' || (letter === 'z' && shiftKey) ? 'redo' : letter === 'z' ? 'undo' : undefined;
    const isTyping = target instanceof Element && target.matches('input[type=text], textarea');
    if (way !== undefined && !altKey && (ctrlKey || metaKey) && !isTyping) void this.#step(way);
    else if (!movedByKey(event, this.#parts(set))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  // `there` where it is told at what it is about.
  #told({ code, params, place }: Issue, at?: 'there'): string {
    const { words } = this.#host;
    const own = this.#words;
    const { field } = params ?? {};
    // The names of fields are the model's; what is in a reader's language is in the table.
    const name = typeof field?.value === 'string' ? own.names[field.value] : undefined;
    const shown = name === undefined ? params : { ...params, field: { kind: 'text' as const, value: name } };
    const told = message(words.issues[code], shown, words);
    const [, row, column] = IN_TABLE.exec(place) ?? [];
    if (row !== undefined && column !== undefined) return `${told} (${own.inTable(row, column)})`;
    const named = this.#named(place, at);
    return named === '' ? told : `${told} (${own.at(named)})`;
  }

  // What stands at a place by what is printed; of what is told at its own place, only what is within.
  #named(place: string, at: 'there' | undefined): string {
    const words = this.#words;
    const { set } = this.#store;
    const [first = '', second] = place.split('/');
    if (place === 'set' || set === undefined) return '';
    if (place === 'classing') return words.classes;
    const outer = placesIn(set).get(first);
    const own = criterionIn(set, first)?.rule;
    const parts = own?.kind === 'sum' ? own.parts.map(({ id, title }) => ({ id, text: title })) : [];
    const clauses = set.classing?.classes.find(({ id }) => id === first)?.clauses ?? [];
    const inner = [...parts, ...clauses].find(({ id }) => id === second)?.text;
    return [at === 'there' ? undefined : (outer ?? place), inner]
      .flatMap((each) => (each === '' ? words.noWords : (each ?? [])))
      .join(': ');
  }

  async #begun(coming: Promise<void>): Promise<void> {
    await coming;
    const { set, issues, refused, failure } = this.#store;
    if (refused !== undefined || failure !== undefined) return;
    // What is to be looked at stands open.
    this.#trial.clear();
    this.#open.clear();
    for (const { place } of issues)
      for (const kind of ['', 'fact:', 'gate:', 'class:', 'ceiling:']) this.#open.add(`${kind}${placeOf(place)}`);
    for (const { place } of issues) {
      const group = set && limitedBy(set, placeOf(place));
      if (group !== undefined) this.#open.add(group.id);
    }
    this.#host.redraw();
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
}

/** The criterion that a place is at, or within: `tot/d` is within `tot`. */
const placeOf = (place: string): string => place.split('/')[0] ?? '';
