/** What drafts need of the browser, in one place, so that tests can do without one. */

import { IndexedMirror, type Mirror } from './mirror.js';

/** A line to the other tabs. */
export interface Channel {
  send(message: unknown): void;
  close(): void;
}

/** What a storage event says. */
export interface Stored {
  key: string | null;
  newValue: string | null;
}

export interface DraftEnv {
  /** The storage of this origin. Throws where the browser forbids it. */
  storage(): Storage;
  /** A second copy that is written a moment later, if there is one. */
  readonly mirror: Mirror | null;
  now(): number;
  random(): number;
  /** Does something later, unless the function that it returns is called before. */
  later(work: () => void, ms: number): () => void;
  /** What other tabs store. */
  onStored(work: (event: Stored) => void): () => void;
  /** The page is being put away, for a while or for good. */
  onHidden(work: () => void): () => void;
  onOnline(work: () => void): () => void;
  online(): boolean;
  channel(name: string, receive: (message: unknown) => void): Channel | null;
  /** Asks the browser not to take what is stored away when it is short of room; `false` where it refuses. */
  persist(): Promise<boolean>;
  fetch(address: string, init: RequestInit): Promise<Response>;
}

function on(target: EventTarget, type: string, work: (event: Event) => void): () => void {
  target.addEventListener(type, work);
  return () => target.removeEventListener(type, work);
}

/** The browser's own. */
export const browserEnv: DraftEnv = {
  mirror: new IndexedMirror(),
  storage() {
    // Some in-app browsers have none and say `null`.
    const storage: Storage | null = window.localStorage;
    if (storage === null) throw new DOMException('no storage', 'SecurityError');
    return storage;
  },
  now: () => Date.now(),
  random: () => Math.random(),
  later(work, ms) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  onStored: (work) => on(window, 'storage', (event) => work(event as StorageEvent)),
  onHidden: (work) => {
    const ends = [
      on(window, 'pagehide', work),
      on(document, 'visibilitychange', () => document.visibilityState === 'hidden' && work()),
    ];
    return () => ends.forEach((end) => end());
  },
  onOnline: (work) => on(window, 'online', work),
  online: () => navigator.onLine !== false,
  channel(name, receive) {
    try {
      const channel = new BroadcastChannel(name);
      channel.onmessage = (event) => receive(event.data);
      return { send: (message) => channel.postMessage(message), close: () => channel.close() };
    } catch {
      return null;
    }
  },
  async persist() {
    try {
      // Absent on pages that are not secure; refused without a word where the browser decides by itself.
      return (await navigator.storage?.persist?.()) ?? false;
    } catch {
      return false;
    }
  },
  fetch: (address, init) => fetch(address, init),
};
