import { pointsPerCharacter, styles } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import { ownHeaderRows } from '../ownTable';
import type { OwnBlock, OwnSheet, OwnTable } from '../ownTable';
import { inputOf } from './cells';

/** Width of a new own table's columns, in characters. */
const columnWidth = 22;

/** Where the used cells of a sheet are. */
interface UsedArea {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Queues the question where the used cells of an own table's sheet are. */
export function askUsed(worksheet: Excel.Worksheet): UsedArea {
  const used = worksheet.getUsedRange(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

/** What the sheet of an own table holds; `sheet` is null when it is blank. */
interface OwnAnswer {
  readonly sheet: OwnSheet | null;
  /** Whether a cell of the rows wanted is calculated; zero-based sheet coordinates. */
  isFormula(row: number, column: number): boolean;
}

/**
 * Queues the reading of an own table's sheet; the result gives it after the sync.
 * @param rows how many of the last rows are wanted
 */
export function askOwnSheet(worksheet: Excel.Worksheet, used: UsedArea, rows: number): () => OwnAnswer {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  const ask = (first: number, count: number): Excel.Range => {
    const range = worksheet.getRangeByIndexes(first, left, count, columnCount);
    range.load('values,formulas');
    return range;
  };
  const head = ask(top, Math.min(ownHeaderRows, rowCount));
  const tailRows = Math.min(rows, rowCount);
  const tail = ask(top + rowCount - tailRows, tailRows);
  return () => {
    const sheet = { top, left, rowCount, head: plain(head.values), tail: plain(tail.values) };
    const isBlank = rowCount === 1 && columnCount === 1 && sheet.head[0]?.[0] === null;
    const isFormula = (row: number, column: number): boolean => {
      const [at, from] = [row - (top + rowCount - tailRows), column - left];
      const formula: unknown = tail.formulas[at]?.[from];
      // A text that begins with = is its own formula.
      return String(formula).startsWith('=') && formula !== tail.values[at]?.[from];
    };
    return { sheet: isBlank ? null : sheet, isFormula };
  };
}

const plain = (values: CellValue[][]): CellValue[][] =>
  values.map((row) => row.map((value) => (value === '' ? null : value)));

/** Queues the writing of blocks of an own table into its sheet. */
export function writeOwnBlocks(worksheet: Excel.Worksheet, table: OwnTable, blocks: readonly OwnBlock[]): void {
  for (const { top, left, cells } of blocks) {
    const width = cells[0]?.length ?? 0;
    const range = worksheet.getRangeByIndexes(top, left, cells.length, width);
    const formats = cells.map((row) =>
      row.map((value, column) => (value === null ? null : table.formatOf(value, table.columns[column]))),
    );
    // A null leaves its cell as it is, which Microsoft's type does not say.
    range.numberFormat = formats as string[][];
    range.values = cells.map((row, at) =>
      row.map((value, column) => (value === null ? null : inputOf(value, formats[at]?.[column] ?? 'General'))),
    );
  }
}

/** Queues the looks of an own table's sheet that holds no cells yet. */
export function dressOwnSheet(worksheet: Excel.Worksheet, { columns }: OwnTable): void {
  const header = worksheet.getRangeByIndexes(0, 0, 1, columns.length);
  header.format.font.bold = true;
  header.format.font.color = `#${styles.header.color}`;
  header.format.fill.color = `#${styles.header.fill}`;
  header.format.columnWidth = columnWidth * pointsPerCharacter;
}
