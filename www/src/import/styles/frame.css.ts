/** What every step of the desk shares: the steps themselves, titles, notices. */
import { css } from '../../ui/styles/css.js';

export const frame = css`
  .root {
    padding: 0.75rem clamp(0.75rem, 2cqi, 1.75rem) 2rem;
    line-height: 1.6;
  }

  [hidden] {
    display: none !important;
  }

  .criteria-desk {
    margin-block-start: 2rem;
    border-block-start: 1px solid var(--line);
  }

  .criteria-desk > summary {
    padding-block: 0.75rem;
    font-size: 1.1em;
    font-weight: 650;
    cursor: pointer;
  }

  .steps ol {
    display: flex;
    gap: 0.25rem;
    margin-block-end: 1.25rem;
    border-block-end: 1px solid var(--line);
  }

  .steps li {
    flex: 1 1 0;
    min-inline-size: 0;
  }

  .step {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    inline-size: 100%;
    min-block-size: 52px;
    padding: 0.4rem 0.5rem;
    border-block-end: 3px solid transparent;
    color: var(--muted);
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
  }

  .step[aria-current] {
    border-color: var(--accent);
    color: var(--text);
  }

  .step:not(:disabled, [aria-current]):hover {
    background: var(--accent-soft);
  }

  .step:disabled {
    opacity: 1;
  }

  .nth {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border: 1.5px solid currentColor;
    border-radius: 50%;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .step[aria-current] .nth {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  @container orientation (max-width: 30rem) {
    .step {
      flex-direction: column;
      gap: 0.2rem;
      padding-inline: 0.15rem;
      font-size: 0.8125em;
      text-align: center;
    }
  }

  section > h2 {
    font-family: var(--serif);
    font-size: clamp(1.25em, 1.1em + 1cqi, 1.6em);
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }

  h2:focus-visible {
    outline: none;
  }

  h3 {
    margin-block: 1.5rem 0.5rem;
    font-size: 1.0625em;
    font-weight: 650;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.6rem;
  }

  .button:not(:disabled):hover {
    filter: brightness(1.08);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-block: 0.75rem;
    padding: 0.6rem 0.9rem;
    border-radius: var(--radius);
    background: var(--accent-soft);
  }

  .notice.warn,
  .refused {
    background: var(--warn-soft);
    color: var(--warn);
  }
`;
