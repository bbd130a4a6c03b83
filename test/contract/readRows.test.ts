import { writeXlsx } from 'hucre';
import type { WriteSheet } from 'hucre';
import type { RawTable } from '../../src/engine/dataset';
import type { Workbook } from '../../src/workbook/port';
import { benches } from '../support/benches';

const header = ['Kode BKM', 'Kode Desa', 'Nama BKM', 'Pengurus Laki-laki'];
const numbers = new Map([
  ['2,0', { style: { numFmt: '000' } }],
  ['3,0', { style: { numFmt: '000' } }],
]);
/** A plain sheet with a title, and a Table that does not begin in the first cell. */
const plain: WriteSheet = {
  name: 'BKM',
  rows: [
    ['DATA BKM'],
    header,
    [7, '33.26.11.2001', 'Maju', 7],
    [8, '33.26.11.2002', 'Guyub', 5],
    [null, null, 'Catatan', null],
  ],
  cells: numbers,
};
const table: WriteSheet = {
  name: 'Lembar 2',
  rows: [
    [],
    [null, 'Kode Desa', 'Desa/Kelurahan'],
    [null, '33.26.11.2001', 'Bojong'],
    [null, '33.26.11.2002', 'Bukur'],
  ],
  tables: [{ name: 'Desa', range: 'B2:C4', columns: [{ name: 'Kode Desa' }, { name: 'Desa/Kelurahan' }] }],
};

describe.each(benches)('reading rows again from $title', (bench) => {
  async function opened(sheets: WriteSheet[] = [plain, table]) {
    const { workbook } = await bench.open(await writeXlsx({ sheets }));
    const { tables } = await workbook.readTables(['BKM', 'Desa']);
    return { workbook, tables };
  }
  const cellsOf = async (workbook: Workbook, tables: readonly RawTable[], rows: readonly number[], limit = 10) => {
    const read = await workbook.readRows(tables, [{ table: 'BKM', rows }], limit);
    return read?.flatMap((each) => each.rows.map(({ sheetRow, cells }) => [each.table, sheetRow, cells]));
  };

  test('rows come as they were read with their tables, in ascending order, each once', async () => {
    const { workbook, tables } = await opened();
    const read = await workbook.readRows(
      tables,
      [
        { table: 'BKM', rows: [3, 2, 3] },
        { table: 'Desa', rows: [3] },
      ],
      10,
    );
    expect(read?.map((each) => [each.table, each.rows.map(({ sheetRow, cells }) => [sheetRow, cells])])).toEqual([
      [
        'BKM',
        [
          [2, [7, '33.26.11.2001', 'Maju', 7]],
          [3, [8, '33.26.11.2002', 'Guyub', 5]],
        ],
      ],
      ['Desa', [[3, ['33.26.11.2002', 'Bukur']]]],
    ]);
    const shown = read?.[0]?.rows[1]?.shown;
    expect([shown?.get('3,0'), shown?.get('3,3')]).toEqual(['008', undefined]);
  });

  test('changed cells are read as they are now', async () => {
    const { workbook, tables } = await opened();
    await workbook.apply([{ sheet: 'BKM', row: 2, column: 2, before: 'Maju', after: 'Maju Jaya' }], []);
    expect(await cellsOf(workbook, tables, [2])).toEqual([['BKM', 2, [7, '33.26.11.2001', 'Maju Jaya', 7]]]);
  });

  test('nothing wanted is nothing read', async () => {
    const { workbook, tables } = await opened();
    expect(await workbook.readRows(tables, [], 10)).toEqual([]);
  });

  test('beyond the limit everything must be read again', async () => {
    const { workbook, tables } = await opened();
    expect(await cellsOf(workbook, tables, [2, 3], 1)).toBeUndefined();
    expect(await cellsOf(workbook, tables, [2, 3], 2)).toHaveLength(2);
  });

  test('a sheet that has got longer, shorter or wider, or is gone, must be read as a whole', async () => {
    const longer = { ...plain, rows: [...(plain.rows ?? []), [9, '33.26.11.2001', 'Baru', 1]] };
    const shorter = { ...plain, rows: plain.rows?.slice(0, 4) ?? [] };
    const wider = { ...plain, rows: plain.rows?.map((cells) => [...cells, 'x']) ?? [] };
    for (const changed of [longer, shorter, wider, { ...plain, name: 'Lain' }]) {
      const { tables } = await opened();
      const { workbook } = await bench.open(await writeXlsx({ sheets: [changed, table] }));
      expect(await workbook.readRows(tables, [{ table: 'BKM', rows: [2] }], 10)).toBeNull();
    }
  });

  test('a Table that has got longer, or was made where a plain sheet was read, must be read as a whole', async () => {
    const { tables } = await opened();
    const columns = header.map((name) => ({ name }));
    const longer: WriteSheet = {
      ...table,
      rows: [...(table.rows ?? []), [null, '33.26.11.2003', 'Baru']],
      tables: [{ name: 'Desa', range: 'B2:C5', columns: [{ name: 'Kode Desa' }, { name: 'Desa/Kelurahan' }] }],
    };
    const made: WriteSheet = { ...plain, tables: [{ name: 'BKM', range: 'A2:D4', columns }] };
    for (const sheets of [
      [plain, longer],
      [made, table],
    ]) {
      const { workbook } = await bench.open(await writeXlsx({ sheets }));
      expect(await workbook.readRows(tables, [{ table: 'BKM', rows: [2] }], 10)).toBeNull();
    }
  });

  test('merged cells that were not there before must be read as a whole; Excel is not asked for them, which would empty its undo', async () => {
    const { tables } = await opened();
    const merged = { ...plain, merges: [{ startRow: 3, startCol: 2, endRow: 4, endCol: 2 }] };
    const { workbook } = await bench.open(await writeXlsx({ sheets: [merged, table] }));
    const read = await workbook.readRows(tables, [{ table: 'BKM', rows: [2] }], 10);
    expect(read === null).toBe(bench.title === 'a file');
  });
});
