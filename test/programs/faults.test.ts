/**
 * The whole fault campaign. Only in `npm run test:all`, and in a process of its own: jest keeps every client of Office.js that a test file loads until the file ends,
 * which are some thousand here.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

jest.setTimeout(3_600_000);

test('whatever goes wrong, at any of a thousand places: the data are as before or done, the next run succeeds, and nothing is left over', () => {
  const root = join(__dirname, '..', '..');
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', './scripts/typescript.mjs', 'scripts/faults/index.ts', '--series', '500', '--each', '60'],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  const [, tried = '', planned = '', wrong] =
    /^(\d+) of (\d+) faults in \d+ s, (\d+) with something wrong$/.exec(last) ?? [];
  expect({ status, wrong }).toEqual({ status: 0, wrong: '0' });
  expect(tried).toBe(planned);
  expect(Number(tried)).toBeGreaterThan(1500);
});
