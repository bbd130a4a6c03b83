import { countMarked, mark, tableIn, type Dataset } from '../../dataset';
import { columnsOf, tableNames } from '../../schema';

/** Number of cells that are missing from sums and counts: faulty, or blank where a value is always required. */
export function countSkippedCells(dataset: Dataset): number {
  let count = 0;
  for (const name of tableNames(dataset.schema)) {
    const table = tableIn(dataset, name);
    for (const { header, required } of columnsOf(dataset.schema, name)) {
      if (table.absent.has(header)) continue;
      const { marks } = table.column(header);
      count += countMarked(marks, mark.faulty);
      if (required === true) count += countMarked(marks, mark.blank);
    }
  }
  return count;
}
