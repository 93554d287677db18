/** The second step: the outline beside the source text, and what is to be looked at. Fetched when somebody begins. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { Lazy } from '../../ui/lazy.js';
import type { Changed } from '../store.js';
import { dress } from '../styles/later.js';
import { findingsPanel } from './findings.js';
import type { Host, Panel } from './host.js';
import { OutlineView } from './outline.js';
import { SourceView } from './source.js';
import { step, toolbar } from './toolbar.js';

const SIDE: readonly Panel[] = ['source', 'findings', 'row', 'head'];

export class CheckView {
  readonly #host: Host;
  readonly outline: OutlineView;
  readonly source: SourceView;
  /** Not there while nothing is on the desk. */
  readonly #panels = new Lazy(() => import('./panels.js'));
  #panel: Panel = 'outline';
  /** Whether outline and panels stand beside each other. */
  #isWide = true;

  constructor(host: Host) {
    this.#host = host;
    dress(host.shadow);
    this.outline = new OutlineView(host);
    this.source = new SourceView(host);
    this.#panels.subscribe(() => host.redraw());
  }

  /** Whether there is room for both; says whether that is new. */
  widen(isWide: boolean): boolean {
    const isNew = isWide !== this.#isWide;
    this.#isWide = isWide;
    return isNew;
  }

  /** The panel that is open beside the outline, or instead of it. */
  get #shown(): Panel {
    return this.#isWide && this.#panel === 'outline' ? 'source' : this.#panel;
  }

  show(panel: Panel): void {
    this.#panel = panel;
  }

  /** Follows what has changed, where no template does. */
  follow(changed: Changed): void {
    if (changed === 'plan') {
      this.outline.draw();
      this.source.draw();
      this.#panels.want();
    } else if (changed === 'rows') {
      this.outline.redraw();
      this.source.select();
    } else if (changed === 'selection') {
      this.outline.select();
      this.source.select();
    } else if (changed === 'findings' || changed === 'outlined') this.outline.mark();
  }

  /** What could not be scrolled to while it was hidden. */
  reveal(): void {
    this.outline.reveal();
    this.source.reveal();
  }

  focus(panel: Panel): void {
    if (panel === 'outline') this.outline.focus();
    else if (panel === 'source' && this.#host.store.lines.length > 0) this.source.focus();
    else this.#host.shadow.querySelector<HTMLElement>(`#panel-${panel}`)?.focus({ preventScroll: true });
  }

  render(): TemplateResult {
    const { store, words } = this.#host;
    const shown = this.#shown;
    const tabs: readonly Panel[] = this.#isWide ? SIDE : ['outline', ...SIDE];
    return html`<section class="check" aria-labelledby="check-title" @keydown=${this.#keyed}>
      <div class="check-head">
        <h2 id="check-title" tabindex="-1">${store.view?.head.title || words.bring.untitled}</h2>
        <p class="remark">${store.isOutlined ? words.check.left(store.open.length) : words.loading}</p>
      </div>
      <div class="columns ${this.#isWide ? 'wide' : ''}">
        <div class="tabs" role="tablist" aria-label="${words.check.panels}" @keydown=${this.#pressed}>
          ${tabs.map((panel) => this.#tab(panel, shown))}
        </div>
        <div class="outline" id="panel-outline" role="${this.#isWide ? 'region' : 'tabpanel'}" aria-label="${words.check.outline}" ?hidden=${!this.#isWide && shown !== 'outline'}>
          ${toolbar(this.#host)} ${this.outline.node}
        </div>
        ${SIDE.map((panel) => this.#side(panel, shown))}
      </div>
      <div class="actions foot"><button type="button" class="button" @click=${() => store.go('publish')}>${words.check.next}</button></div>
    </section>`;
  }

  #tab(panel: Panel, shown: Panel): TemplateResult {
    const { store, words } = this.#host;
    const isShown = panel === shown;
    const count = panel === 'findings' ? store.open.length : 0;
    return html`<button type="button" class="tab" role="tab" id="tab-${panel}" aria-controls="panel-${panel}" aria-selected="${isShown}" tabindex="${isShown ? 0 : -1}" @click=${() => this.#host.show(panel)}>${words.check[panel]}${count === 0 ? nothing : html` <span class="count">${count}</span>`}</button>`;
  }

  #side(panel: Panel, shown: Panel): TemplateResult {
    return html`<div class="side ${panel}-panel" id="panel-${panel}" role="tabpanel" tabindex="-1" aria-labelledby="tab-${panel}" ?hidden=${panel !== shown}>
      ${panel === shown ? this.#content(panel) : nothing}
    </div>`;
  }

  #content(panel: Panel): unknown {
    const { store, words } = this.#host;
    if (panel === 'source')
      return store.lines.length === 0 ? html`<p class="remark">${words.check.noSource}</p>` : this.source.node;
    if (panel === 'findings') return findingsPanel(this.#host);
    const { value, hasFailed, want } = this.#panels;
    if (value !== undefined) return panel === 'row' ? value.rowPanel(this.#host) : value.headPanel(this.#host);
    return hasFailed ? this.#host.missing('panels', want) : html`<p class="remark">${words.loading}</p>`;
  }

  // A field takes its own typing back.
  readonly #keyed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (altKey || !(ctrlKey || metaKey) || (target instanceof Element && target.matches('input[type=text], textarea')))
      return;
    const letter = key.toLowerCase();
    const way = letter === 'y' || (letter === 'z' && shiftKey) ? 'redo' : letter === 'z' ? 'undo' : undefined;
    if (way === undefined) return;
    event.preventDefault();
    step(this.#host, way);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const tabs: readonly Panel[] = this.#isWide ? SIDE : ['outline', ...SIDE];
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const next = tabs[(tabs.indexOf(this.#shown) + by + tabs.length) % tabs.length] ?? 'source';
    this.#host.show(next);
    event.preventDefault();
    queueMicrotask(() => this.#host.shadow.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  };
}
