/** What the processes of a run tell each other by files: `environment.cjs` of the first run, the checker, and `runner.cjs` in all others. */
const { existsSync, readFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const work = process.env.MUTATION_WORK;
exports.notes = join(work, 'coverage');

/** A test file's place in the repository, the same in the sandbox of every process. */
const placeOf = (path, root) => relative(root, path).replaceAll('\\', '/');

/** The note of a test file. */
exports.nameOf = (path, root) => `${placeOf(path, root).replaceAll('/', '~')}.json`;

const known = new Map();
/** A test file with the mutants that it comes by, and its time in milliseconds. */
exports.noteOf = ({ path, context: { config } }) => {
  if (!known.has(path)) {
    const file = join(exports.notes, exports.nameOf(path, config.rootDir));
    const { ids, time } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { ids: [], time: 0 };
    known.set(path, { ids: new Set(ids), time, place: placeOf(path, config.rootDir) });
  }
  return known.get(path);
};

const files = new Map();
/**
 * Tests of a room beside those in the folder that mirrors it: where two rooms are tested by the same workbooks, what the programme makes with a room
 * of the engine, what an adapter must pass, and the pages of docs that are written from the room.
 */
const alsoTestedBy = {
  'engine/check': ['programme/rules/', 'corpus/', 'messages/finding'],
  'engine/entry': ['app/entry/form', 'app/import/', 'programme/imports/', 'programme/tasks/numbering'],
  'engine/measure': ['programme/indicators/'],
  'engine/report': ['programme/sheets/', 'programme/slides/'],
  'engine/schema': ['engine/defineProgramme'],
  'programme/arrears': ['app/workLists', 'programme/papers', 'programme/tasks/surat'],
  'programme/imports': ['app/import/'],
  'programme/papers': ['programme/paperPayments'],
  'programme/rules': ['engine/check/', 'corpus/', 'messages/finding', 'scripts/rulePage'],
  'programme/indicators': ['scripts/docs'],
  'programme/settings': ['engine/settings/', 'scripts/settingPage'],
  'workbook/excel': ['contract/'],
  'workbook/file': ['contract/'],
};

/** The file of a mutant. */
exports.fileOf = (mutant) => {
  if (!files.has(mutant)) {
    const lines = readFileSync(join(work, 'files.txt'), 'utf8').split('\n');
    for (const [id, file] of lines.map((line) => line.split(' '))) files.set(id, file);
  }
  return files.get(mutant) ?? '';
};

/** How the places of the tests of a mutant's room begin. */
exports.testsBeside = (mutant) => {
  const room = exports.fileOf(mutant).split('/').slice(1, -1).slice(0, 2).join('/');
  return [`${room}/`, `${room}.`, ...(alsoTestedBy[room] ?? [])].map((tests) => `test/${tests}`);
};
