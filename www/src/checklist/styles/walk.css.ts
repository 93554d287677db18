/** The foot of a form that is walked through: the way on, in view at all times. */
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

  /* A low window has no room for it below what has the focus. */
  @media (max-height: 30rem) {
    .foot {
      position: static;
    }
  }
`;
