/** The interface of the browser for drafts: storage, clock, tabs, network. Tests provide one of their own. */

import { IndexedMirror, type Mirror } from './mirror.js';

/** The channel to the other tabs. */
export interface Channel {
  send(message: unknown): void;
  close(): void;
}

/** A change of the storage by another tab. */
export interface Stored {
  key: string | null;
  newValue: string | null;
}

export interface DraftEnv {
  /** The local storage of this origin. Throws where the browser forbids storage. */
  storage(): Storage;
  /** The second copy of the storage, written a moment later. */
  readonly mirror: Mirror;
  now(): number;
  random(): number;
  /** Runs `work` after `ms` milliseconds; gives the function that cancels. */
  later(work: () => void, ms: number): () => void;
  /** Calls `listener` when another tab has changed the storage. */
  onStored(work: (event: Stored) => void): () => void;
  /** Calls `listener` when the page is hidden, for a while or for good. */
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

/** The interface of a real browser. */
export const browserEnv: DraftEnv = {
  mirror: new IndexedMirror(),
  storage() {
    // Some in-app browsers have no local storage and say `null`.
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
      // The method is absent on pages that are not secure; a browser may refuse silently.
      return (await navigator.storage?.persist?.()) ?? false;
    } catch {
      return false;
    }
  },
  fetch: (address, init) => fetch(address, init),
};
