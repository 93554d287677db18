/** The criteria of the forms on the page beside each task of the plan that they measure, with their progress. */
import { html, render, type TemplateResult } from 'lit/html.js';
import { sum, writeNumber } from '../checklist/numbers.js';
import { meetingLanguages, type MeetingWords } from './words/index.js';
import type { Measure } from './measure.js';
import { onPlans, shownPlans } from './meeting.js';
import { forms, type ShownForm } from './showing.js';
import { measuresStyle } from './measures.css.js';
import type { Beside, BesideHost } from '../plan/view/beside.js';

const signs: Record<Measure['state'], string> = { done: '✓', open: '○', away: '–', superior: '◇' };

interface Citing {
  form: ShownForm;
  criteria: string[];
}

class Measures implements Beside {
  readonly #host: BesideHost;
  readonly #end: () => void;
  readonly #places = new Map<string, HTMLElement>();
  /** The forms whose criteria measure a task, by the id of the task. */
  #citing = new Map<string, Citing[]>();
  #tasksOf = new Map<ShownForm, Map<string, string[]>>();
  readonly #due = new Set<string>();
  #frame = 0;
  task: Beside['task'];

  constructor(host: BesideHost) {
    this.#host = host;
    this.#end = forms.subscribe((form, ids) => (form === undefined ? this.#begin() : this.#renew(form, ids)));
    this.#begin();
  }

  close(): void {
    this.#end();
    cancelAnimationFrame(this.#frame);
  }

  #begin(): void {
    const before = this.task;
    this.#citing = new Map();
    this.#tasksOf = new Map();
    for (const form of forms.all) if (form.plan === this.#host.plan) this.#place(form);
    this.task = this.#citing.size === 0 ? undefined : (id) => this.#at(id);
    for (const id of this.#places.keys()) this.#draw(id);
    if (before === this.task) return;
    if (this.task !== undefined) this.#dress();
    this.#host.changed();
  }

  #place(form: ShownForm): void {
    const tasksOf = new Map<string, string[]>();
    for (const { id, cites } of form.cited) {
      const tasks = new Set(cites.flatMap((node) => this.#taskOf(node) ?? []));
      tasksOf.set(id, [...tasks]);
      for (const task of tasks) {
        const all = this.#citing.get(task) ?? [];
        const own = all.find((citing) => citing.form === form);
        if (own === undefined) this.#citing.set(task, [...all, { form, criteria: [id] }]);
        else own.criteria.push(id);
      }
    }
    this.#tasksOf.set(form, tasksOf);
  }

  #taskOf(node: string): string | undefined {
    const entry = this.#host.outline.entries.get(node);
    return entry?.kind === 'task' ? node : entry?.kind === 'action' ? entry.parent : undefined;
  }

  #dress(): void {
    const { root } = this.#host;
    const sheet = measuresStyle.styleSheet;
    if (sheet !== undefined && !root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  // Each task has a container for its criteria: a change of the criteria does not redraw the plan.
  #at(id: string): Node | undefined {
    if (!this.#citing.has(id)) return undefined;
    let place = this.#places.get(id);
    if (place === undefined) {
      place = document.createElement('div');
      place.className = 'measures';
      this.#places.set(id, place);
    }
    this.#draw(id);
    return place;
  }

  // The person is typing into the form: the plan can wait for the next picture.
  #renew(form: ShownForm, ids: ReadonlySet<string> | 'all'): void {
    const tasksOf = this.#tasksOf.get(form);
    if (tasksOf === undefined) return;
    for (const id of ids === 'all' ? tasksOf.keys() : ids)
      for (const task of tasksOf.get(id) ?? []) this.#due.add(task);
    if (this.#due.size === 0 || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      for (const task of this.#due) this.#draw(task);
      this.#due.clear();
    });
  }

  #draw(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    const words = meetingLanguages[this.#host.words().locale.startsWith('en') ? 'en' : 'vi'];
    const all = this.#citing.get(id) ?? [];
    const isOne = this.#tasksOf.size === 1;
    render(
      all.map(({ form, criteria }) =>
        list(form, criteria, isOne ? words.title : `${words.title}: ${form.title}`, words),
      ),
      place,
    );
  }
}

function list(form: ShownForm, criteria: readonly string[], title: string, words: MeetingWords): TemplateResult {
  const all = criteria.flatMap((id) => form.measure(id) ?? []);
  const answered = all.filter(({ state }) => state === 'done' || state === 'away').length;
  const points = sum(all.flatMap(({ points }) => points ?? []));
  const most = sum(all.flatMap(({ state, maximum }) => (state === 'away' ? [] : (maximum ?? []))));
  return html`<div part="measures"><p class="measures-title">${title}
      <span class="measures-sum">${words.answered(answered, all.length)} · ${worth(points, most, words)} ${words.unit}</span></p>
    <ul class="measures-list" role="list">
      ${all.map(
        (
          one,
        ) => html`<li><button type="button" class="measure" data-state=${one.state} data-criterion=${one.id} lang="vi" @click=${() => form.open(one.id)}>
          <span class="sign" aria-hidden="true">${signs[one.state]}</span><span>${one.title}</span
          ><span class="n"><span class="unseen" lang=${words === meetingLanguages.en ? 'en' : 'vi'}>(${words.states[one.state]}) </span>${worth(one.points, one.maximum, words)}</span></button></li>`,
      )}
    </ul></div>`;
}

function worth(points: string | undefined, maximum: string | undefined, words: MeetingWords): string {
  const show = (token: string): string => writeNumber(token, words.decimal, false);
  return words.points(points === undefined ? '–' : show(points), maximum === undefined ? undefined : show(maximum));
}

export { showForm } from './showing.js';

// Every plan of the page shows the criteria of all forms, whichever form comes or goes.
onPlans(() => {
  for (const plan of shownPlans()) plan.attach((host) => new Measures(host));
});
