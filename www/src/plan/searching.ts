/** The search field of a plan: what is typed, what is found, and the way from hit to hit. */
import type { Announcer } from '../ui/announcer.js';
import type { PlanStore } from './store.js';
import type { Marker } from './view/marker.js';
import { whereWords } from './view/where.js';
import type { Words } from './words/index.js';

/** What a search is made in, and who is told. */
export interface SearchPlace {
  store: PlanStore;
  marker: Marker;
  announcer: Announcer;
  words: () => Words;
  /** Whether the plan is on the page. */
  isShown: () => boolean;
  /** Brings the hit that is the current one now into view. */
  bringHit: () => void;
}

export class Searching {
  readonly #place: SearchPlace;
  #typed = '';
  #frame = 0;

  constructor(place: SearchPlace) {
    this.#place = place;
  }

  /** What stands in the search field. */
  get typed(): string {
    return this.#typed;
  }

  /** Searches the plan; gives the number of hits. */
  search(query: string): number {
    const { store, marker, announcer, words } = this.#place;
    this.#typed = query;
    store.search(query);
    // What is seen answers at once.
    if (this.#place.isShown()) marker.show(store.marks, store.at);
    announcer.sayLater(() => (query.trim() === '' ? '' : words().search.hits(store.found.total)));
    return store.found.total;
  }

  /** One search per frame, however fast the letters come; the first letter does not wait. */
  type(query: string): void {
    this.#typed = query;
    if (this.#frame !== 0) return;
    this.search(query);
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#catchUp();
    });
  }

  /** Goes to the next hit, or to the one before. */
  step(by: 1 | -1): void {
    this.#catchUp();
    const { store, announcer, words, bringHit } = this.#place;
    const hit = store.step(by);
    if (hit === undefined || store.ready === undefined) return;
    announcer.say(
      words().search.at(store.at + 1, store.found.total, whereWords(store.ready.outline, hit.node, words())),
    );
    bringHit();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #catchUp(): void {
    if (this.#typed !== this.#place.store.query) this.search(this.#typed);
  }
}
