import { writeXlsx } from 'hucre';
import { dataSheet, profileSheet } from '../../../src/engine/report';
import type { ReportSheet, ReportSpec } from '../../../src/engine/report';
import { columnsOf, tableNames } from '../../../src/engine/schema';
import type { CellValue } from '../../../src/engine/schema';
import { schema } from '../../../src/programme/schema';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { openInExcel } from '../../support/benches';
import { effort } from '../../support/effort';
import { syncs } from '../../support/requests';
import { exampleReport } from '../../support/report';

const rowsOf = (name: string, count: number): CellValue[][] =>
  Array.from({ length: count }, (_, row) =>
    columnsOf(schema, name).map((column) =>
      ['int', 'rp', 'number', 'date', 'month', 'year', 'percent'].includes(column.type)
        ? row * 1_000
        : `${column.header} ${row}`,
    ),
  );

const allTables = (rows: number): Promise<Uint8Array> =>
  writeWorkbookFile({
    title: 'Uji',
    dataSheets: [
      profileSheet(schema, { 'Kode Kabupaten': '33.26', Periode: 42004 }),
      ...tableNames(schema).map((name) => dataSheet(schema, name, rowsOf(name, rows))),
    ],
    report: null,
  });

test('all tables and Profil are read with two syncs, and one for the formulas of calculated columns', async () => {
  const { host, workbook } = await openInExcel(await allTables(30), '1.9');
  const { tables } = await workbook.readTables(['Profil', ...tableNames(schema)]);
  expect(tables).toHaveLength(1 + tableNames(schema).length);
  expect(syncs(host)).toHaveLength(3);
});

test.each([
  ['1.9', 2],
  ['1.20', 3],
])('plain sheets are read with two syncs as well, and one for merged cells: ExcelApi %s', async (apiSet, count) => {
  const sheets = tableNames(schema).map((name) => ({
    name,
    rows: [columnsOf(schema, name).map((column) => column.header), ...rowsOf(name, 20)],
  }));
  const { host, workbook } = await openInExcel(await writeXlsx({ sheets }), apiSet);
  expect((await workbook.readTables(tableNames(schema))).tables).toHaveLength(tableNames(schema).length);
  expect(syncs(host)).toHaveLength(count);
});

test('the report is written with a sync for each kind of work, the second time as well', async () => {
  const { host, workbook } = await openInExcel(await allTables(3), '1.9', { kind: 'web' });
  await workbook.writeReport(exampleReport);
  // What there is; values; looks, page, paper, panes and charts.
  expect(syncs(host)).toHaveLength(7);
  await workbook.writeReport(exampleReport);
  expect(syncs(host)).toHaveLength(14);
  expect(syncs(host).every(({ error }) => error === undefined)).toBe(true);
});

test.each(['windows', 'mac'] as const)('on %s two ways are tried for pages and for panes', async (kind) => {
  const { host, workbook } = await openInExcel(await allTables(3), '1.9', { kind });
  const written = await workbook.writeReport(exampleReport);
  expect(written.every(({ missing }) => missing === undefined)).toBe(true);
  // Pages in another way, panes in another way, and two that bring the user's sheet to the front again.
  expect(syncs(host)).toHaveLength(11);
  expect(host.view().map(({ name, active }) => [name, active])[0]).toEqual([host.view()[0]?.name, true]);
});

test('a table above 5 MB is read in blocks of rows, each below the limit', async () => {
  const rows = rowsOf('Pinjaman', effort.runs(13_000, 25_000));
  const bytes = await writeWorkbookFile({
    title: 'Uji',
    dataSheets: [dataSheet(schema, 'Pinjaman', rows)],
    report: null,
  });
  const { host, workbook } = await openInExcel(bytes, '1.9');
  const [table] = (await workbook.readTables(['Pinjaman'])).tables;
  expect(table?.values.slice(1)).toEqual(rows);
  expect(syncs(host).length).toBeGreaterThan(2);
  expect(syncs(host).every(({ error }) => error === undefined)).toBe(true);
}, 60_000);

test('a plain sheet that turns out too big is read again in blocks', async () => {
  const rows: CellValue[][] = [
    columnsOf(schema, 'Pinjaman').map((column) => column.header),
    ...rowsOf('Pinjaman', 12_000),
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'Pinjaman', rows }] });
  const { host, workbook } = await openInExcel(bytes, '1.9', { kind: 'web' });
  const [table] = (await workbook.readTables(['Pinjaman'])).tables;
  expect(table?.values).toEqual(rows);
  expect(syncs(host).map(({ error }) => error)).toContain('ResponsePayloadSizeLimitExceeded');
}, 60_000);

test('a report above 5 MB is written in blocks, each below the limit, the first rows last', async () => {
  const rows = Array.from({ length: 60_000 }, (_, row) =>
    ['Pinjaman', `M${row}`, 'Saldo tidak sama dengan Pokok dikurangi Angsuran Pokok', row].map((value) => ({
      value,
      style: 'label' as const,
    })),
  );
  const sheet: ReportSheet = {
    id: 'pemeriksaan',
    name: 'Hasil Pemeriksaan',
    widths: [12, 10, 60, 10],
    rows,
    frozen: { rows: 1, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: 'a4',
      titleRows: null,
      columns: 4,
      breaks: [],
      footer: { text: '', page: '{page} dari {pages}' },
    },
    charts: [],
  };
  const { host, workbook } = await openInExcel(await allTables(1), '1.9', { kind: 'web' });
  await workbook.writeReport({ title: 'Uji', sheets: [sheet] });
  expect(syncs(host).length).toBeGreaterThan(2);
  expect(syncs(host).every(({ error }) => error === undefined)).toBe(true);
  const view = host.view().find(({ name }) => name === 'Hasil Pemeriksaan');
  expect(view?.cells.at(-1)?.row).toBe(59_999);
}, 60_000);

test('every request that writes of a report is one suspended screen update', async () => {
  const { host, workbook } = await openInExcel(await allTables(1), '1.9', { kind: 'web' });
  await workbook.writeReport(exampleReport);
  const suspensions = syncs(host).map(
    ({ steps }) => steps.filter((step) => step === 'call SuspendScreenUpdatingUntilNextSync').length,
  );
  expect(suspensions).toEqual([0, 1, 1, 1, 1, 1, 1]);
});

test('formats go by blocks of equal looks, not by cells', async () => {
  const tall = (rows: number): ReportSpec => ({
    ...exampleReport,
    sheets: exampleReport.sheets.map((sheet) => ({
      ...sheet,
      rows: [...sheet.rows.slice(0, 6), ...Array.from({ length: rows }, () => sheet.rows[5] ?? [])],
    })),
  });
  const actions = async (rows: number): Promise<number> => {
    const { host, workbook } = await openInExcel(await allTables(1));
    await workbook.writeReport(tall(rows));
    return syncs(host).reduce((sum, request) => sum + request.actions, 0);
  };
  // office.js itself cuts values into blocks of 1,500 cells, four actions each.
  expect((await actions(290)) - (await actions(5))).toBeLessThan(20);
});
