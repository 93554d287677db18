/** What is taken away: sheets, papers, the summary to hand up, everything in one file; and the end of it all. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CollectionView } from '../../engine/types.js';
import { message } from '../../ui/i18n/format.js';
import { type OfferedFile, saveFile } from '../../ui/save-file.js';
import type { SheetsStore } from '../sheets-store.js';
import type { Host } from './host.js';
import { Sure } from './sure.js';

type Made = string | Uint8Array<ArrayBuffer>;

/** The types of the files that office programs open. */
const TYPES: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.csv': 'text/csv',
};

export class FilesView {
  readonly #host: Host;
  readonly #sure: Sure;
  #isMaking = false;
  #failure: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#sure = new Sure(host);
  }

  /** What is offered; `publish` shows the file for everybody under a name. */
  render(view: CollectionView, publish: (name: string) => unknown): TemplateResult {
    const { store, words } = this.#host;
    const { files } = words;
    const name = `${view.scope.criteria}-${view.scope.period}`.replace(/[^\w.-]+/g, '-');
    const offer = (title: string, hint: string, save: () => unknown, action = files.save): TemplateResult =>
      html`<li class="offer"><p><strong>${title}</strong><br><span class="remark">${hint}</span></p>
        <button type="button" class="quiet" aria-label="${action === title ? title : `${action}: ${title}`}" @click=${save}>${action}</button></li>`;
    return html`<section aria-labelledby="files-title">
      <h3 id="files-title">${files.title}</h3>
      ${this.#isMaking ? html`<p class="notice">${files.making}</p>` : nothing}
      ${this.#failure === undefined ? nothing : html`<p class="notice warn">${this.#failure}</p>`}
      <ul class="offers">
        ${offer(files.print, files.printHint, () => this.#print(view), files.print)}
        ${offer(files.results, files.resultsHint, () => void this.#make(`${name}.xlsx`, (sheets) => sheets.results(view, words.lang)))}
        ${offer(files.forms, files.formsHint, () => void this.#make(`${name}-forms.xlsx`, (sheets) => sheets.forms(store.criteria, store.allForms(), words.lang)))}
        ${offer(files.paper, files.paperHint, () => void this.#make(`${name}.docx`, (sheets) => sheets.report(view, words.lang)))}
        ${offer(files.summary, files.summaryHint, () => this.#save({ name: `${name}.json`, type: 'application/json', text: store.summaryText }))}
        <li class="offer">${publish(name)}</li>
        ${offer(files.csv, files.csvHint, () => void this.#make(`${name}.csv`, (sheets) => sheets.csv(view, words.lang)))}
        ${offer(files.all, files.allHint, () => void this.#all(name))}
        <li class="offer"><p><strong>${files.clear}</strong><br><span class="remark">${files.clearHint}</span></p>
          <div class="actions">${this.#sure.button({ key: 'all', name: files.clear, sure: files.sure, keep: files.keep, done: this.#clear })}</div></li>
      </ul>
    </section>`;
  }

  readonly #clear = (): void => {
    const { store, words, say, focus } = this.#host;
    void store.clear().then(() => {
      say(words.files.cleared);
      focus('.drop input');
    });
  };

  async #all(name: string): Promise<void> {
    const text = await this.#host.store.everything();
    this.#save({ name: `${name}.ndjson`, type: 'application/x-ndjson', text });
  }

  #save(file: OfferedFile): void {
    saveFile(file);
  }

  /** Makes a file for office programs; the engine of such files is fetched with the first. */
  async #make(name: string, make: (sheets: SheetsStore) => Made | Promise<Made>): Promise<void> {
    const { store, words, say, redraw } = this.#host;
    if (this.#isMaking) return;
    this.#isMaking = true;
    this.#failure = undefined;
    say(words.files.making);
    redraw();
    try {
      const text = await make(await store.sheets());
      this.#save({ name, type: TYPES[name.slice(name.lastIndexOf('.'))] as string, text });
      say(words.files.made(name));
    } catch {
      this.#missing();
    }
    this.#isMaking = false;
    redraw();
  }

  #print(view: CollectionView): void {
    const { shadow, words } = this.#host;
    Promise.all([import('./report.js'), import('../../ui/printing.js')]).then(
      ([{ report, reportStyles }, { printPaper }]) =>
        printPaper(
          { paper: report(view, words), title: words.paper.title, styles: reportStyles },
          shadow,
          words.locale,
        ),
      this.#missing,
    );
  }

  /** A part that could not be fetched is named, on the page and to those who hear it. */
  readonly #missing = (): void => {
    const { words, redraw, say } = this.#host;
    const detail = { kind: 'text', value: words.files.title } as const;
    this.#failure = message(words.failures['part-missing'], { detail }, words);
    say(this.#failure);
    redraw();
  };
}
