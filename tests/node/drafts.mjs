// What the tests of the drafts share: the module, bundled on the fly, and a device with tabs that can be killed.
import { wasm } from './harness.mjs';
import { sourceModule } from './typescript.mjs';

/** The functions of `www/src/drafts`. */
export const drafts = () => sourceModule('drafts/index.ts');

/** The merge of the model, through the wasm as it was built. */
export async function modelMerge() {
  const { merge } = await wasm();
  return (base, mine, theirs) => JSON.parse(merge(base, mine, theirs));
}

export const named = {
  page: '/chi-doan/2022',
  plan: 'lai-chau-2022',
  criteria: 'chi-doan',
  unit: 'nam-pe',
  period: '2022',
};

/** An assessment with these members beside the ones that it needs. */
export const form = (members = {}) => ({
  unit: { id: 'nam-pe', name: 'Chi đoàn bản Nậm Pé', unitType: 'chapter' },
  period: '2022',
  criteria: { id: 'chi-doan', edition: '2022' },
  state: 'draft',
  ...members,
});

export const count = (value) => ({ value: { kind: 'count', value } });

/** The second copy of a device that has none. */
export const noMirror = {
  set() {},
  clear() {},
  settled: async () => false,
  read: async () => new Map(),
  keys: async () => [],
};

/** A second copy, as it is after the app was ended: what had been written to it is there. */
export function memoryMirror(texts = new Map()) {
  return {
    texts,
    settled: async () => true,
    set: (key, text) => void (text === null ? texts.delete(key) : texts.set(key, text)),
    clear: (prefix) => [...texts.keys()].filter((key) => key.startsWith(prefix)).forEach((key) => texts.delete(key)),
    read: async (prefix) => new Map([...texts].filter(([key]) => key.startsWith(prefix))),
    keys: async (prefix) => [...texts.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** A device: one storage and one clock for all of its tabs. */
export class Device {
  now = Date.UTC(2022, 10, 20, 1);
  online = true;
  /** How often the browser was asked to keep what is stored. */
  asked = 0;
  /** Whether it promises to. */
  promises = true;
  /** Whether there is a network although the device says that it is offline. */
  lies = false;
  /** How far its clock was set forward, or back. */
  shift = 0;
  /** How many characters fit, keys included. */
  room = Infinity;
  /** Whether the browser forbids the storage. */
  forbidden = false;
  /** Answers requests: `(address, init) => Response`. */
  server = () => {
    throw new TypeError('no server');
  };
  requests = [];
  /** The second copy, which a device without IndexedDB does not have. */
  mirror = noMirror;
  texts = new Map();
  tabs = [];

  /** A tab. Events reach it only while it is awake; `kill` ends it without a word. */
  tab() {
    const device = this;
    const tab = { awake: true, dead: false, stored: [], hidden: [], onlines: [], timers: [], channels: [], missed: [] };
    const remove = (list, entry) => () => list.splice(list.indexOf(entry), 1);
    const add = (list) => (work) => {
      list.push(work);
      return remove(list, work);
    };
    const tell = (key, newValue) => {
      for (const other of device.tabs) {
        if (other === tab || other.dead) continue;
        const event = () => other.stored.forEach((work) => work({ key, newValue }));
        if (other.awake) event();
        else other.missed.push(event);
      }
    };
    const storage = {
      get length() {
        return device.texts.size;
      },
      key: (at) => [...device.texts.keys()][at] ?? null,
      getItem: (key) => device.texts.get(key) ?? null,
      setItem(key, text) {
        if (tab.dead) return;
        const others = [...device.texts].filter(([other]) => other !== key);
        const used = others.reduce((sum, [other, held]) => sum + other.length + held.length, 0);
        if (used + key.length + text.length > device.room) throw new DOMException('full', 'QuotaExceededError');
        // A browser tells of a change alone.
        if (device.texts.get(key) === text) return;
        device.texts.set(key, text);
        tell(key, text);
      },
      removeItem(key) {
        if (!tab.dead && device.texts.delete(key)) tell(key, null);
      },
    };
    tab.kill = () => {
      tab.dead = true;
    };
    tab.sleep = () => {
      tab.awake = false;
    };
    tab.wake = () => {
      tab.awake = true;
      for (const event of tab.missed.splice(0)) event();
    };
    tab.hide = () => tab.hidden.forEach((work) => work());
    tab.env = {
      mirror: device.mirror,
      storage() {
        if (device.forbidden) throw new DOMException('forbidden', 'SecurityError');
        return storage;
      },
      now: () => device.now + device.shift,
      random: () => Math.random(),
      later(work, ms) {
        const timer = { at: device.now + ms, work };
        return add(tab.timers)(timer);
      },
      onStored: add(tab.stored),
      onHidden: add(tab.hidden),
      onOnline: add(tab.onlines),
      online: () => device.online,
      channel(name, receive) {
        const line = { name, receive };
        const close = add(tab.channels)(line);
        const send = (message) => {
          if (tab.dead) return;
          for (const other of device.tabs) {
            if (other === tab || other.dead) continue;
            for (const heard of other.channels) {
              if (heard.name !== name) continue;
              const event = () => heard.receive(structuredClone(message));
              if (other.awake) event();
              else other.missed.push(event);
            }
          }
        };
        return { send, close };
      },
      persist: async () => {
        device.asked += 1;
        return device.promises;
      },
      fetch: async (address, init) => {
        if (!device.online && !device.lies) throw new TypeError('no network');
        device.requests.push({ address, key: init.headers['Idempotency-Key'], body: init.body });
        return device.server(address, init);
      },
    };
    device.tabs.push(tab);
    return tab;
  }

  /** Lets time pass, timers and what they begin included. */
  async pass(ms) {
    const end = this.now + ms;
    for (;;) {
      await settled();
      const due = this.tabs.filter((tab) => !tab.dead).flatMap((tab) => tab.timers.map((timer) => ({ tab, timer })));
      const next = due.sort((a, b) => a.timer.at - b.timer.at)[0];
      if (next === undefined || next.timer.at > end) break;
      this.now = Math.max(this.now, next.timer.at);
      next.tab.timers.splice(next.tab.timers.indexOf(next.timer), 1);
      next.timer.work();
    }
    this.now = end;
  }

  setOnline(online) {
    this.online = online;
    if (online) for (const tab of this.tabs) tab.onlines.forEach((work) => work());
  }
}

/** Until promises that are ready have been followed. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 2));
