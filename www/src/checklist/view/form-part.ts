/** The part that the checklist takes in a form of the page: its value, its validity, what the form tells it. */

export interface FormHost {
  /** The element that takes part. */
  readonly element: HTMLElement;
  /** The assessment as text; nothing while there is no form to fill in. */
  text: () => string | undefined;
}

/** Long enough not to write the value at each letter; what is submitted is always fresh. */
const SETTLE = 300;

export class FormPart {
  readonly #internals: ElementInternals;
  readonly #host: FormHost;
  #form: HTMLFormElement | null = null;
  /** What the browser has of it. */
  #given: string | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(internals: ElementInternals, host: FormHost) {
    this.#internals = internals;
    this.#host = host;
  }

  /** The element now belongs to this form, or to none. */
  join(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('formdata', this.#fill);
    this.#form = form;
    form?.addEventListener('formdata', this.#fill);
    this.changed();
  }

  // The entry list is being made: the value is written as it is at this moment.
  readonly #fill = (event: FormDataEvent): void => {
    const text = this.#host.text();
    const { element } = this.#host;
    const name = element.getAttribute('name');
    if (!name || text === undefined || element.matches(':disabled')) return;
    // Others may have the same name: only what the browser has put in for this element is replaced, in its place.
    const { formData } = event;
    const entries = [...formData];
    const own = entries.findIndex(([of, value]) => of === name && value === this.#given);
    entries.splice(own < 0 ? entries.length : own, 1, [name, text]);
    for (const [of] of entries) formData.delete(of);
    for (const [of, value] of entries) formData.append(of, value as string);
  };

  /** The answers have changed. */
  changed(): void {
    if (this.#form === null) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.settle(), SETTLE);
  }

  /** Gives the browser the value, which it keeps as the element's state too. */
  settle(): void {
    clearTimeout(this.#settling);
    if (this.#form === null) return;
    this.#given = this.#host.text() ?? null;
    this.#internals.setFormValue(this.#given, this.#given);
  }

  /** What keeps the form from being submitted; nothing where all is well. */
  judge(message: string, anchor?: HTMLElement): void {
    this.#internals.setValidity({ badInput: message !== '' }, message, anchor);
  }
}
