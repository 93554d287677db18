/** Registers the tag of a vote; doing so twice, from this or another copy of the script, is harmless. */
import { define } from '../ui/define-once.js';
import { OrientationBallot } from './orientation-ballot.js';

define('orientation-ballot', OrientationBallot);

export { OrientationBallot };
