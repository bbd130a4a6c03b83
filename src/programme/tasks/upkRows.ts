import { at, valueAt } from '../../engine/check';
import { endOfMonth, monthKey } from '../../engine/dataset';
import type { RowValues } from '../../engine/entry';
import { isianUpk } from '../ownTables';
import type { TypedForMonth, UpkFigures } from '../loans/closing';
import { tables } from '../tables';
import type { DatasetBook } from './datasetBook';
import { ownRows, type TaskBook } from './taskBook';

/** Columns of UPK that hold figures; those that are calculated are among them. */
const figureColumns = tables.UPK.columns.flatMap((column) =>
  column.type === 'rp' || column.type === 'int'
    ? [{ header: column.header, isCalculated: 'calculated' in column }]
    : [],
);

/** A row of UPK as it stands: its figures are null while one of them cannot be read. */
export interface UpkRow {
  readonly row: number;
  /** Last day of its month. */
  readonly month: number;
  readonly figures: UpkFigures | null;
}

const rowsByBoard = new WeakMap<DatasetBook, ReadonlyMap<number, readonly UpkRow[]>>();

/** Rows of UPK of a board (by its row in BKM) by month. */
export function upkRowsOf(data: DatasetBook, board: number): readonly UpkRow[] {
  const known = rowsByBoard.get(data) ?? readRows(data);
  rowsByBoard.set(data, known);
  return known.get(board) ?? [];
}

function readRows(data: DatasetBook): ReadonlyMap<number, readonly UpkRow[]> {
  const { UPK: reports } = data.tables;
  const months = reports.number('Periode').values;
  const rows = new Map<number, UpkRow[]>();
  for (let row = 0; row < reports.rowCount; row++) {
    const board = data.boardRow(String(valueAt(reports, row, 'Kode BKM') ?? ''));
    const month = at(months, row);
    if (board === -1 || Number.isNaN(month)) continue;
    rows.set(board, [...(rows.get(board) ?? []), { row, month: endOfMonth(month), figures: figuresOf(data, row) }]);
  }
  for (const [board, list] of rows)
    rows.set(
      board,
      list.sort((a, b) => a.month - b.month),
    );
  return rows;
}

function figuresOf({ tables: { UPK: reports } }: DatasetBook, row: number): UpkFigures | null {
  const values = figureColumns.map(
    ({ header, isCalculated }) => [header, valueAt(reports, row, header), isCalculated] as const,
  );
  // What is calculated follows from the others, and may not be worked out yet.
  const isMissing = values.some(([, value, isCalculated]) => value === null && !isCalculated);
  // The headers are those of the schema, each once.
  return isMissing ? null : (Object.fromEntries(values.map(([header, value]) => [header, value ?? 0])) as UpkFigures);
}

/** The row of UPK of a board in a month. */
export const upkRowIn = (data: DatasetBook, board: number, month: number): UpkRow | undefined =>
  upkRowsOf(data, board).find((each) => each.month === month);

/** Cells of a UPK row that differ from those that it holds; calculated ones follow by themselves. */
export function upkCells(figures: UpkFigures, held: UpkFigures | null): RowValues {
  const cells = figureColumns.flatMap(({ header, isCalculated }) => {
    const value = figures[header];
    return isCalculated || value === held?.[header] ? [] : [[header, value] as const];
  });
  return Object.fromEntries(cells);
}

/** What was typed for a board and month: the amounts, the cash that its own book has, and words about a difference. */
export interface IsianUpk {
  readonly typed: TypedForMonth;
  readonly kas: number | null;
  readonly penjelasan: string;
}

/** What was typed for a board in a month, of the own table; of several rows the last counts. Null where nothing was. */
export function isianOf({ subject }: TaskBook, kode: string, month: number): IsianUpk | null {
  const row = ownRows(subject, 'Isian UPK').findLast(
    ([bkm, periode]) => bkm === kode && typeof periode === 'number' && monthKey(periode) === monthKey(month),
  );
  if (row === undefined) return null;
  const amounts = isianUpk.map((header, index) => {
    const value = row[index + 2];
    return [header, typeof value === 'number' ? value : 0] as const;
  });
  const kas = row[isianUpk.length + 2];
  return {
    typed: Object.fromEntries(amounts),
    kas: typeof kas === 'number' ? kas : null,
    penjelasan: String(row[isianUpk.length + 3] ?? ''),
  };
}
