/** The tools of a reader: the lazy part that is loaded once there is something to read. */
export { toolStyles } from '../styles/tools.css.js';
export { choices } from './choices.js';
export { compare } from './comparing.js';
export { contentsSheet } from './contents-sheet.js';
export { openSheet } from './sheet.js';
export { targetsOf, ways } from './ways.js';
export { toast } from './toast.js';
