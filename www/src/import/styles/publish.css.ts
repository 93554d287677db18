/** The third step. */
import { css } from '../../ui/styles/css.js';

export const publish = css`
  .offers {
    border-block-end: 1px solid var(--line);
  }

  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1.5rem;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--line);
  }

  .offer > p {
    flex: 1 1 18rem;
    min-inline-size: 0;
  }

  .by-hand {
    padding-block-end: 0.75rem;
  }

  .preview {
    overflow: clip;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
`;
