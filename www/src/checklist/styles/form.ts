/** The style sheets of what a form is filled in with. */
import { controls } from './controls.css.js';

export const formStyles = [controls];
