/**
 * `npm run faults [-- --seed N --series N --most N --only TEXT --each N --part 1/2]`: lets Excel, the pane and other people fail at the steps of every command that writes (`test/faults`).
 * Prints how many faults (Ctrl+C: so far) of each kind were tried; ends with an error when anything is wrong. `--only` with the name of a command tries that one alone, with the name
 * of a fault this fault again; `--most` says how many of each command are tried, random series apart.
 */
import { parseArgs } from 'node:util';
import { campaign } from '../../test/faults/campaign';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    series: { type: 'string', default: '1500' },
    most: { type: 'string', default: '320' },
    only: { type: 'string', default: '' },
    part: { type: 'string', default: '1/1' },
    each: { type: 'string', default: 'Infinity' },
  },
});
const [part = 1, of = 1] = values.part.split('/').map(Number);
const started = Date.now();
const isSeen = process.stderr.isTTY;
let isStopped = false;
// Ctrl+C tells what was done so far.
process.once('SIGINT', () => (isStopped = true));
const { counts, total, planned, problems } = await campaign({
  complain: (name, wrong) => {
    const { seed, series, most } = values;
    const again = `--seed ${seed} --series ${series} --most ${most} --only ${JSON.stringify(name)}`;
    console.log(`${name}: ${wrong}\n  once more: npm run faults -- ${again}`);
  },
  seed: Number(values.seed),
  series: Number(values.series),
  most: Number(values.most),
  only: values.only,
  each: Number(values.each),
  part: [part, of],
  isStopped: () => isStopped,
  tell: (name, done) => {
    if (isSeen) process.stderr.write(`\r\u001b[K${done} ${name}`);
    else if (done % 500 === 0) process.stderr.write(`${done} ${name}\n`);
  },
});
if (isSeen) process.stderr.write('\r\u001b[K');
for (const [command, kinds] of counts) {
  console.log(`${command}: ${[...kinds.values()].reduce((sum, count) => sum + count, 0)}`);
  for (const [kind, count] of kinds) console.log(`  ${kind}: ${count}`);
}
console.log(
  `${total} of ${planned} faults in ${Math.round((Date.now() - started) / 1000)} s, ${problems.length} with something wrong`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
