/** What printing takes beyond the styles of a paper: fetched as soon as something is shown that can be printed. */
export { printPaper } from './print.js';
export { keepWhole } from './print-whole.js';
