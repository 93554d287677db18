declare module 'orientation:wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
