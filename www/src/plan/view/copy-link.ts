/** The button that copies the address of the node that it stands in; its picture is drawn by the style sheet. */
import { copies, el } from '../../ui/dom.js';

const button = copies(() => el('button', { class: 'copy', type: 'button' }));

/** Names the node whose address a button copies. */
export function name(copy: Element, label: string): void {
  copy.setAttribute('aria-label', label);
  copy.setAttribute('title', label);
}

export function copyLink(label: string): HTMLElement {
  const copy = button();
  name(copy, label);
  return copy;
}
