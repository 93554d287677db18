/** The file for everybody: what it leaves out, and its two fields. */
import { css } from '../../ui/styles/css.js';

export const publishStyles = css`
  .publish {
    display: grid;
    flex: 1 1 24rem;
    gap: 0.4rem;
    min-inline-size: 0;
  }

  .publish p {
    margin: 0;
  }

  .publish .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 0.75rem 1rem;
    margin-block-start: 0.25rem;
  }
`;
