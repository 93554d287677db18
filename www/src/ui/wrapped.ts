/**
 * Takes back the rendering that was written between the tags of an element which an editor has wrapped in `<p>`. A paragraph ends
 * where a block begins: the parser puts the rendering behind the paragraph, where it would be shown beside the component.
 */
export function takeBack(host: HTMLElement, rendering: string): void {
  const next = host.parentElement?.localName === 'p' ? host.parentElement.nextElementSibling : null;
  if (next?.matches(rendering)) host.append(next);
}
