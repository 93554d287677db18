/** What the build gives: where the file of each wasm module lies, by the module's name. */
declare module 'orientation:wasm' {
  export const addresses: Readonly<Record<string, string>>;
}

/** What the build gives to the classic script. */
declare module 'orientation:wasm-inline' {
  /** The bytes of each module in hexadecimal. */
  export const inline: Readonly<Record<string, string>>;
  /** The files of the modules that are not carried within, from the script on. */
  export const beside: Readonly<Record<string, string>>;
  /** What the file of a module in JavaScript exports, which lies beside the script. */
  export function part(name: string): Promise<object>;
}
