/** A choice by pointer is followed by what it calls for: “yes” opens the evidence that it needs. */

/**
 * Follows the choices in the rows of a form. `prove` opens the evidence of a criterion.
 *
 * The keyboard tries one choice after the other; it stays where it is, and Enter goes on.
 */
export function followChoices(shadow: ShadowRoot, prove: (id: string) => boolean): void {
  let byPointer = false;
  shadow.addEventListener('pointerdown', () => (byPointer = true));
  shadow.addEventListener('keydown', () => (byPointer = false));
  shadow.addEventListener('change', ({ target }) => {
    if (!byPointer || !(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const row = target.closest<HTMLElement>('[data-criterion]');
    if (row !== null && isFull(row)) prove(row.dataset['criterion'] ?? '');
  });
}

// Whether nothing else in the row waits for an answer: of several questions only the last calls for evidence.
function isFull(row: Element): boolean {
  const inputs = [...row.querySelectorAll<HTMLInputElement>('[data-answer]')];
  const isGiven = ({ name, type, value }: HTMLInputElement): boolean =>
    type === 'text' ? value !== '' : inputs.some((other) => other.name === name && other.checked);
  return inputs.every((input) => input.type === 'checkbox' || isGiven(input));
}
