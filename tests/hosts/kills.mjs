// Ends browsers at random moments while a form is filled in, and looks whether anything is lost that was on the screen for
// 100 ms. By hand: `nice node tests/hosts/kills.mjs [COUNT] [ENGINE…]`, a thousand times in each where none is named.
//
// Each browser is begun as a person begins it, without a driver, which in WebKitGTK would keep nothing; the page itself
// types, and tells the server what is on the screen. A browser is ended as a whole, with all its processes, and begun
// again with the same profile.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../../www/scripts/serve.mjs';
import { executables, missing, startDisplay } from '../engines.mjs';

/** How long something has to have been on the screen, in milliseconds. */
const SEEN = 100;
/** A browser on a busy machine takes its time to begin, in milliseconds. */
const BEGUN = 60_000;
/** How often a browser that does not begin is ended and begun once more: one that was ended hard may hang at its beginning. */
const BEGINNINGS = 4;
/** What the second copy of a draft brings comes a moment after the form is open; at most so long after, in milliseconds. */
const RECALLED = 5_000;
/** How often it is said how far the run has come. */
const TOLD = 50;
/** A form is filled in for at most so long before its end, in milliseconds. */
const LONGEST = 2_500;
/** As many values of a life may be on the screen and not told when it ends. */
const UNTOLD = 50;
/** What the processes of a browser are known by: a variable of their environment that holds the profile. */
const MARK = 'KILLS_PROFILE';

const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>
<script type="module" src="/dist/orientation-checklist.js"></script></head><body>
<orientation-checklist criteria="/dist/criteria/chi-doan.json" layout="page" unit-id="a" unit-name="Chi đoàn bản Mẫu"
  unit-type="chapter" period="2022"></orientation-checklist><script src="/dist/typist.js"></script></body></html>`;

// Tells what the form has once it is open, until the server lets it go on; then types numbers in random places at a
// person's fastest, and tells what is on the screen once it has been painted. A note that does not arrive is not asked
// about later: it makes the check no stricter, and never wrong.
const TYPIST = `(${async () => {
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const host = document.querySelector('orientation-checklist');
  while (host.shadowRoot?.querySelector('#score i') == null) await rest(20);
  // A number that comes back is shown with its thousands apart.
  const read = () =>
    [...host.shadowRoot.querySelectorAll('[data-criterion] input.num')].map((one) => [
      one.name,
      one.value.replace('.', ''),
    ]);
  let next;
  // Each life has a number: what a browser begins again of its own accord, or hands over late, belongs to none.
  const life = new URL(document.URL).searchParams.get('life');
  while (next === undefined) {
    const answer = await fetch('/open', { method: 'POST', body: JSON.stringify({ life, fields: read() }) });
    ({ next } = await answer.json());
    await rest(50);
  }
  // Of a ratio one text takes the place of another: what is typed here stands on its own.
  const inputs = [...host.shadowRoot.querySelectorAll('[data-criterion] input.num:not([name*=":"])')];
  for (;;) {
    const input = inputs[Math.floor(Math.random() * inputs.length)];
    const value = String((next += 1) % 9_000);
    const seen = JSON.stringify({ life, name: input.name, value, next });
    input.focus({ preventScroll: true });
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    requestAnimationFrame(() => setTimeout(() => navigator.sendBeacon('/seen', seen)));
    await rest(30 + Math.random() * 120);
  }
}})();`;

/** How each engine is begun with a profile: its program, with the settings that such a beginning needs. */
const engines = {
  chromium: (profile) => ({
    program: executables.chromium,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
      `--user-data-dir=${profile}`,
    ],
  }),
  async firefox(profile) {
    // A browser that was ended asks whether it should begin in safe mode, and would open its pages of before.
    const settings = {
      'toolkit.startup.max_resumed_crashes': -1,
      'browser.sessionstore.resume_from_crash': false,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    };
    const lines = Object.entries(settings).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${value});\n`);
    await writeFile(path.join(profile, 'user.js'), lines.join(''));
    return { program: executables.firefox, args: ['--headless', '--no-remote', '--profile', profile] };
  },
  async webkit(profile) {
    screen ??= await startDisplay();
    const folders = ['DATA', 'CACHE', 'CONFIG'].map((kind) => [`XDG_${kind}_HOME`, path.join(profile, kind)]);
    const env = { DISPLAY: screen.name, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
    return { program: executables.webkit, args: [], env: { ...env, ...Object.fromEntries(folders) } };
  },
};
/** The display of the engine that has none of its own. */
let screen;

