/** The vote as a form: the options as printed, why, who; and what becomes of it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Outbox, SendState } from '../../drafts/outbox.js';
import { canShare, share } from '../../drafts/share.js';
import { pack } from '../../drafts/text.js';
import type { Consultation, ThemeOption, Vote } from '../../engine/types.js';
import { copied } from '../../ui/clipboard.js';
import { type OfferedFile, saveFile } from '../../ui/save-file.js';
import type { Missing, VoteStore, WrittenVote } from '../store.js';
import type { Words } from '../words/index.js';

/** What the form is given. */
export interface FormMeans {
  store: VoteStore;
  words: () => Words;
  /** The level of a heading so far below the title. */
  level: (below: number) => number;
  shadow: () => ShadowRoot;
  say: (words: string) => void;
  redraw: () => void;
}

type Queued = Extract<SendState, { kind: 'queued' }>;

const textOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

export class VoteForm {
  readonly #means: FormMeans;
  /** What was found missing when the vote was to be handed over. */
  #lacks: readonly Missing[] = [];
  /** What became of the last file or text. */
  #done = '';
  /** The text that has to be copied by hand. */
  #code: string | undefined;
  #heard = '';

  constructor(means: FormMeans) {
    this.#means = means;
  }

  get #words(): Words {
    return this.#means.words();
  }

  /** The store has changed: what became of a vote that was sent is told. */
  follow(): void {
    const { store, say } = this.#means;
    if (this.#lacks.length > 0) this.#lacks = this.#lacks.filter((part) => store.missing.includes(part));
    const state = store.outbox?.state;
    if (state === undefined || state.kind === 'idle' || state.kind === 'sending') return;
    const told = this.#told(state);
    if (told === this.#heard) return;
    this.#heard = told;
    say(told);
  }

  render(asked: Consultation): TemplateResult {
    const words = this.#words;
    const { theme, title, plan } = asked;
    const { level } = this.#means;
    const head = html`<header class="head"><h2 id="title" aria-level=${level(0)}>${words.title}</h2>
      <p class="remark">${title}</p></header>`;
    const adopted = theme.options.find(({ id }) => id === theme.adopted);
    if (adopted !== undefined)
      return html`${head}<p class="notice">${words.adopted}</p><p class="adopted" lang="vi">${adopted.wording}</p>`;
    return html`${head}
      <div class="vote" data-plan=${plan.id}>
        ${this.#choices(asked)}
        <label class="stack"><span>${words.reason}</span><textarea name="reason" rows="4" .value=${live(this.#said.reason)} @input=${this.#text('reason')}></textarea></label>
        ${this.#unit()}
        <fieldset class="by"><legend>${words.by}</legend><div class="pair">
          <label class="stack"><span>${words.name}</span><input class="text" name="person-name" autocomplete="name" .value=${live(this.#said.name)} @input=${this.#text('name')}></label>
          <label class="stack"><span>${words.role}</span><input class="text" name="person-role" autocomplete="organization-title" .value=${live(this.#said.role)} @input=${this.#text('role')}></label>
        </div></fieldset>
        ${this.#end()}
      </div>`;
  }

  get #said(): VoteStore['said'] {
    return this.#means.store.said;
  }

  #text(part: 'reason' | 'unit' | 'name' | 'role'): (event: Event) => void {
    return (event) => this.#change({ [part]: textOf(event) });
  }

  #change(part: Parameters<VoteStore['change']>[0]): void {
    this.#done = '';
    this.#code = undefined;
    this.#means.store.change(part);
  }

  #problem(part: Missing): TemplateResult | typeof nothing {
    return this.#lacks.includes(part)
      ? html`<p class="problem" id="lacks-${part}">${this.#words.missing[part]}</p>`
      : nothing;
  }

  #choices({ theme }: Consultation): TemplateResult {
    const words = this.#words;
    const describedBy = this.#lacks.includes('choice') ? 'lacks-choice' : nothing;
    return html`<fieldset class="choices" aria-describedby=${describedBy}>
      <legend><span class="question" lang="vi">${theme.question.text}</span> <span class="remark">${words.choice}</span></legend>
      ${theme.options.map((option) => this.#option(option.id, printed(option)))}
      ${this.#option(null, html`<span class="wording">${words.none}</span> <span class="remark">${words.noneHint}</span>`)}
      ${this.#problem('choice')}
    </fieldset>`;
  }

  #option(choice: string | null, content: TemplateResult): TemplateResult {
    const isChosen = this.#said.choice === choice;
    return html`<label class="option ${isChosen ? 'chosen' : ''}"><input type="radio" name="choice" value=${choice ?? ''} .checked=${live(isChosen)} @change=${() => this.#change({ choice })}>
      <span class="option-words">${content}</span></label>`;
  }

  #unit(): TemplateResult {
    const words = this.#words;
    const { store } = this.#means;
    const { unitName } = store;
    if (store.isNamed)
      return html`<p class="unit"><span class="remark">${words.unit}:</span> <strong>${unitName}</strong></p>`;
    const lacks = this.#lacks.includes('unit');
    return html`<div><label class="stack"><span>${words.unitName}</span><input class="text" name="unit-name" autocomplete="organization" aria-describedby="unit-hint${lacks ? ' lacks-unit' : ''}" aria-invalid=${lacks ? 'true' : nothing}
      .value=${live(this.#said.unit)} @input=${this.#text('unit')}></label>
      <p class="remark" id="unit-hint">${words.unitHint}</p>${this.#problem('unit')}</div>`;
  }

  // What becomes of the vote: sent, waiting, received; or handed over as a file or a text.
  #end(): TemplateResult {
    const { store, level } = this.#means;
    const words = this.#words;
    const { outbox, storage } = store;
    const quiet = (label: string, press: () => void): TemplateResult =>
      html`<button type="button" class="quiet" @click=${press}>${label}</button>`;
    const others = html`${quiet(words.file, () => this.#save())}${quiet(words.copy, () => void this.#copy())}`;
    return html`<section class="end" aria-labelledby="end"><h3 id="end" aria-level=${level(1)}>${words.end}</h3>
      ${storage === 'ok' ? nothing : html`<p class="notice warn">${storage === 'full' ? words.notKept.full(1) : words.notKept.forbidden}</p>`}
      ${
        outbox === undefined
          ? html`<p class="remark">${words.handOver}</p><div class="actions">
              ${canShare() ? html`<button type="button" class="button" @click=${() => void this.#share()}>${words.send.share}</button>` : nothing}${others}</div>`
          : html`${this.#sending(outbox)}<p class="remark">${words.otherwise}</p><div class="actions">${others}</div>`
      }
      ${this.#done === '' ? nothing : html`<p class="notice done">${this.#done}</p>`}
      ${
        this.#code === undefined
          ? nothing
          : html`<label class="stack"><span>${words.byHand}</span><textarea class="code" name="code" readonly rows="4" .value=${this.#code} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea></label>`
      }
    </section>`;
  }

  #sending(outbox: Outbox): TemplateResult {
    const { isReceived } = this.#means.store;
    const { send, changed, sendAgain } = this.#words;
    const { state } = outbox;
    const isBusy = state.kind === 'sending';
    const isQueued = state.kind === 'queued';
    const isOutdated = state.kind === 'accepted' && !isReceived;
    const label = isQueued ? send.now : isReceived ? send.again : isOutdated ? sendAgain : send.send;
    // The button goes away with the waiting vote; the one before it stays.
    const withdraw = ({ currentTarget }: Event): void => {
      (currentTarget as Element).parentElement?.querySelector('button')?.focus();
      outbox.withdraw();
    };
    return html`${
      state.kind === 'sending'
        ? html`<p class="remark">${state.attempt > 1 ? send.sendingAgain(state.attempt) : send.sending}</p>`
        : state.kind === 'idle'
          ? nothing
          : html`<p class="notice ${state.kind} ${state.kind === 'refused' ? 'warn' : ''}">${this.#told(state)}
              ${state.kind === 'queued' && state.nextAt !== null ? send.nextAt(this.#time(state.nextAt)) : nothing}
              ${state.kind === 'queued' && !state.kept ? send.notKept : nothing}</p>`
    }
    ${isOutdated ? html`<p class="remark">${changed}</p>` : nothing}
    <div class="actions">
      <button type="button" class=${isReceived ? 'quiet' : 'button'} aria-disabled=${isBusy} data-send @click=${() => isBusy || this.#send(outbox)}>${label}</button>
      ${isQueued ? html`<button type="button" class="quiet" @click=${withdraw}>${send.withdraw}</button>` : nothing}
    </div>`;
  }

  // The vote, where nothing is missing; else what is missing is said, and the first of it has the focus.
  #ready(): WrittenVote | undefined {
    const { store, say, redraw, shadow } = this.#means;
    this.#lacks = store.missing;
    this.#done = '';
    this.#code = undefined;
    redraw();
    const [first] = this.#lacks;
    if (first === undefined) return store.vote;
    say(this.#lacks.map((part) => this.#words.missing[part]).join(' '));
    shadow()
      .querySelector<HTMLElement>(first === 'choice' ? '[name=choice]' : '[name=unit-name]')
      ?.focus();
    return undefined;
  }

  #send(outbox: Outbox): void {
    const { store } = this.#means;
    const isRepeated = store.isReceived;
    const vote = this.#ready();
    if (vote === undefined) return;
    store.handOver(vote);
    if (isRepeated) outbox.repeat(vote.text, vote.fingerprint);
    else outbox.submit(vote.text, vote.fingerprint);
    if (outbox.state.kind === 'queued') outbox.retry();
  }

  #tell(done: string): void {
    this.#done = done;
    this.#means.say(done);
    this.#means.redraw();
  }

  #file(vote: WrittenVote): OfferedFile & { text: string } {
    const { unit } = (JSON.parse(vote.text) as { content: Vote }).content;
    return { name: `phieu-chu-de_${unit.id}.json`, type: 'application/json', text: vote.text };
  }

  #save(): void {
    const vote = this.#ready();
    if (vote === undefined) return;
    saveFile(this.#file(vote));
    this.#means.store.handOver(vote);
    this.#tell(this.#words.saved);
  }

  async #share(): Promise<void> {
    const vote = this.#ready();
    if (vote === undefined) return;
    const file = this.#file(vote);
    const outcome = await share({ title: this.#words.title, text: vote.text, file });
    if (outcome === 'dismissed') return;
    if (outcome === 'unavailable') return this.#save();
    this.#means.store.handOver(vote);
  }

  async #copy(): Promise<void> {
    const vote = this.#ready();
    if (vote === undefined) return;
    const code = await pack(vote.text);
    this.#means.store.handOver(vote);
    if (await copied(code)) return this.#tell(this.#words.copied);
    this.#code = code;
    this.#tell('');
  }

  #time(at: number): string {
    return new Intl.DateTimeFormat(this.#words.locale, {
      hour: '2-digit',
      minute: '2-digit',
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
    }).format(at);
  }

  #told(state: Exclude<SendState, { kind: 'idle' | 'sending' }>): string {
    const { send } = this.#words;
    if (state.kind === 'queued') return this.#waiting(state);
    if (state.kind === 'accepted') {
      const received = send.accepted(this.#time(state.at));
      return state.receipt === undefined ? received : `${received} ${send.receipt(state.receipt)}`;
    }
    if (state.status === 0) return send.misdirected;
    return state.reason === '' ? send.refusedPlain(state.status) : send.refused(state.reason);
  }

  #waiting({ why, status = 0, came }: Queued): string {
    const { send } = this.#words;
    const told = came === undefined ? send.waiting[why] : send.came[came.what];
    const title = came?.title === undefined ? '' : `“${came.title}”`;
    return told
      .replace('{status}', String(status))
      .replace('{title}', () => title)
      .replace('  ', ' ');
  }
}

// The line as printed, in which the theme itself, between its quotation marks, stands out.
function printed({ passage: { text }, wording }: ThemeOption): TemplateResult {
  const from = text.indexOf(wording);
  const split = from < 0 ? text.length : Math.max(0, from - 1);
  return html`<span lang="vi">${text.slice(0, split)}<span class="wording">${text.slice(split)}</span></span>`;
}
