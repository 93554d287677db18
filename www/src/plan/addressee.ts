/**
 * An element as the one whom the address of the page may mean. Of the elements with the same plan, those included that still
 * fetch it, the first one answers to the address.
 */
import { placeIn } from './address.js';
import type { PlanStore } from './store.js';
import { uncover } from './view/scroll.js';

/** The element, and what it can do about an address. */
export interface AddresseePlace {
  element: HTMLElement;
  store: PlanStore;
  /** The address of the plan file that was asked for last. */
  asked: () => string | undefined;
  /** Brings a node into view; says whether there is one. */
  show: (node: string) => boolean;
  /** The node is not in the plan any more; the reader is near where it was, or is not. */
  missed: (isNear: boolean) => void;
  /** The page's address has led to a node. */
  led: (node: string) => void;
}

/** The addressees of this script by their elements. */
const known = new WeakMap<Element, Addressee>();

export class Addressee {
  readonly #place: AddresseePlace;
  #wasHidden = false;

  constructor(place: AddresseePlace) {
    this.#place = place;
    known.set(place.element, this);
  }

  /** The plan has come: the place that the address names, or `otherwise`, is brought into view. */
  begin(otherwise: string | null): void {
    const place = placeIn(location);
    const [first] = this.#alike;
    // One of them may have been there sooner: the reader is not taken away from it.
    const isTaken = this.#alike.some((other) => other !== this && other.#place.store.target !== undefined);
    if (place !== undefined && place.plan === this.#plan && first === this && !isTaken) this.#goNear(place.node);
    else if (place === undefined && otherwise) this.#place.show(otherwise);
  }

  /** There is no plan to show: another element that has left the address to this one takes it back. */
  yield(): void {
    const next = this.#peers.find((other) => other.#plan !== undefined && other.#asks(this.#place.asked()));
    if (next !== undefined && placeIn(location) !== undefined) next.begin(null);
  }

  /** Goes where the page's address leads since it has changed. */
  readonly follow = (): void => {
    const place = placeIn(location);
    const { element, store, led } = this.#place;
    const alike = this.#alike;
    if (place === undefined || place.plan !== this.#plan) store.leave();
    else if (alike[0] === this) {
      // A page that routes by itself may have taken this element away meanwhile, and with it the place in the page.
      const hidden = element.getClientRects().length === 0;
      const moved = place.node !== store.target;
      const shown = (moved || (this.#wasHidden && !hidden)) && this.#goNear(place.node);
      this.#wasHidden = hidden;
      for (const other of alike.slice(1)) other.#place.store.leave();
      if (shown && moved) led(place.node);
    }
  };

  // Goes to the node; near it where the plan has no such node any more.
  #goNear(node: string): boolean {
    const { element, store, show, missed } = this.#place;
    uncover(element);
    if (show(node)) return true;
    const around = store.ready?.outline.around(node);
    const isShown = around !== undefined && show(around);
    missed(isShown);
    return isShown;
  }

  get #plan(): string | undefined {
    return this.#place.store.ready?.plan.id;
  }

  #asks(address: string | undefined): boolean {
    return this.#place.asked() === address;
  }

  get #isFetching(): boolean {
    return !this.#asks(undefined) && this.#plan === undefined && this.#place.store.failure === undefined;
  }

  get #peers(): Addressee[] {
    const elements = [...document.querySelectorAll(this.#place.element.localName)];
    return elements.map((element) => known.get(element)).filter((each) => each !== undefined);
  }

  get #alike(): Addressee[] {
    const isComing = (other: Addressee): boolean => other.#isFetching && other.#asks(this.#place.asked());
    const alike = this.#peers.filter((other) => other === this || other.#plan === this.#plan || isComing(other));
    // Not among those of the page where it stands in a shadow of another element.
    return alike.length === 0 ? [this] : alike;
  }
}
