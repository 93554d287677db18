/**
 * Whether a person's own press is being handled at this moment: what follows it at once was meant by them, and what a
 * script does by itself was not.
 */
const PRESSES = ['click', 'touchend', 'keydown'] as const;

let isWatching = false;
let isPressed = false;

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
}

/** Whether someone has just pressed something. */
export const hasPressed = (): boolean => isPressed;
