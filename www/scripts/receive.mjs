// An endpoint that receives assessments and votes, for the demo site and for tests: it accepts, refuses, fails and dawdles as it
// is told, and keeps what it has accepted in memory.
//
// POST /api/assessments            a submission, answered with its receipt: { key, receipt };
//                                  `?answer=accept|refuse|fail|busy|redirect|page|nothing|stranger`, `&reason=…`, `&delay=MS`
//                                  say for this one what /api/control says for all
// POST /api/control                { answer, reason, delay, times }; after `times` answers it accepts again
// POST /api/form                   what a form of a page posts by itself, without any script: tells what has arrived
// GET /api/received                [{ key, count, at, body }], the same key counted and kept once
// GET /api/queue                   what was accepted, one document to a line, for the desk; `?after=N` passes over the first N
// DELETE /api/received             forgets them, and what it was told

// The last three are no receipts: the login page of a network, an empty answer of a proxy, another service.
const ANSWERS = ['accept', 'refuse', 'fail', 'busy', 'redirect', 'page', 'nothing', 'stranger'];
// What units hand in: their forms, and their votes on a theme.
const TAKEN = ['orientation/assessment', 'orientation/vote'];
// Nobody fills in more; a page that goes wild is not to fill the memory.
const LARGEST = 5_000_000;
const MOST = 500;
const LONGEST = 60_000;
// How many files the queue gives at once.
const PAGE = 100;

const json = (status, value, headers = {}) => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});
const problem = (status, reason, headers) => json(status, { reason }, headers);

const LOGIN = {
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: '<!doctype html><html lang="vi"><title>Đăng nhập Wi-Fi</title><p>Mời đăng nhập</p></html>',
};

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// What a browser has posted, as a page that lists it; blanks are left out.
function posted({ headers, body }) {
  if (!/^application\/x-www-form-urlencoded\b/.test(headers['content-type'] ?? ''))
    return problem(415, 'Chỉ nhận biểu mẫu');
  if (body.length > LARGEST) return problem(413, 'Phiếu quá lớn');
  const fields = [...new URLSearchParams(body.toString('utf8'))].filter(([, value]) => value !== '');
  const rows = fields.map(
    ([name, value]) => `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${escaped(value)}</td></tr>`,
  );
  const page = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Máy chủ thử đã nhận phiếu</title><link rel="stylesheet" href="/demo/demo.css"></head>
<body><div class="trang"><header><a href="/demo/">Các trang mẫu</a><h1>Máy chủ thử đã nhận phiếu</h1>
<p>${fields.length} mục có nội dung. Máy chủ thử chỉ hiện lại, không lưu gì.</p></header>
<main><table class="da-nhan">${rows.join('\n')}</table></main></div></body></html>`;
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'self'",
    },
    body: page,
  };
}

/** Endpoints for `serve`, with a memory of their own. */
export function receiver() {
  let told = {};
  const received = new Map();

  // What to do with this submission: what its own address says, else what was told.
  function instruction(query) {
    const own = Object.fromEntries(query);
    if (own.answer !== undefined || own.delay !== undefined) return { reason: own.reason, ...own };
    if (told.times === undefined) return told;
    if (told.times <= 0) return {};
    told.times -= 1;
    return told;
  }

  async function submit({ url, headers, body }) {
    const { answer = 'accept', reason, delay = 0 } = instruction(url.searchParams);
    const ms = Math.min(Math.max(Number(delay) || 0, 0), LONGEST);
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    if (answer === 'fail') return problem(503, 'Máy chủ đang bảo trì');
    if (answer === 'busy') return problem(429, 'Máy chủ đang bận', { 'Retry-After': '1' });
    if (answer === 'redirect') return { status: 307, headers: { Location: '/demo/' } };
    if (answer === 'page') return LOGIN;
    if (answer === 'nothing') return { status: 204 };
    if (answer === 'stranger') return json(200, { ok: true });
    const key = headers['idempotency-key'];
    if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return problem(415, 'Chỉ nhận JSON');
    if (key === undefined || key === '') return problem(400, 'Thiếu khoá chống gửi trùng (Idempotency-Key)');
    if (body.length > LARGEST) return problem(413, 'Phiếu quá lớn');
    const before = received.get(key);
    if (before !== undefined) {
      before.count += 1;
      return json(200, { key, receipt: before.receipt });
    }
    if (answer === 'refuse') return problem(422, reason ?? 'Kỳ này đã hết hạn nộp phiếu');
    let document;
    try {
      document = JSON.parse(body.toString('utf8'));
    } catch {
      return problem(422, 'Nội dung không phải JSON hợp lệ');
    }
    if (!TAKEN.includes(document?.format)) return problem(422, 'Nội dung không phải phiếu tự đánh giá');
    if (received.size >= MOST) return problem(503, 'Bộ nhớ của máy chủ thử đã đầy');
    const receipt = `TN-${String(received.size + 1).padStart(4, '0')}`;
    received.set(key, { receipt, count: 1, at: new Date().toISOString(), body: document });
    return json(201, { key, receipt });
  }

  // The forms and votes in the order in which they came; `next` is where those of tomorrow will be.
  function queue({ url }) {
    const after = Number(url.searchParams.get('after') ?? 0);
    if (!(after <= received.size)) return problem(410, 'Máy chủ thử đã khởi động lại');
    const entries = [...received.values()].slice(after, after + PAGE);
    return {
      status: 200,
      headers: {
        'Content-Type': 'application/x-ndjson; charset=utf-8',
        Link: `<${url.pathname}?after=${after + entries.length}>; rel="next"`,
      },
      body: entries.map(({ body }) => `${JSON.stringify(body)}\n`).join(''),
    };
  }

  function control({ body }) {
    let wanted;
    try {
      wanted = JSON.parse(body.toString('utf8'));
    } catch {
      return problem(400, 'not JSON');
    }
    if (wanted?.answer !== undefined && !ANSWERS.includes(wanted.answer)) {
      return problem(400, `answer is \`${wanted.answer}\`, expected one of ${ANSWERS.join(', ')}`);
    }
    told = { ...wanted };
    return json(200, told);
  }

  return {
    'POST /api/assessments': submit,
    'POST /api/control': control,
    'POST /api/form': posted,
    'GET /api/received': () =>
      json(
        200,
        [...received].map(([key, { receipt, ...entry }]) => ({ key, receipt, ...entry })),
      ),
    'GET /api/queue': queue,
    'DELETE /api/received': () => {
      received.clear();
      told = {};
      return { status: 204 };
    },
  };
}
