// npm test: installs what is missing, builds, and runs every check. Ends with an error when any of them fails.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureInstalled, npm, root, run } from './setup.mjs';

const result = join(root, 'out', 'test-result.json');
rmSync(result, { force: true });
mkdirSync(join(root, 'out'), { recursive: true });

ensureInstalled();
const node = (script, ...args) => run(process.execPath, [join(root, 'node_modules', script), ...args]);

const checks = [
  ['chromium', ensureChromium],
  ['build', () => npm('run', 'build')],
  ['tsc', () => node('typescript/bin/tsc', '--noEmit', '-p', '.')],
  ['eslint', () => node('eslint/bin/eslint.js', '.')],
  ['prettier', () => node('prettier/bin/prettier.cjs', '--check', '.')],
  ['jest', () => node('jest/bin/jest.js', '--json', `--outputFile=${result}`)],
];
const failed = [];
for (const [name, check] of checks) {
  console.log(`\n== ${name}`);
  if (!check()) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}
console.log('\nAll checks passed.');
