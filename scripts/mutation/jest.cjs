/**
 * The tests that mutants are run against: those in Node that are about the mutated rooms, each of which is done in some seconds.
 * MUTATION_WORK is the folder of the run (`places.mjs`), MUTATION_TESTS the folder of the tests.
 */
const { join } = require('node:path');
const { projects } = require('../../jest.config.cjs');

const [node] = projects;
const work = process.env.MUTATION_WORK;

/** Whole sessions over whole workbooks, 5 to 25 seconds a file: what the mutated rooms promise stands in smaller tests too, or ought to. */
const slow = ['app/indicatorHistory', 'app/accept', 'app/trace', 'app/history', 'app/verifyReport', 'app/classColours'];
/** About other rooms, about the build, or about the text of the sources, which is not the same in the sandbox. */
const elsewhere = [
  'docs/',
  'faces/',
  'field/',
  'scripts/bench',
  'scripts/lint',
  'scripts/standInPage',
  'standin/',
  'ui/',
  'manifest',
  'security',
  'workbook/excel/requirements',
];

module.exports = {
  ...node,
  rootDir: join(__dirname, '..', '..'),
  cacheDirectory: join(work, 'jest'),
  testMatch: [`<rootDir>/${process.env.MUTATION_TESTS}/**/*.test.ts`],
  testPathIgnorePatterns: [...node.testPathIgnorePatterns, ...[...slow, ...elsewhere].map((path) => `/test/${path}`)],
  testEnvironment: join(__dirname, 'environment.cjs'),
  runner: join(__dirname, 'runner.cjs'),
  testTimeout: 60_000,
};
