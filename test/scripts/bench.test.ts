import { readDataset } from '../../src/engine/dataset';
import { schema } from '../../src/programme/schema';
import { benchWorkbook } from '../../scripts/bench/loans';

test('the workbook of the benchmarks is always the same, and faulty in every fiftieth loan at most', () => {
  const raw = benchWorkbook(1_000);
  expect(benchWorkbook(1_000)).toEqual(raw);

  const { tables, faults } = readDataset(schema, raw);
  expect([tables.Pinjaman.rowCount, tables.BKM.rowCount, tables.Desa.rowCount]).toEqual([1_000, 400, 400]);
  const cells = faults.filter(({ sheetRow }) => sheetRow !== null);
  expect(cells.every(({ table, sheetRow }) => table === 'Pinjaman' && (sheetRow ?? 0) % 50 === 0)).toBe(true);
  expect(new Set(cells.map(({ rule }) => rule))).toEqual(new Set(['type', 'choice', 'spacing', 'formula-error']));
});
