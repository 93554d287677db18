// A page for places without an origin: nothing can be fetched there but what every site may fetch, and nothing is kept.
//
// So its script is the classic one, its files stand in the tags, and what it hands in goes to a server that lets anybody.
import { readFile } from 'node:fs/promises';

const dist = new URL('../../www/dist/', import.meta.url);

/** The address of the page. With `?sandbox` its own policy takes its origin away. */
export const OPEN = '/host/open.html';
const RECEIVER = '/host/open/assessments';

const shared = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'content-type, idempotency-key',
  'Access-Control-Allow-Methods': 'POST',
};

const data = async (file) =>
  `<script type="application/json">${(await readFile(new URL(file, dist), 'utf8')).replaceAll('<', '\\u003c')}</script>`;

async function html() {
  const [plan, criteria] = await Promise.all([data('plans/lai-chau-2022.json'), data('criteria/chi-doan.json')]);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title><script src="/host/watch.js"></script></head>
<body><orientation-plan>${plan}</orientation-plan>
<orientation-checklist action="${RECEIVER}" layout="page" unit-id="chi-doan-ban-mau" unit-name="Chi đoàn bản Mẫu"
  unit-type="chapter" superior="Đoàn xã Mẫu" period="2022">${criteria}</orientation-checklist>
<script src="/dist/orientation.iife.js"></script></body></html>`;
}

/** Adds the page, and what receives its forms, to the endpoints of a server. */
export function serveOpen(endpoints) {
  endpoints[`GET ${OPEN}`] = async ({ url }) => ({
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ...(url.searchParams.has('sandbox') ? { 'Content-Security-Policy': 'sandbox allow-scripts allow-forms' } : {}),
    },
    body: await html(),
  });
  endpoints[`OPTIONS ${RECEIVER}`] = () => ({ status: 204, headers: shared, body: '' });
  endpoints[`POST ${RECEIVER}`] = async (request) => {
    const answer = await endpoints['POST /api/assessments'](request);
    return { ...answer, headers: { ...answer.headers, ...shared } };
  };
}
