import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { addressOf } from '../../../src/engine/dataset';
import { contains, lastRow, type Area } from '../model/area';
import type { Table } from '../model/book';

/** The formulas of a table's calculated columns as seen from their cell: those of which every cell has the same one. */
function calculatedColumns({ sheet }: Table, body: Area): ReadonlyMap<number, string> {
  const columns = new Map<number, string>();
  for (let column = body.left; column < body.left + body.columns; column += 1) {
    const seen = new Set<string | null>();
    for (let row = body.top; row <= lastRow(body); row += 1) {
      const formula = sheet.extra(row, column)?.formula;
      seen.add(formula === undefined ? null : translateFormulaToR1C1(`=${formula}`, addressOf(row, column)));
    }
    const [only] = seen;
    if (seen.size === 1 && only !== null && only !== undefined) columns.set(column, only);
  }
  return columns;
}

/**
 * New rows of a table get the formulas of its calculated columns, as Excel fills them in. To be called before the rows come; the result, called afterwards, fills the blank cells of
 * those that came.
 */
export function fillingColumns(table: Table): () => void {
  const formulas = calculatedColumns(table, table.body);
  const { body: before } = table;
  return () => {
    const { body, sheet } = table;
    if (formulas.size === 0 || contains(before, body)) return;
    for (const [column, formula] of formulas)
      for (let row = body.top; row <= lastRow(body); row += 1)
        if (isBlank(table, row, column))
          sheet.put(row, column, {
            value: null,
            formula: translateFormulaToA1(formula, addressOf(row, column)).slice(1),
          });
  };
}

const isBlank = ({ sheet }: Table, row: number, column: number): boolean =>
  sheet.value(row, column) === null && sheet.extra(row, column)?.formula === undefined;
