/** What a server's answer to a submission means, and how long to wait before asking it again. */

/** What came where a receipt was expected. */
export interface Came {
  what: 'redirect' | 'nothing' | 'page' | 'text' | 'data' | 'otherReceipt';
  /** The title of the page that came. */
  title?: string;
}

export type Answer =
  | { kind: 'accepted'; receipt?: string }
  | { kind: 'refused'; status: number; reason: string }
  | {
      kind: 'later';
      why: 'offline' | 'network' | 'server' | 'busy';
      status?: number;
      after?: number;
      came?: Came;
    };

const FIRST = 2_000;
/** The longest wait between two attempts, and what a device that says it is offline is tried after all the same. */
export const LONGEST = 5 * 60_000;
/** The longest wait that a server may ask for. */
export const LONGEST_ASKED = 60 * 60_000;
// No reason that is worth reading is longer.
const REASON = 600;
const TITLE = 80;

/** How long to wait after this many failed attempts: twice as long each time, and not the same for all devices. */
export function delay(attempts: number, random: number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 16));
  return Math.round(longest * (0.5 + random / 2));
}

// Too many at a time, too early, too slow, a proxy that wants a login: these say nothing of what was sent.
const BUSY = new Set([407, 408, 423, 425, 429]);

/**
 * What an answer means for the submission of this key. Only a receipt says that it was taken in: pages that networks put
 * before a login, and errors of a server, come as `200 OK` too.
 */
export function answerOf(
  response: Pick<Response, 'status' | 'type' | 'headers'>,
  body: string,
  key: string,
  now: number,
): Answer {
  const { status, type, headers } = response;
  if (type === 'opaqueredirect') return { kind: 'later', why: 'server', came: { what: 'redirect' } };
  if (status >= 200 && status < 300) {
    const came = otherThanReceipt(body, key);
    if (came !== undefined) return { kind: 'later', why: 'server', status, came };
    const receipt = member(body, ['receipt']);
    return { kind: 'accepted', ...(receipt === '' ? {} : { receipt }) };
  }
  if (status >= 500 || BUSY.has(status)) {
    const after = waitOf(headers.get('Retry-After'), Date.parse(headers.get('Date') ?? '') || now);
    return { kind: 'later', why: status >= 500 ? 'server' : 'busy', status, ...(after === undefined ? {} : { after }) };
  }
  return { kind: 'refused', status, reason: reasonOf(body, headers.get('Content-Type') ?? '') };
}

// What this is, where it is no receipt of this key.
function otherThanReceipt(body: string, key: string): Came | undefined {
  if (body.trim() === '') return { what: 'nothing' };
  try {
    const found = JSON.parse(body) as { key?: unknown } | null;
    if (found?.key === key) return undefined;
    return { what: typeof found?.key === 'string' ? 'otherReceipt' : 'data' };
  } catch {
    if (!/<(?:!doctype|html|head|body|title)\b/i.test(body)) return { what: 'text' };
    const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
    return { what: 'page', ...(title === '' ? {} : { title: title.slice(0, TITLE) }) };
  }
}

function reasonOf(body: string, type: string): string {
  const named = member(body, ['reason', 'detail', 'message', 'title']);
  // A page made for people's browsers is no reason.
  const plain = named === '' && type.startsWith('text/plain') ? body.trim() : named;
  return plain.length > REASON ? `${plain.slice(0, REASON)}…` : plain;
}

function member(body: string, names: readonly string[]): string {
  try {
    const found = JSON.parse(body) as Record<string, unknown> | null;
    for (const name of names) {
      const value = found?.[name];
      if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
    }
  } catch {
    // No JSON.
  }
  return '';
}

/** `Retry-After` in milliseconds: seconds, or a date, which is one of the server's clock like that of the answer. */
function waitOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_ASKED) : undefined;
}
