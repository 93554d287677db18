declare module 'orientation:wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module 'orientation:wasm-later' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
