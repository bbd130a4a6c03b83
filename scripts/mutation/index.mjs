/**
 * `npm run mutation [-- --seed N] [--count N] [--only PATH] [--tests FOLDER] [--concurrency N]`: changes the program in small ways ("mutants", made by Stryker) and sees
 * whether a test notices each. A sample of 2,000, drawn with a seed; the survivors are printed, with the rate per room. Ends with exit code 1 when fewer
 * are killed than `rates.mjs` asks for. CONTRIBUTING.md says what the figures mean.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { ensureBuilt } from '../setup.mjs';
import { allMutants, keyOf, sampleOf } from './mutants.mjs';
import { placed, sampleFile, work } from './places.mjs';
import { printRates, printSurvivors } from './rates.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    count: { type: 'string', default: '2000' },
    only: { type: 'string', default: 'src/' },
    /** While working on one room: only its own tests, which is quicker and stricter. */
    tests: { type: 'string', default: 'test' },
    concurrency: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
  },
});
const [seed, count, concurrency] = [values.seed, values.count, values.concurrency].map(Number);
if (![seed, count, concurrency].every(Number.isInteger)) {
  console.error('npm run mutation -- [--seed N] [--count N] [--only src/…] [--tests test/…] [--concurrency N]');
  process.exit(2);
}
// The tests read the areas' codes from the build.
if (!ensureBuilt()) process.exit(1);

const all = await allMutants(values.only);
const sample = sampleOf(all, { seed, count });
if (sample.length === 0) {
  console.error(`No mutants in ${values.only}`);
  process.exit(2);
}
console.log(`${sample.length} of ${all.length} mutants of ${values.only}, --seed ${seed}`);

// What is left of a run that was broken off may take a moment to end.
rmSync(work, { recursive: true, force: true, maxRetries: 20 });
mkdirSync(work, { recursive: true });
writeFileSync(sampleFile, JSON.stringify(sample.map(({ key }) => key)));
process.env.MUTATION_WORK = work;
process.env.MUTATION_TESTS = values.tests;
process.env.SAMPLE_STORE = join(work, 'sample');

const results = await new Stryker({
  configFile: undefined,
  mutate: [...new Set(sample.map(({ file, range }) => `${file}:${range}`))],
  plugins: [
    '@stryker-mutator/jest-runner',
    ...['checker.mjs', 'reporter.mjs'].map((name) => join(import.meta.dirname, name)),
  ],
  checkers: ['sample'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'scripts/mutation/jest.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency,
  // Of the time of all tests that come by a mutant; `runner.cjs` runs less of them.
  timeoutFactor: 0.5,
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 30,
  // swc takes types away, and reads no @ts-nocheck.
  disableTypeChecks: false,
  tempDirName: join('out', 'mutation', 'stryker'),
  cleanTempDir: 'always',
  ignorePatterns: ['out', 'dist/*', '!dist/wilayah'],
  reporters: ['progress-append-only', 'sample'],
  warnings: { slow: false },
  logLevel: 'warn',
})
  .runMutationTest()
  .catch(() => {
    console.error('The mutants could not be run; Stryker says above why.');
    process.exit(1);
  });

const wanted = new Set(sample.map(({ key }) => key));
const tested = results.map(placed).filter((result) => wanted.has(keyOf(result.file, result)));
if (tested.length !== sample.length) throw new Error(`${tested.length} of ${sample.length} mutants have a result.`);
console.log('\nThe survivors, by place:');
printSurvivors(tested);
process.exitCode = printRates(tested) ? 0 : 1;
console.log(
  `The same sample again: npm run mutation -- --seed ${seed} --count ${count} --only ${values.only} --tests ${values.tests}`,
);
