/** Who fills the form in. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { Person } from '../../engine/types.js';
import type { PanelContext } from './context.js';

/** Who fills it in, and the unit where the page does not say which it is. */
export function people({ session, words, version, element }: PanelContext): TemplateResult {
  const { locked } = session;
  const asksUnit = !element.settings.unitName;
  const { unit, filledBy } = session.assessment();
  const person = (part: Partial<Person>): void => {
    const { name = '', role } = { ...session.assessment().filledBy, ...part };
    session.change(
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
              @input=${(event: Event) => session.change('head/unit', { ...session.assessment().unit, name: text(event) })} /></label>`
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
