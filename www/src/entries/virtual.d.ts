/** What the build makes of the table of capabilities, capabilities.json. */
declare module 'orientation:capabilities' {
  export interface Capability {
    readonly tags: readonly string[];
    /** The wasm module of these tags; none where their own script brings it. */
    readonly wasm?: string;
    /** The parts that such a tag asks for by itself right after its own. */
    readonly start: readonly string[];
    /** Fetches the element and registers it. */
    readonly define: () => Promise<unknown>;
  }
  export const capabilities: readonly Capability[];
}

/** What the build makes of every `import()`. */
declare module 'orientation:parts' {
  /** What a part exports. */
  export function part(name: string): Promise<object>;
  /** Fetches the file of a part before it is asked for. */
  export function ahead(name: string): void;
}

/** The entry of one capability's own tags, which begins with its wasm. */
declare module 'orientation:own/*';
