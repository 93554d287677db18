/** The parts of a row that are made when someone opens them: the reason of a score, the evidence, the plan's sentence. */
import { html, nothing } from 'lit/html.js';
import type { Entry } from '../form.js';
import { namesOf } from '../names.js';
import { sentencesOf, type Sentence } from '../sentences.js';
import { explain, fingerprintOf } from '../session/explaining.js';
import { planOf } from '../session/loading.js';
import { plans, type ShownPlan } from '../../meeting/meeting.js';
import type { CriteriaSet } from '../../engine/types.js';
import type { MoreContext, Panel, RowState } from './context.js';
import { evidencePanel } from './evidence.js';
import { Photos } from './photos.js';
import { sentences } from './sentence.js';
import { why } from './why.js';

/** How long a plan that could not be had is not asked for again, in milliseconds. */
const AGAIN_AFTER = 5_000;

export interface PanelsHost {
  context: () => MoreContext;
  state: (id: string) => RowState;
  renew: (id: string) => void;
  draw: (id: string) => void;
  /** The plan file, or its address. */
  plan: () => unknown;
  today: () => string;
}

export class Panels {
  readonly #host: PanelsHost;
  readonly photos: Photos;
  readonly #typed = new Map<string, string>();
  #sentences: ReadonlyMap<string, Sentence> | undefined | null;
  #names: { set: CriteriaSet; byId: ReadonlyMap<string, string> } | undefined;
  #asked = false;
  #again = Infinity;
  /** Counts the forms that were opened. */
  #opening = 0;

  constructor(host: PanelsHost) {
    this.#host = host;
    this.photos = new Photos(fingerprintOf);
  }

  /** Another form is opened: nothing of the last one counts any more. */
  clear(): void {
    this.photos.clear();
    this.#typed.clear();
    this.#sentences = undefined;
    this.#asked = false;
    this.#opening += 1;
  }

  /** What an id of the set is called. */
  readonly name = (id: string): string | undefined => {
    const { form } = this.#host.context().store;
    const entry = form?.entry(id);
    if (entry !== undefined) return `${entry.number}. ${entry.criterion.title}`;
    if (form === undefined) return undefined;
    if (this.#names?.set !== form.set) this.#names = { set: form.set, byId: namesOf(form.set) };
    return this.#names.byId.get(id);
  };

  draw(panel: Panel, entry: Entry): unknown {
    const context = this.#host.context();
    const { words, store } = context;
    switch (panel) {
      case 'why': {
        const tree = explain(store, { kind: 'criterion', id: entry.id });
        return tree === undefined
          ? html`<p class="remark">${words.why.later}</p>`
          : why(tree, { words, name: this.name });
      }
      case 'evidence':
        return evidencePanel(entry, this.#host.state(entry.id), {
          ...context,
          photos: this.photos,
          today: this.#host.today(),
          renew: this.#host.renew,
          draw: this.#host.draw,
          typed: this.#typed,
        });
      case 'plan': {
        this.#loadPlan(entry.id);
        return sentences(entry, {
          words,
          sentences: this.#sentences,
          hasPlan: this.#shown !== undefined,
          show: (id) => this.#shown?.open(id),
        });
      }
      default:
        return nothing;
    }
  }

  get #shown(): ShownPlan | undefined {
    const wanted = this.#host.context().store.form?.set.plan?.id;
    return plans.all.find(({ plan }) => plan.id === wanted);
  }

  // The plan is long: it is read when the first sentence is asked for.
  #loadPlan(id: string): void {
    if (this.#asked && !(performance.now() > this.#again)) return;
    this.#asked = true;
    this.#again = Infinity;
    const opening = this.#opening;
    planOf(this.#host.plan() ?? this.#shown?.plan)
      .then((plan) => sentencesOf(plan))
      .catch(() => null)
      .then((found) => {
        if (opening !== this.#opening) return;
        this.#sentences = found;
        // One that could not be had now may be there when it is asked for again.
        if (found === null) this.#again = performance.now() + AGAIN_AFTER;
        this.#host.draw(id);
      });
  }
}
