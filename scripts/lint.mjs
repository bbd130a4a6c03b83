// npm run lint: types, ESLint and format, of the files that have changed since the last time. Ends with an error when any of them fails.
import { join } from 'node:path';
import { root, run } from './setup.mjs';

const cache = (name) => join(root, 'node_modules', '.cache', name);
const byContent = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', cache(`${name}.json`)];
const checks = [
  ['tsc', 'typescript/bin/tsc', '--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', cache('tsc.json')],
  ['eslint', 'eslint/bin/eslint.js', '.', ...byContent('eslint')],
  ['prettier', 'prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn', ...byContent('prettier')],
];
const failed = checks.filter(([name, program, ...args]) => {
  console.log(`\n== ${name}`);
  return !run(process.execPath, [join(root, 'node_modules', program), ...args]);
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
