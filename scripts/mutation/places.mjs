// Where a run keeps what its processes tell each other. The sandbox is a copy of the repository, so that paths lead from the repository, not from here.
import { join, relative } from 'node:path';
import { root } from '../setup.mjs';

/** Emptied before each run. */
export const work = join(root, 'out', 'mutation');
export const sampleFile = join(work, 'sample.json');
/** A line per mutant: Stryker's number of it, and its file. */
export const filesFile = join(work, 'files.txt');
/** A line per mutant that was tested: its result, as `placed` gives it. */
export const resultsFile = join(work, 'results.jsonl');

// Results count lines and columns from 1, mutants from 0.
const fromZero = ({ line, column }) => ({ line: line - 1, column: column - 1 });

/** A mutant's file as seen from the repository. */
export const fileOf = ({ fileName }) => relative(root, fileName).replaceAll('\\', '/');

/** A result of Stryker's with the mutant's file as seen from the repository, and its place as mutants count it. */
export const placed = ({ location: { start, end }, ...result }) => ({
  ...result,
  file: fileOf(result),
  location: { start: fromZero(start), end: fromZero(end) },
});
