import { firstRows, gridOf, headerKey, type RawTable } from '../../engine/dataset';
import { listSheetName } from '../../engine/entry';
import { columnsOf, isTable, type Schema } from '../../engine/schema';

/** Neighbouring columns of a table; `calculated`: a single one whose cells should follow from others of their row. */
export interface ColumnRun {
  readonly from: number;
  readonly count: number;
  readonly calculated: boolean;
}

/** Columns that the schema calls calculated stand alone, so that it can be asked what their formulas are. Plain sheets are one run. */
export function columnRuns(schema: Schema, table: RawTable): readonly ColumnRun[] {
  const { name, kind } = table;
  const grid = gridOf(table);
  const [header = []] = firstRows(grid, 1);
  const whole = { from: 0, count: header.length, calculated: false };
  // With nothing but a header there is no cell that could follow from another.
  if (kind !== 'table' || !isTable(schema, name) || grid.rowCount < 2) return [whole];
  const keys = new Set(
    columnsOf(schema, name)
      .filter(({ calculated }) => calculated !== undefined)
      .map((column) => headerKey(column.header)),
  );
  const runs: ColumnRun[] = [];
  header.forEach((cell, column) => {
    const calculated = keys.has(headerKey(String(cell ?? '')));
    const last = runs.at(-1);
    if (calculated || last === undefined || last.calculated) runs.push({ from: column, count: 1, calculated });
    else runs[runs.length - 1] = { ...last, count: last.count + 1 };
  });
  return runs;
}

/** Cells of a formula's own row, `Tabel[[#This Row],[Kolom]]` or `[@Kolom]`, and cells of a sheet of lists, which nobody types into. */
const ownRow =
  /(?:[\p{L}_][\p{L}\p{N}_.]*)?(?:\[\[#This Row\],\[(?:[^\]']|'.)*\]\]|\[@(?:\[(?:[^\]']|'.)*\]|[^\]'[]*)\])/gu;
const lists = new RegExp(`'?${listSheetName}(?: \\(\\d+\\))?'?!\\$[A-Z]{1,3}\\$\\d+(?::\\$[A-Z]{1,3}\\$\\d+)?`, 'g');

/** Functions whose result changes with other things than the cells that the formula names. */
const volatile = /\b(?:INDIRECT|OFFSET|CELL|INFO|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;

/** Whether the result of a formula changes only with cells of its own row: it calls no others, and no name. */
export function isOwnRowFormula(formula: string): boolean {
  if (!formula.startsWith('=')) return false;
  const rest = formula
    .replace(/"(?:[^"]|"")*"/g, '')
    .replace(ownRow, '')
    .replace(lists, '');
  if (volatile.test(rest)) return false;
  // What is left are functions, operators and numbers.
  return !/[[\]!$#@]/.test(rest) && !/[\p{L}_][\p{L}\p{N}_.]*(?!\s*\(|[\p{L}\p{N}_.])/u.test(rest);
}
