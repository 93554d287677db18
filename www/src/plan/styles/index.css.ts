/** The index of initiatives and the note on the source. */
import { css } from '../../ui/styles/css.js';

export const index = css`
  .index,
  .source {
    margin-block-start: 3rem;
    border-block-start: 1px solid var(--line);
  }

  .index h3.heading,
  .source h3.heading {
    margin-block-start: 1.6em;
  }

  .kinds {
    columns: 20rem;
    column-gap: 2.5rem;
  }

  .kind {
    padding-block-start: 1.1em;
  }

  .kind h4 {
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 600;
    break-after: avoid;
  }

  .entry {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
    align-items: baseline;
    break-inside: avoid;
    scroll-margin-block-start: calc(var(--top) + 7.5rem);
  }

  .mentions {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    font-size: 0.875em;
  }

  .mentions a {
    display: inline-block;
    padding-block: 0.75em;
    min-inline-size: 44px;
    white-space: nowrap;
  }

  .source {
    color: var(--muted);
    font-size: 0.9375em;
  }

  .source .heading {
    color: var(--text);
  }

  .source .facts {
    display: grid;
    margin-block-start: 1em;
  }

  .source code {
    font-family: ui-monospace, 'Cascadia Mono', 'Noto Sans Mono', Menlo, Consolas, monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
`;
