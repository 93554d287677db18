/** The form on paper. It stands alone in a frame of its own, or in place of the form when the page is printed. */
import { css } from '../css.js';

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

    .paper p,
    .paper h1 {
      margin: 0;
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
      inline-size: 100%;
      margin-block-start: 5mm;
      border-collapse: collapse;
      font-size: 11pt;
    }

    .paper thead {
      display: table-header-group;
    }

    .paper tr {
      break-inside: avoid;
    }

    .paper th,
    .paper td {
      padding: 1.2mm 1.6mm;
      border: 0.3mm solid #000;
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }

    .paper thead th {
      text-align: center;
      vertical-align: middle;
    }

    .paper .on-no {
      inline-size: 9mm;
      text-align: center;
    }

    .paper .on-points {
      inline-size: 13mm;
      text-align: center;
    }

    .paper .on-proof {
      inline-size: 40mm;
      font-size: 10pt;
    }

    .paper .on-why {
      inline-size: 24mm;
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
      font-weight: 700;
    }
  }
`;
