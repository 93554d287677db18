/** Sharing a file or a text with another app of the device. */
import type { DraftFile } from './file.js';

type Shared = 'shared' | 'dismissed' | 'unavailable';

/** Whether the device can share a file or a text. */
export const canShare = (): boolean => typeof navigator.share === 'function';

/** Opens the share sheet of the device; must be called in the handler of a tap. */
export async function share(what: { title: string; text: string; file?: DraftFile }): Promise<Shared> {
  if (!canShare()) return 'unavailable';
  const { title, text, file } = what;
  const files = file === undefined ? [] : [new File([file.text], file.name, { type: file.type })];
  const withFile = files.length > 0 && navigator.canShare?.({ files }) === true;
  try {
    await navigator.share(withFile ? { title, files } : { title, text });
    return 'shared';
  } catch (error) {
    return (error as Partial<DOMException>).name === 'AbortError' ? 'dismissed' : 'unavailable';
  }
}
