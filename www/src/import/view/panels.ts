/** The panels in which a paper's own data and one row are changed; fetched when there is something to change. */
export { headPanel } from './head.js';
export { rowPanel } from './row.js';
