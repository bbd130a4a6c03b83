import { dateToSerial, HucreError, readOds, type Workbook as FileModel } from 'hucre';
import type { RawTable } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { WorkbookError } from '../errors';
import { ZipFile } from './zip';

/** What a spreadsheet of other offices says of itself in the package. */
const odsType = 'application/vnd.oasis.opendocument.spreadsheet';

/** Rows that are read between two looks at whatever else waits. */
const rowsAtOnce = 500;

type Cell = FileModel['sheets'][number]['rows'][number][number];

/** Opens an OpenDocument spreadsheet, and gives the steps in which its cells are taken. Errors: `file-not-workbook`, `file-damaged`. */
export async function odsSteps(bytes: Uint8Array, name: string): Promise<Generator<void, readonly RawTable[]>> {
  const zip = ZipFile.open(bytes, name);
  if (zip.has('mimetype') && !(await zip.text('mimetype')).startsWith(odsType))
    throw new WorkbookError('file-not-workbook', name);
  try {
    return sheetSteps(await readOds(bytes));
  } catch (error) {
    const details = error instanceof HucreError ? error.message : String(error);
    throw new WorkbookError('file-damaged', name, details, { cause: error });
  }
}

function* sheetSteps({ sheets }: FileModel): Generator<void, readonly RawTable[]> {
  const tables: RawTable[] = [];
  for (const { name, rows, merges = [] } of sheets) {
    const lines: (readonly CellValue[])[] = [];
    let [left, right] = [Infinity, -1];
    for (const cells of rows) {
      if (lines.length % rowsAtOnce === rowsAtOnce - 1) yield;
      const line = cells.map(valueOf);
      const first = line.findIndex(isFilled);
      if (first !== -1) left = Math.min(left, first);
      right = Math.max(right, line.findLastIndex(isFilled));
      lines.push(line);
    }
    if (right === -1) continue;
    const top = lines.findIndex((line) => line.some(isFilled));
    const filled = lines.slice(top, lines.findLastIndex((line) => line.some(isFilled)) + 1);
    tables.push({
      name,
      sheet: name,
      kind: 'range',
      top,
      left,
      values: filled.map((line) =>
        Array.from({ length: right - left + 1 }, (_, column) => line[left + column] ?? null),
      ),
      merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
        top: startRow,
        left: startCol,
        bottom: endRow,
        right: endCol,
      })),
    });
  }
  return tables;
}

const isFilled = (cell: CellValue): boolean => cell !== null;

/** A cell as Excel gives it: dates as serials, blank text as nothing; a date that is none as nothing either. */
function valueOf(value: Cell | undefined): CellValue {
  if (value === undefined || value === '') return null;
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? null : dateToSerial(value, false);
}
