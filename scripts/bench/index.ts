/**
 * `npm run bench`: how long the program takes over 100,000 loans, as a multiple of what JSON.parse takes over the same values in the same run.
 * A new benchmark of the workbook is one more file `<what>.bench.ts` and one more line in `benches`.
 */
import type { RawWorkbook } from '../../src/engine/dataset';
import { checkBench } from './check.bench';
import { ledgerBench } from './ledger.bench';
import { liveBench } from './live.bench';
import { benchWorkbook } from './loans';
import { measure, type Contestant } from './measure';
import { readBench } from './read.bench';
import { sessionBench } from './session.bench';

const benches: readonly ((raw: RawWorkbook) => readonly Contestant[])[] = [readBench, checkBench, sessionBench];

/** Loans of a workbook in which somebody types. */
const liveLoans = 20_000;

const loanCount = Number(process.argv[2] ?? 100_000);
const generated = benchWorkbook(loanCount);
const json = JSON.stringify(generated);
const baseline: Contestant = { name: 'JSON.parse', run: () => JSON.parse(json) };
// As in Excel, where the values have come through JSON too.
const raw = JSON.parse(json) as RawWorkbook;

/** Prints the median time of each, as a multiple of the first one's. */
function race(title: string, peer: Contestant, others: readonly Contestant[]): void {
  const times = measure([peer, ...others]);
  const unit = times.get(peer.name) ?? NaN;
  console.log(`${title}, median of the warm rounds`);
  for (const [name, time] of times) {
    console.log(
      `${name.padEnd(30)} ${time.toFixed(2).padStart(9)} ms ${(time / unit).toFixed(3).padStart(8)} x JSON.parse`,
    );
  }
}

race(
  `${loanCount} loans`,
  baseline,
  benches.flatMap((bench) => bench(raw)),
);
const [values, ...ledger] = ledgerBench(loanCount);
race(`${loanCount} loans with ten payments each`, values, ledger);
await liveBench(Math.min(loanCount, liveLoans));
