/**
 * Printing the paper and nothing of the page around it, from a frame of its own; where nothing prints, in other ways.
 */
import { drop } from './dom.js';
import { offerPaper } from './print-otherwise.js';
import type { Printed } from './printed.js';

/** How long a browser may take to make an empty frame, in milliseconds. */
const FRAME_TIME = 200;
/** How long a browser may take to show that it prints, in milliseconds: most do so before `print()` returns. */
const SIGN_TIME = 1_500;

const PAGE = '@page { size: A4; margin: 20mm 15mm 20mm 30mm; } body { margin: 0; }';

/** The frame that each element prints from: one that is still there belongs to a printing that is over. */
const frames = new WeakMap<ShadowRoot, HTMLIFrameElement>();

function emptyFrame(into: ShadowRoot): Promise<HTMLIFrameElement> {
  drop(frames.get(into));
  const frame = document.createElement('iframe');
  frames.set(into, frame);
  frame.className = 'unseen';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  return new Promise((resolve) => {
    const done = (): void => resolve(frame);
    frame.addEventListener('load', done, { once: true });
    setTimeout(done, FRAME_TIME);
    into.append(frame);
  });
}

function fill(sheet: Document, { paper, title, styles }: Printed): void {
  const texts = [PAGE, ...styles.map(({ cssText }) => cssText)].join('\n');
  const inner = sheet.defaultView as (Window & typeof globalThis) | null;
  if (inner !== null && 'adoptedStyleSheets' in sheet) {
    const rules = new inner.CSSStyleSheet();
    rules.replaceSync(texts);
    sheet.adoptedStyleSheets = [rules];
  } else {
    // Browsers of before 2023 have nothing better.
    const style = (sheet as Document).createElement('style');
    style.textContent = texts;
    (sheet as Document).head.append(style);
  }
  sheet.title = title;
  sheet.documentElement.lang = 'vi';
  sheet.body.append(sheet.importNode(paper, true));
}

/**
 * Calls `print()` of a window, and tells whether something came of it. In-app browsers have no such method, or one that
 * does nothing and says nothing; so have frames of a sandbox.
 */
async function prints(inner: Window): Promise<boolean> {
  if (typeof inner.print !== 'function') return false;
  const signs = new AbortController();
  const { signal } = signs;
  const seen = new Promise<true>((resolve) => {
    const found = (): void => resolve(true);
    for (const target of new Set([inner, window])) {
      target.addEventListener('beforeprint', found, { signal });
      target.addEventListener('afterprint', found, { signal });
    }
    // A window of the system's own takes the focus, where a browser is too old for these events.
    window.addEventListener('blur', found, { signal });
    document.addEventListener('visibilitychange', found, { signal });
  });
  const none = new Promise<false>((resolve) => setTimeout(resolve, SIGN_TIME, false));
  try {
    inner.print();
    return await Promise.race([seen, none]);
  } catch {
    return false;
  } finally {
    signs.abort();
  }
}

/** Prints a copy of a paper; the whole page where a frame of its own cannot be had. */
export async function printPaper(printed: Printed, into: ShadowRoot, locale: string): Promise<void> {
  const frame = await emptyFrame(into);
  const { contentWindow: inner, contentDocument: sheet } = frame;
  if (inner === null || sheet === null) {
    drop(frame);
    if (!(await prints(window))) offerPaper(printed, into, locale);
    return;
  }
  fill(sheet, printed);
  inner.addEventListener('afterprint', () => drop(frame), { once: true });
  if (await prints(inner)) return;
  drop(frame);
  offerPaper(printed, into, locale);
}
