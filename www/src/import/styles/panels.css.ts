/** The panels beside the outline: findings, the row that is looked at, what the paper says of itself. */
import { css } from '../../ui/styles/css.js';

export const panels = css`
  .side:not(.source-panel) {
    padding: 0.9rem 1rem 1.2rem;
  }

  .side:focus-visible {
    outline-offset: -3px;
  }

  .what {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }

  .severity {
    font-size: 0.875em;
    font-weight: 650;
  }

  .finding {
    padding-block: 0.75rem;
  }

  .finding + .finding {
    border-block-start: 1px solid var(--line);
  }

  .finding:is(.warning, .error) .severity {
    color: var(--warn);
  }

  .finding .actions {
    margin-block-start: 0.4rem;
  }

  .more {
    margin-block-start: 1rem;
    border-block-start: 1px solid var(--line);
    padding-block-start: 0.5rem;
  }

  .more summary {
    min-block-size: 44px;
    padding-block: 0.5rem;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }

  .passage {
    margin: 0.5rem 0 1rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--line);
  }

  .head > div {
    display: grid;
    grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr);
    gap: 0.75rem;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--line);
  }

  .head dt {
    color: var(--muted);
    font-size: 0.9375em;
  }
`;
