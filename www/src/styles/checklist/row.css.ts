/** One criterion, and the controls that answers are given with. */
import { css } from 'lit';

export const row = css`
  .row,
  .fact {
    padding: 1rem 0.25rem;
    margin-inline: -0.25rem;
    border-block-end: 1px solid var(--line);
    scroll-margin-block: calc(var(--top) + 7rem) 3rem;
  }

  .row {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0 0.6rem;
    align-items: start;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 168px;
  }

  .row[hidden] {
    display: none;
  }

  .row > :not(.no, .wording, .points) {
    grid-column: 1 / -1;
    min-inline-size: 0;
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

  .row[data-state='done'] .no {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .row[data-state='away'] .no {
    border-style: dashed;
    background: var(--raised);
  }

  .row[data-state='problem'] .no {
    border-color: var(--warn);
    background: var(--warn-soft);
    color: var(--warn);
  }

  .wording {
    font-weight: 550;
    line-height: 1.5;
    padding-block-start: 0.1rem;
  }

  .row[data-state='away'] .wording {
    color: var(--muted);
  }

  .points {
    min-inline-size: 3.25rem;
    min-block-size: 44px;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    text-align: end;
    white-space: nowrap;
  }

  .points b {
    color: var(--text);
    font-size: 1.1875em;
    font-weight: 700;
  }

  .points .why {
    display: block;
    color: var(--accent);
    font-size: 0.8125em;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .hint {
    padding-block-start: 0.25rem;
    font-size: 0.875em;
    line-height: 1.5;
  }

  .field {
    padding-block-start: 0.6rem;
  }

  .problem,
  .wanted {
    padding-block-start: 0.35rem;
    color: var(--warn);
    font-size: 0.9375em;
    font-weight: 550;
  }

  .num,
  textarea,
  .text,
  select {
    min-block-size: 44px;
    padding: 0.45em 0.7em;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
    color: inherit;
    /* Smaller letters make some phones zoom in on the input. */
    font: inherit;
    font-size: max(1em, 16px);
  }

  .num {
    inline-size: 6.5rem;
    font-variant-numeric: tabular-nums;
  }

  .num[aria-invalid],
  .text[aria-invalid] {
    border: 2px solid var(--warn);
    background: var(--warn-soft);
  }

  textarea {
    display: block;
    inline-size: 100%;
    resize: none;
    field-sizing: content;
    line-height: 1.5;
  }

  .note {
    margin-block-start: 0.5rem;
    block-size: 44px;
    border-color: transparent;
    border-block-end-color: var(--edge);
    border-radius: 4px 4px 0 0;
    background: none;
    font-size: 0.9375em;
  }

  .note:focus-visible,
  .note:not(:placeholder-shown) {
    block-size: auto;
  }

  ::placeholder {
    color: var(--muted);
    opacity: 1;
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

  .unit {
    color: var(--muted);
  }

  .stepper .num {
    inline-size: 4.5rem;
    text-align: center;
  }

  .step {
    inline-size: 44px;
    block-size: 44px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    color: var(--accent);
    font-size: 1.25em;
    line-height: 1;
  }

  .stack {
    display: grid;
    gap: 0.15rem;
    color: var(--muted);
    font-size: 0.875em;
  }

  .stack .num,
  .stack textarea,
  .stack .text,
  .stack select {
    color: var(--text);
    font-size: max(1rem, 16px);
  }

  .ratio .hint {
    flex-basis: 100%;
    padding: 0;
  }

  .ratio .num {
    inline-size: 5rem;
  }

  .ratio {
    align-items: end;
  }

  .ratio .over,
  .ratio .or {
    padding-block-end: 0.6rem;
    color: var(--muted);
  }

  .units .num {
    inline-size: 6.5rem;
  }

  .units {
    gap: 0.5rem 1rem;
  }

  .pair,
  .list {
    display: grid;
    gap: 0.5rem;
  }

  .pair {
    grid-template-columns: repeat(2, minmax(6.5rem, 9rem));
  }

  .list .hint {
    padding: 0;
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

  .choice input {
    flex: none;
    inline-size: 1.2rem;
    block-size: 1.2rem;
    margin: 0;
    accent-color: var(--accent);
  }

  .choice small {
    color: var(--muted);
    font-size: 0.875em;
    white-space: nowrap;
  }

  .choice:hover {
    border-color: var(--edge);
  }

  .choice:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-soft);
  }

  .choice:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .choice :focus-visible {
    outline: none;
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

  .part small,
  .below small {
    color: var(--muted);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25rem;
    padding-block-start: 0.25rem;
  }

  /* The words of the buttons stand in line with everything else. */
  .tools > :first-child:not([aria-expanded='true'], [aria-pressed='true']) {
    margin-inline-start: -0.6em;
  }

  .more {
    min-block-size: 44px;
    padding: 0.3em 0.6em;
    border-radius: 8px;
    color: var(--accent);
    font-size: 0.9375em;
  }

  .more:hover,
  .step:hover {
    background: var(--accent-soft);
  }

  .more b {
    display: inline-block;
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    border-radius: 99px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 0.875em;
    text-align: center;
  }

  .more em {
    padding: 0.1em 0.5em;
    border-radius: 99px;
    background: var(--warn-soft);
    color: var(--warn);
    font-size: 0.875em;
    font-style: normal;
    font-weight: 600;
  }

  .more[aria-pressed='true'],
  .more[aria-expanded='true'] {
    background: var(--accent-soft);
    font-weight: 600;
  }

  .panel {
    margin-block-start: 0.6rem;
    padding: 0.9rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
  }

  .reason {
    padding-block-start: 0.6rem;
  }

  .review {
    margin-block-start: 0.6rem;
    padding: 0.7rem 0.9rem;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: 8px;
    background: var(--raised);
  }

  .review .line {
    align-items: end;
  }

  .review .own-score,
  .review .unit {
    padding-block-end: 0.6rem;
  }

  [disabled] {
    cursor: default;
  }

  input[disabled],
  textarea[disabled] {
    border-style: dashed;
    background: var(--raised);
  }

  @container orientation (min-width: 40rem) {
    .row > :not(.no, .wording, .points) {
      grid-column: 2 / -1;
    }
  }

  @media (forced-colors: active) {
    .choice:has(:checked),
    .chip[aria-pressed='true'],
    .row[data-state='done'] .no {
      outline: 2px solid Highlight;
    }

    progress {
      border: 1px solid CanvasText;
    }
  }
`;
