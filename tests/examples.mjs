// The example programs of the model, as the tests of the crates have built them: their build of the whole workspace asks for more
// of the model than its package alone, and another build of the model takes as long as a hundred tests.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));
// All of it, as the tests of the crates do: what else is built decides how dependencies are.
const BUILD = ['test', '--no-run', '--locked', '--quiet', '--workspace', '--message-format=json'];

const isExample = ({ target, executable }) => executable && target.kind.includes('example');

/** The programs of all examples, by their names; what has changed since the last build is built. */
export function examples() {
  const told = execFileSync('cargo', BUILD, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const lines = told.split('\n').filter((line) => line !== '');
  const built = lines.map((line) => JSON.parse(line)).filter(isExample);
  return Object.fromEntries(built.map(({ target, executable }) => [target.name, executable]));
}
