/** Figures: the key numbers, tables with bars, lists. */
import { css } from '../../ui/styles/css.js';

export const tables = css`
  .keys {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
    gap: 0.6rem;
    margin-block-end: 1.25rem;
  }

  .key {
    padding: 0.6rem 0.9rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .key dt {
    color: var(--muted);
    font-size: 0.875em;
  }

  .key dd {
    font-size: 1.5em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }

  .pairs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: 0 2rem;
    align-items: start;
  }

  .scrolls {
    position: relative;
    overflow-x: auto;
    margin-block-end: 1.25rem;
  }

  table {
    inline-size: 100%;
    margin-block-end: 1.25rem;
    border-collapse: collapse;
  }

  .scrolls table {
    margin-block-end: 0;
  }

  caption {
    padding-block: 0.25rem 0.4rem;
    font-size: 1.0625em;
    font-weight: 650;
    text-align: start;
  }

  th,
  td {
    padding: 0.45rem 0.6rem;
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }

  th:first-child {
    padding-inline-start: 0;
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
  }

  thead th {
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 600;
    white-space: nowrap;
  }

  tbody th {
    line-height: 1.45;
  }

  .end {
    text-align: end;
  }

  .number,
  .percent {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .with-bar {
    inline-size: 38%;
    min-inline-size: 7.5rem;
  }

  .with-bar .bar {
    display: inline-block;
    inline-size: calc(100% - 4.2em);
    vertical-align: middle;
  }

  .with-bar .percent {
    display: inline-block;
    inline-size: 3.9em;
    text-align: end;
  }

  .counts tbody th {
    inline-size: 40%;
  }

  .rail {
    fill: var(--raised);
    stroke: var(--edge);
    stroke-width: 1;
  }

  .fill {
    fill: var(--accent);
  }

  .opens {
    min-inline-size: 44px;
    min-block-size: 32px;
    /* What opens ends below and above what does not. */
    padding-inline: 0.4em 0;
    border-radius: 6px;
    color: var(--accent);
    font-weight: 650;
    text-align: end;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .levels .opens {
    padding-inline: 0;
    text-align: start;
  }

  :is(.key, .targets) .opens {
    padding: 0;
    text-align: start;
  }

  .opens:hover {
    background: var(--accent-soft);
  }

  .names {
    columns: 18rem auto;
    margin-block-end: 0.75rem;
  }

  .names li {
    break-inside: avoid;
    padding-block: 0.1rem;
  }

  .task {
    padding-block: 0.8rem;
    border-block-start: 1px solid var(--line);
  }

  .task > .with-bar {
    inline-size: min(100%, 26rem);
  }

  .targets {
    margin-block-start: 0.35rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--line);
  }

  .caps > li,
  .entry {
    padding-block: 0.6rem;
    border-block-start: 1px solid var(--line);
  }

  .warned {
    color: var(--warn);
  }

  .queue {
    margin-block: 0.5rem 1rem;
    border-block-end: 1px solid var(--line);
  }

  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1rem;
  }

  .entry > * {
    grid-column: 1 / -1;
  }

  .entry > .what {
    grid-column: 1;
  }

  .entry li {
    margin-block: 0.3rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid var(--line);
  }

  .entry > .actions {
    grid-area: 1 / 2;
    flex-wrap: nowrap;
    white-space: nowrap;
  }

  .stake {
    white-space: nowrap;
    color: var(--muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .units .actions {
    flex-wrap: nowrap;
  }

  .units .quiet {
    white-space: nowrap;
  }

  @container orientation (max-width: 40rem) {
    .entry > .actions {
      grid-area: auto / 1;
    }

    .counts .with-bar {
      min-inline-size: 6rem;
    }

    .keys,
    .filter {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    /* A name has a line of its own, and each figure its name beside it. */
    .lines thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .lines tbody tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.15rem 1rem;
      padding-block: 0.6rem;
      border-block-end: 1px solid var(--line);
    }

    .lines tbody :is(th, td) {
      padding: 0;
      border: 0;
      text-align: start;
    }

    .lines tbody :is(th, .with-bar, .acts) {
      flex: 0 0 100%;
    }

    /* What opens a unit stands beside its name. */
    :is(.behind, .impact) .lines tbody th {
      flex: 1 0 calc(100% - 8rem);
    }

    :is(.behind, .impact) .lines td {
      order: 2;
    }

    :is(.behind, .impact) .lines td:last-child {
      order: 1;
    }

    .lines td[data-name]::before {
      content: attr(data-name);
      margin-inline-end: 0.4em;
      color: var(--muted);
      font-size: 0.875em;
    }
  }
`;
