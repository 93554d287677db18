/** The vote: the options as cards, what is said beside them, and the end. */
import { css } from '../../ui/styles/css.js';

export const vote = css`
  .root {
    padding: 0.75rem clamp(0.75rem, 2cqi, 1.75rem) 1.5rem;
    line-height: 1.6;
  }

  .head h2 {
    font-family: var(--serif);
    font-size: clamp(1.25em, 1.1em + 1cqi, 1.6em);
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }

  .vote {
    display: grid;
    gap: 1.25rem;
    max-inline-size: 46rem;
    margin-block-start: 1rem;
  }

  legend {
    padding: 0;
    margin-block-end: 0.5rem;
    font-weight: 600;
  }

  .question {
    display: block;
    font-family: var(--serif);
    font-size: 1.0625em;
    font-weight: 650;
  }

  .remark {
    display: block;
    font-weight: 400;
  }

  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75rem;
    align-items: start;
    margin-block-end: 0.5rem;
    padding: 0.7rem 0.9rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    cursor: pointer;
  }

  .option:hover {
    background: var(--raised);
  }

  .option.chosen {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
  }

  .option:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .option input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.2em 0 0;
    accent-color: var(--accent);
  }

  .option input:focus-visible {
    outline: none;
  }

  .wording,
  .adopted {
    font-weight: 650;
  }

  .adopted {
    font-family: var(--serif);
    font-size: 1.125em;
  }

  .stack {
    display: grid;
    gap: 0.25rem;
  }

  .stack > span {
    font-weight: 600;
  }

  .code {
    font-family: monospace;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 0.75rem 1rem;
  }

  .unit .remark {
    display: inline;
  }

  .problem {
    margin-block-start: 0.25rem;
    color: var(--warn);
    font-weight: 600;
  }

  .end {
    display: grid;
    gap: 0.6rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--line);
  }

  .end h3 {
    font-size: 1.0625em;
    font-weight: 650;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.6rem;
  }

  .notice {
    padding: 0.6rem 0.9rem;
    border-radius: var(--radius);
    background: var(--accent-soft);
  }

  .head + .notice {
    margin-block: 1rem 0.5rem;
  }

  .notice.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }

  [aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }
`;
