/** The panels in which a paper's own data and one row are changed; fetched when there is something to change. */
import type { TemplateResult } from 'lit/html.js';
import { dressFields } from '../styles/fields.css.js';
import { headPanel as head } from './head.js';
import type { Host } from './host.js';
import { rowPanel as row } from './row.js';

const dressed =
  (panel: (host: Host) => TemplateResult) =>
  (host: Host): TemplateResult => {
    dressFields(host.shadow);
    return panel(host);
  };

export const headPanel = dressed(head);
export const rowPanel = dressed(row);
