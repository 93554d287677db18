/**
 * Parts of a script that lie in files beside it and are fetched when they are first needed. The build puts this in the
 * place of `import()`; scripts/parts.mjs says why.
 */

/** A part as it is written: given what was loaded before it, it gives what it holds itself. */
type Made = { own?: object } & Record<string, object>;
type Make = (shared: Record<string, unknown>) => Made;
type File = Promise<{ default: Make }>;

export interface Parts {
  /** Imports the file of each part, by an address that every bundler can follow. */
  files: Record<string, () => File>;
  /** The same addresses, from beside the script, for another attempt. */
  names: Record<string, string>;
  /** The parts that another one needs before it. */
  needs: Record<string, readonly string[]>;
  /** What the script itself holds. */
  shared: () => Record<string, object>;
}

/** Gives the way to the parts: each is fetched once, and again when it could not be had. */
export function partsOf({ files, names, needs, shared }: Parts) {
  const found = new Map<string, Promise<object>>();
  const fetching = new Map<string, File>();
  let held: Record<string, unknown> | undefined;
  let failures = 0;

  // Some browsers remember that an address could not be had: then the next attempt has another one.
  async function again(name: string): File {
    const file = files[name] as () => File;
    if (failures === 0) return file();
    return file().catch(() => import(/* @vite-ignore */ /* webpackIgnore: true */ `${names[name]}?again=${failures}`));
  }

  function fetched(name: string): File {
    const file = fetching.get(name) ?? again(name);
    fetching.set(name, file);
    return file;
  }

  async function load(name: string): Promise<object> {
    const [{ default: make }] = await Promise.all([fetched(name), ...(needs[name] ?? []).map(part)]);
    held ??= { ...shared(), part };
    const { own = {}, ...more } = make(held);
    Object.assign(held, more);
    return own;
  }

  function part(name: string): Promise<object> {
    let loading = found.get(name);
    if (loading === undefined) {
      loading = load(name).catch((error: unknown) => {
        found.delete(name);
        fetching.delete(name);
        failures += 1;
        throw error;
      });
      found.set(name, loading);
    }
    return loading;
  }

  /** Fetches the file of a part, and of those that it needs, before the part is asked for. */
  function ahead(name: string): void {
    // Who asks for the part hears of a failure.
    for (const each of [name, ...(needs[name] ?? [])]) fetched(each).catch(() => fetching.delete(each));
  }

  return { part, ahead };
}
