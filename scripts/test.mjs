// npm test: installs what is missing, builds, and runs every check. Ends with an error when any of them fails.
// npm run test:all (--all): the whole matrix and long random work, and what needs other programs of Debian, too.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureChromium, ensureInstalled, ensurePrograms, npm, root, run } from './setup.mjs';

const isWhole = process.argv.includes('--all');
// Read by test/support/effort.ts and jest.config.cjs.
process.env.TEST_EFFORT = isWhole ? 'all' : 'sample';
const out = (name) => join(root, 'out', name);
const result = out('test-result.json');
rmSync(result, { force: true });
mkdirSync(join(root, 'out'), { recursive: true });

const failed = [];
function check(name, work) {
  console.log(`\n== ${name}`);
  if (!work()) failed.push(name);
}

/** Starts types, lint and format beside the other checks, with their words kept for later. The promise says whether they found nothing. */
function startLint() {
  const words = openSync(out('lint.txt'), 'w');
  const child = spawn(process.execPath, [join(root, 'scripts', 'lint.mjs')], {
    cwd: root,
    stdio: ['ignore', words, words],
  });
  closeSync(words);
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
}

ensureInstalled();
check('chromium', ensureChromium);
if (isWhole) check('programs of Debian', ensurePrograms);
const lint = startLint();
check('build', ensureBuilt);
check('jest', () =>
  run(process.execPath, [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${result}`]),
);
const isClean = await lint;
process.stdout.write(readFileSync(out('lint.txt')));
if (!isClean) failed.push('lint');
if (isWhole) check('verify', () => npm('run', 'verify', '--silent'));

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}
console.log(
  isWhole
    ? '\nAll checks passed.'
    : '\nAll checks passed; of the matrices a sample, which npm run test:all runs whole.',
);
