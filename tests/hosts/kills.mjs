// Ends browsers at random moments while a form is filled in, and looks whether anything is lost that was on the screen for
// 100 ms. By hand: `nice node tests/hosts/kills.mjs [COUNT] [ENGINE…]`, a thousand times in each where none is named.
//
// Chromium and Firefox are ended as a whole, with all their processes, and begun again with the same profile. Sessions of
// WebKitGTK's driver keep nothing, and end with the process of their page.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../../www/scripts/serve.mjs';
import { executables, missing } from '../engines.mjs';
import { fromWww } from '../packages.mjs';

/** How long something has to have been on the screen, in milliseconds. */
const SEEN = 100;
/** A browser on a busy machine takes its time to begin, in milliseconds. */
const BEGUN = 60_000;
/** How often a browser that does not begin is ended and begun once more: one that was ended hard may hang at its beginning. */
const BEGINNINGS = 4;
/** How often it is said how far the run has come. */
const TOLD = 50;
/** A form is filled in for at most so long before its end, in milliseconds. */
const LONGEST = 2_500;

const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>
<script type="module" src="/dist/orientation-checklist.js"></script></head><body>
<orientation-checklist criteria="/dist/criteria/chi-doan.json" layout="page" unit-id="a" unit-name="Chi đoàn bản Mẫu"
  unit-type="chapter" period="2022"></orientation-checklist><script src="/dist/typist.js"></script></body></html>`;

// Types numbers in random places at a person's fastest, and tells the server what is on the screen once it has been painted.
// A note that does not arrive is not asked about later: it makes the check no stricter, and never wrong.
const TYPIST = `(${() => {
  window.begin = (from) => {
    const { shadowRoot } = document.querySelector('orientation-checklist');
    // Of a ratio one text takes the place of another: what is typed here stands on its own.
    const inputs = [...shadowRoot.querySelectorAll('[data-criterion] input.num:not([name*=":"])')];
    let next = from;
    const type = () => {
      const at = Math.floor(Math.random() * inputs.length);
      const input = inputs[at];
      const value = String((next += 1) % 9_000);
      input.focus({ preventScroll: true });
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      requestAnimationFrame(() =>
        setTimeout(() => navigator.sendBeacon('/seen', JSON.stringify({ name: input.name, value, next }))),
      );
      setTimeout(type, 30 + Math.random() * 120);
    };
    type();
  };
}})();`;

const isOpen = `() => document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null`;
// A number that comes back is shown with its thousands apart.
const READ = `() => Object.fromEntries([...document.querySelector('orientation-checklist').shadowRoot.querySelectorAll('[data-criterion] input.num')].map(({ name, value }) => [name, value.replace('.', '')]))`;

/** An engine with what it keeps: `open` begins it and gives `evaluate` and `end`, which ends it without a word. */
const engines = {
  async chromium() {
    const profile = await mkdtemp(path.join(tmpdir(), 'kills-'));
    return {
      async open(address) {
        const context = await fromWww('playwright-core').chromium.launchPersistentContext(profile, {
          executablePath: executables.chromium,
          args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
          viewport: null,
          timeout: BEGUN,
        });
        const [child] = childrenOf(process.pid).filter((pid) => commandOf(pid).includes(profile));
        const end = async () => {
          const all = [child, ...childrenOf(child)];
          for (const pid of all) kill(pid);
          // The profile is free once the browser's own process is gone.
          while (commandOf(child).includes(profile)) await pause(20);
        };
        const page = await context.newPage();
        await page.goto(address, { timeout: BEGUN });
        return { evaluate: (work) => page.evaluate(`(${work})()`), end };
      },
      close: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }),
    };
  },
  async firefox() {
    const profile = await mkdtemp(path.join(tmpdir(), 'kills-'));
    return {
      async open(address) {
        const browser = await fromWww('puppeteer-core').launch({
          browser: 'firefox',
          protocol: 'webDriverBiDi',
          executablePath: executables.firefox,
          headless: true,
          defaultViewport: null,
          userDataDir: profile,
          timeout: BEGUN,
          // A browser that was ended asks whether it should begin in safe mode.
          extraPrefsFirefox: {
            'toolkit.startup.max_resumed_crashes': -1,
            'browser.sessionstore.resume_from_crash': false,
          },
        });
        const child = browser.process();
        const ended = new Promise((resolve) => child.once('exit', resolve));
        const page = await browser.newPage();
        await page.goto(address, { timeout: BEGUN });
        return {
          evaluate: (work) => page.evaluate(`(${work})()`),
          async end() {
            const all = [child.pid, ...childrenOf(child.pid)];
            for (const pid of all) kill(pid);
            await ended;
            await browser.disconnect().catch(() => undefined);
          },
        };
      },
      close: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }),
    };
  },
};

const kill = (pid) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended with another one.
  }
};

// Empty once the process is gone.
const commandOf = (pid) => spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout;

// All processes below one, as far down as they go.
function childrenOf(parent) {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const all = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const below = (pid) => all.filter(([, of]) => of === pid).flatMap(([own]) => [own, ...below(own)]);
  return below(parent);
}

async function begun(engine, address) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await engine.open(address);
    } catch (error) {
      if (tries === BEGINNINGS) throw error;
      console.log(`begun once more: ${error.message.split('\n')[0]}`);
    }
  }
}

async function run(name, count) {
  const why = missing(name);
  if (why !== undefined) return console.log(`${name}: left out, ${why}`);
  let seen = [];
  const endpoints = {
    'GET /kill.html': () => ({ status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: PAGE }),
    'GET /dist/typist.js': () => ({ status: 200, headers: { 'Content-Type': 'text/javascript' }, body: TYPIST }),
    'POST /seen': ({ body }) => {
      seen.push({ ...JSON.parse(body.toString('utf8')), at: performance.now() });
      return { status: 204, body: '' };
    },
  };
  const server = await serve({ endpoints });
  const engine = await engines[name]();
  let values = 0;
  let lost = 0;
  let due = new Map();
  let next = 0;
  for (let time = 0; time <= count; time += 1) {
    const { evaluate, end } = await begun(engine, `${server.origin}/kill.html`);
    for (const until = Date.now() + BEGUN; !(await evaluate(isOpen)) && Date.now() < until; ) await pause(30);
    // What the second copy of the draft brings comes a moment later.
    const holds = async () => {
      const found = await evaluate(READ);
      return [...due]
        .filter(([input, allowed]) => !allowed.has(found[input]))
        .map(([input]) => ({ input, found: found[input], allowed: [...due.get(input)] }));
    };
    let wrong = await holds();
    for (const until = Date.now() + 5_000; wrong.length > 0 && Date.now() < until; wrong = await holds())
      await pause(50);
    values += [...due.values()].filter((allowed) => !allowed.has('')).length;
    if (wrong.length > 0) {
      lost += 1;
      console.log(JSON.stringify({ time, wrong }));
    }
    if (time === count || (time > 0 && time % TOLD === 0))
      console.log(`${name}: ended ${time} times, ${values} values looked at, lost something ${lost} times`);
    if (time === count) {
      await end();
      break;
    }
    const before = await evaluate(READ);
    seen = [];
    await evaluate(`() => begin(${next})`);
    await pause(Math.random() * LONGEST);
    const at = performance.now();
    await end();
    await pause(50);
    next = Math.max(next, ...seen.map((each) => each.next));
    // What was there before, what has been seen long enough, and whatever may have come after it.
    due = new Map(Object.entries(before).map(([input, value]) => [input, new Set([value])]));
    const all = [...seen].sort((a, b) => a.next - b.next);
    for (const [input, allowed] of due) {
      const own = all.filter((each) => each.name === input);
      const firm = own.findLastIndex((each) => each.at <= at - SEEN);
      if (firm >= 0) allowed.clear();
      for (const { value } of own.slice(Math.max(firm, 0))) allowed.add(value);
    }
    // A value of the last moment may have been stored and not told.
    const told = next;
    for (const allowed of due.values()) for (let n = told + 1; n <= told + 5; n += 1) allowed.add(String(n % 9_000));
    next += 10;
  }
  await engine.close();
  await server.close();
  if (lost > 0) process.exitCode = 1;
}

const [count = '1000', ...names] = process.argv.slice(2);
for (const name of names.length > 0 ? names : ['chromium', 'firefox']) await run(name, Number(count));
process.exit();
