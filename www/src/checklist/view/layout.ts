/** How a form is laid out: as one long page, or section by section with the part that walks through them. */
import type { Context } from './context.js';
import { type Frame, isWalked, showSection } from './frame.js';
import type { Walk } from './walk.js';

const loadWalk = (): Promise<typeof import('./walk.js')> => import('./walk.js');

export class Layout {
  readonly #host: Context;
  /** The way through, once a form has gone by sections. */
  walk: Walk | undefined;

  constructor(host: Context) {
    this.#host = host;
  }

  #goesBySections(frame: Frame | undefined): boolean {
    const { layout, shownMode } = this.#host.element;
    return frame !== undefined && isWalked(frame.form, layout, shownMode);
  }

  /** Fetches the way through ahead, where the frame that stands goes by sections. */
  prepare(): void {
    if (this.#goesBySections(this.#host.element.frame)) loadWalk().catch(() => undefined);
  }

  /** Lays out the frame that `frame` gives, as the page says: by sections, or as one long page. */
  async lay(frame: () => Frame | undefined): Promise<void> {
    const before = frame();
    if (before === undefined) return;
    if (!this.#goesBySections(before)) {
      this.walk?.end();
      showSection(before, 'all');
      return;
    }
    // Where it cannot be had, the form is one long page.
    const walk = await this.#fetch();
    if (before !== frame()) return;
    if (walk === undefined) return showSection(before, 'all');
    walk.begin(before);
    this.#host.redraw();
  }

  /** On one long page someone has gone to an open item, and goes on from there. */
  async lead(frame: Frame | undefined, id: string): Promise<void> {
    if (frame !== undefined) (await this.#fetch())?.lead(frame, id);
  }

  async #fetch(): Promise<Walk | undefined> {
    const part = await loadWalk().catch(() => undefined);
    return (this.walk ??= part && new part.Walk(this.#host));
  }
}
