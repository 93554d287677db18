/** Fetching files, with a failure of its own for each way in which fetching can fail. */
import { Failure, type FailureCode } from './failure.js';

interface Codes {
  missing: FailureCode;
}

/** The response of an address; `missing` is the code of the failure where the server does not have the file. */
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

/** The text of a data file. */
export async function fetchedText(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetched(address, { missing: 'not-found' }, { signal });
  return asData(await response.text(), address);
}

/**
 * The text that a server has answered with. An HTML page, which many answer with for files that they do not have, is a failure
 * of its own.
 */
export function asData(text: string, address: string): string {
  if (/^\s*</.test(text)) throw new Failure('page-instead', { address });
  return text;
}

function unreachable(address: string): FailureCode {
  if (address.startsWith('file:')) return 'file-page';
  return navigator.onLine ? 'network' : 'offline';
}

/** An address, resolved against the base address of the page. */
export function resolved(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    throw new Failure('bad-address', { address });
  }
}
