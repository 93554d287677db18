/** The votes on a theme: how many for each option and why, who has not voted, and the act that adopts one. Fetched with the first vote. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BallotView, NamedUnit, VoteLine } from '../../engine/types.js';
import { sortedByName } from '../../ui/i18n/alphabet.js';
import { message, shortDay } from '../../ui/i18n/format.js';
import { saveFile } from '../../ui/save-file.js';
import type { BallotStore } from '../ballot-store.js';
import { ballot as style } from '../styles/ballot.css.js';
import { type BallotWords, ballotWordsOf } from '../words/ballot.js';
import { barOf, shareWords } from './figures.js';
import type { Host } from './host.js';
import { Sure } from './sure.js';

export const ballotStyles = [style];

/** What somebody writes of the paper that adopts an option. */
interface Act {
  option: string;
  symbol: string;
  on: string;
}

export class BallotPanel {
  readonly #host: Host;
  #act: Act = { option: '', symbol: '', on: '' };
  #told: { words: string; isWrong: boolean } | undefined;
  readonly #sure: Sure;
  /** The vote that was removed last, until it is put back. */
  #removed: { unit: NamedUnit; text: string } | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#sure = new Sure(host);
  }

  get #words(): BallotWords {
    return ballotWordsOf(this.#host.words.locale);
  }

  render(ballot: BallotStore): TemplateResult {
    const { papers } = this.#host.store;
    const words = this.#words;
    const view = papers.plan === undefined ? undefined : ballot.view(papers.plan, papers.roster);
    return html`<section class="ballot" aria-labelledby="ballot-title">
      <h3 id="ballot-title" tabindex="-1">${words.title}</h3>
      ${
        view === undefined
          ? html`<p class="notice">${words.noPlan}</p>`
          : view.question == null
            ? html`<p class="notice">${words.noTheme}</p>`
            : html`<p class="remark">${view.title}</p><p class="asked" lang="vi">${view.question}</p>${this.#count(view)}${this.#adoption(view, ballot)}`
      }
      ${this.#out(ballot, view)}
    </section>`;
  }

  #count(view: BallotView): TemplateResult {
    const words = this.#words;
    const { notVoted } = view;
    const leading = view.options.filter(({ leads }) => leads);
    const key = (name: string, shown: number): TemplateResult =>
      html`<div class="key"><dt>${name}</dt><dd>${shown}</dd></div>`;
    return html`<dl class="keys">${key(words.counted, view.counted)}${notVoted == null ? nothing : key(words.notVoted, notVoted.length)}</dl>
      ${this.#undo()}
      ${leading.length > 1 ? html`<p class="notice warn">${words.tied(leading.length)}</p>` : nothing}
      <table class="counts lines"><caption>${words.options}</caption>
        <thead class="unseen"><tr><th scope="col">${words.option}</th><th scope="col">${words.share}</th><th scope="col">${words.votes}</th></tr></thead>
        <tbody>${view.options.map(
          ({ wording, share, votes, leads }) => html`<tr>
            <th scope="row"><span lang="vi">${wording}</span>${leads ? html` <span class="leads">${words.leading}</span>` : nothing}</th>
            <td class="with-bar">${barOf(share)}<span class="percent">${shareWords(share, this.#host.words)}</span></td>
            <td class="end number" data-name="${words.votes}">${votes.length}</td></tr>`,
        )}
        ${view.none.length === 0 ? nothing : html`<tr><th scope="row">${words.none}</th><td class="with-bar"></td><td class="end number" data-name="${words.votes}">${view.none.length}</td></tr>`}</tbody></table>
      ${view.options.map(({ wording, votes }) => this.#votes(wording, votes))}
      ${this.#votes(words.none, view.none)} ${this.#votes(words.unknown, view.unknown)}
      ${view.elsewhere === 0 ? nothing : html`<p class="remark">${words.elsewhere(view.elsewhere)}</p>`}
      ${notVoted == null ? nothing : this.#notVoted(notVoted)}`;
  }

  // Those who say why stand first.
  #votes(title: string, votes: readonly VoteLine[]): TemplateResult | typeof nothing {
    if (votes.length === 0) return nothing;
    const named = sortedByName(votes, ({ unit }) => unit.name);
    const [silent, said] = [true, false].map((wanted) => named.filter(({ reason }) => (reason == null) === wanted));
    return html`<details class="votes"><summary>${title}: <strong>${this.#words.reasons(votes.length)}</strong></summary>
      <ul>${[...(said ?? []), ...(silent ?? [])].map((vote) => this.#vote(vote))}</ul></details>`;
  }

  #vote({ unit, reason, by, on, otherPaper, unlisted, replaced }: VoteLine): TemplateResult {
    const words = this.#words;
    const person = by == null ? undefined : [by.name, by.role].filter(Boolean).join(', ');
    const beside = [
      person,
      shortDay(on, this.#host.words),
      replaced > 0 ? words.replaced(replaced) : undefined,
      otherPaper ? words.otherPaper : undefined,
      unlisted ? words.unlisted : undefined,
    ];
    return html`<li class="reason"><div><p><strong>${unit.name}</strong> <span class="remark">${beside.filter(Boolean).join(' · ')}</span></p>
      ${reason == null ? html`<p class="remark">${words.noReason}</p>` : html`<p lang="vi">${reason}</p>`}</div>
      <button type="button" class="quiet" aria-label="${words.remove}: ${unit.name}" @click=${() => this.#remove(unit)}>${words.remove}</button></li>`;
  }

  #undo(): TemplateResult | typeof nothing {
    const removed = this.#removed;
    if (removed === undefined) return nothing;
    const words = this.#words;
    return html`<div class="notice removed"><p>${words.removed(removed.unit.name)}</p>
      <button type="button" class="quiet" @click=${this.#putBack}>${words.undo}</button></div>`;
  }

  // The line of the vote is gone with its button: the keyboard is at the way back.
  #remove(unit: NamedUnit): void {
    const { store, say, focus } = this.#host;
    void store.removeVote(unit.id).then((text) => {
      if (text === undefined) return;
      this.#removed = { unit, text };
      say(this.#words.removed(unit.name));
      focus('.removed button');
    });
  }

  readonly #putBack = (): void => {
    const removed = this.#removed;
    if (removed === undefined) return;
    const { store, say, focus } = this.#host;
    this.#removed = undefined;
    void store.putVoteBack(removed.text).then(() => {
      say(this.#words.back(removed.unit.name));
      focus('#ballot-title');
    });
  };

  #notVoted(units: readonly NamedUnit[]): TemplateResult {
    const words = this.#words;
    if (units.length === 0) return html`<p class="notice">${words.allVoted}</p>`;
    return html`<details><summary>${words.notVoted}: <strong>${units.length}</strong></summary>
      <ul class="names">${sortedByName(units, ({ name }) => name).map(({ name }) => html`<li>${name}</li>`)}</ul></details>`;
  }

  #adoption(view: BallotView, ballot: BallotStore): TemplateResult {
    const { adopt } = this.#words;
    const adopted = view.options.find(({ id }) => id === view.adopted);
    if (adopted !== undefined)
      return html`<p class="notice">${adopt.adopted} <strong lang="vi">${adopted.wording}</strong></p>`;
    const act = this.#act;
    const [first, ...tied] = view.options.filter(({ leads }) => leads);
    // A tie is not broken by the order in which the paper prints its options.
    const option = act.option === '' && tied.length === 0 ? (first?.id ?? '') : act.option;
    const take = (part: keyof Act) => (event: Event) => {
      this.#act = { ...this.#act, [part]: (event.target as HTMLInputElement | HTMLSelectElement).value };
      if (part === 'option') this.#host.redraw();
    };
    const told = this.#told;
    return html`<section class="adopt" aria-labelledby="adopt-title">
      <div><h3 id="adopt-title">${adopt.title}</h3><p class="remark">${adopt.hint}</p></div>
      <label class="field"><span>${this.#words.option}</span><select name="adopted" @change=${take('option')}>${option === '' ? html`<option value="" selected></option>` : nothing}${view.options.map(
        ({ id, wording }) => html`<option value=${id} .selected=${id === option}>${wording}</option>`,
      )}</select></label>
      <div class="pair">
        <label class="field"><span>${adopt.symbol}</span><input name="symbol" placeholder=${adopt.example} .value=${act.symbol} @input=${take('symbol')}></label>
        <label class="field"><span>${adopt.on}</span><input type="date" name="on" .value=${act.on} @input=${take('on')}></label>
      </div>
      ${told === undefined ? nothing : html`<p class="notice ${told.isWrong ? 'warn' : ''}">${told.words}</p>`}
      <div class="actions"><button type="button" class="button" @click=${() => this.#adopt(view, ballot, option)}>${adopt.save}</button></div>
    </section>`;
  }

  #adopt(view: BallotView, ballot: BallotStore, option: string): void {
    const { store, words } = this.#host;
    const { adopt } = this.#words;
    const { plan } = store.papers;
    const { symbol, on } = this.#act;
    if (plan === undefined) return;
    if (option === '') return this.#tell(adopt.noOption, true);
    if (on === '') return this.#tell(adopt.noDay, true);
    const outcome = ballot.adopt(plan, option, symbol, on);
    if (outcome.kind === 'refused')
      return this.#tell(message(adopt.refused[outcome.code] ?? outcome.code, outcome.params as Params, words), true);
    saveFile({ name: `${view.plan}.json`, type: 'application/json', text: outcome.text });
    this.#tell(adopt.done, false);
  }

  #tell(words: string, isWrong: boolean): void {
    this.#told = { words, isWrong };
    this.#host.say(words);
    this.#host.redraw();
  }

  // The votes as one file, and the way to be rid of them.
  #out(ballot: BallotStore, view: BallotView | undefined): TemplateResult {
    const words = this.#words;
    const { store, words: own, focus } = this.#host;
    const clear = (): void => {
      this.#removed = undefined;
      void store.clearVotes().then(() => focus('#tab-overview'));
    };
    const name = `hom-phieu_${view?.plan ?? 'chu-de'}.json`;
    const save = (): void => saveFile({ name, type: 'application/json', text: ballot.file });
    return html`<ul class="offers">
      <li class="offer"><p><strong>${words.file}</strong><br><span class="remark">${words.fileHint}</span></p>
        <button type="button" class="quiet" aria-label="${own.files.save}: ${words.file}" @click=${save}>${own.files.save}</button></li>
      <li class="offer"><p><strong>${words.clear}</strong><br><span class="remark">${words.clearHint}</span></p>
        <div class="actions">${this.#sure.button({ key: 'votes', name: words.clear, sure: own.files.sure, keep: own.files.keep, done: clear })}</div></li>
    </ul>`;
  }
}

type Params = Parameters<typeof message>[1];
