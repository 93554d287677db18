/**
 * The whole paper where the page would print a window of it.
 *
 * What stands in a box that scrolls, or that is fixed to the window, is printed as far as the box shows it. While the
 * page is printed a copy of the paper stands above everything else, in the top layer, where no box cuts it off. The
 * papers of several elements stand there one after the other, as the elements do.
 */
import { drop, el } from './dom.js';
import { dress } from './styles/printing.css.js';

/** The copies that are printed now, in the order of their elements, and the element of each. */
let standing: { host: Element; copy: HTMLElement }[] = [];
let layer: HTMLElement | undefined;

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** Whether a style sheet of the page says how an element is printed: it has thought of it. */
function isMinded(element: Element): boolean {
  const says = (rules: CSSRuleList, isForPaper: boolean): boolean =>
    [...rules].some((rule) => {
      if (rule instanceof CSSMediaRule)
        return says(rule.cssRules, isForPaper || /\bprint\b/.test(rule.media.mediaText));
      return isForPaper && rule instanceof CSSStyleRule && element.matches(rule.selectorText);
    });
  return [...document.styleSheets].some((sheet) => {
    try {
      return says(sheet.cssRules, /\bprint\b/.test(sheet.media.mediaText));
    } catch {
      // A sheet of another site keeps its rules to itself.
      return false;
    }
  });
}

function cuts(element: Element): boolean {
  const { documentElement, body } = document;
  // What these say of overflow is said of the window, and paper has none; but the body is a box where the root speaks.
  if (element === documentElement) return false;
  if (element === body && getComputedStyle(documentElement).overflowY === 'visible') return false;
  const { overflowY, position } = getComputedStyle(element);
  const isCut = position === 'fixed' || (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
  return isCut && !isMinded(element);
}

/** Whether some box around an element would cut its paper off. */
function isCut(host: Element): boolean {
  for (let at: Element | null = host; at !== null; at = parentOf(at)) if (cuts(at)) return true;
  return false;
}

function raise(host: HTMLElement, shadow: ShadowRoot, root: Element): void {
  const copy = el('div', {});
  const inner = copy.attachShadow({ mode: 'open' });
  inner.adoptedStyleSheets = [...shadow.adoptedStyleSheets];
  inner.append(root.cloneNode(true));
  standing.push({ host, copy });
  standing.sort((a, b) => (a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  if (layer === undefined) {
    dress(shadow);
    layer = el('div', { class: 'whole', popover: 'manual', 'aria-hidden': 'true' });
    shadow.append(layer);
    layer.showPopover();
  }
  layer.append(...standing.map((each) => each.copy));
}

function lower(): void {
  drop(layer);
  layer = undefined;
  standing = [];
}

/** Prints what stands in `root` whole whenever the page is printed; gives what ends that. */
export function keepWhole(host: HTMLElement, shadow: ShadowRoot, root: () => Element | undefined): () => void {
  const before = (): void => {
    // One of a printing that never said that it was over.
    if (standing.some((each) => each.host === host)) lower();
    const found = root();
    const canRaise = 'showPopover' in host && 'adoptedStyleSheets' in shadow;
    if (found !== undefined && canRaise && host.getClientRects().length > 0 && isCut(host)) raise(host, shadow, found);
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', lower);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', lower);
  };
}
