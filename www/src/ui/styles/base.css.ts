/** The styles that all elements share: links, buttons, badges, focus, text for screen readers only. */
import { css } from './css.js';

export const base = css`
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    min-inline-size: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  a {
    color: var(--accent);
    text-decoration-line: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  button,
  input {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
    background: none;
    border: 0;
    padding: 0;
  }

  button:disabled {
    cursor: default;
    opacity: 0.45;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 4px;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .quiet,
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.4em 0.9em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    color: var(--accent);
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.4;
  }

  .quiet:hover {
    background: var(--accent-soft);
  }

  .button {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }

  .remark {
    color: var(--muted);
    font-size: 0.9375em;
  }

  .failure {
    max-inline-size: 44rem;
    margin: 0 auto 1rem;
    padding: 1.1em 1.3em 1.3em;
    border: 1px solid currentColor;
    border-radius: var(--radius);
    background: var(--warn-soft);
    color: var(--warn);
  }

  .failure p + p,
  .failure .button {
    margin-block-start: 0.5em;
  }

  .failure .button {
    background: none;
    border-color: currentColor;
    color: inherit;
  }
`;
