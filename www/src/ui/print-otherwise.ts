/** Where the browser does not print: the paper as a file, to be shared, or saved and opened where it can be printed. */
import { copied } from './clipboard.js';
import { drop, el } from './dom.js';
import { printing as english } from './i18n/printing.en.js';
import { printing as vietnamese } from './i18n/printing.vi.js';
import type { Printed } from './printed.js';
import { saveFile } from './save-file.js';
import { dress } from './styles/printing.css.js';

const tag = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const text = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The text of an HTML file that shows a paper as it is printed, and asks nobody for anything. */
export function paperFile({ paper, title, styles }: Printed): { name: string; type: string; text: string } {
  const page = '@page { size: A4; margin: 20mm 15mm; } body { max-width: 180mm; margin: 1rem auto; padding: 0 1rem; }';
  // What the styles say of paper holds on the screen, too.
  const rules = [page, ...styles.map(({ cssText }) => cssText)]
    .join('\n')
    .replace(/@media print/g, '@media all')
    .replace(/@media screen/g, '@media not all');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">${tag('title', text(title))}${tag('style', rules)}`;
  const body = new XMLSerializer().serializeToString(paper);
  return {
    name: `${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}.html`,
    type: 'text/html',
    text: `<!doctype html><html lang="vi"><head>${head}</head><body>${body}</body></html>`,
  };
}

/** Says that nothing was printed, and offers the paper as a file. */
export function offerPaper(printed: Printed, into: ShadowRoot, locale: string): void {
  const words = locale.startsWith('en') ? english : vietnamese;
  dress(into);
  const file = paperFile(printed);
  const files = [new File([file.text], file.name, { type: file.type })];
  const told = el('p', { role: 'status' });
  const address = el('input', { readonly: '', 'aria-label': words.byHand });
  const dialog = el('dialog', { class: 'printing', 'aria-labelledby': 'printing-title' });
  const way = (said: string, className: string, work: () => void): HTMLElement => {
    const button = el('button', { class: className, type: 'button' }, said);
    button.addEventListener('click', work);
    return button;
  };
  const share = (): void => {
    navigator.share({ files, title: printed.title }).catch((error: unknown) => {
      if ((error as Partial<DOMException>).name !== 'AbortError') told.textContent = words.notShared;
    });
  };
  const save = (): void => {
    saveFile(file);
    told.textContent = words.saved(file.name);
  };
  const copy = async (): Promise<void> => {
    if (await copied(location.href)) {
      told.textContent = words.copied;
      return;
    }
    told.textContent = words.byHand;
    address.value = location.href;
    told.after(address);
    address.select();
  };
  const isShareable = typeof navigator.share === 'function' && navigator.canShare?.({ files }) === true;
  dialog.append(
    el('h2', { id: 'printing-title' }, words.title),
    el('p', {}, words.why),
    el(
      'div',
      { class: 'ways' },
      isShareable ? way(words.share, 'button', share) : undefined,
      way(words.save, isShareable ? 'quiet' : 'button', save),
      way(words.copy, 'quiet', () => void copy()),
      way(words.close, 'quiet', () => dialog.close()),
    ),
    told,
  );
  // Colours and letters are those of what stands in a root.
  const root = el('div', { class: 'root printing-root' }, dialog);
  dialog.addEventListener('close', () => drop(root));
  into.append(root);
  dialog.showModal();
}
