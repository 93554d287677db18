/** The entry of the benchmark that loads the checklist by the script of its own tag. */
import 'orientation:own/checklist';

export { mount } from './bench-mount.js';
