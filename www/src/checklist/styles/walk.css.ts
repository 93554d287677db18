/** What a form has only while it is walked through: how far its parts are, and its foot, the way on in view at all times. */
import { css } from '../../ui/styles/css.js';

export const walk = css`
  .foot {
    max-inline-size: 54rem;
    margin-inline: auto;
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    display: flex;
    justify-content: space-between;
    gap: 0.75rem;
    margin-block-start: 1.5rem;
    padding: 0.4rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 -6px 18px -12px rgb(0 0 0 / 0.35);
  }

  .foot[hidden] {
    display: none;
  }

  .overview {
    scroll-margin-block-start: calc(var(--top) + 5rem);
  }

  .overview .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  /* How far the part is: a ring, a dot, a tick. */
  .overview li button {
    position: relative;
  }

  .overview li button::before {
    content: '';
    position: absolute;
    inset: 0.8rem auto auto 0.2rem;
    inline-size: 1.15rem;
    block-size: 1.15rem;
    border: 2px solid var(--edge);
    border-radius: 99px;
    color: var(--on-accent);
    font: 700 0.75rem/1.2 system-ui;
    text-align: center;
  }

  .overview li button:is([data-state='begun'], [data-state='done'])::before {
    border-color: var(--accent);
    background: linear-gradient(90deg, var(--accent) 50%, transparent 50%);
  }

  .overview li button[data-state='done']::before {
    content: '✓';
    background: var(--accent);
  }

  .told {
    font-size: 0.875em;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  @media (hover: hover) {
    .overview li button:hover {
      background: var(--accent-soft);
    }
  }

  @media print {
    .overview {
      display: none;
    }
  }

  /* A low window has no room for it below what has the focus. */
  @media (max-height: 30rem) {
    .foot {
      position: static;
    }
  }
`;
