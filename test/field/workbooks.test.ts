import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WriteSheet } from 'hucre';
import type { RawTable } from '../../src/engine/dataset';
import { tableNames } from '../../src/engine/schema';
import { schema } from '../../src/programme/schema';
import { openWorkbookFile } from '../../src/workbook/file';
import { ZipFile } from '../../src/workbook/file/zip';
import type { Workbook } from '../../src/workbook/port';
import { brief } from '../support/base';
import { openInExcel } from '../support/benches';
import { effort } from '../support/effort';
import { faultsOfPackage } from '../support/package';
import { unzipBytes } from '../support/unzip';
import { accept, actions, check, colour, repair, repairAndUndo, report, settings } from './actions';
import { dressed, dressedFile, firstTemplate, repairs, typed, withPrefixes } from './workbooks';

const file = (name: string): Promise<Uint8Array> => Promise.resolve(readFileSync(join(__dirname, 'files', name)));

interface Make {
  readonly title: string;
  bytes(): Promise<Uint8Array>;
  /** Whether Excel can be asked the same: the stand-in reads all makes alike, so that one of each kind is enough. */
  readonly inExcel: boolean;
}

/** Loans by board, as a pivot table over the sheet Pinjaman. */
const pivot: WriteSheet = {
  name: 'Pivot',
  rows: [],
  pivotTables: [
    {
      name: 'Pivot1',
      sourceSheet: 'Pinjaman',
      sourceRange: 'A1:T10',
      targetCell: 'A3',
      rows: ['Kode BKM'],
      values: [{ field: 'Pokok' }],
    },
  ],
};

/** The dressed workbook as many programs keep it. */
const makes: readonly Make[] = [
  { title: 'hucre', bytes: () => dressedFile(), inExcel: true },
  {
    title: 'hucre, with macros',
    bytes: () => dressedFile({ vbaProject: Uint8Array.of(208, 207, 17, 1) }),
    inExcel: false,
  },
  { title: 'hucre, dates from 1904', bytes: () => dressedFile({ dateSystem: '1904' }), inExcel: false },
  { title: 'hucre, texts in their cells', bytes: () => dressedFile({ stringMode: 'inline' }), inExcel: false },
  {
    title: 'hucre, with a pivot table',
    bytes: () => dressedFile({ sheets: [...(dressed().sheets ?? []), pivot] }),
    inExcel: false,
  },
  { title: 'LibreOffice', bytes: () => file('libreoffice.xlsx'), inExcel: true },
  { title: 'openpyxl', bytes: () => file('openpyxl.xlsx'), inExcel: false },
  { title: 'XlsxWriter, with a chart on a sheet of its own', bytes: () => file('xlsxwriter.xlsx'), inExcel: true },
  { title: 'a program that writes prefixes', bytes: async () => withPrefixes(await dressedFile()), inExcel: false },
];

/** Dressed by another program than ours, and with what LibreOffice changes in it. */
const sampleMake = 'LibreOffice';

const names = [schema.profile.name, ...tableNames(schema)];
const tablesOf = async (workbook: Workbook): Promise<readonly RawTable[]> => (await workbook.readTables(names)).tables;
const valuesOf = async (workbook: Workbook): Promise<unknown> =>
  (await tablesOf(workbook)).map(({ name, values }) => [name, values]);
const ownTables = ['Catatan Pemeriksaan', 'Riwayat Perbaikan', 'Pengaturan'];
const open = async (bytes: Uint8Array): Promise<Workbook & { save(): Promise<Uint8Array> }> =>
  openWorkbookFile(schema, bytes, 'kantor.xlsx');

/** Everything that writes. Of a sample one make meets them one by one, the others all of them in the month of work. */
const actionsOn = (title: string) =>
  effort.cases(Object.entries(actions), ([name]) => title === sampleMake || name === 'repair');

/** Parts that differ, and how. */
function changes(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [ZipFile.open(before, ''), ZipFile.open(after, '')];
  const bytesOf = (zip: Uint8Array, part: string): string => Buffer.from(unzipBytes(zip, part)).toString('base64');
  return [
    ...old.paths.filter((part) => !now.has(part)).map((part) => `- ${part}`),
    ...now.paths.filter((part) => !old.has(part)).map((part) => `+ ${part}`),
    ...old.paths
      .filter((part) => now.has(part) && bytesOf(before, part) !== bytesOf(after, part))
      .map((part) => `~ ${part}`),
  ];
}

