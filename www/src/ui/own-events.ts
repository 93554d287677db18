/**
 * Keys and taps that are meant for a control stay with it.
 *
 * Scripts of the page that have keys of their own spare those who type, and know them by the name of the element; from
 * outside, all that is in a shadow root has the name of its host. So do those that make taps quick: they tap the host.
 */

const CONTROL = 'input, textarea, select, button, summary, label, a[href]';
const PRESSED = 'input:is([type=radio], [type=checkbox], [type=file]), button, summary, a[href]';
/** What presses a button, chooses a radio button, opens a list. */
const PRESSES = /^(?: |Enter|Arrow\w+)$/;
/** What is typed, moves the caret and takes away; the rest, such as Escape, belongs to the page too. */
const TYPES = /^(?:.|Enter|Arrow\w+|Home|End|Page\w+|Backspace|Delete|Unidentified|Process|Dead)$/u;

const controlOf = ({ target }: Event): Element | null =>
  target !== null && 'closest' in target ? (target as Element).closest(CONTROL) : null;

function keepKey(event: KeyboardEvent): void {
  const control = controlOf(event);
  if (control === null || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((control.matches(PRESSED) ? PRESSES : TYPES).test(event.key)) event.stopPropagation();
}

function keepTap(event: Event): void {
  if (controlOf(event) !== null) event.stopPropagation();
}

/** Keeps them within this shadow root. */
export function keepOwnEvents(shadow: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    shadow.addEventListener(type, (event) => keepKey(event as KeyboardEvent));
  // They let the browser's own click pass where they have seen a tap begin and not end.
  shadow.addEventListener('touchend', keepTap, { passive: true });
}
