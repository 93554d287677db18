/** The title block. */
import { css } from '../../ui/styles/css.js';

export const masthead = css`
  .page {
    max-inline-size: 78rem;
    margin-inline: auto;
    padding: clamp(1rem, 3.5cqi, 2.75rem) clamp(0.875rem, 3.5cqi, 2.75rem);
  }

  .masthead {
    position: relative;
    padding-block-end: 1.75em;
    border-block-end: 1px solid var(--line);
  }

  .organisation {
    color: var(--accent);
    font-size: 0.875em;
    font-weight: 600;
    letter-spacing: 0.04em;
  }

  .kicker {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.9em;
    margin-block-start: 1.6em;
    color: var(--muted);
    font-size: 0.9375em;
    font-weight: 600;
    letter-spacing: 0.08em;
  }

  .title {
    max-inline-size: 24em;
    margin-block: 0.25em 0.85em;
    font-family: var(--serif);
    font-size: clamp(1.6em, 1.1em + 2.6cqi, 2.6em);
    font-weight: 600;
    line-height: 1.35;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.9em 2.4em;
    font-size: 0.9375em;
  }

  .facts dt {
    color: var(--muted);
    font-size: 0.875em;
  }

  .facts dd {
    font-weight: 600;
  }

  .masthead .quiet {
    margin-block-start: 1.4em;
  }

  @container orientation (min-width: 48rem) {
    .masthead .quiet {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      margin: 0;
    }
  }
`;
