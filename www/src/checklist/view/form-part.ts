/** The checklist as a control of a form of the page: its value and its validity. */

export interface FormHost {
  /** The element that is the control. */
  readonly element: HTMLElement;
  /** The assessment as text; nothing while there is no form to fill in. */
  text: () => string | undefined;
}

/** Milliseconds from the last change until the value is written; the value that is submitted is always fresh. */
const SETTLE = 300;

export class FormPart {
  readonly #internals: ElementInternals;
  readonly #host: FormHost;
  #form: HTMLFormElement | null = null;
  /** The value that the browser was given last. */
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
    // Other controls may have the same name: only the entry of this element is replaced, in its place.
    const { formData } = event;
    const entries = [...formData];
    const own = entries.findIndex(([of, value]) => of === name && value === this.#given);
    entries.splice(own < 0 ? entries.length : own, 1, [name, text]);
    for (const [of] of entries) formData.delete(of);
    for (const [of, value] of entries) formData.append(of, value as string);
  };

  /** Writes the value once the answers have rested: they have changed. */
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

  /** Sets the message that keeps the form from being submitted; an empty one lets it go. */
  judge(message: string, anchor?: HTMLElement): void {
    this.#internals.setValidity({ badInput: message !== '' }, message, anchor);
  }
}
