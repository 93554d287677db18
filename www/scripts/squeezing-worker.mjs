// A thread that makes scripts smaller (parts.mjs): the tool takes one core as long as the rest of the build together.
import { parentPort } from 'node:worker_threads';
import { minify } from 'terser';

parentPort.on('message', async ({ number, code, options }) => {
  try {
    parentPort.postMessage({ number, code: (await minify(code, options)).code });
  } catch (error) {
    parentPort.postMessage({ number, error: error.message });
  }
});
