/** The entry of the bundle of all elements: for pages with a plan and a checklist, which then share one engine. */
import './index-start.js';
import '../meeting/measures.js';

export * from './index.js';
export * from './index-checklist.js';
