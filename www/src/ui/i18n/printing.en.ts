/** What is said where nothing is printed, in English. */
import type { printing as vietnamese } from './printing.vi.js';

export const printing: typeof vietnamese = {
  title: 'No print dialogue has opened',
  why: 'Browsers inside messaging apps often cannot print. Share the paper or save it as a file, then open the file in the browser of the device and choose Print.',
  share: 'Share the paper',
  save: 'Save the paper as a file',
  copy: 'Copy the address of the page',
  close: 'Close',
  saved: (name: string) =>
    `The file “${name}” has been given to the browser to save. If you cannot find it, copy the address of the page and open it in another browser.`,
  notShared: 'The device cannot share this file. Save it as a file.',
  copied: 'The address is copied. Paste it into Chrome, Safari or another browser to open the page and print.',
  byHand: 'The browser does not let the address be copied. Please copy it by hand:',
};