// All processes that were begun with a profile: some leave their group and their parent, and would type on by themselves.
function processesOf(profile) {
  const own = `${MARK}=${profile}\0`;
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && `${readFileSync(`/proc/${pid}/environ`, 'latin1')}\0`.includes(own);
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

/** Begins an engine at an address; gives the function that ends it without a word. */
async function begin(name, profile, address) {
  const { program, args, env } = await engines[name](profile);
  const child = spawn(program, [...args, address], {
    env: { ...process.env, ...env, [MARK]: profile },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return async () => {
    for (let left = processesOf(profile); left.length > 0; left = processesOf(profile)) {
      for (const pid of left) {
        try {
          process.kill(Number(pid), 'SIGKILL');
        } catch {
          // It has ended with another one.
        }
      }
      await pause(5);
    }
    await ended;
  };
}

async function run(name, count) {
  const why = missing(name);
  if (why !== undefined) return console.log(`${name}: left out, ${why}`);
  let seen = [];
  let open = () => ({});
  let lives = 0;
  let strays = 0;
  const json = (content) => ({
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(content),
  });
  const endpoints = {
    'GET /kill.html': () => ({ status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: PAGE }),
    'GET /dist/typist.js': () => ({ status: 200, headers: { 'Content-Type': 'text/javascript' }, body: TYPIST }),
    'POST /open': ({ body }) => {
      const { life, fields } = JSON.parse(body.toString('utf8'));
      if (Number(life) === lives) return json(open(fields));
      strays += 1;
      return json({});
    },
    'POST /seen': ({ body }) => {
      const each = JSON.parse(body.toString('utf8'));
      if (Number(each.life) === lives) seen.push({ ...each, at: performance.now() });
      else strays += 1;
      return { status: 204, body: '' };
    },
  };
  const server = await serve({ endpoints });
  const profile = await mkdtemp(path.join(tmpdir(), 'kills-'));
  let values = 0;
  let lost = 0;
  let next = 0;
  /** What each field may have: what it had before, what was seen long enough, and what may have come after that. */
  let due = new Map();
  /** For how many milliseconds the first of them had been seen when the browser was ended. */
  let shown = new Map();

  // Resolves with what the form has once nothing is missing, or the time for it is over.
  const opened = () =>
    new Promise((resolve) => {
      let first;
      open = (fields) => {
        const found = new Map(fields);
        const wrong = [...due].filter(([input, allowed]) => !allowed.has(found.get(input)));
        first ??= performance.now();
        if (wrong.length > 0 && performance.now() < first + RECALLED) return {};
        resolve({
          found,
          wrong: wrong.map(([input, allowed]) => ({
            input,
            found: found.get(input),
            seen: Math.round(shown.get(input) ?? 0),
            allowed: [...allowed],
          })),
        });
        return { next };
      };
    });

  async function life() {
    for (let tries = 1; ; tries += 1) {
      lives += 1;
      const ready = opened();
      const end = await begin(name, profile, `${server.origin}/kill.html?life=${lives}`);
      const state = await Promise.race([ready, pause(BEGUN, undefined, { ref: false })]);
      if (state !== undefined) return { ...state, end };
      await end();
      if (tries === BEGINNINGS) throw new Error(`${name} did not open the form`);
      console.log(`${name}: begun once more`);
    }
  }

  for (let time = 0; time <= count; time += 1) {
    const { found, wrong, end } = await life();
    values += [...due.values()].filter((allowed) => !allowed.has('')).length;
    if (wrong.length > 0) {
      lost += 1;
      console.log(JSON.stringify({ time, wrong }));
    }
    if (time === count || (time > 0 && time % TOLD === 0))
      console.log(
        `${name}: ended ${time} times, ${values} values looked at, lost something ${lost} times, ${strays} strays`,
      );
    seen = [];
    const begun = next;
    if (time < count) await pause(Math.random() * LONGEST);
    const at = performance.now();
    await end();
    await pause(50);
    next = Math.max(next, ...seen.map((each) => each.next));
    // What the second copy of a draft holds beyond what was found may come after the form was let go.
    const later = (input, value) => {
      const before = [...(due.get(input) ?? [])];
      return before.slice(before.indexOf(value) + 1);
    };
    due = new Map([...found].map(([input, value]) => [input, new Set([value, ...later(input, value)])]));
    // A value that came later may have been stored and not told: any number since that no other field was told to have.
    const all = [...seen].sort((a, b) => a.next - b.next);
    const told = new Map(all.map((each) => [each.next, each.name]));
    shown = new Map();
    for (const [input, allowed] of due) {
      const firm = all.findLast((each) => each.name === input && each.at <= at - SEEN);
      if (firm !== undefined) {
        allowed.clear();
        shown.set(input, at - firm.at);
      }
      for (let n = firm?.next ?? begun + 1; n <= next + UNTOLD; n += 1)
        if ((told.get(n) ?? input) === input) allowed.add(String(n % 9_000));
    }
    next += UNTOLD;
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  await server.close();
  if (lost > 0) process.exitCode = 1;
}

const [count = '1000', ...names] = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(engines)) await run(name, Number(count));
screen?.end();
process.exit();
