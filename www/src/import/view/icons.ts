/** The pictures of the tools. */
import { icon } from '../../ui/icons.js';

export const undoIcon = (): SVGElement => icon('M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8');
export const redoIcon = (): SVGElement => icon('m13 4 3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4');
export const outIcon = (): SVGElement => icon('M3 4v12M17 10H7m0 0 3.5-3.5M7 10l3.5 3.5');
export const inIcon = (): SVGElement => icon('M3 4v12M7 10h10m0 0-3.5-3.5M17 10l-3.5 3.5');
export const mergeIcon = (): SVGElement => icon('M3.5 4.5h13M10 16.5V8m0 0L6.5 11.5M10 8l3.5 3.5');
