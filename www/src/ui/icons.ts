/** The icons of the interface, drawn as strokes in the colour of the text. */

const SVG = 'http://www.w3.org/2000/svg';

/** A picture of these strokes, in a square of twenty. */
export function icon(strokes: string): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const attributes = {
    class: 'icon',
    viewBox: '0 0 20 20',
    width: '20',
    height: '20',
    'aria-hidden': 'true',
    focusable: 'false',
  };
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  path.setAttribute('d', strokes);
  picture.append(path);
  return picture;
}

export const searchIcon = (): SVGElement => icon('M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM13 13l4 4');
export const closeIcon = (): SVGElement => icon('m5.5 5.5 9 9m0-9-9 9');
export const upIcon = (): SVGElement => icon('m5 12.5 5-5 5 5');
export const downIcon = (): SVGElement => icon('m5 7.5 5 5 5-5');
export const printIcon = (): SVGElement =>
  icon('M6 7V3h8v4M6 14H3.5V8.5A1.5 1.5 0 0 1 5 7h10a1.5 1.5 0 0 1 1.5 1.5V14H14M6 12h8v5H6z');
export const filterIcon = (): SVGElement => icon('M3 5.5h14M6 10h8M8.5 14.5h3');
export const listIcon = (): SVGElement => icon('M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01M7 5.5h10M7 10h10M7 14.5h10');
