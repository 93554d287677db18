/** The table of capabilities; the build writes this module from capabilities.json. */
declare module 'orientation:capabilities' {
  export interface Capability {
    readonly tags: readonly string[];
    /** The wasm module of these tags; none where their own script brings it. */
    readonly wasm?: string;
    /** The parts that the element of these tags fetches right after its own. */
    readonly start: readonly string[];
    /** Fetches the element and registers it. */
    readonly define: () => Promise<unknown>;
  }
  export const capabilities: readonly Capability[];
}

/** The parts of the script; the build writes this module from every `import()`. */
declare module 'orientation:parts' {
  /** What a part exports. */
  export function part(name: string): Promise<object>;
  /** Preloads the file of a part. */
  export function ahead(name: string): void;
}

/** The entry of the tags of one capability, which preloads its wasm. */
declare module 'orientation:own/*';
