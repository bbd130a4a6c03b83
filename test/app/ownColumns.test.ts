/** The users' own columns in files that are made of their workbooks: values, and how they are shown (docs/spec/workbook.md). */
import {
  consolidateFiles,
  continuedWorkbook,
  newRecap,
  planRecap,
  previewRecap,
  readIncoming,
  readRecap,
  type SourceFile,
} from '../../src/app';
import { joinedHeaders, placesAmong } from '../../src/app/ownHeaders';
import type { DataSheet, WorkbookSpec } from '../../src/engine/report';
import { columnsOf, originColumns, type CellValue } from '../../src/engine/schema';
import { entryTexts } from '../../src/messages/entryTexts';
import { writeWorkbookFile } from '../../src/workbook/file';
import { sheetIn, sourceOf, tinySpec, withSheet } from '../support/parts';
import { appContext, openFile, reportWords, schema, wordsIn } from '../support/programme';

jest.setTimeout(300_000);

type Column = readonly [header: string, numberFormat: string, value: (row: number) => CellValue];

/** A day, a share, an amount with its unit, a number among them that is shown as it is. */
const columns: readonly Column[] = [
  ['Tanggal Survei', 'dd/mm/yyyy', (row) => 41_760 + row],
  ['Bagian', '0.0%', () => 0.25],
  ['Iuran', '"Rp" #,##0', (row) => (row === 0 ? 'belum' : 12_500)],
  ['Nomor Urut', 'General', (row) => row + 1],
];

const withOwn = (spec: WorkbookSpec, own: readonly Column[]): WorkbookSpec =>
  withSheet(spec, 'Pinjaman', (sheet) => ({
    ...sheet,
    columns: [...sheet.columns, ...own.map(([header, numberFormat]) => ({ header, numberFormat, width: 12 }))],
    rows: sheet.rows.map((cells, row) => [...cells, ...own.map(([, , value]) => value(row))]),
  }));

const source = (part: number, own: readonly Column[] = []) => sourceOf(`${part}.xlsx`, withOwn(tinySpec(part), own));

/** The own columns of a sheet: how each is shown, and its first cells. */
const shownIn = (sheet: DataSheet) =>
  columns.map(([header]) => {
    const at = sheet.columns.findIndex((column) => column.header === header);
    return [header, sheet.columns[at]?.numberFormat, sheet.rows.at(0)?.[at], sheet.rows.at(1)?.[at]];
  });

const expected = columns.map(([header, numberFormat, value]) => [header, numberFormat, value(0), value(1)]);

async function nextMonth(part: number): Promise<WorkbookSpec> {
  const words = wordsIn('id');
  const { spec } = await continuedWorkbook(await source(part, columns), appContext, entryTexts('id', words), words);
  return spec;
}

test('the next month has them as they were shown, in the file that is written too', async () => {
  const spec = await nextMonth(0);
  expect(shownIn(sheetIn(spec, 'Pinjaman'))).toEqual(expected);
  const again = await openFile(await writeWorkbookFile(spec));
  const [table] = (await again.readTables(['Pinjaman'])).tables;
  const headers = table?.values[0] ?? [];
  const formats = columns.map(([header]) => table?.formats?.get(headers.indexOf(header)) ?? 'General');
  expect(formats).toEqual(columns.map(([, numberFormat]) => numberFormat));
});

test('a workbook of several has them as the first file shows them that does', async () => {
  const other = columns.map(([header, , value]): Column => [header, header === 'Bagian' ? '0%' : 'General', value]);
  const files = [await source(0, columns), await source(1, other)];
  const { dataSheets } = await consolidateFiles(files, appContext);
  const joined = dataSheets.find(({ name }) => name === 'Pinjaman');
  expect(joined && shownIn(joined)).toEqual(expected);
});

