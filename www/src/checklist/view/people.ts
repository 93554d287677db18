/** The inputs for the person who fills the form in. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { Person } from '../../engine/types.js';
import type { PanelContext } from './context.js';

/** The inputs of a person; `problem` are the words for a missing name. */
export function nameInputs({ session, words }: PanelContext, problem = ''): TemplateResult {
  const { locked } = session;
  const { filledBy } = session.assessment();
  const person = (part: Partial<Person>): void => {
    const { name = '', role } = { ...session.assessment().filledBy, ...part };
    session.change(
      'head/filledBy',
      name === '' && (role ?? '') === '' ? undefined : { name, ...(role === undefined || role === '' ? {} : { role }) },
    );
  };
  return html`<div class="people">
    <label class="stack"><span>${words.desk.name}</span><input class="text" name="person-name" autocomplete="name" ?disabled=${locked} aria-invalid=${problem === '' ? nothing : 'true'}
      aria-describedby=${problem === '' ? nothing : 'd-name'} .value=${live(filledBy?.name ?? '')} @input=${(event: Event) => person({ name: textOf(event) })} />
      ${problem === '' ? nothing : html`<span class="problem" id="d-name">${problem}</span>`}</label>
    <label class="stack"><span>${words.desk.role}</span><input class="text" name="person-role" autocomplete="organization-title" ?disabled=${locked} .value=${live(filledBy?.role ?? '')}
      @input=${(event: Event) => person({ role: textOf(event) })} /></label>
  </div>`;
}

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** The person who fills the form in, and the unit where the page does not name the unit. */
export function people(context: PanelContext): TemplateResult {
  const { session, words, version, element } = context;
  const { locked } = session;
  const { unit, filledBy } = session.assessment();
  const asksUnit = !element.settings.unitName;
  const unitName = (event: Event): void =>
    session.change('head/unit', { ...session.assessment().unit, name: textOf(event) });
  return html`<section><h3 id="d-people" aria-level=${context.level(3)}>${words.desk.people}</h3>
    ${guard(
      [version, locked, words, asksUnit, filledBy?.name, filledBy?.role],
      () =>
        html`${
          asksUnit
            ? html`<label class="stack"><span>${words.desk.unitName}</span><input class="text" name="unit-name" ?disabled=${locked} .value=${live(unit.name)} @input=${unitName} /></label>`
            : nothing
        }${nameInputs(context)}`,
    )}
  </section>`;
}
