/** Printing the paper and nothing of the page around it, from a frame of its own. */
import { drop } from './dom.js';
import type { Sheet } from './styles/css.js';

/** How long a browser may take to make an empty frame. */
const FRAME_TIME = 200;

const PAGE = '@page { size: A4; margin: 20mm 15mm 20mm 30mm; } body { margin: 0; }';

function emptyFrame(into: ShadowRoot): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
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

/** Prints a copy of `paper` with these styles; the whole page where a frame of its own cannot be had. */
export async function printPaper(
  paper: Element,
  title: string,
  styles: readonly Sheet[],
  into: ShadowRoot,
): Promise<void> {
  const frame = await emptyFrame(into);
  const { contentWindow: inner, contentDocument: sheet } = frame;
  if (inner === null || sheet === null) {
    drop(frame);
    window.print();
    return;
  }
  const rules = new (inner as Window & typeof globalThis).CSSStyleSheet();
  rules.replaceSync([PAGE, ...styles.map(({ cssText }) => cssText)].join('\n'));
  sheet.adoptedStyleSheets = [rules];
  sheet.title = title;
  sheet.documentElement.lang = 'vi';
  sheet.body.append(sheet.importNode(paper, true));
  inner.addEventListener('afterprint', () => drop(frame), { once: true });
  inner.print();
}
