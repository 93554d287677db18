/** One criterion: its number, its wording, and the room for its controls. */
import { css } from '../../ui/styles/css.js';

export const row = css`
  .row,
  .fact {
    padding: 0.85rem 0.25rem 0.5rem;
    margin-inline: -0.25rem;
    border-block-end: 1px solid var(--line);
  }

  /* What takes the focus must not come to stand behind the bar. */
  .row,
  :is(.row, .fact) :is(input, textarea, button) {
    scroll-margin-block: calc(var(--top) + 5.5rem) 3rem;
  }

  [data-walk] .row,
  [data-walk] :is(.row, .fact) :is(input, textarea, button) {
    scroll-margin-block-end: 5.5rem;
  }

  .row {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0 0.6rem;
    align-items: start;
    contain: content;
  }

  /* Not laid out before it comes near: in a long form at all, in any other until it is drawn. */
  .row:not([data-state]),
  [data-long] .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 168px;
  }

  .row[hidden] {
    display: none;
  }

  .question {
    display: contents;
  }

  .row > :not(.question, .points) {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }

  .row > .rule {
    grid-row: 2;
    grid-column: 2;
  }

  .no {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.75rem;
    block-size: 1.75rem;
    padding-inline: 0.35rem;
    border: 1px solid var(--edge);
    border-radius: 99px;
    color: var(--muted);
    font-size: 0.8125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  .wording {
    font-weight: 550;
    line-height: 1.5;
    padding-block-start: 0.1rem;
  }

  .points {
    grid-row: 1 / span 2;
    grid-column: 3;
    min-inline-size: 3.25rem;
    min-block-size: 44px;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    text-align: end;
    white-space: nowrap;
  }

  .rule {
    padding-block-start: 0.15rem;
    font-size: 0.9375em;
    line-height: 1.5;
    color: var(--text);
  }

  .rule::first-letter {
    text-transform: uppercase;
  }

  .hint {
    padding-block-start: 0.25rem;
    font-size: 0.875em;
    line-height: 1.5;
  }

  .field {
    padding-block-start: 0.6rem;
  }

  .note {
    margin-block-start: 0.5rem;
    block-size: 44px;
  }

  .pair,
  .list {
    display: grid;
    gap: 0.5rem;
  }

  .pair {
    grid-template-columns: repeat(2, minmax(min(6.5rem, 48%), 9rem));
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 0.65rem;
    min-block-size: 44px;
    padding: 0.35rem 0.8rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    line-height: 1.4;
    cursor: pointer;
  }

  .line,
  .stepper,
  .ratio,
  .units {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  .stack {
    display: grid;
    gap: 0.15rem;
    color: var(--muted);
    font-size: 0.875em;
  }

  .ratio .hint {
    flex-basis: 100%;
    padding: 0;
  }

  .ratio {
    align-items: end;
  }

  .units {
    gap: 0.5rem 1rem;
  }

  .list .hint {
    padding: 0;
  }

  .below {
    display: grid;
    gap: 0.5rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 2px solid var(--line);
  }

  .parts {
    display: grid;
    gap: 0.9rem;
  }

  .part {
    display: grid;
    gap: 0.3rem;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25rem;
    padding-block-start: 0.25rem;
  }

  .more {
    min-block-size: 44px;
    padding: 0.3em 0.6em;
    border-radius: 8px;
    color: var(--accent);
    font-size: 0.9375em;
  }

  @container orientation (min-width: 40rem) {
    .row > :not(.question, .points, .rule) {
      grid-column: 2 / -1;
    }
  }
`;
