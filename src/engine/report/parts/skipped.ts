import { mark, type AnyTable, type Dataset } from '../../dataset';
import { columnsOf, tableNames } from '../../schema';

/** Number of cells that are missing from sums and counts: faulty, or blank where a value is always required. */
export function countSkippedCells(dataset: Dataset): number {
  let count = 0;
  for (const name of tableNames) {
    const table: AnyTable = dataset.tables[name];
    for (const { header, required } of columnsOf(name)) {
      if (table.absent.has(header)) continue;
      for (const state of table.column(header).marks) {
        if (state === mark.faulty || (state === mark.blank && required === true)) count += 1;
      }
    }
  }
  return count;
}
