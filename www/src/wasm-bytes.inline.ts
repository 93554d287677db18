// The bundler turns this import into the bytes themselves.
import bytes from 'orientation:wasm';

/** The bytes of the wasm module, which the classic script carries within it. */
export function wasmBytes(): Promise<BufferSource> {
  return Promise.resolve(bytes);
}
