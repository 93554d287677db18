/** The custom properties for colours, type and sizes, and the reset that keeps the rules of the page out. */
import { css } from './css.js';

const light = css`
  --surface: var(--orientation-surface, #ffffff);
  --raised: var(--orientation-raised, #f6f8fb);
  --text: var(--orientation-text, #1b2430);
  --muted: var(--orientation-muted, #55606e);
  --line: var(--orientation-line, #dde3ea);
  --edge: #7b8794;
  --accent: var(--orientation-accent, #0b5cad);
  --accent-soft: var(--orientation-accent-soft, #e8f1fb);
  --on-accent: var(--orientation-on-accent, #ffffff);
  --mark: var(--orientation-mark, #ffe9a3);
  --mark-now: var(--orientation-mark-current, #ffb648);
  --on-mark: #1b2430;
  --warn: #8a3b00;
  --warn-soft: #fff4e8;
  color-scheme: light;
`;

const dark = css`
  --surface: var(--orientation-surface, #12171e);
  --raised: var(--orientation-raised, #1a212b);
  --text: var(--orientation-text, #e6eaf0);
  --muted: var(--orientation-muted, #a3afbd);
  --line: var(--orientation-line, #2b3542);
  --edge: #76838f;
  --accent: var(--orientation-accent, #86bff5);
  --accent-soft: var(--orientation-accent-soft, #172b40);
  --on-accent: var(--orientation-on-accent, #08131f);
  --mark: var(--orientation-mark, #6b5300);
  --mark-now: var(--orientation-mark-current, #ffb648);
  --on-mark: #fff8e1;
  --warn: #ffc08a;
  --warn-soft: #2d2117;
  color-scheme: dark;
`;

export const tokens = css`
  :host {
    display: block;
    inline-size: 100%;
    box-sizing: border-box;
  }

  :host([hidden]) {
    display: none;
  }

  /* Rules of the page reach the element itself, but not what is inside: the wall stands here. */
  .root {
    all: initial;
    display: block;
    visibility: inherit;
    container: orientation / inline-size;
    box-sizing: border-box;
    background: var(--surface);
    color: var(--text);
    font-family: var(
      --orientation-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    /* The size that the reader has chosen, whatever the page makes of it. */
    font-size: var(--orientation-font-size, medium);
    /* Vietnamese letters carry up to two marks above and one below. */
    line-height: 1.7;
    text-align: start;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    --serif: var(--orientation-font-heading, 'Noto Serif', Cambria, 'Times New Roman', serif);
    --top: var(--orientation-sticky-top, 0px);
    --radius: var(--orientation-radius, 10px);
    ${light}
  }

  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) .root {
      ${dark}
    }
  }

  :host([theme='dark']) .root {
    ${dark}
  }

  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
`;
