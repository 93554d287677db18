/** What the desks have alike, and the ballot of them: texts to type into, tabs with counts, offers. */
import { css } from './css.js';

/** A text of one line or of several, and a choice. */
export const texts = css`
  textarea,
  .text,
  .field input,
  .field select {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5rem 0.7rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }

  textarea {
    display: block;
    resize: vertical;
  }
`;

/** Tabs, with the count of what waits behind them, and offers: each a sentence and its buttons. */
export const desk = css`
  /* On a phone they stand in several lines: what lies beyond an edge is not found. */
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.15rem;
    border-block-end: 1px solid var(--line);
  }

  .tab {
    flex: none;
    min-block-size: 44px;
    padding: 0.4rem 0.8rem;
    border-block-end: 3px solid transparent;
    color: var(--muted);
    font-size: 0.9375em;
    font-weight: 600;
    white-space: nowrap;
  }

  .tab:hover {
    color: var(--text);
  }

  .tab[aria-selected='true'] {
    border-color: var(--accent);
    color: var(--accent);
  }

  .tab:focus-visible {
    outline-offset: -3px;
  }

  .count {
    display: inline-block;
    min-inline-size: 1.6em;
    margin-inline-start: 0.25em;
    padding-inline: 0.45em;
    border-radius: 1em;
    background: var(--warn-soft);
    color: var(--warn);
    font-size: 0.875em;
    text-align: center;
  }

  .offers {
    border-block-end: 1px solid var(--line);
  }

  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1.5rem;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--line);
  }

  .offer > p {
    flex: 1 1 18rem;
    min-inline-size: 0;
  }

  .danger {
    border-color: currentColor;
    color: var(--warn);
  }
`;
