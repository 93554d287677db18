/** The meaning of the answer to a submission, and the wait before the next attempt. */

/** An answer in the place of a receipt. */
export interface Came {
  what: 'redirect' | 'nothing' | 'page' | 'text' | 'data' | 'otherReceipt';
  /** The title of the HTML page that came. */
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
/** The longest wait between two attempts; a device that says that it is offline is tried after this wait, too. */
export const LONGEST = 5 * 60_000;
/** The longest wait that a server may ask for. */
export const LONGEST_ASKED = 60 * 60_000;
// A longer text is no reason that is worth reading.
const REASON = 600;
const TITLE = 80;

/** The wait after a number of failed attempts: exponential backoff with jitter. */
export function delay(attempts: number, random: number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 16));
  return Math.round(longest * (0.5 + random / 2));
}

// Too many requests, too early, too slow, a proxy that wants a login: these codes say nothing about the submission.
const BUSY = new Set([407, 408, 423, 425, 429]);

/**
 * The meaning of an answer to the submission with a key. Only a receipt says that the submission was accepted: the
 * login pages of networks, and the errors of some servers, come as `200 OK`, too.
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

// Describes an answer that is no receipt for the key.
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
  // An HTML page is no reason.
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
    // The answer is no JSON.
  }
  return '';
}

/** The header `Retry-After` in milliseconds: seconds, or a date by the clock of the server, as the header `Date` is. */
function waitOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_ASKED) : undefined;
}
