// JSON as the language means it, on pages whose old scripts taught arrays a `toJSON` of their own.
//
// The bundler puts this in the place of every `JSON.stringify` of the package.
const { stringify } = JSON;

/** The value without prototypes, and so without anything that a page put into them. */
function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  // A loop, and not `Array.from`: the same scripts put one of their own in its place.
  const copy: Record<string, unknown> = Array.isArray(value) ? Object.setPrototypeOf([], null) : Object.create(null);
  for (const key of Object.keys(value)) copy[key] = bare((value as Record<string, unknown>)[key]);
  return copy;
}

/** What `JSON.stringify` gives where nobody has touched it. */
export const ownStringify = (value: unknown): string => stringify(bare(value));
