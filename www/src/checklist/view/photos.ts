/**
 * Photos are referred to, never uploaded: name, size and fingerprint, computed here. The other data in the file (place,
 * camera, time) is not read.
 */
import type { Proof } from '../../engine/types.js';

const WIDTH = 160;

export class Photos {
  // Drawn on a canvas: a page's policy may forbid pictures from memory.
  readonly #previews = new Map<string, ImageBitmap>();

  /** The criterion to which photos could not be added last, because the second engine module could not be loaded. */
  failed: string | undefined;

  readonly #fingerprint: (bytes: Uint8Array) => Promise<string>;

  constructor(fingerprint: (bytes: Uint8Array) => Promise<string>) {
    this.#fingerprint = fingerprint;
  }

  async refer(file: File): Promise<Proof> {
    const fingerprint = await this.#fingerprint(new Uint8Array(await file.arrayBuffer()));
    const preview = await createImageBitmap(file, { resizeWidth: WIDTH, resizeQuality: 'medium' }).catch(
      () => undefined,
    );
    if (preview !== undefined) this.#previews.set(fingerprint, preview);
    return { kind: 'photo', file: file.name, bytes: file.size, fingerprint };
  }

  /** Shows a photo that was referred to on this page; every other photo is known by its name alone. */
  show(fingerprint: string, canvas: Element | undefined): void {
    const preview = this.#previews.get(fingerprint);
    if (preview === undefined || !(canvas instanceof HTMLCanvasElement)) return;
    canvas.width = preview.width;
    canvas.height = preview.height;
    canvas.getContext('2d')?.drawImage(preview, 0, 0);
  }

  clear(): void {
    for (const preview of this.#previews.values()) preview.close();
    this.#previews.clear();
    this.failed = undefined;
  }
}
