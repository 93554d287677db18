/** What the build gives: where the file of each wasm module lies, by the module's name. */
declare module 'orientation:wasm' {
  export const addresses: Readonly<Record<string, string>>;
}

/** What the build gives to the classic script: the bytes of each module in hexadecimal. */
declare module 'orientation:wasm-inline' {
  export const inline: Readonly<Record<string, string>>;
}
