/** Lets a plan be marked by what another plan has not: what does that is fetched where the page names another one. */
import type { Compared } from './compared.js';
import type { Drawing } from './drawing.js';

const marked = new WeakMap<ShadowRoot, Compared>();

/** Marks what is drawn, or takes the marks away where no other plan is named any more; `named` is its address. */
export function compare(shadow: ShadowRoot, drawing: Drawing, named: () => string | null): void {
  if (!named() && !marked.has(shadow)) return;
  import('./compared.js').then(
    ({ Compared }) => {
      const own = marked.get(shadow) ?? new Compared(shadow);
      marked.set(shadow, own);
      void own.show(drawing, named());
    },
    // Without it the plan is the plan.
    () => undefined,
  );
}
