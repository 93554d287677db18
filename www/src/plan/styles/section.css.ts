/** The text itself: theme, sections, tasks, actions. */
import { css } from '../../ui/styles/css.js';

export const section = css`
  /* Room for what is drawn around a part. */
  .task {
    margin-inline: -0.75rem;
    padding-inline: 0.75rem;
  }


  /* Where a link led to: shown by the colour, beside where the focus is. */
  [tabindex='-1']:focus {
    outline: none;
  }

  .target::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -0.75rem;
    inline-size: 4px;
    border-radius: 2px;
    background: var(--accent);
  }

  .heading {
    position: relative;
    display: flex;
    align-items: baseline;
    gap: 0.6em;
    scroll-margin-block-start: calc(var(--top) + 7rem);
    text-wrap: pretty;
  }

  .heading > .words {
    flex: 0 1 auto;
    min-inline-size: 0;
  }

  .heading .number {
    flex: none;
    color: var(--accent);
    font-variant-numeric: tabular-nums;
  }

  .heading .star {
    color: var(--muted);
  }

  h3.heading {
    margin-block: 2.4em 0.5em;
    font-family: var(--serif);
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.4;
  }

  .theme > .heading {
    margin-block-start: 1.6em;
  }

  h4.heading {
    margin-block: 2.2em 0.3em;
    font-family: var(--serif);
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.45;
  }

  h3.heading + .section > h4.heading {
    margin-block-start: 0.8em;
  }

  h5.heading,
  h6.heading {
    margin-block: 1.4em 0.2em;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.5;
  }

  @container orientation (max-width: 36rem) {
    h3.heading {
      gap: 0.4em;
      font-size: 1.3em;
    }

    h4.heading {
      gap: 0.4em;
      font-size: 1.15em;
    }

    .heading > .copy {
      margin-inline: auto -14px;
    }
  }

  .copy {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    margin-block: -12px;
    border-radius: var(--radius);
    color: var(--muted);
    opacity: 0;
  }

  /* Two links of a chain. */
  .copy::before,
  .copy::after {
    content: '';
    grid-area: 1 / 1;
    box-sizing: border-box;
    inline-size: 11px;
    block-size: 7px;
    border: 1.6px solid currentColor;
    border-radius: 4px;
    transform: rotate(-45deg) translateX(-3.5px);
  }

  .copy::after {
    transform: rotate(-45deg) translateX(3.5px);
  }

  .heading:hover .copy,
  .copy:hover,
  .copy:focus-visible {
    opacity: 1;
    color: var(--accent);
  }

  @media (hover: none) {
    .copy {
      opacity: 0.6;
    }
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block-start: 0.9rem;
  }

  /* All beside each other or all below each other, so that none stands apart. */
  .option {
    position: relative;
    flex: 1 1 calc((42rem - 100%) * 999);
    padding: 1.1em 1.2em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    scroll-margin-block-start: calc(var(--top) + 6.5rem);
  }

  .option.adopted {
    border: 2px solid var(--accent);
  }

  .option .dash {
    display: none;
  }

  .option .lead {
    display: block;
    color: var(--muted);
    font-size: 0.875em;
  }

  .option .wording {
    font-family: var(--serif);
    font-size: 1.125em;
    line-height: 1.55;
    white-space: pre-line;
  }

  .origin {
    display: inline-block;
    margin-block-start: 0.9em;
    padding: 0.15em 0.75em;
    border-radius: 1em;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.5;
  }

  .task {
    position: relative;
    padding-block: 0.9em 1.4em;
    scroll-margin-block-start: calc(var(--top) + 7rem);
  }

  .task + .task {
    padding-block-start: 1.4em;
  }

  /* The line between two tasks, and on it the handle to the address of the one above. */
  .task::after {
    content: '';
    position: absolute;
    inset: auto 0.75rem 0;
    border-block-end: 1px solid var(--line);
  }

  .task:last-of-type::after {
    border: 0;
  }

  .task > .copy {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0.25rem;
    margin: 0;
  }

  .task:hover > .copy {
    opacity: 1;
  }

  .task > .number {
    position: absolute;
    inset-block-start: calc(0.9em + 0.45em);
    color: var(--accent);
    font-weight: 600;
  }

  .task + .task > .number {
    inset-block-start: calc(1.4em + 0.45em);
  }

  .task > .number + .actions {
    padding-inline-start: 1.5em;
  }

  .action {
    position: relative;
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    padding-block: 0.45em;
    scroll-margin-block-start: calc(var(--top) + 6.5rem);
  }

  .action > .copy {
    margin: -8px 0 -8px -12px;
    opacity: 1;
    color: var(--edge);
  }

  /* A dot that becomes a link: the mark of an action and the handle to its address are one. */
  .action:not(:hover) > .copy:not(:focus-visible)::before {
    inline-size: 6px;
    block-size: 6px;
    border-width: 3px;
    transform: none;
  }

  .action:not(:hover) > .copy:not(:focus-visible)::after {
    content: none;
  }

  .action:hover > .copy,
  .action > .copy:focus-visible {
    color: var(--accent);
  }

  .action.beside {
    color: var(--muted);
  }

  .action.target {
    border-radius: 4px;
    background: var(--accent-soft);
    box-shadow: 0 0 0 0.25em var(--accent-soft);
  }

  .action.target a.chip {
    background: var(--surface);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.4em;
    margin-block-start: 0.3em;
  }

  .chip {
    display: inline-block;
    padding: 0.05em 0.65em;
    border: 1px solid var(--line);
    border-radius: 99px;
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.7;
  }

  .chip.dashed {
    border-style: dashed;
  }

  a.chip {
    position: relative;
    border-color: transparent;
    background: var(--accent-soft);
    color: var(--accent);
    text-decoration: none;
  }

  a.chip:hover {
    text-decoration: underline;
  }

  /* Small to the eye, large to the finger. */
  a.chip::after {
    content: '';
    position: absolute;
    inset: -0.55rem -0.1rem;
  }

  .signature {
    margin-block-start: 3em;
    text-align: end;
    font-weight: 600;
    letter-spacing: 0.02em;
  }

  @media screen {
    /* What is outside the window waits for the first picture. */
    .section[data-waits] {
      content-visibility: hidden;
      contain-intrinsic-size: auto 40rem;
    }

    /* What is far away is not laid out: at first, and in long plans ever. */
    .task:not([data-laid]),
    .index:not([data-laid]),
    .source:not([data-laid]) {
      content-visibility: auto;
      contain-intrinsic-size: auto 20rem;
    }

    .out,
    .paper-head {
      display: none;
    }
  }
`;
