/** What differs between two plans: told by lines and words, and by colours only besides. */
import { css } from './css.js';

export const differenceStyles = css`
  .difference-kind {
    display: inline-block;
    padding: 0.05em 0.6em;
    border: 1px solid currentColor;
    border-radius: 4px;
    color: var(--accent);
    font-size: 0.8125em;
    font-weight: 650;
    line-height: 1.6;
  }

  .difference-kind.gone {
    border-style: dashed;
    color: var(--muted);
  }

  .pieces ins {
    text-decoration: underline 2px;
    text-decoration-color: var(--accent);
    text-underline-offset: 0.2em;
    background: var(--accent-soft);
  }

  .pieces del {
    color: var(--muted);
    text-decoration: line-through 1.5px;
  }

  .compared {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.3em 0.6em;
    margin-block: 0 0.2em;
    font-size: 0.9375em;
  }

  .compared p,
  .comparison p {
    margin: 0;
  }

  .compared details,
  .compared > p {
    flex: 1 1 100%;
  }

  .comparison summary,
  .compared summary {
    inline-size: fit-content;
    padding-block: 0.4em;
    color: var(--accent);
    cursor: pointer;
  }

  .compared .pieces {
    padding: 0.4em 0.75em;
    border-inline-start: 2px solid var(--line);
  }

  .comparison {
    margin-block: 0 1.5rem;
    padding: 0.75em 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .comparison li {
    padding-block: 0.35em;
  }

  @media print {
    .compared,
    .comparison {
      display: none;
    }
  }
`;
