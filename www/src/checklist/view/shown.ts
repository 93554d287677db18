/** The text that an input shows: the given one, unless someone has typed the same number in other signs and is still there. */
import { noChange } from 'lit/html.js';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import type { Decimal } from '../numbers.js';
import { readNumber } from '../typing.js';
import { isAt } from './inputs.js';

class Shown extends Directive {
  override render(_text: string, _decimal: Decimal): unknown {
    return noChange;
  }

  override update({ element }: PropertyPart, [text, decimal]: [string, Decimal]): unknown {
    const input = element as HTMLInputElement;
    const number = (typed: string): string => {
      const read = readNumber(typed, decimal, 4);
      return read.kind === 'number' ? read.value : typed;
    };
    if (input.value !== text && !(isAt(input) && number(input.value) === number(text))) input.value = text;
    return noChange;
  }
}

export const shown = directive(Shown);
