import { writeXlsx, type WriteSheet } from 'hucre';
import { live, sheetsOf } from '../../support/live';
import { openInExcel } from '../../support/benches';

const plain = sheetsOf('range');
/** The same, with two cells of a column merged: then edits are followed by reading everything. */
const merged = plain.map((sheet): WriteSheet =>
  sheet.name === 'Desa' ? { ...sheet, merges: [{ startRow: 1, startCol: 3, endRow: 2, endCol: 3 }] } : sheet,
);

test.each([
  ['Excel Tables', sheetsOf('table')],
  ['plain sheets', plain],
  ['plain sheets with merged cells', merged],
])('the user can take back an edit after it was checked live: %s', async (_what, sheets) => {
  const { host, rechecked, live: check, told } = await live(sheets);
  const before = host.view().find(({ name }) => name === 'Desa')?.cells;
  host.edit('Desa', 'B2', 'Nama lain');
  await rechecked();
  expect(host.view().find(({ name }) => name === 'Desa')?.cells).not.toEqual(before);
  expect(host.undo()).toBe(true);
  expect(host.view().find(({ name }) => name === 'Desa')?.cells).toEqual(before);
  await rechecked();
  expect(told.length).toBeGreaterThan(1);
  check.stop();
});

test('merged cells are read again after rows were inserted', async () => {
  const { host, rechecked, live: check } = await live(plain);
  const asked = () => host.requests.filter(({ steps }) => steps.some((step) => step.startsWith('load areas'))).length;
  const before = asked();
  host.insertRows('Desa', 3, 1);
  await rechecked();
  expect(asked()).toBe(before + 1);
  check.stop();
});

test('tables that stand as they stood keep the merged cells that they had; others are asked for theirs', async () => {
  const { host, workbook } = await openInExcel(await writeXlsx({ sheets: merged }));
  const { tables } = await workbook.readTables(['Desa', 'BKM']);
  const known = tables.map((table) => ({ ...table, rows: table.values.length, columns: table.values[0]?.length ?? 0 }));
  const [desa] = (await workbook.readTables(['Desa'], undefined, known)).tables;
  expect(desa).toEqual(tables[0]);
  expect(desa?.merges).toHaveLength(1);
  host.edit('Desa', 'D2', 'x');
  expect(host.undo()).toBe(true);
  const [other] = (await workbook.readTables(['Desa'], undefined, known.slice(1))).tables;
  expect(other?.merges).toHaveLength(1);
});
