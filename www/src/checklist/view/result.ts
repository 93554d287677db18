/** The result in full: groups, class with its conditions, the gaps, and the criteria that would raise the result most. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { writeNumber } from '../numbers.js';
import type { ClassScore, GroupScore, TotalScore, Truth, Verdict } from '../../engine/types.js';
import type { WhyTarget } from '../../engine/scorer.js';
import { explain, raisesOf } from '../session/explain.js';
import { gapsOf } from '../session/open-items.js';
import { totalShown, verdictWords } from '../verdict.js';
import type { AllWords } from '../words/index.js';
import type { PanelContext } from './context.js';
import { why, type WhyView } from './why.js';

export type ResultView = PanelContext & WhyView;

/** The most entries of a list: as many as anyone works through at once. The filters show the rest. */
const SHOWN = 8;

export function result(view: ResultView): TemplateResult {
  const { words, session } = view;
  const column = columnOf(view);
  const total = session.card.total(column);
  if (total === undefined) return html`<p class="remark">${words.why.later}</p>`;
  const show = (token: string): string => writeNumber(token.replace('%', ''), words.decimal, false);
  const tops = session.form?.set.groups ?? [];
  const classed = session.card.classes(column);
  return html`<div class="sheet">
    ${
      tops.length === 0
        ? nothing
        : html`<section>
          <h3 id="r-points" tabindex="-1" aria-level=${view.level(3)}>${words.result.points}</h3>
          <p class="figure"><b>${totalShown(total, words)}</b> / ${show(total.full)} ${total.percent === undefined ? nothing : html`· <b>${show(total.percent)}%</b>`} ${opener('total', words.bar.total, view)}</p>
          ${remark(scaleWords(total, words))} ${explained('total', view)}
          <ul class="bars" role="list">
            ${tops.map(({ id }) => {
              const score = session.card.group(id, column);
              return score === undefined ? nothing : groupBar(score, view);
            })}
          </ul>
        </section>`
    }
    ${classed === undefined ? nothing : classes(classed.classes, view)}
    ${session.mode === 'review' ? nothing : html`${raises(view)} ${gaps(view)}`}
  </div>`;
}

// Whoever reviews sees what the level above has given; what is missing of it stands in the table.
const columnOf = ({ session }: ResultView): number => (session.mode === 'review' ? session.card.last : 0);

const remark = (text: string | undefined): unknown =>
  text === undefined ? nothing : html`<p class="remark">${text}</p>`;

/** What was done to the total that is shown; `undefined` where it is the plain sum. */
export function scaleWords(total: TotalScore | undefined, { result: words, decimal }: AllWords): string | undefined {
  if (total === undefined) return undefined;
  const { points, max, full, rounded } = total;
  const show = (token: string): string => writeNumber(token, decimal, false);
  const said = [
    ...(Number(max) > 0 && max !== full ? [words.rescaled(show(points), show(max), show(full))] : []),
    ...(rounded ? [words.rounded] : []),
  ];
  return said.length === 0 ? undefined : said.join(' ');
}

function groupBar({ id, points, max }: GroupScore, view: ResultView): TemplateResult {
  const show = (token: string): string => writeNumber(token, view.words.decimal, false);
  const name = view.name(id) ?? id;
  return html`<li>
    <span class="name">${name}</span>
    <progress max=${Math.max(Number(max), 1)} .value=${Math.max(Number(points), 0)} aria-label=${name}></progress>
    <span class="n">${show(points)} / ${show(max)}</span>
    ${opener(`group/${id}`, name, view)} ${explained(`group/${id}`, view)}
  </li>`;
}

function opener(key: string, about: string, { words, openWhy }: ResultView): TemplateResult {
  return html`<button type="button" class="more" data-do="explain" data-key=${key} aria-label=${`${words.row.why} ${about}`} aria-expanded=${openWhy === key}>${words.row.why}</button>`;
}

function explained(key: string, view: ResultView): unknown {
  if (view.openWhy !== key) return nothing;
  const [kind, id = ''] = key.split('/');
  const target: WhyTarget = kind === 'total' ? { kind } : { kind: kind === 'group' ? kind : 'class', id };
  const tree = explain(view.session, target, columnOf(view));
  return tree === undefined ? nothing : html`<div class="panel">${why(tree, view)}</div>`;
}

