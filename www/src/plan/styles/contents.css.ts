/** The outline: beside the text where there is room, on a sheet where there is none. */
import { css } from '../../ui/styles/css.js';

export const contents = css`
  .aside {
    display: none;
  }

  .contents {
    font-size: 0.9375em;
    line-height: 1.5;
  }

  .contents-title {
    display: none;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.6em;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 0.5em 0.9em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  summary .icon {
    color: var(--accent);
  }

  summary::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: auto 0.3em;
    border: solid var(--muted);
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }

  [open] > summary::after {
    transform: translateY(15%) rotate(225deg);
  }

  .contents ol ol {
    margin-inline-start: 0.6em;
    border-inline-start: 1px solid var(--line);
  }

  .contents a {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    min-block-size: 44px;
    padding: 0.6em 0.75em;
    border-inline-start: 2px solid transparent;
    color: var(--muted);
    text-decoration: none;
  }

  .contents ol ol a {
    margin-inline-start: -1px;
  }

  .contents a .number {
    flex: none;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  .contents a:hover {
    color: var(--text);
    background: var(--raised);
  }

  .contents a[aria-current] {
    border-inline-start-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }

  .contents a.faint:not([aria-current]) {
    opacity: 0.6;
  }

  @container orientation (min-width: 62rem) {
    .columns {
      display: grid;
      grid-template-columns: minmax(14rem, 18rem) minmax(0, 1fr);
      gap: clamp(2rem, 4cqi, 4rem);
    }

    .aside {
      display: block;
    }

    .way {
      display: none;
    }

    .contents {
      position: sticky;
      inset-block-start: var(--top);
      max-block-size: calc(100vh - var(--top));
      padding-block: 1.75rem 1rem;
      overflow-y: auto;
      scrollbar-width: thin;
      font-size: 0.875em;
    }

    .aside .contents-title {
      display: block;
      padding: 0 0.75em 0.6em;
      color: var(--muted);
      font-weight: 600;
      letter-spacing: 0.04em;
    }

    /* Deep headings are long; the first lines are enough to find them by. */
    .contents ol ol ol .words {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
  }
`;
