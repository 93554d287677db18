/** Which section is being read: the last one whose heading has passed the upper third of the window. */
export class Reading {
  readonly #tell: (section: string | undefined) => void;
  readonly #passed = new Set<string>();
  #headings: HTMLElement[] = [];
  #observer: IntersectionObserver | undefined;

  constructor(tell: (section: string | undefined) => void) {
    this.#tell = tell;
  }

  /** Watches the headings of these sections, in their order. */
  watch(headings: HTMLElement[]): void {
    if (headings.length === this.#headings.length && headings.every((heading, at) => heading === this.#headings[at])) return;
    this.stop();
    this.#headings = headings;
    // A heading above the window counts as seen, so that a jump over several sections is noticed.
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), { rootMargin: '1000000px 0px -66% 0px' });
    for (const heading of headings) this.#observer.observe(heading);
  }

  #note(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const section = (target as HTMLElement).dataset['section'] ?? '';
      if (isIntersecting) this.#passed.add(section);
      else this.#passed.delete(section);
    }
    this.#tell(this.#headings.map((heading) => heading.dataset['section'] ?? '').findLast((section) => this.#passed.has(section)));
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#passed.clear();
    this.#headings = [];
  }
}
