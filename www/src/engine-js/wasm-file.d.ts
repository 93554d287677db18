declare module 'orientation:wasm-engine' {
  /** The bytes of the engine's module. */
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
