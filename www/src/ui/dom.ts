/** Elements made in one expression, where they are drawn once: a plan has thousands. */

type Attributes = Readonly<Record<string, string | undefined>>;
type Child = Node | string | undefined;

/** An element with these attributes and children; what is `undefined` is left out. */
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

/** Takes a node out. Old libraries put a `remove` of their own in the place of the platform's. */
export const drop = (node: Node | null | undefined): void => void node?.parentNode?.removeChild(node);

/** Gives copies of an element that is made when the first one is wanted: the browser copies faster than scripts build. */
export function copies<E extends Element>(make: () => E): () => E {
  let first: E | undefined;
  return () => (first ??= make()).cloneNode(true) as E;
}

/** Gives an element these children and no others; those that are there already stay where they are. */
export function arrange(parent: Node, wanted: readonly Node[]): void {
  for (const child of [...parent.childNodes]) if (!wanted.includes(child)) parent.removeChild(child);
  wanted.forEach((node, at) => {
    const there = parent.childNodes[at] ?? null;
    if (there !== node) parent.insertBefore(node, there);
  });
}

/** Makes something, and makes it anew when what it is made from has changed. */
export function kept<T>(): (from: readonly unknown[], make: () => T) => T {
  let last: { from: readonly unknown[]; made: T } | undefined;
  return (from, make) => {
    if (last === undefined || from.some((each, at) => each !== last?.from[at])) last = { from, made: make() };
    return last.made;
  };
}
