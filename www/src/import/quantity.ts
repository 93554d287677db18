/** Quantities as people write them: `1.234,5` is a thousand and more, `1,5` one and a half. */

/** The token of a quantity; nothing where the text is none. */
export function quantityOf(text: string): string | undefined {
  const plain = text.replace(/[\s\u00a0]/g, '').replace('%', '');
  const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain;
  const token = grouped.replace(',', '.');
  if (!/^-?\d{1,10}(?:\.\d{1,4})?$/.test(token)) return undefined;
  // Written as the engine writes it: no needless zeros.
  const [whole = '', part = ''] = token.split('.');
  const kept = part.replace(/0+$/, '');
  const sign = whole.startsWith('-') ? '-' : '';
  return `${sign}${whole.replace('-', '').replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
}

/** A token as it is shown in a field. */
export const quantityWords = (token: string): string => token.replace('.', ',');
