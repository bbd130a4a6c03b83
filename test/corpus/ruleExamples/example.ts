import type { RawWorkbook } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import type { RuleId } from '../../../src/programme/rules/ids';
import { baseWorkbook, edited, mapTable, withCopy, type baseContext, type Edit } from '../../support/base';

/** The part of a table that shows what an example is about. */
export interface View {
  readonly table: string;
  readonly columns: readonly string[];
  /** Sheet rows (1-based); those that are not there are left out. */
  readonly rows: readonly number[];
  /** Rows of the good workbook, where they are others. */
  readonly goodRows?: readonly number[];
}

/** Two workbooks that differ in one thing: the good one has no finding, the bad one exactly one, of this rule. */
export interface RuleExample {
  readonly rule: RuleId;
  readonly good: RawWorkbook;
  readonly bad: RawWorkbook;
  /** What of both is shown. */
  readonly views: readonly View[];
  /** An earlier workbook with which both are compared, and what of it is shown. */
  readonly previous?: { readonly workbook: RawWorkbook; readonly view: View };
  readonly context?: Partial<typeof baseContext>;
}

/** The small workbook that most examples start from. */
export const base = baseWorkbook();

/** An example whose bad workbook is the small one with some cells changed. */
export function cellExample(
  rule: RuleId,
  table: string,
  rows: readonly number[],
  columns: readonly string[],
  ...edits: readonly Edit[]
): RuleExample {
  return { rule, good: base, bad: edited(base, ...edits), views: [{ table, columns, rows }] };
}

/** The workbook with a column more at a table's right edge; the first cell is the header. */
export function withColumn(raw: RawWorkbook, name: string, cells: readonly CellValue[]): RawWorkbook {
  return mapTable(raw, name, (table) => ({
    ...table,
    values: table.values.map((row, index) => [...row, cells[index] ?? null]),
  }));
}

/** The workbook with a desa and its board more, in a kecamatan of its own. */
export function withDesa(raw: RawWorkbook, code: string, kecamatan: string, desa: string, bkm: string): RawWorkbook {
  const more = withCopy(raw, 'Desa', 2, { 'Kode Desa': code, Kecamatan: kecamatan, 'Desa/Kelurahan': desa });
  return withCopy(more, 'BKM', 5, { 'Kode BKM': bkm, 'Kode Desa': code, 'Nama BKM': `BKM ${desa}` });
}
