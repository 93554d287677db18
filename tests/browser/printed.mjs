// What the browser prints of a page: how many sheets, of pages that scroll inside a box too.

/** The head of a page that scrolls inside a box, as the shells of apps do. */
export const SHELL = '<style>html,body{height:100%;margin:0;overflow:hidden}#app{height:100%;overflow:auto}</style>';

/** On how many sheets of A4 the page comes out of the printer. */
export async function sheetsOf(page) {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
}

/** Waits until so many papers of the page would be printed above everything, whatever they stand in. */
export async function stands(page, count = 1) {
  await page.waitForFunction((wanted) => {
    dispatchEvent(new Event('beforeprint'));
    const roots = [...document.querySelectorAll('orientation-plan, orientation-checklist')].map(
      (each) => each.shadowRoot,
    );
    const found = roots.reduce((sum, root) => sum + root.querySelectorAll('.whole > div').length, 0);
    dispatchEvent(new Event('afterprint'));
    return found === wanted;
  }, count);
}
