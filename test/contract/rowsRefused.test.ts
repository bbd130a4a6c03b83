import type { DataRows } from '../../src/workbook/port';
import { benches } from '../support/benches';
import type { Opened } from '../support/benches';
import { apply, book, changes, first, rowsNow, second, sheetNow, third, type Layout } from '../support/loans';

describe.each(benches)('what keeps rows from coming and going in $title', (bench) => {
  const open = async (layout: Layout): Promise<Opened> => bench.open(await book(layout));
  const log = [{ table: 'Riwayat Perbaikan' as const, rows: [[41700.5, 'Siti', 'Pinjaman', '1', 'KK', 1, 2]] }];
  const edits = [{ sheet: 'Lain', row: 0, column: 0, before: 'x', after: 'z' }];
  async function refused(opened: Opened, change: DataRows, error: object): Promise<void> {
    const before = await rowsNow(opened);
    await expect(opened.workbook.apply(edits, log, undefined, [change])).rejects.toMatchObject(error);
    expect(await rowsNow(opened)).toEqual(before);
    expect((await opened.workbook.readTables(['Lain'])).tables[0]?.values[0]).toEqual(['x', 'y']);
    expect((await opened.workbook.readTables(['Riwayat Perbaikan'])).tables).toEqual([]);
  }

  test('a key that is taken by another row', async () => {
    const opened = await open({ rows: [first, second] });
    const taken = [second[0] ?? null, 'Lain', 1, 0, 1];
    await refused(opened, await changes(opened, { appended: [taken] }), { code: 'conflict', place: 'Data!B5' });
  });

  test('a row that was changed meanwhile', async () => {
    const opened = await open({ rows: [first, second] });
    const change = await changes(opened, { removed: [4] });
    await opened.workbook.apply([{ sheet: 'Data', row: 4, column: 2, before: 'Melati', after: 'Sedap' }], []);
    await refused(opened, change, { code: 'conflict', place: 'Data!B5' });
  });

  test('columns that have moved', async () => {
    const opened = await open({ rows: [first, second] });
    const change = await changes(opened, { appended: [third] });
    await opened.workbook.apply([{ sheet: 'Data', row: 2, column: 2, before: 'Nama KSM', after: 'KSM' }], []);
    await refused(opened, change, { code: 'conflict', place: 'Data!B3' });
  });

  test('a cell of the same batch that holds something else by now', async () => {
    const opened = await open({ rows: [first, second] });
    const change = await changes(opened, { appended: [third] });
    const wrong = [{ sheet: 'Lain', row: 0, column: 1, before: 'bukan', after: 'z' }];
    await expect(opened.workbook.apply(wrong, [], undefined, [change])).rejects.toMatchObject({ code: 'conflict' });
    expect(await rowsNow(opened)).toEqual([first, second]);
  });

  test('a protected sheet', async () => {
    const opened = await open({ rows: [first, second], sheet: { protection: { sheet: true } } });
    await refused(opened, await changes(opened, { appended: [third] }), { code: 'protected', place: 'Data' });
    await refused(opened, await changes(opened, { removed: [3] }), { code: 'protected', place: 'Data' });
  });

  test('merged cells below that would be torn apart; others move along', async () => {
    const torn = { merges: [{ startRow: 6, startCol: 4, endRow: 6, endCol: 7 }] };
    const opened = await open({ rows: [first, second], below: [[], ['Catatan']], sheet: torn });
    await refused(opened, await changes(opened, { appended: [third] }), { code: 'overlap' });

    const whole = { merges: [{ startRow: 6, startCol: 1, endRow: 7, endCol: 3 }] };
    const free = await open({ rows: [first, second], below: [[], ['Catatan'], []], sheet: whole });
    await apply(free, { appended: [third] });
    expect((await sheetNow(free)).sheet.merges).toEqual([{ startRow: 7, startCol: 1, endRow: 8, endCol: 3 }]);
  });

  test('a filter that hides rows, until all are shown', async () => {
    const filter = {
      autoFilter: { range: 'H3:H5', columns: [{ colIndex: 0, filters: ['a'] }] },
      rowDefs: new Map([[4, { hidden: true }]]),
    };
    const opened = await open({ rows: [first, second], sheet: filter });
    const change = await changes(opened, { appended: [third] });
    await refused(opened, change, { code: 'filtered', place: 'Data' });
    await opened.workbook.showAll('Data');
    expect((await sheetNow(opened)).sheet.rowDefs?.get(4)?.hidden ?? false).toBe(false);
    await opened.workbook.apply([], [], undefined, [change]);
    expect(await rowsNow(opened)).toEqual([first, second, third]);
  });

  test('a table, or a sheet, that is gone', async () => {
    const opened = await open({ rows: [first, second] });
    const change = await changes(opened, { appended: [third] });
    const other = { ...change, table: { ...change.table, name: 'Hilang' } };
    await refused(opened, other, { code: 'conflict', place: 'Hilang' });
    const elsewhere = { ...change, table: { ...change.table, sheet: 'Hilang' } };
    await refused(opened, elsewhere, { code: 'not-found', place: 'Hilang' });
  });
});
