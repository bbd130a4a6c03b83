import type { DataTable } from '../../dataset';
import type { CellValue } from '../../schema';

/** The cells that formulas will see: those of the workbook that the report is written into. */
export interface WorkbookCells {
  /** Whether a table is an Excel Table of its schema name, so that formulas can name it. */
  isTable(table: DataTable): boolean;
  /** The cell of a data row. */
  value(table: DataTable, row: number, header: string): CellValue;
}
