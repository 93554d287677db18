// The packages that the tests use are those of the web package: there is one lock file.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../www/package.json', import.meta.url));

/** A package of `www/node_modules`, by name. */
export const fromWww = (name) => require(name);
