/** The checklist for the comparison, by the entry of its own tag. */
import 'orientation:own/checklist';

export { mount } from './bench-mount.js';
