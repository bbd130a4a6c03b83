// npm run lint: types, ESLint and format. Ends with an error when any of them fails.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root, run, unlessSame } from './setup.mjs';

const node = (script, ...args) => run(process.execPath, [join(root, 'node_modules', script), ...args]);
/** ESLint looks beyond the file at hand (circles, words of the programme): either everything is as it was, or all of it is looked at again. */
const linted = ['src', 'test', 'scripts', ...readdirSync(root).filter((name) => /\.([cm]?js|json)$/.test(name))];

const checks = [
  ['tsc', () => node('typescript/bin/tsc', '-p', '.')],
  ['eslint', () => unlessSame('eslint', { reads: linted }, () => node('eslint/bin/eslint.js', '.'))],
  [
    'prettier',
    () =>
      node(
        ...['prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
        ...['--cache', '--cache-strategy', 'content', '--cache-location', cache('prettier.json')],
      ),
  ],
];
const failed = checks.filter(([name, check]) => {
  console.log(`\n== ${name}`);
  return !check();
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
