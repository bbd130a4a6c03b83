/**
 * `npm run bench`: how long the program takes over 100,000 loans, as a multiple of what JSON.parse takes over the same values in the same run.
 * A new benchmark is one more file `<what>.bench.ts` and one more line in `benches`.
 */
import type { RawWorkbook } from '../../src/engine/dataset';
import { checkBench } from './check.bench';
import { benchWorkbook } from './loans';
import { measure, type Contestant } from './measure';
import { readBench } from './read.bench';
import { sessionBench } from './session.bench';

const benches: readonly ((raw: RawWorkbook) => readonly Contestant[])[] = [readBench, checkBench, sessionBench];

const loanCount = Number(process.argv[2] ?? 100_000);
const generated = benchWorkbook(loanCount);
const json = JSON.stringify(generated);
const baseline: Contestant = { name: 'JSON.parse', run: () => JSON.parse(json) };
// As in Excel, where the values have come through JSON too.
const raw = JSON.parse(json) as RawWorkbook;

const times = measure([baseline, ...benches.flatMap((bench) => bench(raw))]);
const unit = times.get(baseline.name) ?? NaN;
console.log(`${loanCount} loans, median of the warm rounds`);
for (const [name, time] of times) {
  console.log(
    `${name.padEnd(30)} ${time.toFixed(2).padStart(9)} ms ${(time / unit).toFixed(3).padStart(8)} x JSON.parse`,
  );
}
