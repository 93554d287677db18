/**
 * The bytes of the wasm module, from the file beside the script.
 *
 * Read as bytes, never streamed into the compiler: old servers give `.wasm` a wrong type.
 */
export async function wasmBytes(): Promise<BufferSource> {
  const address = new URL('./orientation_bg.wasm', import.meta.url);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.href}: HTTP ${response.status}`);
  return response.arrayBuffer();
}
