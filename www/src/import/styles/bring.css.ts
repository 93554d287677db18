/** The first step. */
import { css } from '../../ui/styles/css.js';

export const bring = css`
  .bring {
    max-inline-size: 56rem;
    margin-inline: auto;
  }

  .drop {
    position: relative;
    margin-block: 1rem 0.5rem;
  }

  .drop textarea {
    min-block-size: 9rem;
    block-size: 21rem;
    border-style: dashed;
    line-height: 1.6;
  }

  .drop textarea:focus {
    border-style: solid;
  }

  .over-words {
    display: none;
  }

  .drop.over .over-words {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    border: 2px dashed var(--accent);
    border-radius: var(--radius);
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 650;
    pointer-events: none;
  }

  /* On a phone the ways to bring a text are seen without scrolling. */
  @container orientation (max-width: 30rem) {
    .drop textarea {
      block-size: 9rem;
    }
  }

  .bring > .actions {
    margin-block-start: 1rem;
  }

  .refused {
    margin-block: 0.75rem;
    padding: 0.6rem 0.9rem;
    border-radius: var(--radius);
  }

  .file {
    position: relative;
    cursor: pointer;
  }

  .file:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .reading progress {
    inline-size: 12rem;
    max-inline-size: 100%;
    accent-color: var(--accent);
  }

  .drafts {
    margin-block-start: 2rem;
    border-block-start: 1px solid var(--line);
  }

  .draft {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding-block: 0.75rem;
  }

  .draft + .draft {
    border-block-start: 1px solid var(--line);
  }

  .draft > p {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }
`;
