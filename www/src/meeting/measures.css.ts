/** The styles of the criteria beside a task of the plan. */
import { css } from '../ui/styles/css.js';

export const measuresStyle = css`
  .measures {
    margin-block: 0.6em 1.2em;
    margin-inline-start: 28px;
    padding: 0.5em 0.75em 0.35em;
    border-radius: var(--radius);
    background: var(--raised);
    font-size: 0.9375em;
    line-height: 1.5;
  }

  .measures-title {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    padding-inline: 0.25em;
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .measures-sum {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .measures > div + div {
    margin-block-start: 0.6em;
  }

  /* The widths of sign and points do not change with what stands in them: nothing moves while someone fills in. */
  .measure {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr) minmax(5.5em, max-content);
    align-items: baseline;
    gap: 0 0.4em;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.55em 0.25em;
    border-radius: 6px;
    text-align: start;
    font: inherit;
    line-height: 1.45;
    color: var(--text);
  }

  .measures-list li + li .measure {
    border-block-start: 1px solid var(--line);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }

  .measure:hover > span:nth-child(2) {
    color: var(--accent);
    text-decoration: underline;
  }

  .measure .sign,
  .measure .n {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  .measure .n {
    text-align: end;
  }

  .measure[data-state='done'] .sign,
  .measure[data-state='done'] .n {
    color: var(--accent);
    font-weight: 600;
  }

  @container orientation (max-width: 36rem) {
    .measures {
      margin-inline-start: 0;
    }
  }
`;
