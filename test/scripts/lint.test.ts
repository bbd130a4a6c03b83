import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

interface Text {
  readonly path: string;
  readonly text: string;
}

/** The rules that speak about each of some texts. Jest cannot load ESLint's configuration itself, which is a module. */
function lint(texts: readonly Text[]): string[][] {
  const script = join(__dirname, 'lintTexts.mjs');
  const out = execFileSync(process.execPath, [script], { cwd: root, input: JSON.stringify(texts), encoding: 'utf8' });
  return JSON.parse(out) as string[][];
}

/** A planted fault, and the same without it. */
interface Plant {
  readonly title: string;
  readonly rule: string;
  readonly path: string;
  /** Where the same is right, if it is the place that is wrong. */
  readonly rightPath?: string;
  readonly bad: string;
  readonly good: string;
}

const file = (path: string): string => readFileSync(join(root, path), 'utf8');
const lines = (count: number): string => 'export {};\n'.repeat(count);

/** An import that one room may have and another may not. */
const importing = (
  title: string,
  path: string,
  bad: string,
  good: string,
  rule = 'boundaries/dependencies',
): Plant => ({
  title,
  rule,
  path,
  bad: `import { a } from '${bad}';\nexport const b = a;\n`,
  good: `import { a } from '${good}';\nexport const b = a;\n`,
});
const ofPackage = (title: string, path: string, bad: string, good: string): Plant =>
  importing(title, path, bad, good, 'no-restricted-imports');

/** A statement that the engine may not have. */
const inEngine = (title: string, rule: string, bad: string, good: string): Plant => ({
  title,
  rule,
  path: 'src/engine/check/planted.ts',
  bad: `export const a = ${bad};\n`,
  good: `export const a = ${good};\n`,
});

/** A file in a place that is no room. */
const outside = (path: string, rightPath: string): Plant => ({
  title: `a file in ${path}`,
  rule: 'boundaries/no-unknown-files',
  path,
  rightPath,
  bad: 'export {};\n',
  good: 'export {};\n',
});

