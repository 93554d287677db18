// The three engines behind one small interface, for tests that are to hold in each of them.
//
// Chromium by Playwright, Firefox by WebDriver BiDi (Puppeteer), WebKitGTK by its WebDriver (Selenium) in a display of
// its own. An engine that is not on this machine is left out, and said to be.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromWww } from './packages.mjs';

const WAIT = 60_000;
/** The size of text that someone has set who sees little, in pixels: twice the usual one. */
const LARGE = 32;

const first = (...paths) => paths.find((each) => each !== undefined && existsSync(each));

const chromiumPath = first(
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
);
const firefoxPath = first(process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox');

const webkitDriver = first(process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver');
const miniBrowser = first(
  process.env.MINI_BROWSER,
  ...['4.1', '4.0'].flatMap((version) =>
    ['x86_64', 'aarch64'].map((kind) => `/usr/lib/${kind}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
  ),
);
const display = first(process.env.XVFB, '/usr/bin/Xvfb');
/** Where the browsers are, for those who start them without a driver. */
export const executables = { chromium: chromiumPath, firefox: firefoxPath, webkit: miniBrowser };

// Where an element is: selectors, each within the shadow root of what the one before it finds.
const find = (selectors) => {
  let found = document;
  for (const selector of selectors) found = (found.shadowRoot ?? found).querySelector(selector);
  return found;
};
const FIND = `(${find})`;

/**
 * What every page of an engine can do, or a frame of it once it has been entered (`enter`, until the next page). A place is
 * a list of selectors, each within the shadow root of the one before.
 */
class Page {
  /** Waits until a function of the page gives something; gives it. */
  async until(work, ...args) {
    const end = Date.now() + WAIT;
    for (;;) {
      const found = await this.evaluate(work, ...args);
      if (found) return found;
      if (Date.now() > end) throw new Error(`never came true in ${this.engine}: ${work} ${JSON.stringify(args)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits until a function gives something in the page that comes; the one that goes cannot be asked any more. */
  async arrives(work, ...args) {
    for (const end = Date.now() + WAIT; ; ) {
      const found = await this.evaluate(work, ...args).catch(() => undefined);
      if (found) return found;
      if (Date.now() > end) throw new Error(`never arrived in ${this.engine}: ${work} ${JSON.stringify(args)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits for an element that is shown. */
  appears(...place) {
    return this.until(
      `(selectors) => { const found = ${FIND}(selectors); return found !== null && found.getClientRects().length > 0; }`,
      place,
    );
  }

  /** Presses a control until another shows, as a person does whose press came while the page moved. */
  async opens(control, shown) {
    const isThere = `(selectors) => { const found = ${FIND}(selectors); return found !== null && found.getClientRects().length > 0; }`;
    for (const end = Date.now() + WAIT; ; ) {
      await this.click(...control);
      for (let look = 0; look < 40; look += 1) {
        if (await this.evaluate(isThere, shown)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (Date.now() > end) throw new Error(`never opened in ${this.engine}: ${JSON.stringify(shown)}`);
    }
  }

  text(...place) {
    return this.evaluate(`(selectors) => ${FIND}(selectors)?.textContent ?? null`, place);
  }

  value(...place) {
    return this.evaluate(`(selectors) => ${FIND}(selectors)?.value ?? null`, place);
  }

  // Brings an element to where it can be pressed, and gives the middle of it once it stays there.
  async middle(place) {
    await this.appears(...place);
    return this.until(
      `async (selectors) => {
        const found = ${FIND}(selectors);
        const middle = () => {
          const [box] = found.getClientRects();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        };
        found.scrollIntoView({ block: 'center', behavior: 'instant' });
        const before = middle();
        await new Promise((resolve) => setTimeout(resolve, 60));
        const { x, y } = middle();
        return before.x === x && before.y === y && y > 0 && y < innerHeight && { x, y };
      }`,
      place,
    );
  }

  /** Puts a text into an input, by the keyboard. */
  async fill(place, text) {
    await this.click(...place);
    await this.type(text);
  }
}

const asText = (work) => (typeof work === 'string' ? work : String(work));

/** Chromium by Playwright, or Firefox by Puppeteer: the two speak alike, but for the size of a window. */
class ScriptedPage extends Page {
  constructor(engine, context, page) {
    super();
    Object.assign(this, { engine, context, page });
  }

  async goto(address) {
    this.frame = undefined;
    await this.page.goto(address);
  }

  async reload() {
    this.frame = undefined;
    await this.page.reload();
  }

  async back() {
    this.frame = undefined;
    await this.page.goBack();
  }

  async enter(selector) {
    const element = await this.page.waitForSelector(selector);
    this.frame = await element.contentFrame();
    this.corner = await element.boundingBox();
  }

  evaluate(work, ...args) {
    return (this.frame ?? this.page).evaluate(`(${asText(work)})(...${JSON.stringify(args)})`);
  }

  async click(...place) {
    const { x, y } = await this.middle(place);
    const corner = this.frame === undefined ? { x: 0, y: 0 } : this.corner;
    await this.page.mouse.click(corner.x + x, corner.y + y);
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  size(width, height) {
    const { page } = this;
    return page.setViewportSize?.({ width, height }) ?? page.setViewport({ width, height });
  }

  close() {
    return this.context.close();
  }
}

class WebKitPage extends Page {
  engine = 'webkit';

  constructor(driver, keys) {
    super();
    Object.assign(this, { driver, keys, corner: { x: 0, y: 0 } });
  }

  async goto(address) {
    await this.leave();
    await this.driver.get(address);
  }

  async reload() {
    await this.leave();
    await this.driver.navigate().refresh();
  }

  async back() {
    await this.leave();
    await this.driver.navigate().back();
  }

  leave() {
    this.corner = { x: 0, y: 0 };
    return this.driver.switchTo().defaultContent();
  }

  async enter(selector) {
    await this.leave();
    const frame = await this.driver.findElement({ css: selector });
    // The pointer is sent to places of the window, wherever the driver looks.
    this.corner = await frame.getRect();
    await this.driver.switchTo().frame(frame);
  }

  async evaluate(work, ...args) {
    const { value, error } = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
      Promise.resolve()
        .then(() => (${asText(work)})(...${JSON.stringify(args)}))
        .then((value) => done({ value }), (error) => done({ error: String(error && error.stack || error) }));`,
    );
    if (error !== undefined && error !== null) throw new Error(error);
    return value ?? undefined;
  }

  async click(...place) {
    const { x, y } = await this.middle(place);
    await this.driver
      .actions()
      .move({ x: Math.round(this.corner.x + x), y: Math.round(this.corner.y + y), duration: 0 })
      .click()
      .perform();
  }

  press(key) {
    return this.driver
      .actions()
      .sendKeys(this.keys[key] ?? key)
      .perform();
  }

  type(text) {
    return this.driver.actions().sendKeys(text).perform();
  }

  size(width, height) {
    return this.driver.manage().window().setRect({ width, height });
  }

  async close() {
    // One session is one browser, which is started anew for each test.
    await this.driver.quit();
  }
}

const launchers = {
  chromium: {
    missing: () => (chromiumPath === undefined ? 'chromium is not here' : undefined),
    async start({ forcedColors, reducedMotion, largeText }) {
      const browser = await fromWww('playwright-core').chromium.launch({
        executablePath: chromiumPath,
        args: [
          ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
          ...(largeText ? [`--blink-settings=defaultFontSize=${LARGE}`] : []),
        ],
        // A page that is gone back to is the same page, as in the browser of a person.
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      return {
        async page() {
          const context = await browser.newContext({
            locale: 'vi-VN',
            viewport: { width: 1000, height: 800 },
            ...(forcedColors && { forcedColors: 'active' }),
            ...(reducedMotion && { reducedMotion: 'reduce' }),
          });
          return new ScriptedPage('chromium', context, await context.newPage());
        },
        close: () => browser.close(),
      };
    },
  },
  firefox: {
    missing: () => (firefoxPath === undefined ? 'firefox-esr is not here' : undefined),
    async start({ forcedColors, reducedMotion, largeText }) {
      const profile = await mkdtemp(path.join(tmpdir(), 'firefox-'));
      const browser = await fromWww('puppeteer-core').launch({
        browser: 'firefox',
        protocol: 'webDriverBiDi',
        executablePath: firefoxPath,
        headless: true,
        // Firefox knows no emulation of a window that is not its own.
        defaultViewport: null,
        userDataDir: profile,
        extraPrefsFirefox: {
          'app.update.enabled': false,
          'network.captive-portal-service.enabled': false,
          'network.connectivity-service.enabled': false,
          'intl.accept_languages': 'vi',
          ...(forcedColors && { 'browser.display.document_color_use': 2 }),
          ...(reducedMotion && { 'ui.prefersReducedMotion': 1 }),
          ...(largeText && { 'font.size.variable.x-western': LARGE, 'font.size.variable.x-unicode': LARGE }),
        },
      });
      return {
        async page() {
          const context = await browser.createBrowserContext();
          return new ScriptedPage('firefox', context, await context.newPage());
        },
        async close() {
          await browser.close();
          await rm(profile, { recursive: true, force: true, maxRetries: 3 });
        },
      };
    },
  },
  webkit: {
    missing: () =>
      webkitDriver === undefined || miniBrowser === undefined || display === undefined
        ? 'webkit2gtk-driver or xvfb is not here'
        : undefined,
    async start({ reducedMotion }) {
      const screen = await startDisplay();
      const settings = await settingsOf(reducedMotion);
      const port = await freePort();
      const service = spawn(webkitDriver, [`--port=${port}`], {
        env: {
          ...process.env,
          DISPLAY: screen.name,
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
          LIBGL_ALWAYS_SOFTWARE: '1',
          XDG_CONFIG_HOME: settings,
        },
        stdio: 'ignore',
      });
      const { Builder, Capabilities, Key } = fromWww('selenium-webdriver');
      const capabilities = new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
      });
      const open = () => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
      const end = () => {
        service.kill();
        screen.end();
        rmSync(settings, { recursive: true, force: true });
      };
      process.once('exit', end);
      const keys = { Enter: Key.ENTER, Tab: Key.TAB, Escape: Key.ESCAPE, ArrowDown: Key.ARROW_DOWN, ' ': Key.SPACE };
      return {
        async page() {
          const driver = await patiently(open);
          await driver.manage().setTimeouts({ script: WAIT, pageLoad: WAIT });
          return new WebKitPage(driver, keys);
        },
        close: async () => end(),
      };
    },
  },
};

// The settings of a desktop on which things do or do not move.
async function settingsOf(reducedMotion) {
  const folder = await mkdtemp(path.join(tmpdir(), 'desktop-'));
  await mkdir(path.join(folder, 'gtk-3.0'));
  const animations = reducedMotion ? 0 : 1;
  await writeFile(path.join(folder, 'gtk-3.0/settings.ini'), `[Settings]\ngtk-enable-animations=${animations}\n`);
  return folder;
}

// The service takes a moment until it listens.
async function patiently(open) {
  const end = Date.now() + WAIT;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (Date.now() > end || !/ECONNREFUSED/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function freePort() {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A display that nobody sees, for a browser that draws on one; it says its number when it is ready. */
export function startDisplay() {
  const server = spawn(display, ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.stdio[3].once('data', (number) => resolve({ name: `:${String(number).trim()}`, end: () => server.kill() }));
  });
}

/** The names of the engines that tests run in: all, or those that `ENGINES` names, with commas between. */
export const engineNames = (process.env.ENGINES ?? 'chromium,firefox,webkit').split(',');

/** Why an engine is not run here, if it is not. */
export const missing = (name) => (engineNames.includes(name) ? launchers[name].missing() : 'ENGINES leaves it out');

const running = new Map();

const keyOf = (name, how) => `${name} ${JSON.stringify(how)}`;

/**
 * A fresh page of an engine, with nothing of any other page in it.
 *
 * @param {string} name `chromium`, `firefox` or `webkit`.
 * @param {{ forcedColors?: boolean, reducedMotion?: boolean, largeText?: boolean }} [how] What the person at it has asked of the system
 *   or the browser.
 */
export async function pageOf(name, how = {}) {
  const key = keyOf(name, how);
  if (!running.has(key)) running.set(key, launchers[name].start(how));
  return (await running.get(key)).page();
}

/** Lets go of an engine whose driver answers no more; the next page is of one that is started anew. */
export async function forget(name, how = {}) {
  const engine = running.get(keyOf(name, how));
  running.delete(keyOf(name, how));
  const closed = Promise.resolve(engine).then((found) => found?.close());
  await Promise.race([closed.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 5_000))]);
}

/** Ends the engines that were started. */
export async function endEngines() {
  for (const engine of running.values()) await (await engine).close();
  running.clear();
}
