/** The report on paper. */
import { css } from '../../ui/styles/css.js';

export const report = css`
  .report {
    color: #000;
    background: #fff;
    font-family: 'Times New Roman', 'Liberation Serif', serif;
    font-size: 13pt;
    line-height: 1.35;
  }

  .report p {
    margin: 0 0 4pt;
  }

  .report header,
  .report .signatures > div {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12mm;
    text-align: center;
  }

  /* The place and the day stand on one line. */
  .report header {
    gap: 6mm;
  }

  .report .strong {
    font-weight: 700;
  }

  .report .place {
    font-style: italic;
    white-space: nowrap;
  }

  .report h1 {
    margin: 10mm 0 2mm;
    font-size: 15pt;
    text-align: center;
  }

  .report .subtitle {
    font-weight: 700;
    text-align: center;
  }

  .report h2 {
    margin: 6mm 0 2mm;
    font-size: 13pt;
    break-after: avoid;
  }

  .report table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 11.5pt;
  }

  .report thead {
    display: table-header-group;
  }

  .report th,
  .report td {
    padding: 2pt 4pt;
    border: 0.5pt solid #000;
    text-align: start;
    vertical-align: top;
  }

  .report .end {
    text-align: end;
    white-space: nowrap;
  }

  .report tr,
  .report .last {
    break-inside: avoid;
  }

  .report .signatures {
    padding: 10mm 0 25mm;
    border: 0;
    font-size: 13pt;
  }
`;
