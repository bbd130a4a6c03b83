/**
 * Writes the workbooks that only the program's own TypeScript can make, by that of the BEFORE tree:
 * `node --import ./scripts/typescript.mjs scripts/compare/examples.mjs BEFORE SAMPLE.xlsx DAMAGED.xlsx OUT`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeXlsx } from 'hucre';
import { put } from './run.mjs';

const [before, sample, damaged, out] = process.argv.slice(2);

// Test modules find their files by this name, which Node knows only in CommonJS.
globalThis.__dirname = join(before, 'test', 'support');
const load = (path) => import(pathToFileURL(join(before, path)).href);

const { ruleExamples } = await load('test/corpus/ruleExamples/index.ts');
const { workbook } = await load('test/support/markdown.ts');
const { baseWorkbook } = await load('test/support/base.ts');
const { areaSource } = await load('test/support/areas.ts');
const { dressedFile, withPrefixes } = await load('test/field/workbooks.ts');
const { acceptFindings, acceptRule, checkWorkbook, stampWorkbook } = await load('src/app/index.ts');
const { openWorkbookFile } = await load('src/workbook/file/index.ts');
const { programme } = await load('src/programme/index.ts');

const letter = (column) => String.fromCharCode('A'.charCodeAt(0) + column);
const rangeOf = ({ top, left, values }) =>
  `${letter(left)}${top + 1}:${letter(left + values[0].length - 1)}${top + values.length}`;

/** The sheet of some tables, each in its place. */
function sheetOf(name, tables) {
  const cells = new Map(
    tables.flatMap(({ top, left, values }) =>
      values.flatMap((row, r) => row.map((value, c) => [`${top + r},${left + c}`, { value }])),
    ),
  );
  const last = Math.max(...tables.map(({ top, values }) => top + values.length));
  return {
    name,
    rows: Array.from({ length: last }, () => [null]),
    cells,
    merges: tables.flatMap(({ merges }) =>
      merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    ),
    tables: tables
      .filter(({ kind }) => kind === 'table')
      .map((table) => ({
        name: table.name,
        range: rangeOf(table),
        columns: table.values[0].map((header) => ({ name: String(header) })),
      })),
  };
}

/** Writes raw tables as a workbook. */
async function putTables(path, tables) {
  const names = [...new Set(tables.map(({ sheet }) => sheet))];
  const sheets = names.map((name) =>
    sheetOf(
      name,
      tables.filter(({ sheet }) => sheet === name),
    ),
  );
  put(join(out, path), await writeXlsx({ sheets }));
}

for (const example of Object.values(ruleExamples).flat()) {
  await putTables(`rules/${example.rule}.xlsx`, example.bad.tables);
  if (example.previous) await putTables(`rules-before/${example.rule}.xlsx`, example.previous.workbook.tables);
}
await putTables('field/base.xlsx', baseWorkbook().tables);

const corpus = join(before, 'test', 'corpus', 'field');
for (const name of readdirSync(corpus).filter((each) => each.endsWith('.md'))) {
  const [text] = readFileSync(join(corpus, name), 'utf8').split(/^# Hasil$/m);
  const replaced = new Map(workbook(text).tables.map((table) => [table.name, table]));
  const tables = baseWorkbook().tables.map((table) => replaced.get(table.name) ?? table);
  await putTables(`corpus/${name.replace(/\.md$/, '.xlsx')}`, tables);
}

const dressed = await dressedFile();
put(join(out, 'field/dressed.xlsx'), dressed);
put(join(out, 'field/dressed-1904.xlsx'), await dressedFile({ dateSystem: '1904' }));
put(join(out, 'field/dressed-prefixes.xlsx'), await withPrefixes(dressed));

/** Opens a workbook, checks it, lets it be changed and saves it under another name. */
async function putChanged(source, path, change) {
  const opened = await openWorkbookFile(programme.schema, new Uint8Array(readFileSync(source)), 'buku.xlsx');
  await change(opened, await checkWorkbook(opened, { programme, areas: areaSource }));
  put(join(out, path), await opened.save());
}

const by = { by: 'Siti', at: 42007.5, reason: 'sudah diperiksa' };
const isWarning = ({ severity }) => severity === 'warning';
await putChanged(damaged, 'kept/accepted.xlsx', async (opened, check) => {
  const warnings = check.findings.filter(isWarning);
  await acceptFindings(
    opened,
    check,
    warnings.filter((_, index) => index % 3 === 0),
    by,
  );
  await acceptRule(opened, warnings[1], by);
});
await putChanged(sample, 'kept/stamped.xlsx', (opened, check) => stampWorkbook(opened, check, by));
await putChanged(sample, 'kept/lapsed.xlsx', async (opened, check) => {
  await stampWorkbook(opened, check, by);
  const [{ sheet, values }] = (await opened.readTables(['Desa'])).tables;
  const column = values[0].indexOf('KK');
  await opened.apply([{ sheet, row: 1, column, before: values[1][column], after: values[1][column] + 1 }], []);
});
