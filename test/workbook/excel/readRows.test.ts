import { writeXlsx } from 'hucre';
import type { CellValue } from '../../../src/engine/schema';
import { openInExcel } from '../../support/benches';
import { syncs } from '../../support/requests';

const header = ['Kode BKM', 'Periode', 'Pendapatan', 'Biaya', 'Laba'];

/** A plain sheet UPK in which Laba is a formula in some rows. */
async function opened(rows: number, withFormula: (row: number) => boolean, apiSet?: string) {
  const cells = new Map(
    Array.from({ length: rows }, (_, row) => row + 1)
      .filter(withFormula)
      .map((row) => [`${row},4`, { formula: `C${row + 1}-D${row + 1}`, formulaResult: 0 }] as const),
  );
  const values = Array.from({ length: rows }, (_, row): CellValue[] => [`B${row}`, 42_004, row * 10, row, null]);
  const { host, workbook } = await openInExcel(
    await writeXlsx({ sheets: [{ name: 'UPK', rows: [header, ...values], cells }] }),
    apiSet,
  );
  const { tables } = await workbook.readTables(['UPK']);
  const before = syncs(host).length;
  return { host, workbook, tables, requests: () => syncs(host).length - before };
}

const labaOf = (read: Awaited<ReturnType<Awaited<ReturnType<typeof opened>>['workbook']['readRows']>>) =>
  read?.flatMap(({ rows }) => rows.map(({ sheetRow, cells }) => [sheetRow, cells[4]]));

test.each(['1.9', '1.20'])('without formulas a row is read with two requests at ExcelApi %s', async (apiSet) => {
  const { workbook, tables, requests } = await opened(50, () => false, apiSet);
  const read = await workbook.readRows(tables, [{ table: 'UPK', rows: [7] }], 100);
  expect(read?.[0]?.rows.map(({ cells }) => cells)).toEqual([['B6', 42_004, 60, 6, null]]);
  expect(requests()).toBe(2);
});

test('rows with formulas are read too, as they are calculated now, with one request more', async () => {
  const { host, workbook, tables, requests } = await opened(50, (row) => row === 5 || row === 9 || row === 10);
  host.edit('UPK', 'C6', [[1_000]]);
  expect(labaOf(await workbook.readRows(tables, [{ table: 'UPK', rows: [7] }], 100))).toEqual([
    [5, 996],
    [7, null],
    [9, 72],
    [10, 81],
  ]);
  expect(requests()).toBe(3);
});

test('rows with formulas count for the limit', async () => {
  const { workbook, tables } = await opened(50, (row) => row <= 20);
  expect(await workbook.readRows(tables, [{ table: 'UPK', rows: [30] }], 20)).toBeNull();
  expect(labaOf(await workbook.readRows(tables, [{ table: 'UPK', rows: [30] }], 21))).toHaveLength(21);
});

test('formulas in too many places are not asked for one by one', async () => {
  const { workbook, tables, requests } = await opened(2_100, (row) => row % 2 === 1);
  expect(await workbook.readRows(tables, [{ table: 'UPK', rows: [2] }], 2_000)).toBeNull();
  expect(requests()).toBe(1);
});

test('rows far apart are read in pieces, not with all that lies between them', async () => {
  const { host, workbook, tables } = await opened(5_000, () => false);
  const wanted = Array.from({ length: 40 }, (_, index) => 1 + index * 100);
  const read = await workbook.readRows(tables, [{ table: 'UPK', rows: wanted }], 100);
  expect(read?.[0]?.rows.map(({ sheetRow }) => sheetRow)).toEqual(wanted);
  expect(read?.[0]?.rows.every(({ sheetRow, cells }) => cells[0] === `B${sheetRow - 1}`)).toBe(true);
  expect(syncs(host).at(-1)?.bytes).toBeLessThan(200_000);
});

test('on a protected sheet, where Excel does not look for formulas, everything must be read again', async () => {
  const sheet = { name: 'UPK', rows: [header, ['B1', 42_004, 5, 1, 4]], protection: { sheet: true } };
  const { workbook } = await openInExcel(await writeXlsx({ sheets: [sheet] }));
  const { tables } = await workbook.readTables(['UPK']);
  expect(await workbook.readRows(tables, [{ table: 'UPK', rows: [1] }], 100)).toBeNull();
});

test('other refusals of Excel are told', async () => {
  const { host, workbook, tables } = await opened(5, () => false);
  host.editMode = true;
  await expect(workbook.readRows(tables, [], 100)).rejects.toMatchObject({ code: 'cell-edit-mode' });
});
