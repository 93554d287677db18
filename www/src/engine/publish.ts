/** What is published of a plan beside its file; each question brings the text of the plan file. */
import { __wbg_reset_state, fragment, initSync, page } from '../../wasm/publish/orientation.js';
import { Instance } from './instance.js';

const engine = new Instance('publish', { initSync, __wbg_reset_state });

/** The plan as a page that needs no script. */
export async function publishedPage(plan: string): Promise<string> {
  await engine.load();
  return engine.call(() => page(plan));
}

/** The plan as a fragment that needs no script, for what stands inside the tag. */
export async function publishedFragment(plan: string): Promise<string> {
  await engine.load();
  return engine.call(() => fragment(plan));
}
