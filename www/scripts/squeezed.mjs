// Scripts made smaller, several at once: the tool is slow and takes one core, so threads of their own run it.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** More threads than that would wait for the longest script. */
const MOST = 4;

const threads = [];
const waiting = new Map();
let count = 0;

// The thread that has least to do; one more where all are busy and the machine has room for it.
function thread() {
  const free = threads.find(({ busy }) => busy === 0);
  if (free !== undefined) return free;
  if (threads.length < Math.min(MOST, availableParallelism())) threads.push(begun());
  return threads.reduce((least, each) => (each.busy < least.busy ? each : least));
}

function begun() {
  const own = { worker: new Worker(new URL('squeezing-worker.mjs', import.meta.url)), busy: 0 };
  own.worker.on('message', ({ number, code, error }) => {
    const { resolve, reject } = waiting.get(number);
    waiting.delete(number);
    own.busy -= 1;
    // The program ends when no script is waited for.
    if (own.busy === 0) own.worker.unref();
    if (error === undefined) resolve(code);
    else reject(new Error(error));
  });
  return own;
}

/** A script made smaller: the bundler does so in one pass, and what another pass finds is worth having on every page. */
export async function squeezed(code, { module = true } = {}) {
  const options = {
    ecma: 2022,
    module,
    compress: { passes: 3, pure_getters: true, keep_fargs: false },
    format: { comments: /@vite-ignore|webpackIgnore/ },
  };
  const own = thread();
  const number = (count += 1);
  own.busy += 1;
  own.worker.ref();
  const small = await new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    own.worker.postMessage({ number, code, options });
  });
  return `${small}\n`;
}
