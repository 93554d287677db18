/** The calendar and the table of targets. */
import { css } from '../../ui/styles/css.js';

export const overviewStyles = css`
  .sheet:has(.overview) {
    max-inline-size: 56rem;
  }

  .overview {
    padding: 0.75rem 1rem 2rem;
  }

  .overview .take {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1rem;
  }

  .overview .remark {
    margin: 0;
  }

  .overview a {
    color: inherit;
    text-decoration-color: var(--line);
    text-underline-offset: 0.2em;
  }

  .overview a:hover {
    color: var(--accent);
    text-decoration-color: currentColor;
  }

  .month h3 {
    margin: 1.5rem 0 0.25rem;
    color: var(--accent);
    font-size: 1em;
    font-weight: 650;
  }

  .event {
    padding: 0.7em 0;
    border-block-start: 1px solid var(--line);
  }

  .event.now {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--accent);
  }

  .event .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.8em;
    color: var(--muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .event .what {
    margin-block: 0.15em;
  }

  .event .facts {
    display: grid;
    gap: 0.1em;
    font-size: 0.875em;
  }

  .event .facts > div {
    display: flex;
    gap: 0.5em;
  }

  .event .facts dt {
    flex: none;
    color: var(--muted);
  }

  .event .facts dd {
    margin: 0;
    font-weight: 400;
  }

  .overview table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }

  .overview th,
  .overview td {
    padding: 0.6em 0.75em 0.6em 0;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }

  .overview thead th {
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .overview tbody th {
    font-weight: 400;
  }

  .overview td {
    overflow-wrap: anywhere;
  }

  .overview td:nth-child(2) {
    font-weight: 600;
    white-space: nowrap;
  }

  @media (max-width: 40rem) {
    .overview table,
    .overview tbody,
    .overview tr,
    .overview th,
    .overview td {
      display: block;
    }

    .overview thead {
      display: none;
    }

    .overview tbody tr {
      padding-block: 0.7em;
      border-block-end: 1px solid var(--line);
    }

    .overview tbody th,
    .overview td {
      padding: 0.1em 0;
      border: 0;
    }

    .overview td:nth-child(2) {
      white-space: normal;
    }

    .overview td::before {
      content: attr(data-name) ':';
      margin-inline-end: 0.4em;
      color: var(--muted);
      font-weight: 400;
    }
  }
`;
