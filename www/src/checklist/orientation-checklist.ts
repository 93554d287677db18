/**
 * `<orientation-checklist>`: a unit's self-assessment that can be filled in, scored, explained, reviewed and printed.
 *
 * The element itself is small: it reads what the page names, shows the criteria in their wording, and fetches the form
 * that fills them in.
 */
import { Form } from './form.js';
import { initial, type Settings, today } from './initial.js';
import { Failure } from '../engine/failure.js';
import { frameWords, languageOf } from './words/frame.js';
import { type PageSource, sourceOf } from './session/source.js';
import { frameStyles } from './styles/frame.js';
import { levelOf } from '../ui/heading-level.js';
import { adopt, type Sheet } from '../ui/styles/css.js';
import type { Assessment } from '../engine/types.js';
import { BaseElement } from '../ui/base-element.js';
import { takeBack } from '../ui/wrapped.js';
import { wasResetByPress, watchPresses } from '../ui/pressed.js';
import type { Mode } from './session/session.js';
import type { ChecklistElement } from './view/context.js';
import type { ChecklistForm } from './view/form.js';
import { bareIn, fill, type Frame, frameOf, isWalked, noticeIn, showSection } from './view/frame.js';

const MODES: readonly string[] = ['self', 'review', 'read'] satisfies readonly Mode[];
/** A file says what it is in its first letters. */
const HEAD = 200;
const SOURCES = [
  'criteria',
  'assessment',
  'unitId',
  'unitName',
  'unitType',
  'superior',
  'period',
  'action',
  'headingLevel',
] as const;

export class OrientationChecklist extends BaseElement implements ChecklistElement {
  static override readonly styles = frameStyles;
  static readonly formAssociated = true;

  static override readonly properties = {
    plan: {},
    criteria: {},
    assessment: {},
    unitId: { attribute: 'unit-id' },
    unitName: { attribute: 'unit-name' },
    unitType: { attribute: 'unit-type' },
    superior: {},
    period: {},
    lang: {},
    mode: {},
    queue: {},
    layout: {},
    headingLevel: { attribute: 'heading-level' },
    action: {},
    name: { reflects: true, blank: '' },
    readonly: { isFlag: true, reflects: true },
    theme: { reflects: true },
  };

  /** The plan file: its address, or the file itself as an object or text. */
  declare plan: unknown;
  /** The file of the criteria set: its address, or the file itself. */
  declare criteria: unknown;
  /** What the form begins with: an assessment file, its address, or a part of one. */
  declare assessment: unknown;
  declare unitId: string | null;
  declare unitName: string | null;
  declare unitType: string | null;
  /** The name of the level above. */
  declare superior: string | null;
  declare period: string | null;
  /** `self`, the default; `review` for the level above; `read`. */
  declare mode: string | null;
  /** Where the answers are sent to; without it they are handed over as a file. */
  declare action: string | null;
  /** In the mode `review`, the forms that are gone through one after the other: a list of what `assessment` takes. */
  declare queue: unknown;
  /** `page` for one long page, `sections` for one section at a time; left out, a long form goes by sections. */
  declare layout: string | null;
  /** The level of its title among the headings of the page, `1` to `6`; left out, `2`. What stands below follows. */
  declare headingLevel: string | null;
  declare name: string;
  declare readonly: boolean;
  /** Whether it is only tried out: nothing of what is entered is kept on the device. Set before it is opened. */
  declare trial: boolean | undefined;
  declare theme: string | null;

  readonly internals = this.attachInternals();
  frame: Frame | undefined;
  #isDisabled = false;
  #form: ChecklistForm | undefined;
  #loading: AbortController | undefined;
  /** Taken out of the page, and what was open closed. */
  #ended = false;
  #complete: Promise<void> = Promise.resolve();
  /** The mode in which it was opened: each keeps what is entered in a place of its own. */
  #opened: Mode = 'self';
  /** What the browser or the page has asked for before the form was open. */
  #waiting: ((form: ChecklistForm) => void)[] = [];

  constructor() {
    super();
    this.readonly = false;
  }

  /** Settles once every criterion can be answered and is scored, whatever has just been set or is set meanwhile. */
  get complete(): Promise<void> {
    return this.#settled();
  }

  async #settled(): Promise<void> {
    let last: Promise<void>;
    do {
      await this.updateComplete;
      last = this.#complete;
      await last;
    } while (last !== this.#complete);
  }

  /** The assessment as it stands. */
  get filled(): Assessment | undefined {
    return this.#form?.value;
  }

  /** The text of the assessment as it stands, as a form of the page posts it; blank until the form is open. */
  get value(): string {
    return this.#form?.text ?? '';
  }

  // Scripts that empty all controls of a form set this too; what it holds is changed by those who fill it in.
  set value(_: string) {}

  /** The text of the assessment as it was when the form was opened. */
  get defaultValue(): string {
    return this.#form?.openedText ?? '';
  }

  get type(): string {
    return this.localName;
  }

  get labels(): NodeList {
    return this.internals.labels;
  }

