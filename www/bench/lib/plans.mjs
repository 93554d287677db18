// The plans that are measured: the one that is shipped, and longer ones made of it.
import { readFileSync } from 'node:fs';

const dist = new URL('../../dist/plans/', import.meta.url);

/** The text of the shipped plan file. */
export const shipped = readFileSync(new URL('lai-chau-2022.json', dist), 'utf8');

/** The shipped plan without any script. */
export const rendering = readFileSync(new URL('lai-chau-2022.html', dist), 'utf8');

/** A plan file of so many times the length: its sections again and again, each time under new ids. */
export function repeated(times) {
  const { content, ...envelope } = JSON.parse(shipped);
  const again = (part, prefix) => {
    if (Array.isArray(part)) return part.map((each) => again(each, prefix));
    if (part === null || typeof part !== 'object') return part;
    const { id, span, ...rest } = part;
    const copy = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, again(value, prefix)]));
    return id === undefined ? copy : { id: `${prefix}${id}`, ...copy };
  };
  const sections = [];
  for (let n = 0; n < times; n += 1) sections.push(...again(content.sections, n === 0 ? '' : `c${n}.`));
  const { source, ...rest } = content;
  return JSON.stringify({ ...envelope, content: { ...rest, id: `times-${times}`, sections } });
}