/** Parts that tell of all sheets. */
const shared = /^~ (?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;
/** The order of calculation, which Excel finds anew, and sheets that are new. */
const ours = /^(?:\+ xl\/(?:worksheets|drawings|charts)\/|- xl\/calcChain\.xml$)/;

describe.each(makes)('a workbook of $title', ({ title, bytes: make, inExcel: alsoInExcel }) => {
  test('has the findings that were put into it, and no others', async () => {
    const { findings } = await check(await open(await make()));
    expect(findings.map(({ severity, fix }) => [severity, fix?.certain])).toEqual(
      Array(repairs).fill(['warning', true]),
    );
  });

  test('is repaired to what it should be', async () => {
    const workbook = await open(await make());
    await repair(workbook);
    expect((await check(workbook)).findings).toEqual([]);
    const clean = firstTemplate.map(({ name, values }) => [name, values] as const);
    // Titles above a header, and what stands beside the table, are no data.
    const repaired = (await tablesOf(workbook)).map(({ name, values }, at) => [
      name,
      values.slice(-(clean[at]?.[1].length ?? 0)).map((row) => row.slice(0, clean[at]?.[1][0]?.length)),
    ]);
    expect(repaired).toEqual(clean);
  });

  test('keeps every part that has no changed cell, byte for byte', async () => {
    const bytes = await make();
    const workbook = await open(bytes);
    await workbook.apply([{ sheet: 'UPK', row: 3, column: 5, before: '3.000.000', after: 3_000_000 }], []);
    const changed = changes(bytes, await workbook.save());
    // Formulas elsewhere are calculated anew, which the workbook's part says.
    expect(changed.filter((part) => part !== '~ xl/workbook.xml')).toEqual([
      expect.stringMatching(/^~ xl\/worksheets\/sheet\d+\.xml$/),
    ]);
  });

  test.each(actionsOn(title))('stays whole: %s', async (_name, action) => {
    const bytes = await make();
    const workbook = await open(bytes);
    await action(workbook);
    const after = await workbook.save();
    expect(await faultsOfPackage(after)).toEqual(await faultsOfPackage(bytes));
    const others = changes(bytes, after).filter((part) => !shared.test(part) && !ours.test(part));
    const sheets = others.filter((part) => /^~ xl\/worksheets\/sheet\d+\.xml$/.test(part));
    expect(others).toEqual(sheets);
    // Only repairs and colours touch the user's sheets.
    if (![repair, repairAndUndo, colour].includes(action)) expect(sheets).toEqual([]);
    else expect(sheets).toHaveLength(Object.keys(typed).length);
  });

  test('stays whole through a month of work, and what was taken back is as before', async () => {
    const bytes = await make();
    const before = await valuesOf(await open(bytes));
    const workbook = await open(bytes);
    const month = [colour, repairAndUndo, accept, settings, report, actions['check sheet'] ?? report, colour, report];
    // A second report, over the first one, takes as long as everything else together.
    for (const action of effort.cases(month, (_, at) => title === sampleMake || month[at] !== report || at > 4)) {
      await action(workbook);
      expect(await valuesOf(workbook)).toEqual(before);
    }
    await workbook.mark(null);
    const after = await workbook.save();
    expect(await faultsOfPackage(after)).toEqual(await faultsOfPackage(bytes));
    const again = await open(after);
    expect(await valuesOf(again)).toEqual(before);
    expect((await again.readTables(ownTables)).tables.map(({ name }) => name)).toEqual(ownTables);
  });

  if (!alsoInExcel || (title !== sampleMake && !effort.isWhole)) return;

  test('is read the same in Excel', async () => {
    const bytes = await make();
    const [inFile, inExcel] = [await open(bytes), (await openInExcel(bytes)).workbook];
    expect(await tablesOf(inExcel)).toEqual(await tablesOf(inFile));
    expect((await check(inExcel)).findings.map(brief)).toEqual((await check(inFile)).findings.map(brief));
  });

  test.each(Object.entries(actions))('goes the same way in Excel: %s', async (_name, action) => {
    const bytes = await make();
    const [inFile, inExcel] = [await open(bytes), (await openInExcel(bytes)).workbook];
    await action(inFile);
    await action(inExcel);
    expect(await valuesOf(inExcel)).toEqual(await valuesOf(inFile));
    const [one, other] = await Promise.all(
      [inFile, inExcel].map(async (each) => (await each.readTables(ownTables)).tables),
    );
    expect(other?.map(({ values }) => values)).toEqual(one?.map(({ values }) => values));
  });
});
