import type { Cell, NamedRange, WriteSheet } from 'hucre';
import type { ListSheet } from '../../engine/report';
import { cellValue } from './cellValue';

/** The hidden sheet of lists, as hucre writes it. Formulas get no result: whoever opens the file calculates them. */
export function listSheet({ name, headings, columns, formulas }: ListSheet): WriteSheet {
  const length = Math.max(...columns.map((cells) => cells.length));
  const rows = [headings, ...Array.from({ length }, (_, row) => columns.map((cells) => cells[row] ?? null))];
  const cells = new Map<string, Partial<Cell>>(
    formulas.map(({ row, column, formula, numberFormat }) => [
      `${row},${column}`,
      { formula: formula.slice(1), style: { numFmt: numberFormat } },
    ]),
  );
  return { name, rows: rows.map((row) => row.map(cellValue)), cells, hidden: true };
}

/** The names by which rules call it. */
export const listNames = ({ names }: ListSheet): NamedRange[] =>
  names.map(({ name, formula }) => ({ name, range: formula.slice(1) }));
