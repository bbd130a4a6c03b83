import { writeXlsx } from 'hucre';
import type { CellValue } from '../../../src/engine/schema';
import { mostMergedAreas } from '../../standin/objects/merges';
import { openInExcel } from '../../support/benches';
import { syncs } from '../../support/requests';

const header = ['Kode Desa', 'Desa/Kelurahan', 'KK'];

/** A plain sheet Desa on which the first cell of every second row is merged with the one below. */
async function withMerges(count: number) {
  const rows = Array.from({ length: 2 * count }, (_, row): CellValue[] => [
    row % 2 === 0 ? `33.26.11.${2000 + row}` : null,
    `Desa ${row}`,
    row,
  ]);
  const merges = Array.from({ length: count }, (_, index) => ({
    startRow: 1 + 2 * index,
    startCol: 0,
    endRow: 2 + 2 * index,
    endCol: 0,
  }));
  return openInExcel(await writeXlsx({ sheets: [{ name: 'Desa', rows: [header, ...rows], merges }] }));
}

test('Excel reports at most 512 merged areas at once', async () => {
  const { host } = await withMerges(mostMergedAreas + 1);
  const ask = (address: string) =>
    Excel.run(async (context) => {
      const merged = context.workbook.worksheets.getItem('Desa').getRange(address).getMergedAreasOrNullObject();
      merged.load('areaCount');
      await context.sync();
      return merged.areaCount;
    });
  await expect(ask('A1:A2000')).rejects.toMatchObject({ code: 'GeneralException' });
  expect(await ask('A1:A1025')).toBe(mostMergedAreas);
  expect(host.requests.length).toBeGreaterThan(0);
});

test('of a sheet with 600 merged areas all are read, and every value', async () => {
  const { host, workbook } = await withMerges(600);
  const [table] = (await workbook.readTables(['Desa'])).tables;
  expect(table?.values).toHaveLength(1_201);
  expect(table?.merges).toHaveLength(600);
  expect(new Set(table?.merges.map(({ top }) => top)).size).toBe(600);
  expect(table?.merges[0]).toEqual({ top: 1, left: 0, bottom: 2, right: 0 });
  // What there is, the values, all areas (refused), and two halves.
  expect(syncs(host)).toHaveLength(5);
});

test('one sheet too many does not cost the others theirs', async () => {
  const merges = [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }];
  const rows = [header, ['33.26.11.2001', 'Bojong', 1], ['33.26.11.2002', null, 2]];
  const many = Array.from({ length: 600 }, (_, row) => ({ startRow: row, startCol: 1, endRow: row, endCol: 2 }));
  const { workbook } = await openInExcel(
    await writeXlsx({
      sheets: [
        { name: 'Desa', rows, merges },
        { name: 'BKM', rows: Array.from({ length: 600 }, () => ['x', 'y', null]), merges: many },
      ],
    }),
  );
  const { tables } = await workbook.readTables(['Desa', 'BKM']);
  expect(tables.map((table) => table.merges.length)).toEqual([1, 600]);
});

test('while a cell is being typed in, nothing is tried again', async () => {
  const { host, workbook } = await withMerges(2);
  host.faults.requests.set(3, 'InvalidOperationInCellEditMode');
  await expect(workbook.readTables(['Desa'])).rejects.toMatchObject({ code: 'cell-edit-mode' });
  expect(syncs(host)).toHaveLength(3);
});

test('an Excel that stays busy is told of in the end', async () => {
  const { host, workbook } = await withMerges(2);
  for (let number = 3; number < 40; number += 1) host.faults.requests.set(number, 'GeneralException');
  await expect(workbook.readTables(['Desa'])).rejects.toMatchObject({ code: 'busy' });
});
