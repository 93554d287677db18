/** Forms in the field, brought to the desk: what becomes of each answer when the set is published as it stands. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { DropPlace } from '../../ui/drop-place.js';
import type { CriteriaStore } from '../criteria-store.js';
import { isLapsed, isSame, type Passed, type PassedAnswer, type PassedForm } from '../field-forms.js';
import { shownPoints } from '../rules.js';
import type { CriteriaWords } from '../words/criteria.js';
import type { Host } from './host.js';

export class FieldView {
  readonly #host: Host;
  readonly #store: CriteriaStore;
  readonly #words: () => CriteriaWords;
  readonly #place: DropPlace;

  constructor(host: Host, store: CriteriaStore, words: () => CriteriaWords) {
    this.#host = host;
    this.#place = new DropPlace(
      () => host.redraw(),
      ({ files }) => void this.#take(files),
    );
    this.#store = store;
    this.#words = words;
  }

  render(): TemplateResult {
    const words = this.#words();
    const { passed, unread } = this.#store;
    return html`<section class="field-forms drop ${this.#place.isOver ? 'over' : ''}" aria-labelledby="field-title" @dragover=${this.#place.over} @dragleave=${this.#place.leave} @drop=${this.#place.drop}>
      <h4 id="field-title">${words.field}</h4>
      <p class="remark">${words.fieldHint}</p>
      <div class="actions">
        <label class="quiet file"><input type="file" class="unseen" multiple accept=".json,.xlsx,.csv,application/json" data-field="forms" @change=${this.#chosen}>${words.chooseForms}</label>
        ${passed.length === 0 ? nothing : html`<button type="button" class="quiet" @click=${() => void this.#store.bringForms([])}>${words.removeForms}</button>`}
      </div>
      ${unread.map(({ name, cells }) => html`<p class="refused">${name}: ${words.unreadCells(cells)}</p>`)}
      ${passed.map((each) => this.#form(each))}
      <p class="over-words" aria-hidden="true">${words.dropForms}</p>
    </section>`;
  }

  #form(passed: Passed): TemplateResult {
    const words = this.#words();
    if (passed.kind === 'refused') {
      const why = passed.why === 'other-edition' ? words.otherEdition(passed.edition) : words.formRefused[passed.why];
      return html`<p class="refused">${passed.file}: ${why}</p>`;
    }
    const { unit, answers } = passed;
    const lapsed = answers.filter(isLapsed).length;
    const same = answers.filter(isSame).length;
    return html`<details class="passed" open>
      <summary><strong>${unit}</strong> <span>${words.passedCounts(same, answers.length - same - lapsed, lapsed)}; ${this.#ends(passed)}</span></summary>
      ${answers.length === 0 ? html`<p class="remark">${words.nothingAnswered}</p>` : html`<ul role="list">${answers.map((answer) => this.#answer(answer))}</ul>`}
    </details>`;
  }

  #ends({ before, after }: PassedForm): string {
    const words = this.#words();
    const points = words.sumOf(shownPoints(before.points), shownPoints(after.points));
    if (before.class === after.class) return points;
    return `${points}; ${words.classed(before.class ?? words.unclassed, after.class ?? words.unclassed)}`;
  }

  #answer(answer: PassedAnswer): TemplateResult {
    const words = this.#words();
    const { criterion, fate, to, before, after } = answer;
    const shown = (token: string | undefined): string | undefined =>
      token === undefined ? undefined : shownPoints(token);
    const points = words.pointsChange(shown(before), shown(after));
    const told = to === undefined ? words.fates[fate] : words.convertedTo(to);
    const kind = isLapsed(answer) ? 'lapsed' : isSame(answer) ? 'same' : 'other';
    return html`<li class="${kind}"><span lang="vi">${criterion}</span> <span class="fate">${told}${points === '' ? '' : `; ${points}`}</span></li>`;
  }

  async #take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const brought = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    await this.#store.bringForms(brought);
    const forms = this.#store.passed.filter((each) => each.kind === 'passed');
    const lapsed = forms.reduce((sum, { answers }) => sum + answers.filter(isLapsed).length, 0);
    this.#host.say(this.#words().formsRead(forms.length, lapsed));
  }

  readonly #chosen = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    void this.#take([...(input.files ?? [])]);
    // The same files may be chosen again.
    input.value = '';
  };
}