  get disabled(): boolean {
    return this.#isDisabled;
  }

  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /** Goes to a criterion; says whether there is one. */
  open(id: string): boolean {
    if (this.#form !== undefined) return this.#form.goTo(id);
    const item = this.frame?.items.get(id);
    item?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return item !== undefined;
  }

  /** Prints the form, filled in or blank, and nothing of the page around it. */
  print(kind: 'filled' | 'blank' = 'filled'): void {
    this.#tell((form) => form.print(kind));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form?.connect();
    if (this.#ended) this.#begin();
    this.#ended = false;
  }

  disconnectedCallback(): void {
    // A move is a removal and an insertion at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  #end(): void {
    this.#ended = true;
    window.removeEventListener('online', this.reopen);
    this.#loading?.abort();
    this.#form?.close();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    watchPresses();
    this.#tell((own) => own.join(form));
  }

  formDisabledCallback(disabled: boolean): void {
    this.#isDisabled = disabled;
    this.#form?.renew();
  }

  // Old scripts reset their forms when the page comes up or has been sent: nobody has asked for that.
  formResetCallback(): void {
    if (wasResetByPress(this.form)) this.#tell((form) => form.reset());
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.#tell((form) => form.restore(state));
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  get shownMode(): Mode {
    return MODES.includes(this.mode ?? '') ? (this.mode as Mode) : 'self';
  }

  get titleLevel(): number {
    return levelOf(this.headingLevel);
  }

  get settings(): Settings {
    const { unitId = null, unitName = null, unitType = null, superior = null, period = null } = this;
    return { unitId, unitName, unitType, superior, period };
  }

  adopt(sheets: readonly Sheet[]): void {
    adopt(this.shadow, sheets);
  }

  protected override update(changed: ReadonlySet<string>): void {
    if (!this.hasUpdated) fill(this.shadow, document.createElement('slot'));
    if (!this.hasUpdated || SOURCES.some((name) => changed.has(name)) || this.#opened !== this.shownMode) this.#begin();
    else if (changed.has('readonly') || changed.has('lang')) this.#form?.renew();
    if (changed.has('layout')) void this.#form?.lay();
    this.#form?.update();
  }

  #tell(work: (form: ChecklistForm) => void): void {
    if (this.#form === undefined || this.filled === undefined) this.#waiting.push(work);
    else work(this.#form);
  }

  #begin(): void {
    window.removeEventListener('online', this.reopen);
    this.#opened = this.shownMode;
    this.#loading?.abort();
    this.#loading = new AbortController();
    this.#complete = this.#open(this.#loading.signal);
  }

  inline(format: 'criteria' | 'plan' | 'assessment'): string | undefined {
    const scripts = [...this.querySelectorAll(':scope > script[type="application/json"]')].map(
      (script) => script.textContent ?? '',
    );
    return scripts.find((text) => text.slice(0, HEAD).includes(`"orientation/${format}"`));
  }

  async #source(signal: AbortSignal): Promise<PageSource> {
    // A script of the classic kind meets the tag before what stands inside it.
    if (document.readyState === 'loading')
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    // What `html::form` of the model writes.
    takeBack(this, '.orientation-form');
    return sourceOf(this.criteria ?? this.inline('criteria'), this.assessment ?? this.inline('assessment'), signal);
  }

  async #open(signal: AbortSignal): Promise<void> {
    const source = this.#source(signal);
    const shown = source.then((found) => this.#show(found, signal)).catch(() => undefined);
    try {
      const { ChecklistForm } = await import('./view/form.js');
      await shown;
      if (signal.aborted) return;
      this.#form ??= new ChecklistForm(this);
    } catch (error) {
      return this.#miss(new Failure('part-missing', { detail: String(error) }), signal);
    }
    await this.#form.open(source, signal, this.#waiting);
  }

  // The wording is there before the controls.
  #show({ set, given }: PageSource, signal: AbortSignal): void {
    // What the page has put into the element is more than this.
    if (signal.aborted || this.#form !== undefined || this.childElementCount > 0) return;
    const day = today();
    const { lang, ...words } = frameWords[languageOf(this.lang)];
    const { unit } = initial(set, this.settings, given, day);
    this.frame = frameOf(new Form(set, unit, day), unit, words, lang, this.titleLevel);
    if (isWalked(this.frame.form, this.layout, this.shownMode)) showSection(this.frame, 'overview');
    fill(this.shadow, this.frame.root);
  }

  /** Opens anew what the page names, in what could not be had before too. */
  readonly reopen = (): void => this.#begin();

  // The script of the form could not be had: what stands there stays, and it is asked for again when someone says so, or when the
  // network is back.
  #miss(failure: Failure, signal: AbortSignal): void {
    if (signal.aborted) return;
    const words = frameWords[languageOf(this.lang)];
    noticeIn(this.frame?.place.failure ?? bareIn(this.shadow, words.lang), words.missing, words.again, this.reopen);
    window.addEventListener('online', this.reopen);
    const { code, params } = failure;
    this.dispatchEvent(
      new CustomEvent('orientation-error', {
        bubbles: true,
        composed: true,
        detail: { code, params, message: words.missing },
      }),
    );
  }
}
