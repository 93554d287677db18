/**
 * What a reader takes to hand, fetched once there is something to read: the choices of the filters, the outline on a
 * sheet, what is told of links.
 */
import { Failure } from '../engine/failure.js';
import { copied } from '../ui/clipboard.js';
import { kept } from '../ui/dom.js';
import { saveFile } from '../ui/save-file.js';
import { adopt } from '../ui/styles/css.js';
import type { Drawn } from './view/page.js';
import type { Note } from './view/toast.js';
import type { OverviewKind } from './view/ways.js';
import type { Words } from './words/index.js';

export type Tools = typeof import('./view/tools.js');

/** The element that the tools are for. */
export interface Workplace {
  shadow: ShadowRoot;
  words: () => Words;
  /** Draws anew; settles when that is done. */
  redraw: () => Promise<void>;
  say: (words: string) => void;
  /** What is drawn now. */
  drawn: () => Drawn | undefined;
  /** The address of the plan that the drawn one is compared with. */
  compare: () => string | null;
}

const NOTE_FOR = 4000;

export class Toolbox {
  readonly #place: Workplace;
  readonly #shown = kept<HTMLElement>();
  /** Why they could not be had when they were wanted. */
  failure: Failure | undefined;
  #tools: Tools | undefined;
  #areOverviewsStyled = false;
  #sheet: HTMLDialogElement | undefined;
  #note: Note | undefined;
  #noting: ReturnType<typeof setTimeout> | undefined;

  constructor(place: Workplace) {
    this.#place = place;
  }

  async #fetch(): Promise<Tools> {
    const tools = await import('./view/tools.js');
    if (this.#tools === undefined) adopt(this.#place.shadow, [tools.toolStyles]);
    return (this.#tools = tools);
  }

  /** Fetches them before they are wanted, while the network is there, and puts the ways to the overviews into the outline. */
  prepare(): void {
    this.#fetch().then(
      () => this.equip(),
      () => undefined,
    );
  }

  /** Puts the ways to the overviews into the outline that is drawn now, and the marks of a comparison into the plan. */
  equip(): void {
    const { article, drawing } = this.#place.drawn() ?? {};
    if (drawing !== undefined) this.#tools?.compare(this.#place.shadow, drawing, this.#place.compare);
    const nav = article?.querySelector('.contents');
    if (drawing === undefined || !nav || nav.querySelector('.overviews') !== null) return;
    const ways = this.#tools?.ways(drawing.view, (kind) => this.#overview(kind));
    if (ways !== undefined) nav.append(ways);
  }

  /** Shows the calendar or the targets over the page. */
  #overview(kind: OverviewKind): void {
    const { article, drawing } = this.#place.drawn() ?? {};
    const place = article?.querySelector<HTMLElement>('.aside');
    if (drawing === undefined || !place) return;
    void this.use(async ({ openSheet, targetsOf }) => {
      const { overview, overviewStyles } = await import('./view/overviews.js');
      const content = await overview(kind, drawing.view, {
        targets: targetsOf(drawing.view.outline.tasks),
        save: saveFile,
      });
      if (!this.#areOverviewsStyled) adopt(this.#place.shadow, [overviewStyles]);
      this.#areOverviewsStyled = true;
      this.#sheet?.close();
      this.#sheet = openSheet(place, drawing.view.words.overviews[kind], content, drawing.view.words);
    });
  }

  /** Does something with them; where they cannot be had, that is told. */
  async use(work: (tools: Tools) => void | Promise<void>): Promise<void> {
    try {
      await work(await this.#fetch());
      this.failure = undefined;
    } catch (error) {
      this.failure = new Failure('part-missing', { detail: String(error) });
    }
    await this.#place.redraw();
  }

  /** Shows the outline over the page. */
  showContents(): void {
    void this.use(({ contentsSheet }) => {
      this.#sheet = contentsSheet(this.#place.shadow, this.#place.words());
    });
  }

  /** Someone is taken to another place: what was said of the last one, and the outline, are in the way. */
  clear(): void {
    this.#sheet?.close();
    if (this.#note !== undefined && 'stays' in this.#note) void this.tell(undefined);
  }

  /** Tells something: for a moment, or until it has been read. */
  tell(note: Note | undefined): Promise<void> {
    clearTimeout(this.#noting);
    this.#note = note;
    if (note !== undefined && 'said' in note) {
      this.#place.say(note.said);
      if (note.stays !== true) this.#noting = setTimeout(() => void this.tell(undefined), NOTE_FOR);
    }
    return this.use(() => undefined);
  }

  /** Copies an address; where the browser forbids that, shows it to be copied by hand. */
  async copy(address: string): Promise<void> {
    if (await copied(address)) return this.tell({ said: this.#place.words().link.copied });
    await this.tell({ address });
    const field = this.#place.shadow.querySelector<HTMLInputElement>('#address');
    field?.focus();
    field?.select();
  }

  /** What is told now. */
  get told(): HTMLElement | undefined {
    const [note, tools, words] = [this.#note, this.#tools, this.#place.words()];
    if (note === undefined || tools === undefined) return undefined;
    return this.#shown([note, words], () => tools.toast(note, words, () => void this.tell(undefined)));
  }

  /** The element has been taken out of the page. */
  rest(): void {
    clearTimeout(this.#noting);
  }
}
