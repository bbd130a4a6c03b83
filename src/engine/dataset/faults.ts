import type { CellValue } from '../schema';
import type { RawTable, ReadingFault, ReadingRule } from './types';

/** What a fault tells beside its rule and place. */
export type Details = Partial<Pick<ReadingFault, 'value' | 'fix' | 'variant' | 'params' | 'plain'>>;

/** Collects the faults of one table. Rows and columns are positions in the raw table's `values`. */
export class Faults {
  constructor(
    private readonly list: ReadingFault[],
    private readonly table: string,
    private readonly raw: RawTable | undefined,
  ) {}

  /** A fault of the table, or of a column that is not there. */
  ofTable(rule: ReadingRule, column: string | null = null, details: Details = {}): void {
    this.add(rule, null, null, column, details);
  }

  /** A fault of a cell; `column` is the header it stands under. */
  ofCell(
    rule: ReadingRule,
    row: number,
    position: number,
    column: string,
    value: CellValue,
    details: Details = {},
  ): void {
    const { top = 0, left = 0 } = this.raw ?? {};
    this.add(rule, top + row, left + position, column, { value, ...details });
  }

  private add(
    rule: ReadingRule,
    sheetRow: number | null,
    sheetColumn: number | null,
    column: string | null,
    details: Details,
  ): void {
    const { table, raw } = this;
    this.list.push({ rule, table, sheet: raw?.sheet ?? null, sheetRow, sheetColumn, column, value: null, ...details });
  }
}
