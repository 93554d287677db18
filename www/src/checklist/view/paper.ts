/** The form on paper, A4: a table as such papers have it, filled in or blank. */
import { verdictWords } from '../verdict.js';
import { scaleWords } from './result.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { asked } from '../asked.js';
import type { Block, CriterionEntry } from '../form.js';
import { writeNumber } from '../numbers.js';
import { spoken, spokenEvidence } from '../spoken.js';
import type { PanelContext, PaperKind } from './context.js';

export interface PaperView extends PanelContext {
  period: string;
  kind: PaperKind;
}

export function paper(view: PaperView): TemplateResult {
  const { session, words, kind } = view;
  const { form } = session;
  if (form === undefined) return html`${nothing}`;
  const { unit } = session.assessment();
  const blank = kind === 'blank';
  const total = session.card.total();
  const show = (token: string | undefined): string =>
    token === undefined ? '' : writeNumber(token, words.decimal, false);
  return html`<article class="paper" lang=${words.locale.slice(0, 2)}>
    <header>
      <div class="on-left"><p>${unit.superior?.name ?? ''}</p><p class="on-own">${unit.name}</p><p aria-hidden="true">***</p></div>
      <div class="on-right"><p>${words.paper.organisation}</p><p class="on-place">${words.paper.place}</p></div>
    </header>
    <h1>${words.paper.title}</h1>
    <p class="on-subtitle">${form.set.title}</p>
    <p class="on-subtitle">${words.paper.period}: ${view.period}</p>
    ${
      form.facts.length === 0
        ? nothing
        : html`<table class="on-facts">
          <thead><tr><th scope="col">${words.facts.title}</th><th scope="col" class="on-narrow">${words.paper.answer}</th></tr></thead>
          <tbody>
            ${form.facts.map(
              ({ id, fact, field }) =>
                html`<tr><td>${fact.title}</td><td>${blank ? lines(asked(field, words)) : spoken(field, session.fact(id)?.value, words)}</td></tr>`,
            )}
          </tbody>
        </table>`
    }
    ${
      form.entries.length === 0
        ? nothing
        : html`<table>
          <thead>
            <tr>
              <th scope="col" class="on-no">${words.paper.number}</th><th scope="col">${words.paper.content}</th><th scope="col" class="on-points">${words.paper.maximum}</th>
              <th scope="col" class="on-points">${words.paper.self}</th><th scope="col" class="on-proof">${words.paper.evidence}</th>
              <th scope="col" class="on-points">${words.paper.above}</th><th scope="col" class="on-why">${words.paper.reason}</th>
            </tr>
          </thead>
          ${form.blocks.map((block) => rows(block, view))}
          <tbody>
            <tr class="on-sum"><th scope="row" colspan="2">${words.paper.sum}</th><td class="on-points">${show(total?.full)}</td><td class="on-points">${blank ? '' : show(total?.rescaled)}</td><td></td><td class="on-points">${blank ? '' : show(reviewTotal(view))}</td><td></td></tr>
            <tr class="on-end"><td colspan="7">${end(view)}</td></tr>
          </tbody>
        </table>`
    }
    ${form.entries.length === 0 ? end(view) : nothing}
  </article>`;
}

// The class and who signs. It ends the table, so that nobody signs a sheet with nothing else on it.
function end({ session, words, kind }: PaperView): TemplateResult {
  const blank = kind === 'blank';
  const verdict = verdictWords(session, words);
  const scale = blank ? undefined : scaleWords(session.card.total(), words);
  const { filledBy } = session.assessment();
  return html`${scale === undefined ? nothing : html`<p>${scale}</p>`}${blank || verdict === undefined ? nothing : html`<p class="on-class">${words.review.class}: <b>${verdict}</b></p>`}
    <footer>
      <div><p class="on-office">${words.paper.superior}</p><p class="on-sign">${words.paper.signed}</p></div>
      <div><p class="on-office">${words.paper.filledBy}</p><p class="on-sign">${words.paper.signed}</p><p class="on-name">${blank ? '' : (filledBy?.name ?? '')}</p></div>
    </footer>`;
}

const lines = (all: readonly string[]): TemplateResult[] => all.map((line) => html`<p>${line}</p>`);

function reviewTotal({ session }: PaperView): string | undefined {
  const { last } = session.card;
  return session.card.columnOfLevel(1) === undefined ? undefined : session.card.total(last)?.rescaled;
}

function rows({ group, entries }: Block, view: PaperView): TemplateResult {
  const { session, words, kind } = view;
  const score = session.card.group(group.id);
  const show = (token: string | undefined): string =>
    token === undefined ? '' : writeNumber(token, words.decimal, false);
  return html`<tbody>
    <tr class="on-group">
      <th scope="rowgroup" class="on-no">${group.marker ?? ''}</th><th scope="rowgroup">${group.title}</th><td class="on-points">${show(score?.max ?? group.total)}</td>
      <td class="on-points">${kind === 'blank' ? '' : show(score?.points)}</td><td></td><td></td><td></td>
    </tr>
    ${entries.map((entry) => row(entry, view))}
  </tbody>`;
}

function row(entry: CriterionEntry, view: PaperView): TemplateResult {
  const { session, words, kind } = view;
  const { id, number, criterion, field, maximum } = entry;
  const answer = kind === 'blank' ? {} : session.answer(id);
  const line = kind === 'blank' ? undefined : session.card.line(id);
  const given = kind === 'blank' ? undefined : session.reviewOf(1, id);
  const show = (token: string | undefined): string =>
    token === undefined ? '' : writeNumber(token, words.decimal, false);
  const isBlank =
    line === undefined || line.state === 'unanswered' || line.state === 'notApplicable' || line.state === 'awaiting';
  const said =
    answer.notApplicable !== undefined
      ? `${words.row.notApplicable}${answer.notApplicable.reason === undefined ? '' : `: ${answer.notApplicable.reason}`}`
      : spoken(field, answer.value, words);
  const proofs = (answer.evidence ?? []).map((piece) => spokenEvidence(piece, words));
  return html`<tr>
    <td class="on-no">${number}</td>
    <td>${criterion.title}${kind === 'blank' && entry.standing === 'asked' ? lines(asked(field, words)) : said === '' ? nothing : html`<p><i>${said}</i></p>`}</td>
    <td class="on-points">${criterion.rule.kind === 'penalty' ? '' : show(maximum)}</td>
    <td class="on-points">${isBlank ? '' : show(line.points)}</td>
    <td class="on-proof">${proofs.map((proof) => html`<p>${proof}</p>`)}${answer.note === undefined ? nothing : html`<p><i>${answer.note}</i></p>`}</td>
    <td class="on-points">${show(given?.points)}</td>
    <td class="on-why">${given?.reason ?? ''}</td>
  </tr>`;
}
