/** What opens: reasons, evidence, sentences, the result in full, notices, and what stands at the end of the form. */
import { css } from '../../ui/styles/css.js';

export const panels = css`
  .choice:hover:not(:has(:checked)) {
    border-color: var(--edge);
  }

  .more:hover,
  .step:hover {
    background: var(--accent-soft);
  }

  .panel {
    margin-block-start: 0.6rem;
    padding: 0.9rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
  }

  .panel:empty {
    display: none;
  }

  .sheet h3,
  .end h3 {
    font-size: 1em;
    font-weight: 650;
  }

  .why ul {
    margin-block-start: 0.3rem;
    padding-inline-start: 0.8rem;
    border-inline-start: 2px solid var(--line);
  }

  /* A narrow window has no room for a step at each level. */
  @container orientation (max-width: 40rem) {
    .why ul {
      padding-inline-start: 0.5rem;
    }

    .why ul ul ul {
      padding: 0;
      border: 0;
    }
  }

  .fact-line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.6rem;
    padding-block: 0.2rem;
    font-size: 0.9375em;
    line-height: 1.5;
  }

  .fact-line strong {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .fact-line small {
    color: var(--muted);
  }

  .why[data-truth='notMet'] > .fact-line strong,
  .why[data-truth='unknown'] > .fact-line strong {
    color: var(--warn);
  }

  .piece {
    display: grid;
    gap: 0.6rem;
    margin-block-start: 0.8rem;
    padding: 0.8rem 0.9rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
  }

  .piece legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-weight: 600;
  }

  .fields {
    clear: both;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: 0.6rem 0.9rem;
  }

  .fields .text {
    inline-size: 100%;
    min-inline-size: 0;
  }

  .dated {
    display: flex;
    align-items: end;
    gap: 0 0.25rem;
  }

  .dated .stack {
    flex: 1;
  }

  .used {
    flex-basis: 100%;
    text-align: start;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .used small {
    display: block;
    color: var(--muted);
    font-size: 0.9em;
  }

  .piece > .more {
    justify-self: start;
    margin-inline-start: -0.6rem;
  }

  .photo {
    clear: both;
    display: flex;
    gap: 0.9rem;
    align-items: start;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }

  .photo canvas {
    flex: none;
    max-inline-size: 5.5rem;
    block-size: auto;
    border-radius: 6px;
  }

  .photo code {
    color: var(--muted);
    font-size: 0.875em;
  }

  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.25rem;
    padding-block-start: 0.6rem;
  }

  .add .hint {
    flex-basis: 100%;
    padding: 0;
  }

  .photo-add {
    display: inline-flex;
    align-items: center;
    cursor: pointer;
  }

  .photo-add:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .sentence {
    margin: 0;
  }

  .sentence + .sentence {
    margin-block-start: 0.8rem;
  }

  .sentence blockquote {
    margin: 0.2rem 0 0;
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--accent);
    font-family: var(--serif);
    line-height: 1.6;
  }

  .sheet {
    display: grid;
    gap: 1.4rem;
  }

  .sheet h3 {
    padding-block-end: 0.25rem;
    font-family: var(--serif);
    font-size: 1.125em;
  }

  .sheet h3:focus {
    outline: none;
  }

  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6rem;
  }

  .figure b {
    font-size: 1.1875em;
  }

  .bars li {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: 0 0.75rem;
    align-items: center;
    padding-block: 0.2rem;
    border-block-end: 1px solid var(--line);
  }

  .bars .name {
    grid-column: 1 / -1;
    padding-block-start: 0.4rem;
    line-height: 1.4;
  }

  .bars .n {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    white-space: nowrap;
  }

  .bars .panel,
  .bars progress {
    inline-size: 100%;
  }

  .bars .panel {
    grid-column: 1 / -1;
    margin-block-end: 0.6rem;
  }

  .class-of {
    border-block-end: 1px solid var(--line);
  }

  .class-of summary {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: 48px;
    font-weight: 600;
    cursor: pointer;
  }

  .class-of summary::after {
    content: '⌄';
    margin-inline-start: auto;
    padding-inline: 0.5rem;
    color: var(--muted);
  }

  .class-of small,
  .clauses small {
    color: var(--muted);
    font-weight: 400;
  }

  .class-of > :not(summary) {
    margin-inline-start: 2.1rem;
  }

  .clauses {
    padding-block-end: 0.8rem;
  }

  .clauses li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6rem;
    padding-block: 0.3rem;
    line-height: 1.5;
  }

  .sign {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border: 1px solid currentColor;
    border-radius: 99px;
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 700;
    line-height: 1;
  }

  .sign[data-truth='met'] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .sign[data-truth='notMet'] {
    color: var(--warn);
  }

  .jumps li {
    border-block-end: 1px solid var(--line);
  }

  .jump {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75rem;
    align-items: baseline;
    inline-size: 100%;
    min-block-size: 44px;
    padding-block: 0.5rem;
    text-align: start;
    line-height: 1.45;
  }

  .jump:hover {
    background: var(--accent-soft);
  }

  .jump b {
    min-inline-size: 3rem;
    color: var(--accent);
    font-variant-numeric: tabular-nums;
  }

  .jump em {
    padding: 0.1em 0.6em;
    border-radius: 99px;
    background: var(--warn-soft);
    color: var(--warn);
    font-size: 0.8125em;
    font-style: normal;
    font-weight: 600;
    white-space: nowrap;
  }

  .ask,
  .result {
    inline-size: min(34rem, 100vw);
    max-inline-size: 100vw;
    max-block-size: min(90vh, 46rem);
    margin: auto;
    padding: 1.25rem 1.1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .ask[open] {
    display: grid;
    gap: 1rem;
  }

  .ask::backdrop,
  .result::backdrop {
    background: rgb(0 0 0 / 0.5);
  }

  .ask h3 {
    font-family: var(--serif);
    font-size: 1.25em;
  }

  .ask h3:focus {
    outline: none;
  }

  .ask h4,
  .ask summary {
    font-weight: 650;
  }

  .ask .wrong summary {
    color: var(--warn);
  }

  .ask .jump {
    grid-template-columns: 1fr;
  }

  .ask summary {
    justify-content: space-between;
    border-block-start: 1px solid var(--line);
  }

  .ask summary::after {
    content: '⌄';
    color: var(--muted);
  }

  .ask .actions {
    position: sticky;
    inset-block-end: -1.25rem;
    margin-block-end: -1.25rem;
    padding-block: 0.75rem 1.25rem;
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }

  .result > .actions {
    position: sticky;
    inset-block-start: -1.25rem;
    z-index: 1;
    justify-content: space-between;
    margin: -1.25rem -1.1rem 0.75rem;
    padding: 0.6rem 1.1rem;
    border-block-end: 1px solid var(--line);
    background: var(--surface);
  }

  /* At the side of a wide window; what one was at stays where it was. */
  @media (min-width: 60rem) {
    .result {
      block-size: 100vh;
      max-block-size: none;
      margin-inline-end: 0;
      border-radius: 0;
    }
  }

  /* A sheet from below where there is only a hand's breadth. */
  @media (max-width: 40rem) {
    .ask,
    .result {
      margin-block-end: 0;
      inline-size: 100vw;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }

  .sent h3 {
    font-size: 1.125em;
    font-weight: 650;
  }

  .notice,
  .review {
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: 8px;
  }

  .notice {
    margin-block-end: 0.75rem;
    padding: 0.8rem 1rem;
    background: var(--accent-soft);
    font-size: 0.9375em;
  }

  .notice.warn {
    border-inline-start-color: var(--warn);
    background: var(--warn-soft);
    color: var(--warn);
  }

  .done {
    padding-block-start: 0.5rem;
    color: var(--accent);
    font-weight: 550;
  }

  .button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.45;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    padding-block-start: 0.5rem;
  }

  .review {
    margin-block-start: 0.6rem;
    padding: 0.7rem 0.9rem;
    background: var(--raised);
  }

  .end {
    display: grid;
    gap: 1.25rem;
    padding-block: 2.5rem 3rem;
  }

  /* While only some criteria are looked at, groups without any are only in the way. */
  .root:not([data-filter='all'])[data-filter] .group:not(:has(.row:not([hidden]))) {
    display: none;
  }

  /* Where nothing hovers there is hardly a keyboard. */
  @media (hover: none) {
    .keys {
      display: none;
    }
  }

  .end summary,
  .notice summary {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--accent);
    cursor: pointer;
  }

  .end section {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--line);
  }

  .end textarea {
    margin-block-start: 0.5rem;
    font-family: ui-monospace, 'Noto Sans Mono', Menlo, Consolas, monospace;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  .people {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 0.75rem 1rem;
  }

  .people .text {
    inline-size: 100%;
  }

  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 0.5rem;
  }

  .versions .quiet {
    flex-direction: column;
    align-items: start;
    gap: 0;
    text-align: start;
    color: inherit;
  }

  @media (forced-colors: active) {
    .choice:has(:checked),
    .chip[aria-pressed='true'],
    .row[data-state='done'] .no {
      outline: 2px solid Highlight;
    }

    /* Without this a browser paints bar and value in one colour. */
    progress {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }

    progress,
    progress::-webkit-progress-bar {
      background: Canvas;
    }

    progress::-webkit-progress-value {
      background: Highlight;
    }

    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`;
