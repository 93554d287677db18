/** The criteria on the desk. */
import { css } from '../../ui/styles/css.js';

export const criteriaStyles = css`
  .fields {
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

  .fields label {
    display: grid;
    flex: 1 1 9rem;
    gap: 0.2rem;
    min-inline-size: 0;
    font-size: 0.9375em;
  }

  .fields label.wide {
    flex-basis: 100%;
  }

  .fields input,
  .fields select,
  .fields textarea,
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

  .fields input,
  .fields select,
  .shipped select {
    min-block-size: 44px;
  }

  .fields .quiet {
    align-self: end;
  }

  .criterion {
    border-block-start: 1px solid var(--line);
  }

  .criterion details {
    padding-block: 0.25rem;
  }

  .criterion summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    justify-content: space-between;
    padding-block: 0.5rem;
    cursor: pointer;
  }

  .criterion summary > :first-child {
    flex: 1 1 16rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .criterion .points {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .criterion .mark {
    color: var(--warn);
    font-weight: 600;
  }

  .criterion:last-child {
    border-block-end: 1px solid var(--line);
  }

  .set-issues li {
    padding-block: 0.2rem;
  }

  .tiers li {
    padding-block: 0.25rem;
  }

  .paste summary,
  .set-issues summary {
    padding-block: 0.5rem;
    cursor: pointer;
  }
`;
