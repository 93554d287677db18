/**
 * Whether a form was reset in the course of a person's own press: what follows it at once was meant by them, and what a
 * script does by itself was not.
 */
const PRESSES = ['click', 'touchend', 'keydown'] as const;

let isWatching = false;
let isPressed = false;
/** How each form was reset last. WebKit tells its controls only after timers that were due. */
const resets = new WeakMap<EventTarget, boolean>();

function pressed(event: Event): void {
  if (!event.isTrusted) return;
  isPressed = true;
  // What handles the press, and what the browser does by itself afterwards, comes before the next task.
  setTimeout(() => (isPressed = false));
}

/** Begins to look for presses; once for all elements. */
export function watchPresses(): void {
  if (isWatching) return;
  isWatching = true;
  for (const type of PRESSES) window.addEventListener(type, pressed, { capture: true, passive: true });
  window.addEventListener('reset', ({ target }) => target !== null && resets.set(target, isPressed), true);
}

/** Whether someone has pressed what has reset this form; of one whose reset nobody outside hears of, whether it is now. */
export const wasResetByPress = (form: HTMLFormElement | null): boolean =>
  (form === null ? undefined : resets.get(form)) ?? isPressed;
