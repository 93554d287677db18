/** The headings of a plan among those of its page. */

/** Puts the headings of an article, whose title is an `h2`, to the level of its title. */
export function levelHeadings(article: Element, title: number): void {
  const known = article.getAttribute('data-level') ?? '2';
  if (known === String(title)) return;
  article.setAttribute('data-level', String(title));
  for (const heading of article.querySelectorAll('h2, h3, h4, h5, h6'))
    heading.setAttribute('aria-level', String(Number(heading.localName[1]) + title - 2));
}
