/** The style of what a paper is looked through and changed with; fetched with the first of that. */
import { adopt } from '../../ui/styles/css.js';
import { check } from './check.css.js';
import { edit } from './edit.css.js';
import { panels } from './panels.css.js';

const dressed = new WeakSet<ShadowRoot>();

/** Gives a shadow root that style, once. */
export function dress(root: ShadowRoot): void {
  if (!dressed.has(root)) adopt(root, [check, panels, edit]);
  dressed.add(root);
}
