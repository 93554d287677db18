/**
 * Laying out what cannot be seen yet: part by part, in the pauses after the first picture.
 *
 * At first the style sheet leaves out what is far from the window, so that the plan is there at once. Once everything has
 * its place, nothing moves any more when the reader scrolls, searches or follows a link. Plans that are too long for that
 * stay as they begin.
 */

/** So many parts between two pictures. */
const AT_ONCE = 3;

export class Laying {
  #left: HTMLElement[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Begins anew, with the parts of a plan that has just been drawn. */
  begin(root: ParentNode): void {
    this.stop();
    this.#left = [...root.querySelectorAll<HTMLElement>('.page:not(.long) :is(.task, .index, .source)')];
    this.#go();
  }


  /** Lays out all that is left: somebody is about to be taken to a place in it. */
  finish(): void {
    for (const part of this.#left) part.dataset['laid'] = '';
    this.stop();
  }

  stop(): void {
    clearTimeout(this.#pause);
    this.#left = [];
  }

  #go(): void {
    if (this.#left.length === 0) return;
    requestAnimationFrame(() => {
      this.#pause = setTimeout(() => {
        for (const part of this.#left.splice(0, AT_ONCE)) part.dataset['laid'] = '';
        this.#go();
      });
    });
  }
}
