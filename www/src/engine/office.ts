/** Files of office programs, read as text and tables; fetched when somebody brings one. */
import type { OfficeErrorCode } from './codes.js';
import { Instance } from './instance.js';
import type { OfficeFile } from './types.js';

const engine = new Instance<typeof import('../../wasm/office/orientation.js')>('office');

/** What is in a file, or the code that says why it cannot be read. */
export async function officeFile(bytes: Uint8Array): Promise<OfficeFile | OfficeErrorCode> {
  await engine.load();
  return engine.json('read_office', bytes) as OfficeFile | OfficeErrorCode;
}
