/** Handing the form in: the sheet before sending, a submission that waits, and the state once it has been received. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Draft } from '../../drafts/draft.js';
import { fileOf } from '../../drafts/file.js';
import { Outbox, type SendState } from '../../drafts/outbox.js';
import { canShare, share } from '../../drafts/share.js';
import { dayOf } from '../../ui/day.js';
import { today } from '../initial.js';
import { shortDay } from '../../ui/i18n/format.js';
import { writeNumber } from '../numbers.js';
import { handIn, submission } from '../session/submission.js';
import type { ChecklistSession } from '../session/session.js';
import { type Open, openItems } from '../session/open-items.js';
import { totalShown, verdictWords } from '../verdict.js';
import type { AllWords } from '../words/index.js';
import type { PanelContext } from './context.js';
import { nameInputs } from './people.js';
import { saveFile } from '../../ui/save-file.js';
import { timeWords } from './saving.js';

type Kind = Open['kind'];
/** The order of the open items: problems come first, as they alone hold the form back. */
const KINDS: readonly Kind[] = ['wrong', 'unjustified', 'unproven', 'unanswered'];

export class Sending {
  readonly #host: () => PanelContext;
  /** The name of a criterion, a group or a fact by its id. */
  readonly #name: (id: string) => string | undefined;
  readonly #sheet = createRef<HTMLDialogElement>();
  #draft: Draft | undefined;
  #outbox: Outbox | undefined;
  #ends: (() => void)[] = [];
  /** Whether the last sending failed because no engine could take the fingerprint. */
  #untold = false;
  /** Whether the sheet is open, and whether the form was sent from it without a name. */
  #isAsking = false;
  #lacksName = false;
  /** Whether someone has reopened the form after it was received. */
  #isReopened = false;
  /** The last thing that was done with the form as a file, in words. */
  #done = '';
  /** The button that withdraws a waiting submission, once it had the keyboard. */
  #withdrawing: HTMLElement | undefined;

  constructor(host: () => PanelContext, name: (id: string) => string | undefined) {
    this.#host = host;
    this.#name = name;
  }

