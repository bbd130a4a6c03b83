/**
 * Jest's runner, which for a mutant runs only test files that come by it: first all of those of its own room, then the quickest of the others, for as
 * long as `otherRooms`. Of both, the tests that have noticed most mutants of the same file so far come first. The first that fails is the last. Jest
 * itself would load every test file and look into each for the tests asked for, and run on after one has failed; a survivor would take all the time
 * that there is.
 */
const { default: TestRunner } = require('jest-runner');
const { fileOf, noteOf, testsBeside } = require('./notes.cjs');

/** Milliseconds of tests of other rooms, as long as they took in the first run. */
const otherRooms = 20_000;

/** How many mutants of a file each test file has noticed so far. */
const noticed = new Map();
const noticedOf = (mutant, test) => noticed.get(`${fileOf(mutant)} ${test.path}`) ?? 0;

function chosen(tests, mutant) {
  const own = testsBeside(mutant);
  const quickFirst = tests
    .filter((test) => noteOf(test).ids.has(mutant))
    .sort((a, b) => noteOf(a).time - noteOf(b).time);
  const isOwn = (test) => own.some((folder) => noteOf(test).place.startsWith(folder));
  let spent = 0;
  const others = quickFirst.filter((test) => !isOwn(test)).filter((test) => (spent += noteOf(test).time) <= otherRooms);
  const likelyFirst = (some) => some.toSorted((a, b) => noticedOf(mutant, b) - noticedOf(mutant, a));
  return [...likelyFirst(quickFirst.filter(isOwn)), ...likelyFirst(others)];
}

module.exports = class extends TestRunner {
  async runTests(tests, watcher, options) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (mutant === undefined) return super.runTests(tests, watcher, options);
    let isNoticed = false;
    this.on('test-file-failure', () => (isNoticed = true));
    this.on('test-file-success', ([, { numFailingTests, testExecError }]) => {
      if (numFailingTests > 0 || testExecError) isNoticed = true;
    });
    for (const test of chosen(tests, mutant)) {
      if (isNoticed) break;
      await super.runTests([test], watcher, { ...options, serial: true });
      if (isNoticed) noticed.set(`${fileOf(mutant)} ${test.path}`, noticedOf(mutant, test) + 1);
    }
  }
};
