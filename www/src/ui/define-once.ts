/** Registers an element, unless another copy of the script has done so before or there is no page. */
export function define(name: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && customElements.get(name) === undefined)
    customElements.define(name, element);
}
