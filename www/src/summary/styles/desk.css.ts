/** The frame of the desk: what comes in, the filter, the tabs, the dialogue. */
import { css } from '../../ui/styles/css.js';

export const desk = css`
  .root {
    padding: 0.75rem clamp(0.75rem, 2cqi, 1.75rem) 2rem;
    line-height: 1.6;
  }

  .head h2 {
    font-family: var(--serif);
    font-size: clamp(1.25em, 1.1em + 1cqi, 1.6em);
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }

  h3 {
    margin-block: 1.5rem 0.5rem;
    font-size: 1.0625em;
    font-weight: 650;
  }

  h3:focus-visible {
    outline: none;
  }

  .drop {
    margin-block: 1rem;
    padding: 0.9rem 1.1rem;
    border: 1.5px dashed var(--edge);
    border-radius: var(--radius);
    background: var(--raised);
  }

  .drop.over {
    border: 1.5px solid var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }

  .drop h3 {
    display: inline;
  }

  details.drop:not([open]) {
    padding-block: 0;
    border-style: solid;
    border-color: var(--line);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.6rem;
  }

  .drop .actions {
    margin-block-start: 0.6rem;
  }

  .file {
    position: relative;
    cursor: pointer;
  }

  .file:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .paste {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
    margin-block-start: 0.75rem;
  }

  .reading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-block: 0.75rem;
  }

  .reading label {
    display: grid;
    flex: 1 1 16rem;
    gap: 0.2rem;
  }

  progress {
    inline-size: 100%;
    accent-color: var(--accent);
  }

  .notice {
    margin-block: 0.75rem;
    padding: 0.6rem 0.9rem;
    border-radius: var(--radius);
    background: var(--accent-soft);
  }

  .notice.warn,
  .refused {
    background: var(--warn-soft);
    color: var(--warn);
  }

  .refused {
    margin-block: 0.75rem;
    padding: 0.3rem 0.9rem;
    border-radius: var(--radius);
  }

  .refused li {
    padding-block: 0.3rem;
    border-block-start: 1px solid var(--line);
    overflow-wrap: anywhere;
  }

  summary {
    min-block-size: 44px;
    padding-block: 0.55rem;
    cursor: pointer;
  }

  .filter {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr));
    gap: 0.5rem 0.8rem;
    align-items: end;
    margin-block: 0.75rem;
  }

  .field {
    display: grid;
    gap: 0.15rem;
    min-inline-size: 0;
  }

  .field > span {
    color: var(--muted);
    font-size: 0.875em;
  }

  .order {
    inline-size: min(100%, 14rem);
    margin-block-end: 0.5rem;
  }

  .shown {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }

  .tab {
    min-block-size: 48px;
  }

  .panel {
    padding-block-start: 0.9rem;
  }

  dialog {
    inline-size: min(60rem, calc(100% - 1.5rem));
    max-block-size: calc(100% - 1.5rem);
    padding: 0 1.1rem 1.2rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }

  dialog.form {
    inline-size: min(84rem, calc(100% - 1.5rem));
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }

  .dialog-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    padding-block: 0.7rem;
    background: var(--surface);
  }

  .dialog-head h3 {
    margin: 0;
  }

  /* What stays in view of the form stays below the head of the dialogue, and never over its buttons. */
  dialog.form orientation-checklist {
    isolation: isolate;
    --orientation-sticky-top: 4.4rem;
  }

  /* On a phone the head is three lines of buttons: what stays in view there is the form's own. */
  @media (max-width: 40rem) {
    dialog.form .dialog-head {
      position: static;
      flex-wrap: wrap;
    }

    dialog.form orientation-checklist {
      --orientation-sticky-top: 0px;
    }
  }

  @media print {
    .bring,
    .filter,
    .scope,
    .tabs,
    button.quiet {
      display: none;
    }
  }
`;
