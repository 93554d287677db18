/** What a person changes things with: the tools above the outline, the fields beside it. */
import { css } from '../../ui/styles/css.js';

export const edit = css`
  .toolbar {
    flex-wrap: wrap;
    display: flex;
    align-items: center;
    gap: 0.15rem;
    min-block-size: 48px;
  }

  .gap {
    inline-size: 1px;
    block-size: 1.5rem;
    margin-inline: 0.35rem;
    background: var(--line);
  }

  .tool {
    display: grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    border-radius: var(--radius);
    color: var(--accent);
  }

  .tool.wordy {
    white-space: nowrap;
    padding-inline: 0.75rem;
    font-size: 0.9375em;
    font-weight: 600;
  }

  .tool[aria-disabled='true'] {
    color: var(--muted);
    opacity: 0.55;
    cursor: default;
  }

  .tool:not([aria-disabled='true']):hover {
    background: var(--accent-soft);
  }

  .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
    gap: 0.6rem 0.8rem;
    margin-block: 0.6rem;
  }

  .field {
    display: grid;
    gap: 0.15rem;
    align-content: start;
    min-inline-size: 0;
  }

  .field.whole {
    grid-column: 1 / -1;
  }

  .split textarea {
    field-sizing: content;
    max-block-size: 16rem;
  }

  .field > span,
  .legend,
  fieldset > legend {
    color: var(--muted);
    font-size: 0.875em;
  }

  .field [aria-invalid] {
    border-color: var(--warn);
  }

  .split {
    margin-block: 0.5rem 0.75rem;
  }

  .split .actions {
    margin-block-start: 0.4rem;
  }

  .choices {
    margin-block: 0.5rem;
  }

  .choices > summary {
    min-block-size: 44px;
    padding-block: 0.6rem;
    color: var(--accent);
    font-size: 0.9375em;
    cursor: pointer;
  }

  .choices fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: 0 0.8rem;
    margin-block-end: 0.6rem;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 44px;
    line-height: 1.35;
  }

  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--accent);
  }

  .action {
    margin-block-start: 1.25rem;
    border-block-start: 1px solid var(--line);
  }

  .action h3 {
    margin-block: 0.75rem 0.25rem;
  }

  .target {
    margin-block: 0.75rem;
    padding: 0.6rem 0.8rem 0.8rem;
    border-radius: var(--radius);
    background: var(--raised);
  }

  .target > legend {
    float: inline-start;
    inline-size: 100%;
    font-weight: 600;
  }

  .stated {
    clear: both;
  }

  .period {
    grid-column: 1 / -1;
  }

  .periods li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
`;
