/** The third step. */
import { css } from '../../ui/styles/css.js';

export const publish = css`
  .by-hand {
    padding-block-end: 0.75rem;
  }

  .preview {
    overflow: clip;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
`;
