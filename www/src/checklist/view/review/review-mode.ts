/**
 * The review of a form: a table of what the unit says beside what the level above gives, in the place of the form that a
 * unit fills in. A part of the script of its own, which only `mode="review"` asks for.
 */
import { html, nothing, render } from 'lit/html.js';
import type { Item } from '../../../drafts/items.js';
import type { Assessment, Person } from '../../../engine/types.js';
import { drop, el } from '../../../ui/dom.js';
import type { Block, CriterionEntry, Form } from '../../form.js';
import { today } from '../../initial.js';
import { writeNumber } from '../../numbers.js';
import { lazyEngine } from '../../session/lazy-engine.js';
import {
  acceptOwn,
  advance,
  catchUp,
  changeReview,
  exceptionsOf,
  isScored,
  ownPoints,
  reviewHead,
  scoreItem,
  scoreOf,
  setWish,
  stateOf,
  wishesOf,
} from '../../session/review.js';
import { reviewEngine } from '../../session/review-engine.js';
import { reviewStyles } from '../../styles/review.js';
import { review as english } from '../../words/review.en.js';
import { review as vietnamese, type ReviewWords } from '../../words/review.vi.js';
import type { PanelContext } from '../context.js';
import type { Frame } from '../frame.js';
import { reviewBar, reviewTools } from './bar.js';
import { LOOKS, type Look, type ReviewContext } from './context.js';
import { decision, heldBy, outcome, reviewer } from './end.js';
import { exceptionWords, passesLook, sound, toLookAt } from './exceptions.js';
import { history } from './history.js';
import { enter, pointsIn, reviewKey } from './keys.js';
import { factRow, reviewRow, type RowOpen } from './row.js';

const CLOSED: RowOpen = { remark: false, wish: false };

export class ReviewMode {
  readonly #host: () => PanelContext;
  readonly #name: (id: string) => string | undefined;
  readonly #bar = el('div', { class: 'bar', part: 'bar' });
  readonly #tools = el('div', { class: 'filters', role: 'group' });
  readonly #notes = el('div', { class: 'notices' });
  readonly #table = el('div', { class: 'sheet-of', role: 'table' });
  #items: ReadonlyMap<string, HTMLElement> = new Map();
  #facts: ReadonlyMap<string, HTMLElement> = new Map();
  #groups: readonly { block: Block; row: HTMLElement }[] = [];
  readonly #head = el('div', { class: 'columns', role: 'row' });
  readonly #factsHead = el('div', { class: 'group-of', role: 'row' });
  #open = new Map<string, RowOpen>();
  #look: Look = 'all';
  #undo: readonly (readonly [Item, unknown])[] = [];
  #exceptions: ReviewContext['exceptions'] | undefined;
  /** The exceptions that a row shows, as text, by its criterion. */
  readonly #shownExceptions = new Map<string, string>();
  #reason = '';
  #told = '';
  #lacksName = false;
  /** Who has reviewed the form before, and so reviews this one. */
  #person: Person | undefined;
  /** Whether whoever reviews has come from the form before, and goes on by keyboard. */
  #goesOn = false;
  #ends: (() => void)[] = [];

  constructor(host: () => PanelContext, name: (id: string) => string | undefined) {
    this.#host = host;
    this.#name = name;
    host().element.adopt(reviewStyles);
    this.#bar.addEventListener('click', this.#press);
    this.#tools.addEventListener('click', this.#press);
    this.#table.addEventListener('click', this.#press);
  }

