// The mutants that there are, as Stryker's own instrumenter makes them, and the sample of them that a run takes.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { root } from '../setup.mjs';

/** The rooms whose tests are measured. Texts and the sample's rows are data that people read, with tests of their own; a changed word is no mistake. */
const mutated = ['src/engine', 'src/programme', 'src/workbook/excel', 'src/workbook/file'];
const isData = (file) => /^src\/programme\/(texts|sample)\//.test(file);

/** The room of a file: `engine/report`, `workbook/file`; what stands beside the rooms belongs to `engine`, `programme`. */
export function roomOf(file) {
  const [, ...folders] = file.split('/').slice(0, -1);
  return folders.slice(0, 2).join('/');
}

/** A place as Stryker writes the ranges of its option `mutate`. */
const rangeOf = ({ start, end }) => `${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;

/** One mutant's name, the same in every process of a run. */
export const keyOf = (file, { location, mutatorName, replacement }) =>
  `${file}:${rangeOf(location)} ${mutatorName} ${replacement}`;

const quiet = new Proxy({}, { get: () => () => false });

/** Every mutant of the files that begin with `only`: `{ file, range, key }`, in the order of files and places. */
export async function allMutants(only) {
  const files = mutated
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && file.startsWith(only) && !isData(file))
    .sort();
  const instrumenter = new Instrumenter(quiet);
  const sources = files.map((name) => ({ name, mutate: true, content: readFileSync(join(root, name), 'utf8') }));
  const { mutants } = await instrumenter.instrument(sources, { plugins: null, excludedMutations: [], ignorers: [] });
  return mutants.map((mutant) => ({
    file: mutant.fileName,
    range: rangeOf(mutant.location),
    key: keyOf(mutant.fileName, mutant),
  }));
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some of the mutants, each as likely as any other; the same seed takes the same ones, and a smaller count the first of them. */
export function sampleOf(mutants, { count, seed }) {
  const next = numbersFrom(seed);
  const left = [...mutants];
  const taken = [];
  while (taken.length < count && left.length > 0) {
    const index = Math.floor(next() * left.length);
    taken.push(left[index]);
    left[index] = left.at(-1);
    left.pop();
  }
  return taken;
}
