/** The text itself: theme, sections, tasks, actions. */
import { css } from 'lit';

export const section = css`
  .section {
    content-visibility: auto;
    contain-intrinsic-size: auto 40rem;
  }

  /* What is drawn outside of its box must not be cut off with it. */
  .section .section {
    content-visibility: visible;
  }

  .heading {
    position: relative;
    display: flex;
    align-items: baseline;
    gap: 0.6em;
    scroll-margin-block-start: calc(var(--top) + 7.5rem);
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
    padding-block: 2.4em 0.5em;
    font-family: var(--serif);
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.4;
  }

  .theme h3.heading {
    padding-block-start: 1.6em;
  }

  h4.heading {
    padding-block: 2.2em 0.3em;
    font-family: var(--serif);
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.45;
  }

  h3.heading + .section > h4.heading {
    padding-block-start: 0.8em;
  }

  h5.heading,
  h6.heading {
    padding-block: 1.4em 0.2em;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.5;
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

  .heading:hover .copy,
  .task-head:hover .copy,
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
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 0.75rem;
    margin-block-start: 0.9rem;
  }

  .option {
    padding: 1.1em 1.2em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    scroll-margin-block-start: calc(var(--top) + 7.5rem);
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
    margin-block-start: 0.8em;
    color: var(--accent);
    font-size: 0.875em;
    font-weight: 600;
  }

  .task {
    position: relative;
    margin-block: 0.9em 1.6em;
    scroll-margin-block-start: calc(var(--top) + 7.5rem);
  }

  .task + .task {
    padding-block-start: 1.3em;
    border-block-start: 1px solid var(--line);
  }

  .task-head {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: flex;
    align-items: baseline;
  }

  .action {
    position: relative;
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    padding-block: 0.45em;
    scroll-margin-block-start: calc(var(--top) + 7.5rem);
  }

  .action > .copy {
    margin: -8px 0 -8px -12px;
    opacity: 1;
    color: var(--edge);
  }

  /* A dot that becomes a link: the mark of an action and the handle to its address are one. */
  .action > .copy .icon {
    display: none;
  }

  .action > .copy::before {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: currentColor;
  }

  .action:hover > .copy::before,
  .action > .copy:focus-visible::before {
    display: none;
  }

  .action:hover > .copy .icon,
  .action > .copy:focus-visible .icon {
    display: block;
    color: var(--accent);
  }

  .action.beside {
    color: var(--muted);
  }

  .target {
    border-radius: var(--radius);
    background: var(--accent-soft);
    box-shadow: 0 0 0 0.5em var(--accent-soft);
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

  .chip.target-chip,
  .chip.period {
    border-style: dashed;
  }

  a.chip {
    border-color: transparent;
    background: var(--accent-soft);
    color: var(--accent);
    text-decoration: none;
  }

  a.chip:hover {
    text-decoration: underline;
  }

  .signature {
    margin-block-start: 3em;
    text-align: end;
    font-weight: 650;
    letter-spacing: 0.02em;
  }

  @media screen {
    .out,
    .paper-head {
      display: none;
    }
  }
`;
