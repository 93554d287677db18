/** The tools above the outline. */
import { css } from '../../ui/styles/css.js';

export const tools = css`
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
`;
