/** The parts of a row that are made when someone opens them: the reason of a score, the evidence, the plan's sentence. */
import { html, nothing } from 'lit/html.js';
import type { CriterionEntry } from '../form.js';
import { namesOf } from '../names.js';
import { sentencesOf, type Sentence } from '../sentences.js';
import { today } from '../initial.js';
import { explain, fingerprintOf } from '../session/explain.js';
import { lazyEngine } from '../session/lazy-engine.js';
import { planOf } from '../session/source.js';
import { Lazy } from '../../ui/lazy.js';
import { type ShownPlan, shownPlans } from '../../meeting/meeting.js';
import type { CriteriaSet } from '../../engine/types.js';
import type { Opened, Panel, PanelContext } from './context.js';
import { adding, begin, evidencePanel, LAST_PIECE } from './evidence.js';
import type { EvidenceView } from './evidence-piece.js';
import { Photos } from './photos.js';
import { sentences } from './sentence.js';
import { why } from './why.js';

export class RowPanels {
  readonly #context: () => PanelContext;
  readonly #photos = new Photos(fingerprintOf);
  readonly #typed: EvidenceView['typed'] = new Map();
  readonly #begun: EvidenceView['begun'] = new Map();
  #plan = this.#planOfForm();
  #names: { set: CriteriaSet; byId: ReadonlyMap<string, string> } | undefined;

  constructor(context: () => PanelContext) {
    this.#context = context;
  }

  /** Forgets everything about the form that was open before. */
  clear(): void {
    this.#photos.clear();
    this.#typed.clear();
    this.#begun.clear();
    this.#plan.rest();
    this.#plan = this.#planOfForm();
  }

  /** The name of a criterion, a group or a fact by its id. */
  readonly name = (id: string): string | undefined => {
    const { form } = this.#context().session;
    const entry = form?.entry(id);
    if (entry !== undefined) return `${entry.number}. ${entry.criterion.title}`;
    if (form === undefined) return undefined;
    if (this.#names?.set !== form.set) this.#names = { set: form.set, byId: namesOf(form.set) };
    return this.#names.byId.get(id);
  };

  draw(panel: Panel, entry: CriterionEntry): unknown {
    const context = this.#context();
    const { words, session } = context;
    switch (panel) {
      case 'why': {
        const tree = explain(session, { kind: 'criterion', id: entry.id });
        return tree === undefined
          ? html`<p class="remark">${words.why.later}</p>`
          : why(tree, { words, name: this.name });
      }
      case 'evidence':
        return evidencePanel(entry, this.#evidence(context));
      case 'plan': {
        if (!this.#hasPlan) return nothing;
        const { value, hasFailed } = this.#plan;
        return sentences(entry, {
          words,
          sentences: value ?? (hasFailed ? null : undefined),
          hasPlan: this.#shown !== undefined,
          show: (id) => this.#shown?.open(id),
        });
      }
      default:
        return nothing;
    }
  }

  #evidence(context: PanelContext): EvidenceView {
    return { ...context, photos: this.#photos, today: today(), typed: this.#typed, begun: this.#begun };
  }

  /** The buttons that add evidence to a criterion, without its panel. */
  adding(entry: CriterionEntry): unknown {
    return adding(entry, this.#evidence(this.#context()));
  }

  /** Opens the evidence of a criterion where it lacks some, with the keyboard in it; says whether it does. */
  prove(id: string): boolean {
    const { session, rows } = this.#context();
    if (session.locked || !session.isUnproven(id)) return false;
    if (!rows.state(id).open.has('evidence')) rows.toggle(id, 'evidence');
    return this.#beginIn(id);
  }

  // A panel without a piece has one ready, and the keyboard in it.
  #beginIn(id: string): boolean {
    const context = this.#context();
    const { session, rows } = context;
    const entry = session.form?.entry(id);
    if (entry === undefined) return false;
    begin(entry, this.#evidence(context));
    rows.draw(id);
    const first = rows.item(id)?.querySelector<HTMLElement>(LAST_PIECE);
    if (this.#begun.has(id)) first?.focus();
    return first != null;
  }

  // Whether the page has the plan that its criteria cite.
  get #hasPlan(): boolean {
    const { element } = this.#context();
    return (element.plan ?? element.inline('plan') ?? this.#shown) != null;
  }

  get #shown(): ShownPlan | undefined {
    const wanted = this.#context().session.form?.set.plan?.id;
    return shownPlans().find(({ plan }) => plan.id === wanted);
  }

  /** Loads what a part of a row needs that someone has opened. */
  opened(part: Opened, id: string, how?: 'again'): void {
    const { rows, session } = this.#context();
    if (part === 'why') lazyEngine.want();
    if (part === 'evidence' && how !== 'again') this.#beginIn(id);
    else rows.draw(id);
    if (part !== 'details' || (session.form?.entry(id)?.criterion.cites ?? []).length === 0) return;
    const plan = this.#plan;
    const drawn = (): void => {
      // Another form may be open by now.
      if (plan === this.#plan) rows.draw(id);
    };
    plan.load().then(drawn, drawn);
  }

  // The plan is long: it is read when the first sentence is asked for.
  #planOfForm(): Lazy<ReadonlyMap<string, Sentence>> {
    return new Lazy(async () => {
      const { element } = this.#context();
      return sentencesOf(await planOf(element.plan ?? element.inline('plan') ?? this.#shown?.plan));
    });
  }
}
