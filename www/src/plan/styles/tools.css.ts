/** The choices of the filters, the sheet with the outline, what is told for a moment. */
import { css } from '../../ui/styles/css.js';

export const toolStyles = css`
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: 1.25rem 1.5rem;
    margin-block-start: 0.5rem;
    padding: 1.1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .group.initiatives {
    grid-column: 1 / -1;
    columns: 17rem;
    column-gap: 1.5rem;
  }

  legend {
    margin-block-end: 0.25em;
    padding: 0;
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 0.7em;
    min-block-size: 44px;
    padding: 0.3em 0;
    line-height: 1.4;
    font-size: 0.9375em;
    cursor: pointer;
    break-inside: avoid;
  }

  .choice input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--accent);
  }

  .choice .name {
    flex: 1;
  }

  .choice .number {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  .choice.empty .name {
    color: var(--muted);
  }

  .toast {
    position: fixed;
    inset: auto 1rem 1.25rem;
    z-index: 2147483000;
    display: flex;
    align-items: end;
    gap: 0.5rem;
    inline-size: fit-content;
    max-inline-size: min(32rem, calc(100% - 2rem));
    margin-inline: auto;
    padding: 0.7em 1.2em;
    border-radius: var(--radius);
    background: var(--text);
    color: var(--surface);
    box-shadow: 0 6px 28px rgb(0 0 0 / 0.28);
    font-size: 0.9375em;
  }

  .toast.by-hand {
    padding: 1em;
  }

  .toast label {
    display: grid;
    gap: 0.4em;
    flex: 1;
    min-inline-size: 0;
  }

  .toast input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.3em 0.6em;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
  }

  .toast .tool {
    color: inherit;
  }

  .toast .tool:hover {
    background: none;
  }

  .sheet {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 40rem;
    max-block-size: 85vh;
    max-block-size: 85dvh;
    margin: auto auto 0;
    padding: 0;
    border: 0;
    border-radius: 14px 14px 0 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--surface);
    color: var(--text);
    box-shadow: 0 -4px 28px rgb(0 0 0 / 0.28);
  }

  .sheet::backdrop {
    background: rgb(0 0 0 / 0.4);
  }

  .sheet-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.4rem 0.5rem 0.4rem 1rem;
    border-block-end: 1px solid var(--line);
    background: var(--surface);
    font-weight: 650;
  }

  .sheet .contents {
    margin: 0;
    padding: 0.25rem 0.5rem 1.5rem;
  }

  /* However far the outline is scrolled, they stay in sight at its end. */
  .overviews {
    position: sticky;
    inset-block-end: -1rem;
    margin-block-start: 0.5rem;
    padding-block: 0.5rem 1rem;
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }

  .sheet .overviews {
    inset-block-end: 0;
    padding-block-end: 0.5rem;
  }

  .overviews button {
    display: flex;
    align-items: center;
    gap: 0.6em;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 0;
    background: none;
    color: var(--text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .overviews button:hover {
    background: var(--raised);
  }

  .overviews .icon {
    color: var(--accent);
  }

  .overviews .name {
    flex: 1;
  }

  .overviews .number {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .toast,
    .sheet {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .sheet {
      display: none;
    }
  }
`;
