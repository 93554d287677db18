/** Files of office programs, read as text and tables; fetched when somebody brings one. */
import { __wbg_reset_state, initSync, read_office } from '../../wasm/office/orientation.js';
import type { OfficeErrorCode } from './codes.js';
import { Instance } from './instance.js';
import type { OfficeFile } from './types.js';

const engine = new Instance('office', { initSync, __wbg_reset_state });

/** What is in a file, or the code that says why it cannot be read. */
export async function officeFile(bytes: Uint8Array): Promise<OfficeFile | OfficeErrorCode> {
  await engine.load();
  return JSON.parse(engine.call(() => read_office(bytes))) as OfficeFile | OfficeErrorCode;
}
