/** A file to offer for saving. */
export interface OfferedFile {
  name: string;
  type: string;
  text: string | Uint8Array<ArrayBuffer>;
}

/** Offers a text to be saved as a file. In-app browsers may ignore it: a text to be copied always stands beside it. */
export function saveFile({ name, type, text }: OfferedFile): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type }));
  link.href = address;
  link.download = name;
  link.click();
  // The download has been handed over by then; an address that is kept keeps the text in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
