/** The paper above everything else while it is printed, and what is said where nothing prints. */
import { adopt, css } from './css.js';

const printing = css`
  .printing-root {
    display: contents;
  }

  .printing {
    inline-size: min(30rem, calc(100% - 2rem));
    max-block-size: calc(100% - 2rem);
    box-sizing: border-box;
    margin: auto;
    padding: 1.25rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font: inherit;
    line-height: 1.5;
  }

  .printing::backdrop {
    background: rgb(0 0 0 / 0.45);
  }

  .printing h2 {
    font-size: 1.125em;
    font-weight: 650;
  }

  .printing p {
    margin-block: 0.6em;
  }

  .printing p:empty {
    display: none;
  }

  .printing .ways {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 1rem;
  }

  .printing .ways > button {
    justify-content: center;
  }

  .printing input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.3em 0.6em;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
  }

  .whole {
    display: none;
  }

  @media print {
    .printing {
      display: none;
    }

    .whole {
      position: absolute;
      inset: 0 auto auto 0;
      display: block;
      box-sizing: border-box;
      inline-size: 100%;
      block-size: auto;
      max-inline-size: none;
      max-block-size: none;
      margin: 0;
      padding: 0;
      border: 0;
      overflow: visible;
      background: #fff;
      /* To the end of the last sheet. */
      box-shadow: 0 0 0 100vmax #fff;
      print-color-adjust: exact;
    }

    .whole > div {
      print-color-adjust: economy;
    }
  }
`;

const dressed = new WeakSet<ShadowRoot>();

/** Gives a shadow root these styles, once. */
export function dress(root: ShadowRoot): void {
  if (dressed.has(root)) return;
  dressed.add(root);
  adopt(root, [printing]);
}
