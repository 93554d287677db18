/** The controls that answers are given with, and how an answered criterion looks. */
import { css } from '../../ui/styles/css.js';

export const controls = css`
  .total i {
    color: var(--muted);
    font-style: normal;
    font-variant-numeric: tabular-nums;
  }

  .class {
    color: var(--accent);
    font-weight: 650;
  }

  .class[data-class='none'] {
    color: var(--warn);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 600;
  }

  progress {
    appearance: none;
    flex: 1 1 8rem;
    inline-size: 8rem;
    block-size: 6px;
    border: 0;
    border-radius: 99px;
    overflow: hidden;
    background: var(--line);
  }

  progress::-webkit-progress-bar {
    background: var(--line);
  }

  progress::-webkit-progress-value {
    border-radius: 99px;
    background: var(--accent);
  }

  progress::-moz-progress-bar {
    border-radius: 99px;
    background: var(--accent);
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

  .row[data-state='away'] .wording {
    color: var(--muted);
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

  .problem,
  .wanted {
    padding-block-start: 0.35rem;
    color: var(--warn);
    font-size: 0.9375em;
    font-weight: 550;
  }

  .num,
  textarea,
  .text {
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

  .stack .num,
  .stack textarea,
  .stack .text {
    color: var(--text);
    font-size: max(1rem, 16px);
  }

  .ratio .num {
    inline-size: 5rem;
  }

  .ratio .over,
  .ratio .or {
    padding-block-end: 0.6rem;
    color: var(--muted);
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

  .part small,
  .below small {
    color: var(--muted);
  }

  /* The words of the buttons stand in line with everything else. */
  .tools > :first-child:not([aria-expanded='true'], [aria-pressed='true']) {
    margin-inline-start: -0.6em;
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

  .reason {
    padding-block-start: 0.6rem;
  }

  [disabled] {
    cursor: default;
  }

  input[disabled],
  textarea[disabled] {
    border-style: dashed;
    background: var(--raised);
  }
`;
