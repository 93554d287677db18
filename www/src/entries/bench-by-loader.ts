/** The entry of the benchmark that loads the checklist by the loader. */
import './loader.js';

export { mount } from './bench-mount.js';