  get #session(): ChecklistSession {
    return this.#host().session;
  }

  get #words(): AllWords {
    return this.#host().words;
  }

  open(draft: Draft): void {
    this.#draft = draft;
    const { element, session } = this.#host();
    const { action = null } = element;
    if (action === null || session.mode === 'review') return;
    const outbox = new Outbox({ name: draft.name, action, base: document.baseURI });
    this.#outbox = outbox;
    this.#ends.push(
      outbox.subscribe(() => this.#answered()),
      () => outbox.close(),
      session.subscribe(({ from }) => from !== 'input' && this.#compare()),
    );
    // The answer may have come when nobody was here.
    if (outbox.takeAccepted()) handIn(session, today());
    this.#compare();
  }

  close(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#sheet.value?.close();
    this.#draft = undefined;
    this.#outbox = undefined;
    this.#untold = false;
    this.#isAsking = false;
    this.#lacksName = false;
    this.#isReopened = false;
    this.#done = '';
  }

  // A form that has been received is locked until someone reopens it, or has changed it.
  #compare(): void {
    const state = this.#outbox?.state;
    const session = this.#session;
    if (session.mode !== 'self') return;
    if (state?.kind !== 'accepted') return session.markSent(false);
    const { fingerprint } = submission(session, today());
    if (fingerprint !== undefined) session.markSent(!this.#isReopened && fingerprint === state.fingerprint);
  }

  #when(at: number): string {
    return timeWords(at, this.#words);
  }

  // Who looks at it in a year wants to know the day too.
  #whenAndDay(at: number): string {
    const day = shortDay(dayOf(new Date(at)), this.#words);
    const when = this.#when(at);
    return when.includes(day) ? when : `${when} ${day}`;
  }

  #change(work: () => void): void {
    work();
    this.#host().redraw();
  }

  #answered(): void {
    const state = this.#outbox?.state;
    const { send } = this.#words.drafts;
    if (state?.kind === 'accepted') {
      if (this.#outbox?.takeAccepted()) handIn(this.#session, today());
      this.#isReopened = false;
      this.#compare();
      this.#host().say(send.accepted(this.#when(state.at)));
    } else if (state?.kind === 'refused') this.#host().say(this.#refused(state));
    else if (state?.kind === 'queued') this.#host().say(this.#waiting(state));
    // The button goes away with the waiting submission; the button before it stays.
    if (this.#withdrawing?.matches(':focus') && !this.#isWithdrawable())
      this.#withdrawing.parentElement?.querySelector('button')?.focus();
    this.#host().redraw();
  }

  // A submission that is sent again may have to wait again; one that is sent for the first time does not wait yet.
  #isWithdrawable(): boolean {
    const state = this.#outbox?.state;
    return state?.kind === 'queued' || (state?.kind === 'sending' && state.attempt > 1 && state.repeats);
  }

  #waiting({ why, status = 0, came }: Extract<SendState, { kind: 'queued' }>): string {
    const { send } = this.#words.drafts;
    const told = came === undefined ? send.waiting[why] : send.came[came.what];
    const title = came?.title === undefined ? '' : `“${came.title}”`;
    return told
      .replace('{status}', String(status))
      .replace('{title}', () => title)
      .replace('  ', ' ');
  }

  #refused({ status, reason }: { status: number; reason: string }): string {
    const { send } = this.#words.drafts;
    // An address that cannot be asked.
    if (status === 0) return send.misdirected;
    return reason === '' ? send.refusedPlain(status) : send.refused(reason);
  }

  /** What stands above the form once it has been received: when, under which receipt, what. */
  notice(): unknown {
    const state = this.#outbox?.state;
    if (state?.kind !== 'accepted') return nothing;
    const words = this.#words;
    const { sending, drafts } = words;
    const { isSent } = this.#session;
    const receipt = state.receipt === undefined ? nothing : html`<p>${drafts.send.receipt(state.receipt)}</p>`;
    return html`<section class="notice sent"><h3 id="s-sent" tabindex="-1" aria-level=${this.#host().level(3)}>${isSent ? sending.sent : sending.changed}</h3>
      <p>${drafts.send.accepted(this.#whenAndDay(state.at))}</p>${receipt}
      ${
        isSent
          ? html`<p>${this.#summary()}</p><div class="actions"><button type="button" class="quiet" data-do="reopen" @click=${() => this.#reopen()}>${sending.reopen}</button></div>`
          : html`<p>${sending.notSentYet}</p>`
      }</section>`;
  }

  // The submission in one line.
  #summary(): string {
    const { sending, bar, decimal } = this.#words;
    const session = this.#session;
    const { answered, asked } = session.progress;
    const total = session.card.total();
    const points =
      total === undefined || (session.form?.entries.length ?? 0) === 0
        ? undefined
        : sending.points(totalShown(total, this.#words), writeNumber(total.full, decimal, false));
    const by = session.assessment().filledBy?.name;
    return [
      bar.answered(answered, asked),
      points,
      verdictWords(session, this.#words),
      by === undefined ? undefined : sending.by(by),
    ]
      .filter((part) => part !== undefined)
      .join(' · ');
  }

  #reopen(): void {
    this.#isReopened = true;
    this.#session.markSent(false);
    this.#host().say(this.#words.sending.reopened);
    this.#host().redraw();
  }

  /** The section at the end of the form. */
  section(): TemplateResult {
    const { send, transfer } = this.#words.drafts;
    const outbox = this.#outbox;
    if (outbox === undefined) {
      return html`<section aria-labelledby="d-send"><h3 id="d-send" aria-level=${this.#host().level(3)}>${send.send}</h3><p class="hint">${send.noAction}</p>
        <div class="actions">
          <button type="button" class="button" data-submit @click=${() => this.#ask()}>${canShare() ? send.share : transfer.file}</button>
        </div>${this.#done === '' ? nothing : html`<p class="done">${this.#done}</p>`}${this.#asking()}</section>`;
    }
    const { state } = outbox;
    const isWaiting = state.kind === 'queued';
    const busy = state.kind === 'sending';
    const { isSent } = this.#session;
    // The button goes away when pressed; the button before it stays.
    const again = (event: Event): void => {
      (event.target as Element).parentElement?.querySelector('button')?.focus();
      this.#send('repeat');
    };
    const press = (): void => {
      if (busy) return;
      if (isSent) this.#reopen();
      else if (isWaiting && !openItems(this.#session).some(({ kind }) => kind === 'wrong')) this.#send('now');
      else this.#ask();
    };
    const label = isSent ? this.#words.sending.reopen : isWaiting ? send.now : send.send;
    return html`<section aria-labelledby="d-send"><h3 id="d-send" aria-level=${this.#host().level(3)}>${isSent ? this.#words.sending.sent : send.send}</h3>
      ${this.#untold ? html`<p class="problem">${send.noEngine}</p>` : nothing}
      ${state.kind === 'sending' ? html`<p class="remark">${state.attempt > 1 ? send.sendingAgain(state.attempt) : send.sending}</p>` : nothing}
      ${
        state.kind === 'queued'
          ? html`<p class="notice">${this.#waiting(state)} ${state.nextAt === null ? nothing : send.nextAt(this.#when(state.nextAt))} ${state.kept ? nothing : send.notKept}</p>`
          : nothing
      }
      ${state.kind === 'accepted' ? html`<p class="notice">${send.accepted(this.#whenAndDay(state.at))} ${state.receipt === undefined ? nothing : send.receipt(state.receipt)}</p>` : nothing}
      ${isSent ? html`<p class="remark">${this.#summary()}</p>` : nothing}
      ${state.kind === 'refused' ? html`<p class="notice warn">${this.#refused(state)}</p>` : nothing}
      <div class="actions">
        <button type="button" class="button" aria-disabled=${busy} data-do=${isSent ? 'reopen' : nothing} ?data-submit=${!isWaiting && !isSent} @click=${press}>${label}</button>
        ${
          this.#isWithdrawable()
            ? html`<button type="button" class="quiet" @focus=${(event: Event) => (this.#withdrawing = event.target as HTMLElement)} @click=${() => outbox.withdraw()}>${send.withdraw}</button>`
            : nothing
        }
        ${isSent ? html`<button type="button" class="quiet" @click=${again}>${send.again}</button>` : nothing}
      </div>${this.#asking()}</section>`;
  }

  // The answers may have changed since the submission began to wait: the form is sent as it is now.
  #send(how: 'first' | 'now' | 'repeat'): void {
    const outbox = this.#outbox;
    if (outbox === undefined) return;
    const { text, fingerprint } = submission(this.#session, today());
    const isUntold = fingerprint === undefined && how !== 'now';
    this.#change(() => (this.#untold = isUntold));
    if (isUntold) this.#host().say(this.#words.drafts.send.noEngine);
    else if (fingerprint === undefined) outbox.retry();
    else if (how === 'repeat') outbox.repeat(text, fingerprint);
    else outbox.submit(text, fingerprint);
    // The server may have this submission already.
    if (outbox.state.kind === 'accepted') this.#isReopened = false;
    this.#compare();
  }

  // The sheet is asked for before anything goes; where nothing can go, that is said at once.
  #ask(): void {
    if (this.#outbox !== undefined && !this.#session.isScored) return this.#send('first');
    this.#untold = false;
    this.#isAsking = true;
    this.#lacksName = false;
    this.#host().redraw();
    // The sheet is drawn with the next update.
    void this.#host().element.updateComplete.then(
      () => this.#sheet.value?.open === false && this.#sheet.value.showModal(),
    );
  }

  readonly #closed = (): void => this.#change(() => (this.#isAsking = false));

  // The sheet before sending: what is wrong holds the form back, what is missing is confirmed, and who fills in is asked.
  #asking(): unknown {
    if (!this.#isAsking) return nothing;
    const words = this.#words;
    const { sending, desk, drafts } = words;
    const all = openItems(this.#session);
    const wrong = all.filter(({ kind }) => kind === 'wrong').length;
    const missing = new Set(all.filter(({ kind }) => kind !== 'wrong').map(({ id }) => id)).size;
    const isHeld = wrong > 0;
    const confirm = isHeld ? sending.held(wrong) : missing > 0 ? sending.anyway(missing) : drafts.send.send;
    return html`<dialog class="ask" aria-labelledby="s-ask" ${ref(this.#sheet)} @close=${this.#closed}>
      <h3 id="s-ask" tabindex="-1" autofocus aria-level=${this.#host().level(3)}>${sending.before}</h3>
      <section><h4 id="s-who" aria-level=${this.#host().level(4)}>${desk.people}</h4>${nameInputs(this.#host(), this.#lacksName ? sending.nameWanted : '')}</section>
      ${all.length === 0 ? html`<p class="remark">${sending.complete}</p>` : KINDS.map((kind) => this.#list(kind, all))}
      <div class="actions">
        <button type="button" class="button" data-confirm aria-disabled=${isHeld} @click=${() => isHeld || this.#confirm()}>${confirm}</button>
        <button type="button" class="quiet" @click=${() => this.#sheet.value?.close()}>${sending.back}</button>
      </div>
    </dialog>`;
  }

  // What holds the form back is open; the rest is counted, and one tap away.
  #list(kind: Kind, all: readonly Open[]): unknown {
    const own = all.filter((each) => each.kind === kind);
    if (own.length === 0) return nothing;
    const { sending } = this.#words;
    return html`<details class=${kind} ?open=${kind === 'wrong'}><summary>${sending.kinds[kind](own.length)}</summary>${this.#jumps(own)}</details>`;
  }

  #jumps(all: readonly Open[]): TemplateResult {
    const jump = ({ id }: Open): void => {
      this.#sheet.value?.close();
      this.#host().goToOpen(id);
    };
    return html`<ul class="jumps" role="list">${all.map(
      (each) =>
        html`<li><button type="button" class="jump" data-to=${each.id} @click=${() => jump(each)}><span>${this.#name(each.id) ?? each.id}</span></button></li>`,
    )}</ul>`;
  }

  #confirm(): void {
    if ((this.#session.assessment().filledBy?.name ?? '').trim() === '') {
      this.#change(() => (this.#lacksName = true));
      this.#host().say(this.#words.sending.nameWanted);
      this.#sheet.value?.querySelector<HTMLElement>('[name="person-name"]')?.focus();
      return;
    }
    this.#sheet.value?.close();
    if (this.#outbox === undefined) this.#handOver();
    else this.#send('first');
  }

  #handOver(): void {
    const draft = this.#draft;
    if (draft === undefined) return;
    const { text } = submission(this.#session, today());
    const file = fileOf(text, draft.name);
    const told = (): void => {
      this.#change(() => (this.#done = this.#words.sending.handedOver));
      this.#host().say(this.#done);
    };
    const save = (): void => {
      saveFile(file);
      told();
    };
    if (!canShare()) return save();
    void share({ title: file.name, text, file }).then((outcome) => {
      if (outcome === 'unavailable') save();
      else if (outcome === 'shared') told();
    });
  }
}
