/**
 * Keeps keys and taps that are meant for a control in the shadow root from the scripts of the page.
 *
 * A script of the page with shortcuts ignores keys that are typed into an `input`, and recognises one by the name of
 * the target; outside of a shadow root the target of every event is the host. A script that makes taps quicker taps the
 * host in the same way.
 */

const CONTROL = 'input, textarea, select, button, summary, label, a[href]';
const PRESSED = 'input:is([type=radio], [type=checkbox], [type=file]), button, summary, a[href]';
/** The keys that press a button, choose a radio button or open a list. */
const PRESSES = /^(?: |Enter|Arrow\w+)$/;
/** The keys that type, move the caret or delete; other keys, such as Escape, reach the page, too. */
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

/** Stops the events of controls at this shadow root. */
export function keepOwnEvents(shadow: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    shadow.addEventListener(type, (event) => keepKey(event as KeyboardEvent));
  // Such scripts let the browser's own click pass where they have seen a tap begin and not end.
  shadow.addEventListener('touchend', keepTap, { passive: true });
}
