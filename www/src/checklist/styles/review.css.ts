/** A review: a table where there is room for one, and a card for each criterion where there is not. */
import { css } from '../../ui/styles/css.js';

export const review = css`
  .root:has(.sheet-of) :is(.bar, .masthead, .filters, .notices, .end, .sheet-of) {
    max-inline-size: 84rem;
    margin-inline: auto;
  }

  .sheet-of {
    font-size: 0.9375em;
    line-height: 1.45;
  }

  .sheet-of [role='row'] {
    scroll-margin-block: calc(var(--top) + 4.5rem) 2rem;
  }

  .sheet-of [hidden] {
    display: none;
  }

  .columns,
  .short {
    display: none;
  }

  .ways {
    display: flex;
    grid-area: result;
    gap: 0.4rem;
  }

  .entry {
    display: grid;
    grid-template:
      'no what what' auto
      'no said said' auto
      'no proof proof' auto
      'own given final' auto / minmax(3.5rem, auto) minmax(0, 1fr) auto;
    gap: 0.25rem 0.6rem;
    padding-block: 0.6rem;
    border-block-end: 1px solid var(--line);
  }

  .entry:focus {
    outline-offset: 2px;
  }

  .no-of {
    grid-area: no;
  }

  .what {
    grid-area: what;
    min-inline-size: 0;
  }

  .said {
    grid-area: said;
    min-inline-size: 0;
  }

  .proof {
    grid-area: proof;
    min-inline-size: 0;
  }

  .own {
    grid-area: own;
  }

  .given {
    grid-area: given;
    min-inline-size: 0;
  }

  .final {
    grid-area: final;
    text-align: end;
  }

  .own,
  .final {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  :is(.own, .given, .final)[data-label]::before {
    content: attr(data-label) / '';
    display: block;
    color: var(--muted);
    font-size: 0.8125em;
    white-space: nowrap;
  }

  .what .wording {
    padding: 0;
    line-height: inherit;
  }

  .entry[data-state='done'] .no {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .exception {
    padding-inline-start: 0.6rem;
    border-inline-start: 3px solid var(--warn);
    color: var(--warn);
    font-size: 0.9375em;
  }

  .proofs {
    margin: 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }

  .proofs a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--accent);
  }

  .why-of {
    min-block-size: 40px;
    min-inline-size: 3.5rem;
    color: var(--muted);
    text-align: start;
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }

  .why-of b {
    color: var(--text);
    font-size: 1.125em;
  }

  .final b {
    display: inline-block;
    padding-block: 0.45rem;
    font-size: 1.125em;
  }

  .give {
    display: flex;
    gap: 0.35rem;
  }

  .give .num {
    flex: 1 1 4rem;
    inline-size: 4rem;
    max-inline-size: 6rem;
    min-block-size: 40px;
    padding-block: 0.2em;
  }

  .mark {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    color: var(--accent);
    font-weight: 700;
  }

  .mark[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .mark[aria-expanded='true'] {
    border-color: var(--warn);
    background: var(--warn-soft);
    color: var(--warn);
  }

  :is(.mark, .more, .chip, .quiet)[aria-disabled='true'] {
    cursor: default;
    opacity: 0.45;
  }

  .given textarea {
    min-block-size: 40px;
    padding-block: 0.35em;
  }

  .group-of {
    padding-block-start: 1.5rem;
  }

  .group-of .head {
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
  }

  .group-of :is(h3, h4) {
    flex: 1 1 14rem;
    font-family: var(--serif);
    font-size: 1.1875em;
    font-weight: 650;
  }

  .history {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .history li {
    padding-block: 0.35rem;
    border-block-end: 1px solid var(--line);
  }

  .history .day {
    display: inline-block;
    min-inline-size: 6.5rem;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  .history p {
    padding-inline-start: 6.8rem;
  }

  .end h4 {
    padding-block-start: 0.5rem;
    font-weight: 650;
  }

  .end section > .stack {
    margin-block-start: 0.6rem;
  }

  .root:has(.sheet-of) .end textarea[name] {
    margin: 0;
    font-family: inherit;
    font-size: max(1em, 16px);
  }

  /* A hand's breadth has room for one line of choices, which moves, and in the bar for the total and the way on. */
  @container orientation (max-width: 40rem) {
    .filters:has(~ .sheet-of) {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }

    .filters [data-review] {
      flex: none;
      order: -1;
    }

    .bar :is(.unit-total, .saved),
    .ways [data-do] {
      display: none;
    }

    /* The total leads to the result, where the button for it has no room. */
    button.total b {
      text-decoration: underline dotted 1px;
      text-underline-offset: 0.25em;
    }

    /* The button stands beside the title and its points, whatever their length. */
    .group-of .head {
      display: grid;
      grid-template: 'title act' auto 'points act' auto / minmax(0, 1fr) auto;
      gap: 0 0.75rem;
    }

    .group-of .head .more {
      grid-area: act;
      align-self: center;
      min-inline-size: 44px;
      border: 1px solid var(--line);
      border-radius: 8px;
      text-align: center;
      white-space: nowrap;
    }

    .group-of .long {
      display: none;
    }

    .group-of .short {
      display: inline;
    }
  }

  /* In a dialogue on a phone the points stand without their name, which is heard all the same, and beside the button. */
  @container orientation (max-width: 21rem) {
    button.total > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @container orientation (min-width: 56rem) {
    .columns,
    .entry {
      display: grid;
      grid-template: 'no what said proof own given final' auto / 2rem minmax(0, 4fr) minmax(0, 2fr) minmax(0, 3fr) 4.5rem 12rem 4.5rem;
      gap: 0 1rem;
      align-items: start;
    }

    /* What sticks stays within what it stands in: the group of the heads is as long as the table only as a child of it. */
    .heads {
      position: sticky;
      inset-block-start: calc(var(--top) + 3.6rem);
      z-index: 2;
    }

    .columns {
      padding-block: 0.4rem;
      border-block-end: 2px solid var(--edge);
      background: var(--surface);
      color: var(--muted);
      font-size: 0.875em;
      font-weight: 600;
    }

    .columns .of-final {
      text-align: end;
    }

    .entry {
      padding-block: 0.35rem;
    }

    .entry > :is(.no-of, .what, .said, .proof) {
      padding-block: 0.4rem;
    }

    .sheet-of [role='row'] {
      scroll-margin-block: calc(var(--top) + 7rem) 2rem;
    }

    .proof .more {
      min-block-size: 28px;
      padding-block: 0;
    }

    :is(.own, .given, .final)[data-label]::before {
      content: none;
    }
  }

  @media (max-height: 30rem) {
    .heads {
      position: static;
    }
  }
`;
