/** The frame of the form: title, bar, filters, groups. */
import { css } from '../../ui/styles/css.js';

export const frame = css`
  .root {
    padding-inline: clamp(0.75rem, 3cqi, 2rem);
    line-height: 1.6;
  }

  .masthead,
  .overview,
  .group,
  .filters,
  .notices,
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
    grid-template: 'score result' auto 'far result' auto / minmax(0, 1fr) auto;
    gap: 0 0.75rem;
    align-items: center;
    max-inline-size: 56rem;
    margin-inline: auto;
    padding: 0.35rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 6px 18px -12px rgb(0 0 0 / 0.35);
  }

  .bar .score {
    grid-area: score;
    display: flex;
    align-items: baseline;
    gap: 0 0.9rem;
    min-inline-size: 0;
  }

  .bar > :is(.quiet, .more) {
    grid-area: result;
  }

  .total {
    flex: none;
    font-size: 0.875em;
    line-height: 1.5;
    white-space: nowrap;
  }

  .total b {
    font-size: 1.35em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
  }

  .bar :is(.class, .remark) {
    min-inline-size: 0;
    overflow: hidden;
    font-size: 0.875em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .far {
    grid-area: far;
    display: flex;
    align-items: center;
    gap: 0 0.6rem;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--muted);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
    white-space: nowrap;
  }

  .overview {
    padding-block: 1.25rem 0.5rem;
  }

  .filters[hidden] {
    display: none;
  }

  .overview h3 {
    font-family: var(--serif);
    font-size: 1.25em;
    font-weight: 650;
  }

  .overview ol {
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }

  .overview li button {
    display: grid;
    inline-size: 100%;
    min-block-size: 64px;
    align-content: center;
    padding: 0.5rem 0.25rem 0.5rem 2rem;
    border-block-end: 1px solid var(--line);
    text-align: start;
    line-height: 1.4;
  }

  .overview li b {
    font-weight: 600;
  }

  .overview .actions {
    min-block-size: 44px;
    padding-block: 0.75rem 0.25rem;
  }

  .filters {
    display: flex;
    gap: 0.5rem;
    flex-wrap: wrap;
    padding-block: 1rem 0.25rem;
  }

  .chip {
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
    scroll-margin-block-start: calc(var(--top) + 4.5rem);
    padding-block-start: 2rem;
  }

  .group[hidden] {
    display: none;
  }

  /* Until the paper has come, what is printed is the form, all of it. */
  @media print {
    .root > [hidden]:is(.group, div:not([class])) {
      display: block;
    }
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

  /* A hand's breadth has room for the total; the class is one tap away. */
  @container orientation (max-width: 26rem) {
    .bar .class {
      display: none;
    }
  }

  /* A low window has no room for it above what has the focus. */
  @media (max-height: 30rem) {
    .bar {
      position: static;
    }
  }

  @container orientation (min-width: 40rem) {
    .bar {
      grid-template: 'score far result' auto / minmax(0, 1fr) auto auto;
      padding: 0.5rem 1rem;
    }

  }
`;