// What keeps the class from being certain, each with a jump where something can be done.
function doubts(verdict: Verdict | undefined, view: ResultView): unknown {
  const { words, session, name } = view;
  if (verdict === undefined) return nothing;
  if (verdict.kind === 'notEligible') return remark(words.result.gate(name(verdict.gate) ?? ''));
  if (verdict.kind !== 'provisional' && verdict.kind !== 'undecided') return nothing;
  const unproven = verdict.kind === 'provisional' ? verdict.unproven : 0;
  const { awaiting } = verdict;
  const isUnknown = verdict.kind === 'provisional' && unproven + awaiting === 0;
  const bare = unproven === 0 ? [] : gapsOf(session).filter(({ kind }) => kind === 'evidence');
  return html`${isUnknown ? remark(words.result.unknown) : nothing}
    ${awaiting === 0 ? nothing : remark(words.result.awaiting(awaiting))}
    ${bare.length === 0 ? nothing : html`${remark(words.result.unproven(unproven))}<ul class="jumps unproven" role="list">${bare.map(({ id }) => html`<li>${jump(id, name(id) ?? id, view)}</li>`)}</ul>`}`;
}

const signs: Record<Truth, string> = { met: '✓', notMet: '✗', unknown: '?' };

function classes(all: readonly ClassScore[], view: ResultView): TemplateResult {
  const { words, session } = view;
  const set = session.form?.set.classing?.classes ?? [];
  const isReview = session.mode === 'review';
  const verdict = isReview ? undefined : session.card.verdict;
  const standing = isReview ? session.standing(columnOf(view)) : undefined;
  const { origin } = session.form?.set.classing ?? {};
  const proper = verdict !== undefined && 'class' in verdict ? verdict.class : standing?.id;
  const place =
    standing === undefined
      ? verdictWords(session, words)
      : (standing.title ?? (standing.provisional ? words.bar.undecided(0) : words.bar.noClass));
  return html`<section>
    <h3 id="r-class" tabindex="-1" aria-level=${view.level(3)}>${words.result.class}</h3>
    <p class="figure"><b>${place}</b></p>
    ${doubts(verdict, view)}
    ${origin?.kind === 'official' ? nothing : remark(words.result.unofficial)}
    ${origin?.kind === 'proposed' ? remark(origin.note) : nothing}
    ${set.map((own) => {
      const found = all.find(({ id }) => id === own.id);
      if (found === undefined) return nothing;
      const need =
        own.need.kind === 'all'
          ? words.result.all
          : own.need.kind === 'any'
            ? words.result.any
            : words.result.atLeast(own.need.count);
      return html`<details class="class-of" ?open=${own.id === proper}>
        <summary><span class="sign" data-truth=${found.truth}>${signs[found.truth]}</span> ${own.title}: <small>${words.why.truths[found.truth]}</small></summary>
        <p class="hint">${need} ${opener(`class/${own.id}`, own.title, view)}</p>
        ${explained(`class/${own.id}`, view)}
        <ul class="clauses" role="list">
          ${own.clauses.map((clause) => {
            const truth = found.clauses.find(({ id }) => id === clause.id)?.truth ?? 'unknown';
            return html`<li><span class="sign" data-truth=${truth}>${signs[truth]}</span><span>${clause.text}: <small>${words.why.truths[truth]}</small></span></li>`;
          })}
        </ul>
      </details>`;
    })}
  </section>`;
}

const jump = (id: string, text: unknown, { goToOpen }: ResultView): TemplateResult =>
  html`<button type="button" class="jump" data-do="jump" data-to=${id} @click=${() => goToOpen(id)}>${text}</button>`;

function raises(view: ResultView): unknown {
  const { session, words, name } = view;
  const all = raisesOf(session, SHOWN);
  if (all === undefined) return html`<p class="remark">${words.lazy.loading}</p>`;
  if (all.length === 0) return nothing;
  return html`<section>
    <h3 id="r-raise" tabindex="-1" aria-level=${view.level(3)}>${words.result.raise}</h3>
    <ul class="jumps" role="list">
      ${all.map(({ id, gain }) => html`<li>${jump(id, html`<b>+${writeNumber(gain, words.decimal, false)}</b> ${name(id) ?? id}`, view)}</li>`)}
    </ul>
  </section>`;
}

function gaps(view: ResultView): unknown {
  const { words, name, session } = view;
  const all = gapsOf(session);
  if (all.length === 0) return html`<p class="figure">${words.result.nothingMissing}</p>`;
  return html`<section>
    <h3 id="r-gaps" tabindex="-1" aria-level=${view.level(3)}>${words.result.missing(all.length)}</h3>
    <ul class="jumps" role="list">
      ${all.map(({ id, kind }) => html`<li>${jump(id, html`<em>${words.result.gaps[kind]}</em> ${name(id) ?? id}`, view)}</li>`)}
    </ul>
  </section>`;
}
