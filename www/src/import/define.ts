/** Registers the desk; doing so twice, from this or another copy of the script, is harmless. */
import { define } from '../ui/define-once.js';
import { OrientationImport } from './orientation-import.js';

define('orientation-import', OrientationImport);

export { OrientationImport };
