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
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(internals: ElementInternals, host: FormHost) {
    this.#internals = internals;
    this.#host = host;
  }

  get internals(): ElementInternals {
    return this.#internals;
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
    if (name && text !== undefined && !element.matches(':disabled')) event.formData.set(name, text);
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
    const text = this.#host.text();
    if (this.#form !== null) this.#internals.setFormValue(text ?? null, text ?? null);
  }

  /** What keeps the form from being submitted; nothing where all is well. */
  judge(message: string, anchor?: HTMLElement): void {
    this.#internals.setValidity({ badInput: message !== '' }, message, anchor);
  }
}
