/** Style sheets as texts that are made into one sheet for all elements of the page. */

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

/** A style sheet that is written where it is needed; others may stand inside of it. */
export const css = (strings: TemplateStringsArray, ...pieces: readonly Sheet[]): Sheet =>
  new Sheet(strings.reduce((text, string, at) => text + (pieces[at - 1]?.cssText ?? '') + string));

/** Adds style sheets to those of a shadow root. */
export function adopt(root: ShadowRoot, sheets: readonly Sheet[]): void {
  if ('adoptedStyleSheets' in root) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.map(({ styleSheet }) => styleSheet)];
    return;
  }
  // Browsers of before 2023 have nothing better.
  for (const { cssText } of sheets) {
    const style = document.createElement('style');
    style.textContent = cssText;
    (root as ShadowRoot).append(style);
  }
}
