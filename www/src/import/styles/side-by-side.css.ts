/** The plan on the desk beside another one. */
import { css } from '../../ui/styles/css.js';

export const sideBySideStyles = css`
  .compare .summary {
    margin-block: 0.75rem;
    font-weight: 600;
  }

  .compare .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-block-end: 0.5rem;
  }

  .compare .kinds [aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }

  .differences {
    max-block-size: 32rem;
    overflow: auto;
    border-block: 1px solid var(--line);
  }

  .difference {
    padding-block: 0.75rem;
  }

  .difference + .difference {
    border-block-start: 1px solid var(--line);
  }

  .difference p {
    margin-block: 0 0.25rem;
  }

  /* What is new or gone as a whole is told by the word above. */
  .difference .pieces > :only-child {
    text-decoration: none;
    background: none;
  }

  .difference .pieces {
    overflow-wrap: anywhere;
  }
`;
