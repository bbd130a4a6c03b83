// Where a run keeps what its processes tell each other. The sandbox is a copy of the repository, so that paths lead from the repository, not from here.
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** Emptied before each run. */
export const work = join(root, 'out', 'mutation');
export const sampleFile = join(work, 'sample.json');
/** A line per mutant: Stryker's number of it, and its file. */
export const filesFile = join(work, 'files.txt');
