/** Constructed style sheets, one for all elements of the page. */

export class Sheet {
  readonly cssText: string;
  #made: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (this.#made === undefined) {
      this.#made = new CSSStyleSheet();
      this.#made.replaceSync(this.cssText);
    }
    return this.#made;
  }
}

/** A style sheet as a template; other style sheets may be parts of it. */
export const css = (strings: TemplateStringsArray, ...pieces: readonly Sheet[]): Sheet =>
  new Sheet(strings.reduce((text, string, at) => text + (pieces[at - 1]?.cssText ?? '') + string));

/** Adds style sheets to a shadow root. */
export function adopt(root: ShadowRoot, sheets: readonly Sheet[]): void {
  if ('adoptedStyleSheets' in root) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.map(({ styleSheet }) => styleSheet)];
    return;
  }
  // Browsers from before 2023 adopt no constructed sheets.
  for (const { cssText } of sheets) {
    const style = document.createElement('style');
    style.textContent = cssText;
    (root as ShadowRoot).append(style);
  }
}
