/** Search and filters. */
import { css } from '../../ui/styles/css.js';

export const toolbar = css`
  .main {
    max-inline-size: 48rem;
    min-inline-size: 0;
  }

  .toolbar {
    position: sticky;
    inset-block-start: var(--top);
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0 0.5rem;
    margin-inline: -0.75rem;
    padding: 1rem 0.75rem 0.75rem;
    background: var(--surface);
  }

  .field {
    display: grid;
    flex: 1 1 14rem;
    min-inline-size: 0;
  }

  .label {
    color: var(--muted);
    font-size: 0.875em;
  }

  @container orientation (max-width: 36rem) {
    .toolbar {
      padding-block: 0.6rem;
    }

    .label,
    .way .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  .box {
    position: relative;
    display: block;
  }

  .box .icon {
    position: absolute;
    inset-block-start: 14px;
    inset-inline-start: 14px;
    color: var(--muted);
    pointer-events: none;
  }

  .box input {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 0.4em 1em 0.4em 44px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    /* Smaller letters would make some phones zoom in. */
    font-size: max(1em, 16px);
    line-height: 1.5;
    text-overflow: ellipsis;
    appearance: none;
  }

  .box input::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .box input::-webkit-search-cancel-button {
    display: none;
  }

  .box input:focus-visible {
    outline-offset: 0;
    border-color: var(--accent);
    border-radius: var(--radius);
  }

  .found {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    min-block-size: 48px;
  }

  .found.idle {
    display: none;
  }

  .count {
    padding-inline: 0.4em;
    color: var(--muted);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @container orientation (max-width: 36rem) {
    .found {
      flex: 1 1 100%;
    }

    .count {
      margin-inline-end: auto;
    }
  }

  summary {
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  /* Where there is no room beside the text, the button above opens them. */
  @container orientation (max-width: 61.99rem) {
    summary {
      display: none;
    }
  }

  .way {
    position: relative;
    min-block-size: 48px;
    min-inline-size: 48px;
    justify-content: center;
  }

  @container orientation (max-width: 36rem) {
    .field {
      flex-basis: 8rem;
    }

    .way {
      padding-inline: 0.5em;
    }

    .way .badge {
      position: absolute;
      inset: -0.5em -0.4em auto auto;
      padding-inline: 0.5em;
      background: var(--accent);
      color: var(--on-accent);
    }
  }

  .filtered {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-block-start: 0.75rem;
    color: var(--muted);
  }

  /* What the choices leave is in sight while they are made. */
  .filters[open] + .filtered {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }

  .filters:not([open]) + .filtered .button {
    display: none;
  }
`;
