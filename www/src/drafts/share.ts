/** Handing a file or a text to another app of the device. */
import type { DraftFile } from './file.js';

type Shared = 'shared' | 'dismissed' | 'unavailable';

/** Whether the device offers it at all. */
export const canShare = (): boolean => typeof navigator.share === 'function';

/** Opens the device's own list of apps; has to be called while a tap is being answered. */
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
