// The widget's own files for tests in Node, without a browser.
import { fileURLToPath } from 'node:url';
import { fromWww } from '../packages.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A module of `www/src`, by its path there; only for those that need neither the DOM nor the wasm. The same path gives the
 * same instance, and another `instance` one of its own.
 */
export async function sourceModule(path, instance = '') {
  const { build } = fromWww('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`www/src/${path}`],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const text = `${outputFiles[0].text}\n//${instance}`;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
