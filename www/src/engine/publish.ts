/** What is published of a plan beside its file; each question brings the text of the plan file. */
import { Instance } from './instance.js';

const engine = new Instance<typeof import('../../wasm/publish/orientation.js')>('publish');

/** The plan as a page that needs no script. */
export async function publishedPage(plan: string): Promise<string> {
  await engine.load();
  return engine.text('page', plan);
}

/** The plan as a fragment that needs no script, for what stands inside the tag. */
export async function publishedFragment(plan: string): Promise<string> {
  await engine.load();
  return engine.text('fragment', plan);
}
