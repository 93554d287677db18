/** The criteria on the desk. */
import { css } from '../../ui/styles/css.js';

export const criteriaStyles = css`
  .criteria-desk .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.5rem 0.75rem;
    margin-block: 0.75rem;
  }

  .criteria-desk .actions,
  .criteria-desk .summary {
    margin-block: 0.75rem;
  }

  .criteria-desk .summary,
  .criteria-desk h4 {
    font-weight: 650;
  }

  .criteria-desk h4 {
    margin-block: 1.5rem 0.5rem;
    font-size: 1em;
  }

  .criteria-desk summary h4 {
    margin-block: 0;
  }

  .criteria-desk .fields label {
    display: grid;
    flex: 1 1 9rem;
    gap: 0.2rem;
    min-inline-size: 0;
    font-size: 0.9375em;
  }

  .criteria-desk .fields.bounds label {
    flex-basis: 6rem;
  }

  .criteria-desk .fields label.wide {
    flex-basis: 100%;
  }

  .criteria-desk .fields label > span {
    color: var(--muted);
    font-size: 0.9333em;
  }

  .criteria-desk .fields input,
  .criteria-desk .fields select,
  .criteria-desk .fields textarea,
  .shipped select,
  .paste textarea {
    inline-size: 100%;
    padding: 0.4rem 0.6rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }

  .criteria-desk .fields input,
  .criteria-desk .fields select,
  .shipped select {
    min-block-size: 44px;
  }

  .criteria-desk .fields .quiet {
    align-self: end;
  }

  .criteria-desk [data-item] > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: baseline;
    justify-content: space-between;
    min-block-size: 44px;
    padding-block: 0.6rem;
    cursor: pointer;
  }

  .criteria-desk [data-item] > summary > :first-child {
    flex: 1 1 16rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .criteria-desk [data-item] > summary .title {
    padding-inline-start: 1.2em;
    text-indent: -1.2em;
  }

  /* The triangle of a summary is lost with its display. */
  .criteria-desk [data-item] > summary .title::before {
    content: '▸';
    content: '▸' / '';
    display: inline-block;
    inline-size: 1.2em;
    color: var(--accent);
    text-indent: 0;
  }

  .criteria-desk [data-item][open] > summary .title::before {
    content: '▾';
    content: '▾' / '';
  }

  .criteria-desk [data-item][open] {
    padding-block-end: 0.75rem;
  }

  .group {
    margin-block-start: 1.5rem;
  }

  .group .group {
    margin-block-start: 0.75rem;
    padding-inline-start: clamp(0.5rem, 2cqi, 1.25rem);
    border-inline-start: 2px solid var(--line);
  }

  .group > [data-item][open],
  .criterion > [data-item][open] {
    padding-inline: clamp(0.5rem, 1.5cqi, 1rem);
    border-radius: var(--radius);
    background: var(--raised);
  }

  .criterion {
    border-block-start: 1px solid var(--line);
  }

  .criterion:last-child {
    border-block-end: 1px solid var(--line);
  }

  .criteria-desk .points {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .criteria-desk summary .mark {
    color: var(--warn);
    font-weight: 600;
  }

  .set-issues li,
  .tiers > li {
    padding-block: 0.2rem;
  }

  .tiers .tiers {
    padding-inline-start: clamp(0.5rem, 2cqi, 1.25rem);
    border-inline-start: 2px solid var(--line);
  }

  .tiers .named {
    flex: 1 1 12rem;
    min-inline-size: 0;
    align-self: center;
    overflow-wrap: anywhere;
  }

  .criteria-desk .part {
    margin-block: 0.75rem;
    padding: 0.25rem 0.75rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .criteria-desk .part > legend {
    padding-inline: 0.35rem;
    font-weight: 600;
  }

  .criteria-desk h5 {
    margin-block: 0.75rem 0.25rem;
    font-size: 1em;
    font-weight: 650;
  }

  /* A condition in words, below what stands on it. */
  .criteria-desk [data-item] > summary > .said {
    flex: 1 0 100%;
    order: 1;
    padding-inline-start: 1.2em;
    color: var(--muted);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }

  .criteria-desk .said::first-letter {
    text-transform: uppercase;
  }

  /* What is within stands in the line of the words that open it. */
  .clauses {
    margin-block: 0.75rem;
  }

  .clauses > .criterion > [data-item][open] {
    padding-inline: clamp(0.5rem, 1.5cqi, 1rem);
    border-inline-start: 3px solid var(--accent);
    border-radius: 0;
  }

  .among {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: 0 0.8rem;
  }

  .order li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5rem;
  }

  .order li > span {
    flex: 1 1 12rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .field-forms {
    margin-block-start: 1.5rem;
  }

  .passed > summary {
    padding-block: 0.6rem;
    cursor: pointer;
  }

  .passed li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    justify-content: space-between;
    padding-block: 0.3rem;
    border-block-start: 1px solid var(--line);
    overflow-wrap: anywhere;
  }

  .passed .same {
    color: var(--muted);
  }

  .passed .lapsed .fate {
    color: var(--warn);
    font-weight: 600;
  }

  .paste summary,
  .set-issues summary {
    padding-block: 0.5rem;
    cursor: pointer;
  }
`;
