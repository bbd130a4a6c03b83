/** The rooms of the program (docs/architecture.md): which files each holds, which rooms it may import, and which packages. */

const engine = ['schema', 'settings', 'dataset', 'check', 'measure', 'report', 'entry', 'sql', 'programme'].map(
  (room) => `engine/${room}`,
);
const [schema, settings, dataset, check, measure, report, entry] = engine;
/** Everything that ships but the faces and the adapters. */
const core = [...engine, 'areas', 'messages', 'app', 'workbook'];
const adapters = ['workbook/excel', 'workbook/file', 'workbook/pptx'];
const everything = [...core, ...adapters, 'programme', 'ui', 'faces'];
const react = [
  'react',
  'react-dom',
  '@fluentui/react-components',
  '@fluentui/react-calendar-compat',
  '@fluentui/react-icons',
  '@tanstack/react-virtual',
];

/**
 * @typedef {object} Room
 * @property {string | readonly string[]} files patterns of its files
 * @property {readonly string[]} imports rooms that it may import
 * @property {readonly string[] | 'any'} packages packages that it may import, and `node:` for Node's own modules
 */

/** @type {Readonly<Record<string, Room>>} */
const shipped = {
  'engine/schema': { files: 'src/engine/schema/**', imports: [], packages: [] },
  'engine/settings': { files: 'src/engine/settings/**', imports: [schema], packages: [] },
  'engine/dataset': { files: 'src/engine/dataset/**', imports: [schema], packages: [] },
  'engine/check': { files: 'src/engine/check/**', imports: [schema, settings, dataset], packages: [] },
  'engine/measure': { files: 'src/engine/measure/**', imports: [schema, settings, dataset], packages: [] },
  'engine/report': {
    files: 'src/engine/report/**',
    imports: [schema, settings, dataset, check, measure],
    packages: [],
  },
  'engine/entry': {
    files: 'src/engine/entry/**',
    imports: [schema, settings, dataset, check, measure, report],
    packages: [],
  },
  'engine/sql': { files: 'src/engine/sql/**', imports: [schema, settings, dataset, measure], packages: [] },
  'engine/programme': {
    files: ['src/engine/programme.ts', 'src/engine/defineProgramme.ts', 'src/engine/trial.ts'],
    imports: [schema, settings, dataset, check, measure, report, entry],
    packages: [],
  },
  areas: { files: 'src/areas/**', imports: [], packages: [] },
  /** Which keys are a programme's stands in the schema: reports and messages go by the same list. */
  messages: { files: 'src/messages/**', imports: [schema], packages: [] },
  programme: { files: 'src/programme/**', imports: [...engine, 'areas'], packages: [] },
  /** The port, and what its adapters share. */
  workbook: { files: 'src/workbook/*.ts', imports: engine, packages: ['@borgar/fx'] },
  'workbook/excel': { files: 'src/workbook/excel/**', imports: [...engine, 'workbook'], packages: [] },
  'workbook/file': {
    files: 'src/workbook/file/**',
    imports: [...engine, 'workbook'],
    packages: ['hucre', '@borgar/fx'],
  },
  'workbook/pptx': {
    files: 'src/workbook/pptx/**',
    imports: [...engine, 'workbook', 'workbook/file'],
    packages: ['pptxgenjs'],
  },
  app: { files: 'src/app/**', imports: [...engine, 'areas', 'messages', 'workbook'], packages: [] },
  ui: { files: 'src/ui/**', imports: [...engine, 'app', 'messages', 'workbook', 'guide'], packages: react },
  /** What several faces start with. */
  faces: { files: 'src/faces/*.ts', imports: everything, packages: [] },
  'faces/pane': { files: 'src/faces/pane/**', imports: [...everything, 'package'], packages: react },
  'faces/ribbon': { files: 'src/faces/ribbon/**', imports: everything, packages: react },
  'faces/page': { files: 'src/faces/page/**', imports: everything, packages: react },
  'faces/cli': {
    files: 'src/faces/cli/**',
    imports: [...everything, 'package'],
    packages: ['node:', 'commander', 'cli-progress', 'jpeg-js', 'pngjs', '@duckdb/node-api'],
  },
  'test/standin': {
    files: 'test/standin/**',
    imports: [schema, dataset, report, 'workbook/file'],
    packages: 'any',
  },
  /** The page on which people try the pane beside the stand-in. */
  'test/standin/workbench': {
    files: 'test/standin/workbench/**',
    imports: [...everything, 'faces/pane', 'faces/ribbon', 'test/standin'],
    packages: 'any',
  },
  /** The guide for people (docs/panduan, docs/guide), which the build makes pages of. */
  guide: { files: ['docs/panduan/README.md', 'docs/guide/README.md'], imports: [], packages: [] },
  /** `package.json`: its version and name. */
  package: { files: 'package.json', imports: [], packages: 'any' },
};

/** Tests and tools import whatever they are about. */
const free = { imports: [...Object.keys(shipped), 'test', 'scripts'], packages: 'any' };

export const rooms = {
  ...shipped,
  test: { files: ['test/*.ts', 'test/!(standin)/**'], ...free },
  scripts: { files: 'scripts/**', ...free },
};
