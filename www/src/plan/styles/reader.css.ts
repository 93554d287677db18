/** What reading a plan needs beside the base: icons, badges, hits. */
import { css } from '../../ui/styles/css.js';

export const reader = css`
  .icon {
    display: block;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .tool:hover:not(:disabled) {
    background: var(--accent-soft);
  }

  .tool {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: var(--radius);
    color: var(--muted);
  }

  .badge {
    display: inline-block;
    padding: 0.1em 0.7em;
    border-radius: 99px;
    background: var(--accent-soft);
    color: var(--accent);
    font-family: inherit;
    font-size: 0.8125rem;
    font-size: max(0.8125em, 13px);
    font-weight: 600;
    letter-spacing: 0;
    text-transform: none;
    line-height: 1.6;
  }

  mark {
    background: var(--mark);
    color: var(--on-mark);
    border-radius: 2px;
    box-shadow: 0 0 0 1px var(--mark);
  }

  mark.now {
    background: var(--mark-now);
    color: #1b1300;
    box-shadow: 0 0 0 2px var(--mark-now);
  }

  /* Most plans are there before anyone would read this. */
  .waiting {
    padding: 1rem;
    animation: appear 0s 0.5s both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .failure .headline {
    font-weight: 650;
  }

  @media (forced-colors: active) {
    .badge,
    .chip,
    .option {
      border: 1px solid CanvasText;
    }

    mark,
    mark.now {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
      box-shadow: none;
    }

    mark.now {
      outline: 2px solid Highlight;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .copy,
    .quiet,
    .tool {
      transition:
        background-color 0.15s,
        color 0.15s,
        opacity 0.15s;
    }
  }
`;
