import type { CellValue } from '../../engine/schema';
import type { Progress, SheetSize } from '../port';
import { bytesPerValue, payloadBudget } from './payload';
import { throwIfCancelled } from './run';

/** The first sheets whose cells fit into one answer, one at least. */
function firstBatch(sheets: readonly SheetSize[]): readonly SheetSize[] {
  let bytes = 0;
  const end = sheets.findIndex(({ rows, columns }, index) => {
    bytes += rows * columns * bytesPerValue;
    return index > 0 && bytes > payloadBudget;
  });
  return end < 0 ? sheets : sheets.slice(0, end);
}

/** Reads the calculated values of sheets with one request; more are made only where the cells are too many for one answer of Excel on the web. */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetSize[],
  progress?: Progress,
): Promise<readonly (readonly (readonly CellValue[])[])[]> {
  const { application, worksheets } = context.workbook;
  // A user may have turned automatic calculation off.
  application.calculate('Recalculate');
  const read: (readonly (readonly CellValue[])[])[] = [];
  while (read.length < sheets.length) {
    throwIfCancelled(progress);
    const ranges = firstBatch(sheets.slice(read.length)).map(({ name, rows, columns }) => {
      const range = worksheets.getItem(name).getRangeByIndexes(0, 0, rows, columns);
      range.load('values');
      return range;
    });
    // One answer of all cells would be refused above 5 MB; nearly always there is a single batch.
    await context.sync();
    read.push(
      ...ranges.map(({ values }) =>
        values.map((row: CellValue[]) => row.map((value) => (value === '' ? null : value))),
      ),
    );
  }
  return read;
}
