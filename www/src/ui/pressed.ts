/**
 * Whether a person has reset a form: a reset that follows a press at once was meant by the person, and a reset by a
 * script alone was not.
 */
const PRESSES = ['click', 'touchend', 'keydown'] as const;

let isWatching = false;
let isPressed = false;
/** Whether the last reset of each form followed a press. WebKit tells the controls only after timers that were due. */
const resets = new WeakMap<EventTarget, boolean>();

function pressed(event: Event): void {
  if (!event.isTrusted) return;
  isPressed = true;
  // The handlers of the press and the default action of the browser come before the next task.
  setTimeout(() => (isPressed = false));
}

/** Begins to listen for presses; a second call does nothing. */
export function watchPresses(): void {
  if (isWatching) return;
  isWatching = true;
  for (const type of PRESSES) window.addEventListener(type, pressed, { capture: true, passive: true });
  window.addEventListener('reset', ({ target }) => target !== null && resets.set(target, isPressed), true);
}

/**
 * Whether the last reset of a form followed a press. Where no reset event has arrived, whether a press is being handled
 * decides.
 */
export const wasResetByPress = (form: HTMLFormElement | null): boolean =>
  (form === null ? undefined : resets.get(form)) ?? isPressed;
