/** What the importer asks the browser for: a text in another Unicode form. */
import type { Calls, Functions } from './calls.js';

export const normalizing = (calls: Calls): Functions => ({
  call: (to, at, length, formAt, formLength) =>
    calls.give(to, calls.text(at, length).normalize(calls.text(formAt, formLength))),
});