const plants: readonly Plant[] = [
  outside('src/planted.ts', 'src/app/planted.ts'),
  outside('src/misc/planted.ts', 'src/messages/planted.ts'),
  outside('src/engine/planted.ts', 'src/engine/programme.ts'),
  outside('src/workbook/csv/planted.ts', 'src/workbook/planted.ts'),
  outside('src/faces/phone/planted.ts', 'src/faces/page/planted.ts'),
  importing('the schema importing what is built on it', 'src/engine/schema/planted.ts', '../dataset', './lookup'),
  importing('a measure importing rules', 'src/engine/measure/planted.ts', '../check', '../dataset'),
  importing('the engine importing the programme', 'src/engine/report/planted.ts', '../../programme', '../measure'),
  importing('the engine importing words', 'src/engine/check/planted.ts', '../../messages', '../schema'),
  importing('the programme importing a use case', 'src/programme/planted.ts', '../app', '../engine/report'),
  importing('a use case importing the programme', 'src/app/planted.ts', '../programme', '../engine/programme'),
  importing('a use case importing an adapter', 'src/app/planted.ts', '../workbook/file', '../workbook/port'),
  importing('the pane reaching a file', 'src/ui/planted.ts', '../workbook/file', '../workbook/port'),
  importing('the pane reaching Excel', 'src/ui/pages/planted.ts', '../../workbook/excel', '../../app'),
  importing('an adapter importing another', 'src/workbook/excel/planted.ts', '../file', '../port'),
  importing('a face importing another', 'src/faces/page/planted.ts', '../cli', '../../ui/mount'),
  importing('what ships importing a test', 'src/app/planted.ts', '../../test/support/base', '../engine/check'),
  importing('the stand-in importing the pane', 'test/standin/planted.ts', '../../src/ui/mount', './errors'),
  ofPackage('Node in the engine', 'src/engine/check/planted.ts', 'node:fs', './rule'),
  ofPackage('a file library in the engine', 'src/engine/report/planted.ts', 'hucre', './model/types'),
  ofPackage('React in the programme', 'src/programme/planted.ts', 'react', './lists'),
  ofPackage('Node in a use case', 'src/app/planted.ts', 'node:path', './types'),
  ofPackage('a file library in the pane', 'src/ui/planted.ts', 'hucre', 'react'),
  ofPackage('a file library in the adapter of Excel', 'src/workbook/excel/planted.ts', 'hucre', '../port'),
  inEngine('a package loaded late', 'no-restricted-syntax', "import('./rule')", '1'),
  inEngine('the clock as a date', 'no-restricted-syntax', 'new Date()', 'new Date(0)'),
  inEngine('the clock as a text', 'no-restricted-syntax', 'Date()', 'String(new Date(0))'),
  inEngine('the clock as a number', 'no-restricted-properties', 'Date.now()', 'Date.UTC(2014, 11, 31)'),
  inEngine('a stop-watch', 'no-undef', 'performance.now()', '0'),
  inEngine('a timer', 'no-undef', 'setTimeout(() => 1, 1)', '0'),
  inEngine('chance', 'no-restricted-properties', 'Math.random()', 'Math.round(0.5)'),
  inEngine('chance of the browser', 'no-undef', 'crypto.randomUUID()', "''"),
  inEngine('the process', 'no-undef', 'process.env', '{}'),
  inEngine('the network', 'no-undef', "fetch('a')", "'a'"),
  inEngine('the page', 'no-undef', 'document.title', "'a'"),
  inEngine('Office.js', 'no-undef', 'Excel.run', 'null'),
  inEngine('everything by another name', 'no-restricted-globals', 'globalThis', 'null'),
  {
    title: 'the clock in the programme',
    rule: 'no-restricted-syntax',
    path: 'src/programme/planted.ts',
    bad: 'export const today = new Date();\n',
    good: 'export const first = new Date(0);\n',
  },
  {
    title: 'Office.js in the pane',
    rule: 'no-restricted-globals',
    path: 'src/ui/planted.ts',
    bad: 'export const run = Excel.run;\n',
    good: 'export const title = document.title;\n',
  },
  {
    title: 'the process in a use case',
    rule: 'no-restricted-globals',
    path: 'src/app/planted.ts',
    bad: 'export const name = process.title;\n',
    good: 'export const now = performance.now();\n',
  },
  {
    title: 'a circle of imports',
    rule: 'own/no-cycles',
    path: 'src/engine/schema/types.ts',
    bad: `import { tableNames } from './lookup';\n${file('src/engine/schema/types.ts')}export const names = tableNames;\n`,
    good: file('src/engine/schema/types.ts'),
  },
  {
    title: 'a circle of types',
    rule: 'own/no-cycles',
    path: 'src/engine/schema/types.ts',
    bad: `import type { AreaPath } from './links';\n${file('src/engine/schema/types.ts')}export type Path = AreaPath;\n`,
    good: file('src/engine/schema/types.ts'),
  },
  inEngine('a noun of the programme in a name', 'own/no-programme-words', '{ desaOfRow: 1 }', '{ areaOfRow: 1 }'),
  inEngine('a noun of the programme in a key', 'own/no-programme-words', "'level.desa'", "'level.named'"),
  inEngine('a table of the programme', 'own/no-programme-words', "'Pinjaman'", "'Profil'"),
  inEngine('a column of the programme', 'own/no-programme-words', "'Modal Awal'", "'Kode'"),
  inEngine('an indicator of the programme', 'own/no-programme-words', "'ino.award'", "'a.b'"),
  inEngine(
    'a noun of the programme in a comment',
    'own/no-programme-words',
    '1 /* per kecamatan */',
    '1 /* per area */',
  ),
  inEngine('a type that can be anything', '@typescript-eslint/no-explicit-any', '1 as any', '1 as number'),
  inEngine('a claim that something is there', '@typescript-eslint/no-non-null-assertion', '[1][0]!', '[1][0]'),
  {
    title: 'a file that is too long',
    rule: 'max-lines',
    path: 'src/app/planted.ts',
    bad: lines(301),
    good: lines(300),
  },
];

test('every planted fault is refused by its rule, and what is right is not', () => {
  const found = lint(
    plants.flatMap(({ path, rightPath = path, bad, good }) => [
      { path, text: bad },
      { path: rightPath, text: good },
    ]),
  );
  const told = plants.map(({ title, rule }, index) => ({
    title,
    rule,
    bad: found[2 * index] ?? [],
    good: found[2 * index + 1] ?? [],
  }));
  expect(told.filter(({ rule, bad }) => !bad.includes(rule))).toEqual([]);
  expect(told.filter(({ good }) => good.length > 0)).toEqual([]);
});
