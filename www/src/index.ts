/** The entry of the bundle: registers the elements. */
import { engine } from './engine.js';

class OrientationPlan extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    const { fingerprint } = await engine();
    fingerprint(new TextEncoder().encode("abc"));
    this.dispatchEvent(new CustomEvent('orientation-ready', { bubbles: true }));
  }
}

if (customElements.get('orientation-plan') === undefined) customElements.define('orientation-plan', OrientationPlan);
