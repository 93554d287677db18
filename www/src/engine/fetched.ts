/** Files over the network, with every way in which that can fail kept apart. */
import { Failure, type FailureCode } from './failure.js';

interface Codes {
  missing: FailureCode;
}

/** The answer for an address; `missing` is what it is called when the server does not have it. */
export async function fetched(address: string, { missing }: Codes, options: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    throw new Failure(unreachable(address), { address });
  }
  if (response.ok) return response;
  const { status } = response;
  throw new Failure(status === 404 || status === 410 ? missing : 'http', { address, status });
}

/**
 * The text of a file that is to hold data. A server that answers with a page, as many do for files that they do not have,
 * is told as such.
 */
export async function fetchedText(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetched(address, { missing: 'not-found' }, { signal });
  const text = await response.text();
  if (/^\s*</.test(text)) throw new Failure('page-instead', { address });
  return text;
}

function unreachable(address: string): FailureCode {
  if (address.startsWith('file:')) return 'file-page';
  return navigator.onLine ? 'network' : 'offline';
}

/** An address as the page means it. */
export function resolved(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    throw new Failure('bad-address', { address });
  }
}
