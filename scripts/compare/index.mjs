/**
 * `npm run compare -- BEFORE AFTER [--only PATTERN] [--allow FILE]`: whether two builds of the program give the same outputs. Both are folders with
 * `dist/cli.js` and `dist/wilayah`; BEFORE also needs `src` and `test`, which make some of the inputs. Ends with exit code 1 when something differs.
 *
 * `--only` takes the runs whose arguments match a regular expression. `--allow` names a JSON file with what may differ and why:
 * `[{ "output": "report .* out.xlsx", "part": "docProps/app.xml", "reason": "…" }]`, regular expressions over the lines that are printed.
 * Inputs and the results of BEFORE stay in `out/compare` for the next time (delete it to start anew); so do the results of AFTER that differ.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareResults } from './differences.mjs';
import { inputsOf } from './inputs.mjs';
import { jobsFor } from './jobs.mjs';
import { hashOfBuild, keyOf, runIn, runOnce } from './run.mjs';

const out = join(import.meta.dirname, '..', '..', 'out', 'compare');
/** Runs at a time. */
const workers = 2;
/** Differing places that are shown of an output. */
const shown = 3;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, allow: { type: 'string' } },
});
const [before, after] = positionals.map((folder) => resolve(folder));
const isBuilt = (folder) => ['cli.js', 'wilayah'].every((name) => existsSync(join(folder, 'dist', name)));
if (after === undefined || ![before, after].every(isBuilt)) {
  console.error(
    'node scripts/compare/index.mjs BEFORE AFTER [--only PATTERN] [--allow FILE]: two folders with dist/cli.js and dist/wilayah',
  );
  process.exit(2);
}
const allowed = options.allow === undefined ? [] : JSON.parse(readFileSync(options.allow, 'utf8'));

const isAllowed =
  (name, { part }) =>
  (rule) =>
    new RegExp(rule.output).test(name) && new RegExp(rule.part ?? '').test(part);

const counts = { outputs: 0, differ: 0, remarks: 0 };
const excepted = new Map();
const count = (counter, key) => counter.set(key, (counter.get(key) ?? 0) + 1);

/** Prints where an output differs, and counts it. `key` is the folder of the run below `before/*` and `after`. */
function tell(args, key, { output, differences, remark }) {
  const name = `${args.join(' ')} → ${output}`;
  counts.outputs += 1;
  if (remark !== undefined) {
    counts.remarks += 1;
    console.log(`${name}: ${remark}`);
  }
  const left = differences.filter((each) => {
    const rule = allowed.find(isAllowed(name, each));
    if (rule !== undefined) count(excepted, rule.reason);
    return rule === undefined;
  });
  if (left.length === 0) return;
  counts.differ += 1;
  console.log(`${name}: ${left.length} ${left.length === 1 ? 'place differs' : 'places differ'} (${key})`);
  for (const each of left.slice(0, shown)) {
    console.log(`  ${each.part} ${each.place}\n    - ${each.before}\n    + ${each.after}`);
  }
}

const inputs = await inputsOf(before, out);
const folders = { before: join(out, 'before', hashOfBuild(before)), after: join(out, 'after') };
rmSync(folders.after, { recursive: true, force: true });
mkdirSync(folders.after, { recursive: true });

/** Runs a job on both sides. What AFTER wrote is kept where it differs. */
async function compareJob(args) {
  const key = keyOf(args, inputs);
  const place = join(folders.after, key);
  const [old, now] = [
    await runOnce(join(folders.before, key), before, args, inputs),
    await runIn(place, after, args, inputs),
  ];
  const results = compareResults(old, now);
  for (const result of results) tell(args, key, result);
  if (results.every(({ differences }) => differences.length === 0)) rmSync(place, { recursive: true });
}

const wanted = new RegExp(options.only);
const waiting = jobsFor(inputs).filter((args) => wanted.test(args.join(' ')));
const runs = waiting.length;
await Promise.all(
  Array.from({ length: workers }, async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await compareJob(job);
  }),
);

for (const [reason, number] of excepted) console.log(`excepted: ${number} × ${reason}`);
const remarks = counts.remarks > 0 ? `, ${counts.remarks} remarked on` : '';
console.log(`${counts.outputs} outputs of ${runs} runs compared, ${counts.differ} differ${remarks}`);
process.exitCode = counts.differ > 0 ? 1 : 0;
