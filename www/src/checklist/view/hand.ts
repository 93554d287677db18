/** Choices by pointer in the rows of a form: a choice that needs evidence opens the evidence. */

export class Hand {
  #last: 'pointer' | 'keys' = 'keys';
  /** Whether the form is filled in on a screen that is touched, so that its keys are those of the screen. */
  isTouching = false;

  /** Follows the choices in a form: “yes” opens the evidence that the answer needs, by `prove`. */
  constructor(shadow: ShadowRoot, prove: (id: string) => boolean) {
    shadow.addEventListener('pointerdown', (event) => {
      this.isTouching = (event as PointerEvent).pointerType === 'touch';
      this.#last = 'pointer';
    });
    shadow.addEventListener('keydown', () => (this.#last = 'keys'));
    shadow.addEventListener('change', ({ target }) => {
      // The keyboard tries one choice after the other; it stays where it is.
      if (this.#last === 'keys' || !(target instanceof HTMLInputElement) || target.type !== 'radio') return;
      const row = target.closest<HTMLElement>('[data-criterion]');
      if (row !== null && isFull(row)) prove(row.dataset['criterion'] ?? '');
    });
  }
}

// Whether nothing else in the row waits for an answer: of several questions only the last calls for evidence.
function isFull(row: Element): boolean {
  const inputs = [...row.querySelectorAll<HTMLInputElement>('[data-answer]')];
  const isGiven = ({ name, type, value }: HTMLInputElement): boolean =>
    type === 'text' ? value !== '' : inputs.some((other) => other.name === name && other.checked);
  return inputs.every((input) => input.type === 'checkbox' || isGiven(input));
}
