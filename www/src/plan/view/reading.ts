/** Which section is being read: the last one whose heading has passed the upper third of the window. */
export class Reading {
  readonly #tell: (section: string | undefined) => void;
  readonly #passed = new Set<string>();
  #headings: HTMLElement[] = [];
  #observer: IntersectionObserver | undefined;
  #frame = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (section: string | undefined) => void) {
    this.#tell = tell;
  }

  /** Watches the headings of a plan, from the first picture of it on. */
  watch(root: ParentNode): void {
    this.stop();
    this.#frame = requestAnimationFrame(() => {
      this.#pause = setTimeout(() => this.#begin([...root.querySelectorAll<HTMLElement>('[data-section]')]));
    });
  }

  #begin(headings: HTMLElement[]): void {
    this.#headings = headings;
    // A heading above the window counts as seen, so that a jump over several sections is noticed.
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), {
      rootMargin: '1000000px 0px -66% 0px',
    });
    for (const heading of headings) this.#observer.observe(heading);
  }

  #note(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const section = (target as HTMLElement).dataset['section'] ?? '';
      if (isIntersecting) this.#passed.add(section);
      else this.#passed.delete(section);
    }
    this.#tell(
      this.#headings
        .map((heading) => heading.dataset['section'] ?? '')
        .findLast((section) => this.#passed.has(section)),
    );
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
    this.#observer?.disconnect();
    this.#passed.clear();
    this.#headings = [];
  }
}
