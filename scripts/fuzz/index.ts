/**
 * `npm run fuzz [-- FILES [SEED]]`: mutated workbooks through the command line (`test/support/fuzz`). Ends with an error when anything is wrong; `npm run fuzz -- 1 SEED`
 * makes one file again.
 */
import { fuzz } from '../../test/support/fuzz/campaign';

const [files = 2000, seed = 1] = process.argv.slice(2).map(Number);
const started = Date.now();
const isSeen = process.stderr.isTTY;
const { runs, codes, faults } = await fuzz(files, seed, (own) => {
  // So that a file that never ends is known by its seed.
  if (isSeen || own % 100 === 0) process.stderr.write(isSeen ? `\r${own}` : `seed ${own}\n`);
});
if (isSeen) process.stderr.write('\n');
const ends = Object.entries(codes).map(([code, count]) => `${count} with exit code ${code}`);
console.log(
  `${files} files, ${runs} runs in ${Math.round((Date.now() - started) / 1000)} s: ${ends.join(', ')}; ${faults.length} faults`,
);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
