/**
 * The lazy layout of the parts out of view: one after the other, in the pauses after the first picture.
 *
 * At first the style sheet leaves out what is outside the window, so that the plan is there at once. Once everything has
 * its place, nothing moves any more when the reader scrolls, searches or follows a link. Of plans that are too long for
 * that, what is far from the window stays left out.
 */

/** So many parts between two pictures. */
const AT_ONCE = 3;
/** So many sections at first, and then twice as many each time: each step has to look at the whole of a long plan. */
const FIRST_SECTIONS = 8;

export class Laying {
  /** The sections without a layout, in their order. */
  #waiting: HTMLElement[] = [];
  #left: HTMLElement[] = [];
  #step = FIRST_SECTIONS;
  #frame = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /**
   * Begins anew, with the parts of a plan that has just been drawn; `fromItsTop` says that nothing of it stands above the
   * window, where what has no place yet would move the rest.
   */
  begin(root: ParentNode, fromItsTop: boolean): void {
    this.stop();
    this.#left = [...root.querySelectorAll<HTMLElement>('.page:not(.long) :is(.task, .index, .source)')];
    if (fromItsTop) this.#waiting = [...root.querySelectorAll<HTMLElement>('.section:not(.theme)')];
    for (const section of this.#waiting) section.dataset['waits'] = '';
    this.#go();
  }

  /** Lays out all that is left: somebody is about to be taken to a place in it. */
  finish(): void {
    this.#reveal(Infinity);
    this.#lay(Infinity);
    this.stop();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
    this.#waiting = [];
    this.#left = [];
    this.#step = FIRST_SECTIONS;
  }

  #go(): void {
    if (this.#waiting.length + this.#left.length === 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#revealWhatIsSeen();
      this.#pause = setTimeout(() => {
        if (this.#waiting.length === 0) this.#lay(AT_ONCE);
        else this.#reveal((this.#step *= 2) / 2);
        this.#go();
      });
    });
  }

  // The sections stand one below the other, each with those that it holds after it.
  #revealWhatIsSeen(): void {
    for (
      let [next] = this.#waiting;
      next !== undefined && next.getBoundingClientRect().top < innerHeight;
      [next] = this.#waiting
    )
      this.#reveal(1);
  }

  #reveal(most: number): void {
    for (const section of this.#waiting.splice(0, most)) delete section.dataset['waits'];
  }

  #lay(most: number): void {
    for (const part of this.#left.splice(0, most)) part.dataset['laid'] = '';
  }
}
