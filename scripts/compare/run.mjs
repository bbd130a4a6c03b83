// Runs the command line of a build, each time in a folder of its own where `in` leads to the input workbooks, and keeps what it said and wrote.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const frozen = join(import.meta.dirname, 'frozen.mjs');
const said = 'said.json';
/** Longest that one run may take, in milliseconds. */
const patience = 300_000;

/** Files below a folder, by their paths inside it, in the order of their names; links are not followed. */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A short hash of texts and bytes. */
export function hashOf(...contents) {
  const hash = createHash('sha1');
  for (const content of contents) hash.update(createHash('sha1').update(content).digest());
  return hash.digest('hex').slice(0, 20);
}

const known = new Map();

/** The hash of a file, or of all files of a folder with their names; what is not there has one too. */
export function hashOfPath(path) {
  if (!known.has(path)) {
    const contents = () =>
      statSync(path).isDirectory()
        ? filesBelow(path).flatMap((name) => [name, readFileSync(join(path, name))])
        : [readFileSync(path)];
    known.set(path, existsSync(path) ? hashOf(...contents()) : 'missing');
  }
  return known.get(path);
}

/** What tells the program of a build from another: all that it consists of at run time. */
export const hashOfBuild = (build) =>
  hashOf(
    process.version,
    ...[join(build, 'dist', 'cli.js'), join(build, 'dist', 'wilayah'), frozen].map((path) => hashOfPath(path)),
  );

/** The same surroundings for every run, wherever it is started from. */
const surroundings = { PATH: process.env.PATH, TZ: 'Asia/Jakarta', LANG: 'C.UTF-8', NO_COLOR: '1' };

/** What a run said, as an object: exit code, standard output and error output. Rejects when it did not come to its end. */
function start(build, args, folder) {
  const all = ['--import', pathToFileURL(frozen).href, join(build, 'dist', 'cli.js'), ...args];
  const options = { cwd: folder, env: surroundings, encoding: 'utf8', maxBuffer: 2 ** 28, timeout: patience };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, all, options, (error, out, errors) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, out, errors: errors.replaceAll(build, '…') });
      else reject(error);
    });
  });
}

/** Runs the command line in a folder, which is emptied first. */
export async function runIn(folder, build, args, inputs) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(inputs, join(folder, 'in'), 'junction');
  // Written last: a folder without it was left in the middle.
  writeFileSync(join(folder, said), JSON.stringify(await start(build, args, folder)));
  return resultIn(folder);
}

/** What a run left in its folder: what it said, and the paths of the files that it wrote, by their names. */
function resultIn(folder) {
  const names = filesBelow(folder).filter((name) => name !== said);
  return {
    ...JSON.parse(readFileSync(join(folder, said), 'utf8')),
    files: new Map(names.map((name) => [name, join(folder, name)])),
  };
}

/** What makes a run the same as an earlier one of the same program: its arguments, and the inputs that they name. */
export function keyOf(args, inputs) {
  const named = args.filter((arg) => arg.startsWith('in/')).map((arg) => join(inputs, arg.slice('in/'.length)));
  return hashOf(args.join('\0'), ...named.map(hashOfPath));
}

/** As `runIn`, unless the folder holds the result of an earlier run. */
export async function runOnce(folder, build, args, inputs) {
  return existsSync(join(folder, said)) ? resultIn(folder) : runIn(folder, build, args, inputs);
}

/** Writes a file with the folders above it. */
export function put(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