test('a new recap has them as the files show them', async () => {
  const read = [
    await readIncoming(await source(0, columns), appContext),
    await readIncoming(await source(1), appContext),
  ];
  const preview = await previewRecap(appContext, planRecap(schema, null, read));
  const { spec } = await newRecap(appContext, preview, reportWords(), { at: 42_009.5 });
  expect(shownIn(sheetIn(spec, 'Pinjaman'))).toEqual(expected);
});

describe('headers that differ in case and spaces only, which no Excel Table can hold', () => {
  const ketua = (header: string, name: CellValue, numberFormat = 'General'): Column => [
    header,
    numberFormat,
    () => name,
  ];
  const files = async (): Promise<readonly [SourceFile, SourceFile]> => [
    await source(0, [ketua('Ketua', 'Siti')]),
    await source(1, [ketua('No HP  Ketua', 'Ada'), ketua('KETUA', 41_760, 'dd/mm/yyyy')]),
  ];
  /** Of each own column of a sheet: its header, and what it holds in the rows of each file. */
  const ownIn = ({ columns: all, rows }: DataSheet) => {
    const known = new Set<string>([...columnsOf(schema, 'Pinjaman').map(({ header }) => header), ...originColumns]);
    const file = all.findIndex(({ header }) => header === 'Asal Berkas');
    return all.flatMap(({ header }, at) => {
      if (known.has(header)) return [];
      const held = (name: string) => [...new Set([...rows].filter((row) => row[file] === name).map((row) => row[at]))];
      return [[header, held('0.xlsx'), held('1.xlsx')]];
    });
  };
  const joinedOnce = [
    ['Ketua', ['Siti'], [41_760]],
    ['No HP  Ketua', [null], ['Ada']],
  ];

  test('are one column of a workbook of several', async () => {
    const { dataSheets } = await consolidateFiles([...(await files())], appContext);
    const joined = dataSheets.find(({ name }) => name === 'Pinjaman');
    expect(joined && ownIn(joined)).toEqual(joinedOnce);
    const at = joined?.columns.findIndex(({ header }) => header === 'Ketua') ?? -1;
    expect(joined?.columns[at]?.numberFormat).toBe('dd/mm/yyyy');
  });

  test('are one column of a new recap, and the same one of the next file', async () => {
    const [one, two] = await files();
    const read = [await readIncoming(one, appContext), await readIncoming(two, appContext)];
    const preview = await previewRecap(appContext, planRecap(schema, null, read));
    const { spec } = await newRecap(appContext, preview, reportWords(), { at: 42_009.5 });
    expect(ownIn(sheetIn(spec, 'Pinjaman'))).toEqual(joinedOnce);

    const recap = await readRecap(schema, await openFile(await writeWorkbookFile(spec)));
    const next = withSheet(withOwn(tinySpec(0), [ketua(' ketua', 'Rina')]), 'Pinjaman', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells.map((cell, at) => (sheet.columns[at]?.header === 'Nama KSM' ? 'Anggrek' : cell)),
      ),
    }));
    const later = await readIncoming(await sourceOf('0.xlsx', next), appContext);
    const plan = planRecap(schema, recap, [later], { force: true });
    expect(plan.files.map(({ verdict, left }) => [verdict.kind, left])).toEqual([['replaces', []]]);
    const planned = plan.tables.find(({ standing }) => standing.stored === 'Pinjaman');
    const at = planned?.standing.headers.indexOf('Ketua') ?? -1;
    expect(new Set(planned?.rows.map(({ cells }) => cells[at]))).toEqual(new Set(['Rina', 41_760]));
  });

  test('of one file stay two columns', () => {
    expect(
      joinedHeaders([
        ['Ketua', 'KETUA'],
        ['KETUA', 'ketua ', 'Lain'],
      ]),
    ).toEqual(['Ketua', 'KETUA', 'Lain']);
    expect(placesAmong(['Ketua', 'KETUA'], ['KETUA', 'ketua ', 'Lain'])).toEqual([1, 0, -1]);
  });
});
