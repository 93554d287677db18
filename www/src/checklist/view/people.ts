/** Who fills the form in. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { Person } from '../../engine/types.js';
import type { MoreContext } from './context.js';

/** Who fills it in, and the unit where the page does not say which it is. */
export function people({ store, words, locked }: MoreContext, version: number, asksUnit: boolean): TemplateResult {
  const { unit, filledBy } = store.assessment();
  const person = (part: Partial<Person>): void => {
    const { name = '', role } = { ...store.assessment().filledBy, ...part };
    store.draft.set(
      'head/filledBy',
      name === '' && (role ?? '') === '' ? undefined : { name, ...(role === undefined || role === '' ? {} : { role }) },
    );
  };
  const text = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`<section aria-labelledby="d-people"><h3 id="d-people">${words.desk.people}</h3>
    ${guard(
      [version, locked, words, asksUnit],
      () => html`<div class="people">
        ${
          asksUnit
            ? html`<label class="stack"><span>${words.desk.unitName}</span><input class="text" name="unit-name" ?disabled=${locked} .value=${live(unit.name)}
              @input=${(event: Event) => store.draft.set('head/unit', { ...store.assessment().unit, name: text(event) })} /></label>`
            : nothing
        }
        <label class="stack"><span>${words.desk.name}</span><input class="text" name="person-name" autocomplete="name" ?disabled=${locked} .value=${live(filledBy?.name ?? '')}
          @input=${(event: Event) => person({ name: text(event) })} /></label>
        <label class="stack"><span>${words.desk.role}</span><input class="text" name="person-role" autocomplete="organization-title" ?disabled=${locked} .value=${live(filledBy?.role ?? '')}
          @input=${(event: Event) => person({ role: text(event) })} /></label>
      </div>`,
    )}
  </section>`;
}
