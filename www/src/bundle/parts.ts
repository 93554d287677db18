/**
 * Parts of a bundle that lie in files beside it and are fetched when they are first needed. The bundler puts this in the
 * place of `import()`; scripts/split.mjs says why.
 */

/** A part as it is written: given what the parts loaded before it hold, it gives its own. */
type Made = { own: object } & Record<string, object>;
type Make = (shared: Record<string, unknown>) => Made;

export interface Parts {
  /** Where they lie, as an address beside the script, and what makes that address another with every build. */
  folder: string;
  version: string;
  /** The parts that another one needs before it. */
  needs: Record<string, readonly string[]>;
  /** What the script itself holds. */
  shared: () => Record<string, object>;
}

/** Gives the way to the parts: each is fetched once, and again when it could not be had. */
export function partsOf({ folder, version, needs, shared }: Parts, base: string): (name: string) => Promise<object> {
  const found = new Map<string, Promise<object>>();
  let held: Record<string, unknown> | undefined;
  // Some browsers remember that an address could not be had: the next time it is another.
  let failures = 0;

  async function load(name: string): Promise<object> {
    const again = failures === 0 ? '' : `&again=${failures}`;
    const fetched = import(new URL(`${folder}${name}.js?${version}${again}`, base).href) as Promise<{ default: Make }>;
    await Promise.all([fetched, ...(needs[name] ?? []).map(part)]);
    held ??= { ...shared(), part };
    const { own, ...more } = (await fetched).default(held);
    Object.assign(held, more);
    return own;
  }

  function part(name: string): Promise<object> {
    let loading = found.get(name);
    if (loading === undefined) {
      loading = load(name).catch((error: unknown) => {
        found.delete(name);
        failures += 1;
        throw error;
      });
      found.set(name, loading);
    }
    return loading;
  }
  return part;
}
