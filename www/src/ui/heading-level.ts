/** Where an element stands among the headings of its page. */

/** The level of its title, as the attribute `heading-level` says; 2 where it says none that there is. */
export const levelOf = (text: string | null | undefined): number => (/^[1-6]$/.test(text ?? '') ? Number(text) : 2);
