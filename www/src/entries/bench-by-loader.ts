/** The checklist for the comparison, by the loader. */
import './loader.js';

export { mount } from './bench-mount.js';
