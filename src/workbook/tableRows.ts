import { gridOf, rowOf, type RawTable, type RowCells } from '../engine/dataset';
import { standOf, type TableRows, type TableStand } from './port';

export { standOf, type TableStand };

/** Whether a table stands where it stood, with as many rows and columns and the same merged cells. */
export function standsAlike(a: TableStand, b: TableStand): boolean {
  const facts = ({ merges, ...stand }: TableStand): string => {
    const { sheet, kind, top, left, rows, columns } = stand;
    const areas = merges.map((area) => [area.top, area.left, area.bottom, area.right].join(' ')).sort();
    return JSON.stringify([sheet, kind, top, left, rows, columns, areas]);
  };
  return facts(a) === facts(b);
}

/** The wanted rows of a table as it was just read. */
export function pickRows(table: RawTable, wanted: readonly number[]): TableRows<RowCells> {
  const { name, top, shown } = table;
  const grid = gridOf(table);
  return {
    table: name,
    rows: ascending(wanted).map((sheetRow) => ({
      sheetRow,
      cells: sheetRow - top < grid.rowCount ? rowOf(grid, sheetRow - top) : [],
      ...(shown === undefined ? {} : { shown }),
    })),
  };
}

/** Numbers in ascending order, each once. */
export function ascending(numbers: Iterable<number>): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
