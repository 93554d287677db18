/**
 * Deep links: which node of which plan an address names.
 *
 * The node is one piece, `orientation=PLAN/NODE`, in the query of the address or in its fragment. It is read from both.
 * It is written into the query, because the fragment of a page in an old system often belongs to the page's own scripts:
 * a router would take our piece for a route of its own, and `$(location.hash)` would throw. A change of the query alone
 * never fires `hashchange`. For servers that drop what they do not know from the query it can be written into
 * the fragment instead. Every other piece stays as it is, to the letter.
 */
const NAME = 'orientation';
// Chats and letters take the stop, the bracket or the quotation mark that follows a link for a part of it: no node ends so.
const PIECE = /^orientation=([a-z0-9][a-z0-9.-]*)(?:\/|%2[fF])(:?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?!\/?[a-z0-9])/;

/** A node of a plan, as an address names it. */
export interface Place {
  plan: string;
  node: string;
}

/** Where in the address a place is written. */
export type AddressPart = 'query' | 'fragment';

const pieces = (part: string): string[] =>
  part
    .slice(1)
    .split('&')
    .filter((piece) => piece !== '');

/** The place that an address names, or nothing. */
export function placeIn({ search, hash }: Pick<Location, 'search' | 'hash'>): Place | undefined {
  for (const piece of [...pieces(search), ...pieces(hash)]) {
    const [, plan, node] = PIECE.exec(piece) ?? [];
    if (plan !== undefined && node !== undefined) return { plan, node };
  }
  return undefined;
}

function replaced(part: string, mark: '?' | '#', piece: string | undefined): string {
  const others = pieces(part);
  const kept = others.filter((other) => !other.startsWith(`${NAME}=`));
  // An address without our piece is not touched, not even to tidy it up.
  if (piece === undefined && kept.length === others.length) return part;
  if (piece !== undefined) kept.push(piece);
  return kept.length === 0 ? '' : mark + kept.join('&');
}

/** The address of a place: the page's own, with our piece in it and the rest as it was. */
export function addressOf(place: Place, from: Pick<Location, 'href' | 'search' | 'hash'>, part: AddressPart): string {
  const piece = `${NAME}=${place.plan}/${place.node}`;
  const base = from.href.slice(0, from.href.length - from.hash.length).replace(/[?#].*$/s, '');
  const search = replaced(from.search, '?', part === 'query' ? piece : undefined);
  const hash = replaced(from.hash, '#', part === 'fragment' ? piece : undefined);
  return base + search + hash;
}

/** The addresses of a plan's nodes. They differ in the node alone: the rest is put together once. */
export class Addresses {
  #key = '';
  #of = (node: string): string => node;

  of(plan: string, part: AddressPart): (node: string) => string {
    const key = `${plan} ${part} ${location.href}`;
    if (this.#key !== key) {
      const [before = '', after = ''] = addressOf({ plan, node: ' ' }, location, part).split(' ');
      this.#key = key;
      this.#of = (node) => before + node + after;
    }
    return this.#of;
  }
}

/** Makes the address name a place, as a new entry of the history; says whether the page allows that. */
export function goTo(place: Place, part: AddressPart): boolean {
  const address = addressOf(place, location, part);
  if (address === location.href) return true;
  try {
    history.pushState(history.state, '', address);
    return true;
  } catch {
    // A page opened from a file, or in a sandbox, keeps its address.
    return false;
  }
}
