/** DOM helpers for what is drawn once: a plan has thousands of elements. */

type Attributes = Readonly<Record<string, string | undefined>>;
type Child = Node | string | undefined;

/** Makes an element with attributes and children; `undefined` ones are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) element.setAttribute(name, value);
  }
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
}

/** Removes a node from its parent. Old libraries replace the platform's `remove` by one of their own. */
export const drop = (node: Node | null | undefined): void => void node?.parentNode?.removeChild(node);

/**
 * A function that gives copies of one element, made at its first call: a browser clones faster than a script builds.
 */
export function copies<E extends Element>(make: () => E): () => E {
  let first: E | undefined;
  return () => (first ??= make()).cloneNode(true) as E;
}

/** Makes `wanted` the children of an element, without moving the children that stand in the right place already. */
export function arrange(parent: Node, wanted: readonly Node[]): void {
  for (const child of [...parent.childNodes]) if (!wanted.includes(child)) parent.removeChild(child);
  wanted.forEach((node, at) => {
    const there = parent.childNodes[at] ?? null;
    if (there !== node) parent.insertBefore(node, there);
  });
}

/** A cache of one value, made anew when one of the values that it is made from has changed. */
export function kept<T>(): (from: readonly unknown[], make: () => T) => T {
  let last: { from: readonly unknown[]; made: T } | undefined;
  return (from, make) => {
    if (last === undefined || from.some((each, at) => each !== last?.from[at])) last = { from, made: make() };
    return last.made;
  };
}
