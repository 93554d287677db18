/** The inputs of a row, as `readField` asks for them. */
import { writeNumber, type Decimal } from '../numbers.js';
import type { Inputs, Problem } from '../reading.js';
import { readNumber } from '../typing.js';
import type { ChecklistSession } from '../session/session.js';

const all = (row: Element): HTMLInputElement[] => [...row.querySelectorAll<HTMLInputElement>('[data-answer]')];

export function inputsOf(row: Element): Inputs {
  const inputs = all(row);
  return {
    text: (key) => inputs.find(({ name }) => name === key)?.value ?? '',
    chosen: (key) => inputs.find(({ name, checked }) => checked && name === key)?.value,
    ticked: (key) => inputs.some(({ name, checked }) => checked && name === key),
  };
}

/** The problems that are told now: a half-typed value is no problem while the person is still in the field. */
export const toTell = (problems: readonly Problem[], done: boolean | 'rest'): readonly Problem[] =>
  problems.filter(({ late }) => late === undefined || done === true || late === done);

/** Whether the keyboard is in a part of the form. */
export const isAt = (part: Element): boolean => part.contains((part.getRootNode() as ShadowRoot).activeElement);

/** Keeps all typed texts of a field that has no value yet, and none of a field with a value. */
export function keepTexts(row: Element, isWrong: boolean, session: ChecklistSession): void {
  for (const { type, name, value } of all(row))
    if (type === 'text') session.changeRaw(name, isWrong ? value : undefined);
}

/** Marks the inputs with a problem, for those who hear the form. */
export function markProblems(row: Element, problems: readonly Problem[], words: string): void {
  for (const input of all(row)) {
    const isWrong = problems.some(({ key }) => key === input.name);
    if (isWrong === input.hasAttribute('aria-invalid')) continue;
    if (isWrong) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-errormessage', words);
    } else {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-errormessage');
    }
  }
}

/** Shows the numbers back as the reader writes them; what is no number stays as it was typed. */
export function showBack(row: Element, decimal: Decimal): void {
  for (const input of all(row)) {
    if (input.type !== 'text') continue;
    const typed = readNumber(input.value, decimal, 4);
    if (typed.kind !== 'number') continue;
    const shown = writeNumber(typed.value, decimal);
    if (input.value !== shown) input.value = shown;
  }
}

/** Adds to the number in a counting input; says whether it has changed. */
export function step(input: HTMLInputElement, by: 1 | -1, decimal: Decimal): boolean {
  const typed = readNumber(input.value, decimal, 0);
  if (typed.kind === 'bad') return false;
  const next = (typed.kind === 'empty' ? 0 : Number(typed.value)) + by;
  if (next < 0) return false;
  input.value = writeNumber(String(next), decimal);
  return true;
}

/** The input that the keyboard goes to in a row: the chosen one of a group, else the first. */
export function entryPoint(row: Element): HTMLElement | undefined {
  const inputs = all(row).filter(({ disabled }) => !disabled);
  return inputs.find(({ type, checked }) => type === 'radio' && checked) ?? inputs[0];
}
