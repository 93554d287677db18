/** The second step: outline and source text. */
import { css } from '../../ui/styles/css.js';

export const check = css`
  .check-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25rem 1.5rem;
  }

  .check-head h2 {
    flex: 1 1 20rem;
    min-inline-size: 0;
    font-family: var(--serif);
    font-size: clamp(1.125em, 1em + 0.8cqi, 1.4em);
    font-weight: 650;
    line-height: 1.4;
  }

  .columns {
    display: grid;
    gap: 0.6rem 1.25rem;
    margin-block-start: 0.75rem;
  }

  /* The tools stand above the outline as the tabs stand above their panels. */
  .columns.wide {
    grid-template: auto minmax(0, 1fr) / minmax(0, 1.15fr) minmax(0, 1fr);
  }

  .wide .tabs {
    grid-area: 1 / 2;
  }

  .wide .outline {
    display: grid;
    grid-area: 1 / 1 / 3 / 2;
    grid-template-rows: subgrid;
  }

  .wide .side {
    grid-area: 2 / 2;
  }

  .outline,
  .side {
    min-inline-size: 0;
  }

  .tree,
  .source,
  .side:not(.source-panel) {
    block-size: clamp(22rem, 68vh, 46rem);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  /* As high as its entries are most often: twenty of them. The last has fewer. */
  .block:not(:last-child) {
    content-visibility: auto;
    contain-intrinsic-size: auto 72rem;
  }

  .source .block:not(:last-child) {
    contain-intrinsic-size: auto 31rem;
  }

  .item {
    display: grid;
    gap: 0.1rem;
    padding-block: 0.45rem;
    padding-inline: 0.8rem;
    border-block-end: 1px solid var(--line);
    border-inline-start: 3px solid transparent;
    line-height: 1.5;
    cursor: default;
  }

  .item[aria-level='2'] {
    padding-inline-start: 1.9rem;
  }

  .item[aria-level='3'] {
    padding-inline-start: 3rem;
  }

  .item[aria-level='4'] {
    padding-inline-start: 4.1rem;
  }

  .item:is([aria-level='5'], [aria-level='6'], [aria-level='7'], [aria-level='8'], [aria-level='9']) {
    padding-inline-start: 5.2rem;
  }

  @container orientation (max-width: 30rem) {
    .item[aria-level='2'] {
      padding-inline-start: 1.4rem;
    }

    .item[aria-level='3'] {
      padding-inline-start: 2rem;
    }

    .item:is([aria-level='4'], [aria-level='5'], [aria-level='6'], [aria-level='7'], [aria-level='8']) {
      padding-inline-start: 2.6rem;
    }
  }

  .item .words {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .item[aria-selected='true'] .words {
    -webkit-line-clamp: none;
    overflow: visible;
  }

  .item.section .words {
    font-weight: 650;
  }

  .item.line .words {
    color: var(--muted);
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
    color: var(--muted);
    font-size: 0.8125em;
  }

  .about .targets {
    color: var(--accent);
    font-weight: 600;
  }

  .about .mark {
    padding-inline: 0.5em;
    border-radius: 1em;
    background: var(--warn-soft);
    color: var(--warn);
    font-weight: 600;
  }

  .item:hover {
    background: var(--raised);
  }

  .item[aria-selected='true'] {
    border-inline-start-color: var(--accent);
    background: var(--accent-soft);
  }

  .item:focus-visible,
  .line:focus-visible {
    outline-offset: -3px;
  }

  .source .line {
    display: grid;
    grid-template-columns: 3.2em minmax(0, 1fr);
    gap: 0.6em;
    padding-inline-end: 0.8rem;
    border-inline-start: 3px solid transparent;
    font-size: 0.9375em;
    line-height: 1.65;
    cursor: default;
  }

  .source .number {
    color: var(--muted);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    line-height: 1.9;
    text-align: end;
    user-select: none;
  }

  .source .words {
    min-block-size: 1.65em;
    white-space: pre-wrap;
    tab-size: 6;
  }

  .source .line:hover {
    background: var(--raised);
  }

  .source .line[aria-selected='true'] {
    border-inline-start-color: var(--accent);
    background: var(--accent-soft);
  }

  .foot {
    justify-content: end;
    margin-block-start: 1rem;
  }
`;
