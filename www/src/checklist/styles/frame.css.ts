/** The frame of the form: title, bar, filters, groups. */
import { css } from '../../ui/styles/css.js';

export const frame = css`
  .root {
    padding-inline: clamp(0.75rem, 3cqi, 2rem);
    line-height: 1.6;
  }

  .masthead,
  .group,
  .filters,
  .notices,
  .result,
  .end,
  .failure {
    max-inline-size: 54rem;
    margin-inline: auto;
  }

  .masthead {
    padding-block: 1.5rem 1rem;
  }

  .eyebrow,
  .unit,
  .help,
  .hint,
  .remark {
    color: var(--muted);
    font-size: 0.9375em;
  }

  .masthead h2 {
    margin-block: 0.15em 0.3em;
    font-family: var(--serif);
    font-size: clamp(1.4em, 1.1em + 1.6cqi, 2em);
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }

  .bar {
    position: sticky;
    inset-block-start: var(--top);
    z-index: 3;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.15rem 0.75rem;
    align-items: center;
    max-inline-size: 56rem;
    margin-inline: auto;
    padding: 0.5rem 1rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 6px 18px -12px rgb(0 0 0 / 0.35);
  }

  .bar .score {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.9rem;
    min-inline-size: 0;
  }

  .total {
    font-size: 0.9375em;
    white-space: nowrap;
  }

  .total b {
    font-size: 1.55em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }

  .far {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.75rem;
    color: var(--muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .filters {
    display: flex;
    gap: 0.5rem;
    padding-block: 1rem 0.25rem;
    overflow-x: auto;
    scrollbar-width: thin;
  }

  .chip {
    flex: none;
    min-block-size: 44px;
    padding: 0.3em 1em;
    border: 1px solid var(--line);
    border-radius: 99px;
    color: var(--text);
    font-size: 0.9375em;
    line-height: 1.3;
    white-space: nowrap;
  }

  .group {
    padding-block-start: 2rem;
  }

  .group.depth-2,
  .group.depth-3 {
    padding-block-start: 1.25rem;
  }

  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1rem;
    padding-block-end: 0.5rem;
    border-block-end: 2px solid var(--accent);
  }

  .depth-2 > .head,
  .depth-3 > .head {
    border-block-end: 1px solid var(--edge);
  }

  .head h3 {
    font-family: var(--serif);
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }

  .head h4 {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.4;
  }

  .head .marker {
    color: var(--accent);
  }

  .subtotal {
    flex: none;
    color: var(--muted);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .group > .help {
    padding-block-start: 0.5rem;
  }

  .failure {
    margin-block: 1rem;
  }

  /* A low window has no room for it above what has the focus. */
  @media (max-height: 30rem) {
    .bar {
      position: static;
    }
  }

  @container orientation (min-width: 40rem) {
    .bar {
      grid-template-columns: 1fr auto auto;
    }

    .far {
      grid-column: auto;
      flex-wrap: nowrap;
    }

    .bar .quiet {
      order: 3;
    }
  }
`;
