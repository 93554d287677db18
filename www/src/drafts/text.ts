/**
 * The text of a file as a short token for chats, which wrap lines, put words around a pasted text, and cut long texts.
 *
 * `orientation1.<checksum>.<packing>.<base64url>`; the packing is `z` (raw deflate) or `j` (uncompressed, where the
 * browser cannot compress). Words around the token are ignored.
 */

const MARK = 'orientation1';
const TOKEN = /orientation1\.([0-9a-f]{8})\.([zj])\.((?:[\w-]|\s|\u200b)+)/;

function crc32(bytes: Uint8Array): string {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
}

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

type Packing = typeof CompressionStream | typeof DecompressionStream;

async function through(
  stream: InstanceType<Packing>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const written = new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, BufferSource>);
  return new Uint8Array(await new Response(written as ReadableStream).arrayBuffer());
}

/** Writes the token of a text. */
export async function pack(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  let packing = 'j';
  let packed = bytes;
  try {
    packed = await through(new CompressionStream('deflate-raw'), bytes);
    packing = 'z';
  } catch {
    // The uncompressed token is longer, but arrives.
  }
  return [MARK, crc32(packed), packing, base64url(packed)].join('.');
}

export type Unpacked = { kind: 'text'; text: string } | { kind: 'damaged' } | { kind: 'none' };

/** Finds and reads the token in a text; a JSON text is taken as it is. */
export async function unpack(text: string): Promise<Unpacked> {
  const plain = text.replace(/^\ufeff/, '').trim();
  if (plain.startsWith('{')) return { kind: 'text', text: plain };
  const [, sum, packing, written = ''] = TOKEN.exec(plain) ?? [];
  if (sum === undefined) return plain.includes(`${MARK}.`) ? { kind: 'damaged' } : { kind: 'none' };
  // Words may follow on the next line: the checksum tells where the token ends.
  const lines = written.split(/\s+|\u200b/).filter((line) => line !== '');
  for (let end = lines.length; end > 0; end -= 1) {
    try {
      const bytes = fromBase64url(lines.slice(0, end).join(''));
      if (crc32(bytes) !== sum) continue;
      const read = packing === 'z' ? await through(new DecompressionStream('deflate-raw'), bytes) : bytes;
      return { kind: 'text', text: new TextDecoder().decode(read) };
    } catch {
      // The token does not end here.
    }
  }
  return { kind: 'damaged' };
}
