/** The count of votes: what comes with it when there are any. */
import { css } from '../../ui/styles/css.js';

export const ballot = css`
  .ballot .asked {
    max-inline-size: 46rem;
    margin-block-end: 1rem;
    font-family: var(--serif);
    font-weight: 650;
  }

  .ballot .leads {
    display: inline-block;
    margin-inline-start: 0.4em;
    padding-inline: 0.6em;
    border-radius: 1em;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 0.875em;
    font-weight: 600;
    white-space: nowrap;
  }

  .ballot .removed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }

  .ballot .reason {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0.35rem 1rem;
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--line);
  }

  .ballot .reason > div {
    flex: 1 1 14rem;
  }

  .ballot .reason p {
    overflow-wrap: anywhere;
  }

  .ballot .adopt {
    display: grid;
    gap: 0.75rem;
    max-inline-size: 46rem;
    margin-block: 1.5rem 1rem;
    padding: 0.9rem 1.1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .ballot .adopt h3 {
    margin: 0;
  }

  .ballot .adopt .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 0.75rem 1rem;
  }

  .ballot .adopt .actions {
    justify-content: flex-start;
  }
`;
