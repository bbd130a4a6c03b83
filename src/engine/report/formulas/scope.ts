import type { Catalogue } from '../../measure';
import { columnsOf, type Schema } from '../../schema';

/** What formulas need to be told of a programme. */
export interface FormulaProgramme {
  readonly schema: Schema;
  readonly catalogue: Catalogue;
}

/** Name of the cell that holds a parameter. Throws for one that the programme does not have: a mistake of ours. */
export function parameterCell({ periodCell, parameters }: Catalogue, id: string): string {
  const cell = id === 'period' ? periodCell : parameters.find((parameter) => parameter.id === id)?.cell;
  if (cell === undefined) throw new Error(`no parameter ${id}`);
  return cell;
}

/** How the rows of areas are found: the rows whose area column holds what a cell holds, or one of the cells of a range. */
export interface AreaCells {
  /** Address of the cell or range that holds the codes of areas, or the keys that stand for them. */
  readonly cells: string;
  /** Whether `cells` are several, so that a formula counts for each and adds up. */
  readonly isRange: boolean;
  /** How the criterion is given (`criterionForm`). */
  readonly form: 'plain' | 'pattern';
}

/** What a formula counts: the rows of areas, or all rows, or those of none of them; of one year or month where the measure is split. */
export interface FormulaScope {
  /** Null: all rows. */
  readonly area: AreaCells | null;
  /** Range with what all lowest areas are found by: the rows that are of none of them count. */
  readonly outside?: string;
  /** `2013` for a year; for a month the address of a cell with its last day. */
  readonly group?: string;
  /** Addresses of the cells with the first and last row of the area, between which the formula looks; without them, at all rows. */
  readonly rows?: { readonly first: string; readonly last: string };
}

/** Whether a column holds months, of which any day stands for the whole. */
export const isMonthColumn = (schema: Schema, table: string, header: string): boolean =>
  columnsOf(schema, table).some((column) => column.header === header && column.type === 'month');
