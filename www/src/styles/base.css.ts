/** What every part shares: links, buttons, badges, focus, what is only heard. */
import { css } from 'lit';

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
    font-weight: 550;
    line-height: 1.4;
  }

  .quiet:hover,
  .tool:hover:not(:disabled) {
    background: var(--accent-soft);
  }

  .button {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
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

  .remark {
    color: var(--muted);
    font-size: 0.9375em;
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

  .failure .headline {
    font-weight: 650;
  }

  .failure .button {
    background: none;
    border-color: currentColor;
    color: inherit;
  }

  .toast {
    position: fixed;
    inset: auto 1rem 1.25rem;
    z-index: 2147483000;
    display: flex;
    align-items: end;
    gap: 0.5rem;
    inline-size: fit-content;
    max-inline-size: min(32rem, calc(100% - 2rem));
    margin-inline: auto;
    padding: 0.7em 1.2em;
    border-radius: var(--radius);
    background: var(--text);
    color: var(--surface);
    box-shadow: 0 6px 28px rgb(0 0 0 / 0.28);
    font-size: 0.9375em;
  }

  .toast.by-hand {
    padding: 1em;
  }

  .toast label {
    display: grid;
    gap: 0.4em;
    flex: 1;
    min-inline-size: 0;
  }

  .toast input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.3em 0.6em;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
  }

  .toast .tool {
    color: inherit;
  }

  .toast .tool:hover {
    background: none;
  }

  @media (forced-colors: active) {
    .badge,
    .chip,
    .toast,
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
