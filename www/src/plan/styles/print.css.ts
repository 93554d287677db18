/** The paper: A4, in its own order and look, with nothing of the interface. */
import { css } from '../../ui/styles/css.js';

export const print = css`
  @media print {
    .root {
      background: none;
      color: #000;
      color-scheme: light;
      font-family: 'Times New Roman', 'Noto Serif', serif;
      font-size: 13.5pt;
      line-height: 1.4;
      container-type: normal;
    }

    .masthead,
    .aside,
    .toolbar,
    .filters,
    .filtered,
    .chips,
    .measures,
    .copy,
    .index,
    .source,
    .remark,
    .origin,
    .toast,
    .failure,
    .unseen {
      display: none !important;
    }

    .page,
    .main {
      max-inline-size: none;
      margin: 0;
      padding: 0;
    }

    .columns,
    .section,
    .task,
    .out {
      display: block;
      content-visibility: visible;
    }

    .paper-head {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 8mm;
      margin-block-end: 6mm;
      text-align: center;
      line-height: 1.3;
    }

    .paper-head .organisation {
      color: #000;
      font-size: 1em;
      font-weight: 700;
      letter-spacing: 0;
      text-decoration: underline;
      text-underline-offset: 0.35em;
    }

    .paper-head .placeAndDate {
      margin-block-start: 3mm;
      font-style: italic;
    }

    .paper-head .issuer {
      font-weight: 700;
    }

    .paper-head .titles {
      grid-column: 1 / -1;
      margin-block-start: 9mm;
      font-weight: 700;
    }

    .heading,
    h3.heading,
    h3.heading + .section > h4.heading,
    h4.heading,
    h5.heading,
    h6.heading,
    .theme > .heading {
      display: block;
      margin: 2mm 0 1mm;
      font: inherit;
      font-weight: 700;
      break-after: avoid;
    }

    .heading .number {
      color: inherit;
    }

    .options,
    .actions {
      display: block;
      margin: 0;
    }

    .option,
    .option.adopted {
      padding: 0;
      border: 0;
    }

    .option .dash,
    .option .lead,
    .option .wording {
      display: inline;
      color: inherit;
      font: inherit;
    }

    /* A task is one paragraph again, its actions running on. */
    .task,
    .option p {
      margin: 0 0 1.5mm;
      text-align: justify;
      text-indent: 10mm;
      orphans: 2;
      widows: 2;
    }

    .task,
    .task + .task {
      padding: 0;
    }

    .task > .number {
      position: static;
      color: inherit;
      font-weight: inherit;
    }

    .task::after,
    .target::before {
      content: none;
    }

    .actions,
    .task > .number + .actions,
    .action,
    .action .body {
      display: inline;
      padding: 0;
      color: inherit;
    }

    .task > .number {
      margin-inline-end: 0.3em;
    }

    .action.target {
      background: none;
      box-shadow: none;
    }

    mark,
    mark.now {
      background: none;
      box-shadow: none;
      color: inherit;
    }

    .signature {
      inline-size: 50%;
      margin: 8mm 0 0 auto;
      text-align: center;
      break-inside: avoid;
    }
  }
`;
