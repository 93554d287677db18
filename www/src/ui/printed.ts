/** What is handed to a printer. */
import type { Sheet } from './styles/css.js';

/** A paper that is to be printed. */
export interface Printed {
  paper: Element;
  title: string;
  styles: readonly Sheet[];
}
