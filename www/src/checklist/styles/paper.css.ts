/** The form on paper. It stands alone in a frame of its own, or in place of the form when the page is printed. */
import { css } from '../../ui/styles/css.js';

export const paper = css`
  .paper {
    display: none;
  }

  @media print {
    .root:has(> .paper-place) > :not(.paper-place) {
      display: none !important;
    }

    .root {
      background: none;
      padding: 0;
      container-type: normal;
    }

    .paper {
      display: block;
      color: #000;
      font-family: 'Times New Roman', 'Noto Serif', serif;
      font-size: 12pt;
      line-height: 1.35;
    }

    .paper,
    .paper * {
      box-sizing: border-box;
    }

    .paper p,
    .paper h1 {
      margin: 0;
    }

    .paper header .on-right p:first-child {
      text-decoration: underline;
      text-underline-offset: 0.35em;
    }

    .paper header,
    .paper footer {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8mm;
      text-align: center;
    }

    .paper .on-own,
    .paper header .on-right p:first-child,
    .paper .on-office {
      font-weight: 700;
    }

    .paper .on-place {
      margin-block-start: 2mm;
      font-style: italic;
    }

    .paper h1 {
      margin-block: 7mm 1mm;
      font-size: 14pt;
      font-weight: 700;
      text-align: center;
    }

    .paper .on-subtitle {
      text-align: center;
    }

    .paper table {
      /* The outer half of the lines stands outside of the table. */
      inline-size: calc(100% - 0.4mm);
      margin: 5mm 0.2mm 0;
      border-collapse: collapse;
      table-layout: fixed;
      font-size: 11pt;
      line-height: 1.3;
    }

    .paper thead {
      display: table-header-group;
    }

    .paper tr {
      break-inside: avoid;
    }

    .paper th,
    .paper td {
      padding: 0.8mm 1.4mm;
      border: 0.3mm solid #000;
      text-align: start;
      vertical-align: top;
      overflow-wrap: break-word;
    }

    .paper thead th {
      font-size: 10.5pt;
      text-align: center;
      vertical-align: middle;
    }

    .paper .on-no {
      inline-size: 10mm;
      padding-inline: 0.5mm;
      text-align: center;
    }

    .paper .on-points {
      inline-size: 13mm;
      padding-inline: 0.5mm;
      text-align: center;
    }

    .paper .on-proof {
      inline-size: 33mm;
      font-size: 10pt;
    }

    .paper .on-why {
      inline-size: 19mm;
      font-size: 10pt;
    }

    .paper .on-narrow {
      inline-size: 55mm;
    }

    .paper .on-group th,
    .paper .on-group td,
    .paper .on-sum th,
    .paper .on-sum td {
      font-weight: 700;
    }

    .paper .on-group {
      break-after: avoid;
    }

    .paper .on-sum {
      break-after: avoid;
    }

    .paper .on-end td {
      padding: 0;
      border: 0;
      font-size: 12pt;
    }

    .paper .on-class {
      margin-block-start: 4mm;
    }

    .paper footer {
      margin-block-start: 8mm;
      break-inside: avoid;
    }

    .paper .on-sign {
      font-style: italic;
    }

    .paper .on-name {
      margin-block-start: 18mm;
      min-block-size: 1.3em;
      font-weight: 700;
    }
  }
`;