  get #own(): ReviewWords {
    return this.#host().words.locale.startsWith('en') ? english : vietnamese;
  }

  get #context(): ReviewContext {
    const host = this.#host();
    const { session } = host;
    this.#exceptions ??= exceptionsOf(session);
    return {
      ...host,
      own: this.#own,
      today: today(),
      exceptions: this.#exceptions,
      person: reviewHead(session)?.person ?? this.#person,
      sign: (person) => {
        this.#person = undefined;
        changeReview(session, { person }, today());
      },
      isClosed: session.readonly || stateOf(session) === 'accepted',
      name: this.#name,
      accept: (entries) => this.#accept(entries),
    };
  }

  /** Puts the table into the frame, its rows in the place of those of the form. `given` is what the page begins with. */
  async open(frame: Frame, given: Partial<Assessment>): Promise<void> {
    this.close();
    // A reviewer is held to the limits of the rules from the first score on.
    await Promise.all([lazyEngine, reviewEngine].map((engine) => engine.load().catch(() => undefined)));
    const { session } = this.#host();
    const { draft } = session;
    catchUp(session, given);
    this.#lay(frame);
    const ends = [session.subscribe(() => this.#follow()), reviewEngine.subscribe(() => this.#follow())];
    if (draft !== undefined) ends.push(draft.subscribe(({ kind }) => kind === 'state' && this.#drawBar()));
    this.#ends = ends;
    this.#draw();
  }

  close(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#open.clear();
    this.#look = 'all';
    this.#undo = [];
    this.#exceptions = undefined;
    this.#shownExceptions.clear();
    this.#reason = '';
    this.#told = '';
    this.#lacksName = false;
  }

  #lay({ form, root, place, items }: Frame): void {
    for (const group of root.querySelectorAll('.group')) drop(group);
    for (const each of [place.facts, place.filters, place.overview]) drop(each);
    place.bar.replaceWith(this.#bar);
    const row = (attributes: Record<string, string>): HTMLElement => el('div', { ...attributes, role: 'row' });
    items.clear();
    for (const { id } of form.entries)
      items.set(id, row({ class: 'entry', part: 'criterion', id: `c-${id}`, 'data-criterion': id, tabindex: '-1' }));
    this.#items = items;
    this.#facts = new Map(
      form.facts.map(({ id }) => [id, row({ class: 'entry fact-of', 'data-fact': id, tabindex: '-1' })]),
    );
    this.#groups = form.blocks.map((block) => ({
      block,
      row: row({ class: `group-of depth-${Math.min(block.depth, 3)}`, 'data-group': block.group.id }),
    }));
    this.#table.replaceChildren(el('div', { class: 'heads', role: 'rowgroup' }, this.#head), ...this.#bodies(form));
    this.#bar.after(this.#tools, this.#notes, this.#table);
  }

  #bodies(form: Form): readonly HTMLElement[] {
    const bodies = this.#groups.map(({ block, row }) =>
      el('div', { role: 'rowgroup' }, row, ...block.entries.flatMap(({ id }) => this.#items.get(id) ?? [])),
    );
    if (form.facts.length > 0)
      bodies.unshift(el('div', { role: 'rowgroup' }, this.#factsHead, ...this.#facts.values()));
    return bodies;
  }

  /** Draws the row of a criterion. */
  row(entry: CriterionEntry, item: HTMLElement): void {
    const open = this.#open.get(entry.id) ?? CLOSED;
    const context = this.#context;
    item.dataset['state'] = isScored(context.session, entry.id) ? 'done' : 'open';
    render(reviewRow(entry, open, { toggle: (part) => this.#toggle(entry.id, part) }, context), item);
  }

  // The session tells of each change before its rows are drawn.
  #follow(): void {
    this.#exceptions = undefined;
    queueMicrotask(() => {
      if (this.#ends.length === 0) return;
      // A form that is only looked at is signed by nobody.
      if (reviewHead(this.#host().session) !== undefined) this.#sign();
      this.#draw();
    });
  }

  // Whoever reviews one form after the other is named once.
  #sign(): void {
    const { session } = this.#host();
    if (this.#person === undefined || reviewHead(session)?.person !== undefined) return;
    changeReview(session, { person: this.#person }, today());
  }

  #draw(): void {
    const context = this.#context;
    const { session, own, words, redraw, rows } = context;
    // A score of one criterion may make another worth a look, and the rows are drawn before that is known.
    for (const id of this.#items.keys()) {
      const found = JSON.stringify(context.exceptions.get(id) ?? []);
      if (this.#shownExceptions.get(id) === found) continue;
      this.#shownExceptions.set(id, found);
      rows.draw(id);
    }
    this.#table.ariaLabel = own.table;
    const titles = Object.entries(own.columns);
    render(
      titles.map(([key, title]) => html`<div role="columnheader" class="of-${key}">${title}</div>`),
      this.#head,
    );
    render(html`<div role="cell" aria-colspan="7"><h3>${own.facts}</h3></div>`, this.#factsHead);
    for (const { block, row } of this.#groups) render(this.#group(block, context), row);
    for (const { id, ...fact } of session.form?.facts ?? []) {
      const item = this.#facts.get(id);
      if (item !== undefined) render(factRow({ id, ...fact }, context), item);
    }
    const whole = context.exceptions.get('') ?? [];
    render(
      whole.map((each) => html`<p class="notice warn">${exceptionWords(each, context)}</p>`),
      this.#notes,
    );
    this.#tools.ariaLabel = words.filters.title;
    render(reviewTools(this.#look, this.#undo.length, context), this.#tools);
    this.#drawBar();
    redraw();
  }

  #drawBar(): void {
    render(reviewBar(this.#context), this.#bar);
  }

  #group({ group, depth, entries }: Block, context: ReviewContext): unknown {
    const { session, own, words, level, isClosed } = context;
    const line = session.card.group(group.id, session.card.last);
    const show = (token: string): string => writeNumber(token, words.decimal, false);
    const left = this.#left(entries, context).length;
    const title = group.marker === undefined ? group.title : `${group.marker}. ${group.title}`;
    const heading =
      depth === 1
        ? html`<h3 id="g-${group.id}" aria-level=${level(3)}>${title}</h3>`
        : html`<h4 id="g-${group.id}" aria-level=${level(4)}>${title}</h4>`;
    return html`<div role="cell" aria-colspan="7" class="head">${heading}
      ${entries.length === 0 ? nothing : html`<button type="button" class="more" data-review="group" data-key=${group.id} aria-label=${own.acceptGroupOf(title, left)} aria-disabled=${left === 0 || isClosed}><span class="long">${own.acceptGroup(left)}</span><span class="short" translate="no">✓${left === 0 ? '' : ` ${left}`}</span></button>`}
      <span class="subtotal">${line === undefined ? nothing : words.form.group(show(line.points), show(line.max))}</span></div>`;
  }

  // The criteria of a group that can be taken over and have no score of their present answer.
  #left(entries: readonly CriterionEntry[], { session }: ReviewContext): readonly CriterionEntry[] {
    return entries.filter(
      (entry) => ownPoints(session, entry) !== undefined && scoreOf(session, entry.id) === undefined,
    );
  }

  #accept(entries: readonly CriterionEntry[]): void {
    const { session } = this.#host();
    this.#undo = entries.map(({ id }) => [scoreItem(id), session.get(scoreItem(id))]);
    acceptOwn(session, entries, today());
    for (const { id } of entries) this.#host().rows.renew(id);
    if (entries.length > 1) this.#host().say(this.#own.accepted(entries.length));
  }

  #toggle(id: string, part: keyof RowOpen): void {
    const open = this.#open.get(id) ?? CLOSED;
    const { session, rows } = this.#host();
    this.#open.set(id, { ...open, [part]: !open[part] });
    if (part === 'wish' && open.wish) setWish(session, id, undefined);
    rows.renew(id);
    if (!open[part]) this.#field(id, part)?.focus();
    this.#draw();
  }

  #field(id: string, part: keyof RowOpen): HTMLElement | undefined {
    const name = part === 'wish' ? 'review-wish' : 'review-reason';
    return this.#items.get(id)?.querySelector<HTMLElement>(`[name=${name}]`) ?? undefined;
  }

  // Opens the field of a reason or of what is lacking, with the keyboard in it.
  #write(id: string, part: keyof RowOpen): void {
    const { session, rows } = this.#host();
    if (this.#context.isClosed || (part === 'remark' && scoreOf(session, id) === undefined)) return;
    this.#open.set(id, { ...(this.#open.get(id) ?? CLOSED), [part]: true });
    rows.draw(id);
    this.#field(id, part)?.focus();
  }

  readonly #press = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-review], [data-look]') : null;
    if (button === null || button.ariaDisabled === 'true') return;
    const { review: act, look, key } = button.dataset;
    const context = this.#context;
    if (look !== undefined) this.#show(LOOKS.find((each) => each === look) ?? 'all');
    else if (act === 'look') this.#jump();
    else if (act === 'accept-all') this.#accept(sound(context));
    else if (act === 'undo') this.#takeBack();
    else if (act === 'group') {
      const entries = this.#groups.find(({ block }) => block.group.id === key)?.block.entries ?? [];
      this.#accept(this.#left(entries, context));
    }
  };

  // The button is gone with what it took back: the keyboard goes to the one before it.
  #takeBack(): void {
    const { session, rows, say } = this.#host();
    const undo = this.#undo;
    this.#undo = [];
    session.changeAll(undo);
    for (const id of this.#items.keys()) rows.renew(id);
    this.#tools.querySelector<HTMLElement>('[data-review=accept-all]')?.focus();
    say(this.#own.undone);
  }

  #show(look: Look): void {
    this.#look = look;
    const context = this.#context;
    const { entries = [] } = context.session.form ?? {};
    let shown = 0;
    for (const entry of entries) {
      const isShown = passesLook(look, entry, context);
      const item = this.#items.get(entry.id);
      if (item !== undefined) item.hidden = !isShown;
      if (isShown) shown += 1;
    }
    for (const item of [...this.#facts.values(), this.#factsHead]) item.hidden = look !== 'all';
    context.say(shown === 0 ? context.words.filtered.none : context.words.filtered.some(shown));
    this.#draw();
  }

  // The next of what is to be looked at, after a criterion; around the end it begins anew.
  #jump(from?: string): void {
    const ids = [...this.#items.keys()];
    const context = this.#context;
    const all = toLookAt(context).map(({ id }) => id);
    const active = context.element.shadow.activeElement?.closest<HTMLElement>('[data-criterion]');
    const at = ids.indexOf(from ?? active?.dataset['criterion'] ?? this.#last ?? '');
    const next = all.find((id) => ids.indexOf(id) > at) ?? all[0];
    if (next === undefined) return context.say(this.#own.nothingToLook);
    this.#last = next;
    this.#enter(next);
  }

  /** The criterion that was jumped to last. */
  #last: string | undefined;

  #enter(id: string): void {
    const item = this.#items.get(id) ?? this.#facts.get(id);
    if (item === undefined) return;
    if (item.hidden) this.#show('all');
    enter(item);
  }

  /** Does what a key stands for; says whether it stands for anything. */
  key(event: KeyboardEvent): boolean {
    const { session, rows } = this.#host();
    const entryOf = (id: string): CriterionEntry | undefined => session.form?.entry(id);
    return reviewKey(event, {
      accept: (id) => {
        const entry = entryOf(id);
        const isOwn = entry !== undefined && ownPoints(session, entry) !== undefined && !this.#context.isClosed;
        if (isOwn) this.#accept([entry]);
        return isOwn;
      },
      acceptGroup: (id) => {
        const { block } = this.#groups.find((each) => each.block.entries.some((entry) => entry.id === id)) ?? {};
        this.#accept(this.#left(block?.entries ?? [], this.#context));
      },
      acceptAll: () => {
        const context = this.#context;
        const ready = context.isClosed ? [] : sound(context);
        if (ready.length > 0) this.#accept(ready);
      },
      write: (id, part) => this.#write(id, part),
      evidence: (id) => rows.toggle(id, 'evidence'),
      look: (id) => this.#jump(id),
      decide: () => this.#decide(),
      approve: () => this.#approve(),
    });
  }

  #find<T extends HTMLElement>(selector: string): T | undefined {
    return this.#host().element.shadow.querySelector<T>(selector) ?? undefined;
  }

  // To the first of what the end still wants: a name, the class, the word.
  #decide(): void {
    const name = this.#find<HTMLInputElement>('[name=reviewer-name]:enabled');
    const next = this.#find('[data-review=take]:not([aria-disabled=true])') ?? this.#find('[data-review=approve]');
    (name?.value.trim() === '' ? name : next)?.focus();
  }

  // Accepts the form, or goes to what holds it back.
  #approve(): void {
    const { wrong, unjustified } = heldBy(this.#context);
    const [held] = [...wrong, ...unjustified];
    const button = this.#find('[data-review=approve]');
    if (held !== undefined) this.#enter(held.id);
    else if (button?.ariaDisabled === 'true') button.focus();
    else this.#conclude('accepted');
  }

  /** The end of the review: who reviews, decision, outcome, history, and `kept`, what stands there of drafts and files. */
  end(kept: unknown): unknown {
    const context = this.#context;
    const { own, session } = context;
    const keys = html`<section class="keys"><details><summary>${own.keys.title}</summary><p>${own.keys.enter}</p><p>${own.keys.accept}</p><p>${own.keys.letters}</p><p>${own.keys.leave}</p></details></section>`;
    const acts = {
      reason: this.#reason,
      write: (reason: string) => {
        this.#reason = reason;
      },
      approve: () => this.#conclude('accepted'),
      sendBack: () => this.#conclude('changesRequested'),
      next: () => this.#next(),
      jump: (id: string) => this.#enter(id),
      told: this.#told,
      place: this.#place,
    };
    return html`<div class="end">${keys} ${reviewer(this.#lacksName, context)} ${decision(context)} ${outcome(acts, context)} ${history(session.assessment(), context)} ${kept}</div>`;
  }

  // Accepts the form or sends it back, which the page is told.
  #conclude(to: 'accepted' | 'changesRequested'): void {
    const context = this.#context;
    const { session, own, say } = context;
    this.#sign();
    const by = reviewHead(session)?.person?.name.trim() ?? '';
    const items = wishesOf(session);
    const reason = this.#reason.trim();
    this.#lacksName = by === '';
    const { wrong, unjustified } = heldBy(context);
    const isSilent = to === 'changesRequested' && reason === '' && Object.keys(items).length === 0;
    this.#told = this.#lacksName ? own.nameWanted : isSilent ? own.wishWanted : '';
    let isDone = false;
    if (this.#told === '' && !(to === 'accepted' && wrong.length + unjustified.length > 0)) {
      const said = to === 'accepted' ? { by } : { by, reason: reason === '' ? undefined : reason, items };
      isDone = advance(session, to, said, today());
      if (isDone) this.#settle(to, Object.keys(items));
    }
    if (this.#lacksName) this.#find('[name=reviewer-name]')?.focus();
    say(this.#told);
    this.#draw();
    // The fields of an accepted form are closed, with the keyboard in them: it goes on to the next form.
    const stays = to === 'accepted' ? 'approve' : 'send-back';
    if (isDone)
      (this.#find('[data-review=next][aria-disabled=false]') ?? this.#find(`[data-review=${stays}]`))?.focus();
  }

  #settle(to: 'accepted' | 'changesRequested', asked: readonly string[]): void {
    const { session, element, rows } = this.#host();
    this.#told = this.#own.done[to];
    this.#person = reviewHead(session)?.person;
    if (to === 'changesRequested') {
      this.#reason = '';
      for (const id of asked) setWish(session, id, undefined);
      this.#open.clear();
    }
    this.#undo = [];
    for (const id of this.#items.keys()) rows.renew(id);
    session.flush();
    const detail = { outcome: to, assessment: session.assessment() };
    element.dispatchEvent(new CustomEvent('orientation-review', { bubbles: true, composed: true, detail }));
  }

  get #place(): { at: number; all: number } | undefined {
    const { queue, assessment } = this.#host().element;
    return Array.isArray(queue) && queue.length > 0
      ? { at: queue.indexOf(assessment) + 1, all: queue.length }
      : undefined;
  }

  // The page opens the next form of its queue.
  #next(): void {
    const { element, session } = this.#host();
    const { at, all } = this.#place ?? { at: 0, all: 0 };
    if (at >= all) return;
    this.#goesOn = true;
    this.#person = reviewHead(session)?.person ?? this.#person;
    element.assessment = (element.queue as readonly unknown[])[at];
    void element.updateComplete.then(() => element.complete).then(() => this.#begin());
  }

  // Whoever comes from the form before begins at the first criterion.
  #begin(): void {
    if (!this.#goesOn) return;
    this.#goesOn = false;
    const first = [...this.#items.values()].find((item) => pointsIn(item) !== undefined);
    if (first !== undefined) enter(first);
  }
}
