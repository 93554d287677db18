/** What a server's answer to a submission means, and how long to wait before asking it again. */

export type Answer =
  | { kind: 'accepted'; receipt?: string }
  | { kind: 'refused'; status: number; reason: string }
  | { kind: 'later'; why: 'offline' | 'network' | 'server' | 'busy'; status?: number; after?: number };

const FIRST = 2_000;
const LONGEST = 5 * 60_000;
// No reason that is worth reading is longer.
const REASON = 600;

/** How long to wait after this many failed attempts: twice as long each time, and not the same for all devices. */
export function delay(attempts: number, random: number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 16));
  return Math.round(longest * (0.5 + random / 2));
}

// Too many at a time, too early, too slow: these say nothing of what was sent.
const BUSY = new Set([408, 423, 425, 429]);

export function answerOf(response: Pick<Response, 'status' | 'type' | 'headers'>, body: string, now: number): Answer {
  const { status, type, headers } = response;
  if (type === 'opaqueredirect') return { kind: 'refused', status: 0, reason: '' };
  if (status >= 200 && status < 300) {
    const receipt = member(body, ['receipt', 'id']);
    return { kind: 'accepted', ...(receipt === '' ? {} : { receipt }) };
  }
  if (status >= 500 || BUSY.has(status)) {
    const after = waitOf(headers.get('Retry-After'), now);
    return { kind: 'later', why: status >= 500 ? 'server' : 'busy', status, ...(after === undefined ? {} : { after }) };
  }
  return { kind: 'refused', status, reason: reasonOf(body, headers.get('Content-Type') ?? '') };
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

/** `Retry-After` in milliseconds: seconds, or a date. */
function waitOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 60 * 60_000) : undefined;
}
