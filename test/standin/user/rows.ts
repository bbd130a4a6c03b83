import { fillingColumns } from '../calc/fillColumns';
import { deleteCells, insertCells } from '../calc/moveCells';
import { intersection, sheetColumns, type Area } from '../model/area';
import type { Sheet } from '../model/book';
import { rememberMoved } from '../model/memory';
import type { Step } from '../model/undo';
import type { Session } from '../session';

const rowsAt = (top: number, count: number): Area => ({ top, left: 0, rows: count, columns: sheetColumns });

type Change = 'inserted' | 'deleted';

/** A step that was done; taken back, everything that moved, or referred to what moved, is as it was. */
function rowStep(sheet: Sheet, area: Area, change: Change, restore: () => void, session: Session): Step {
  return {
    touched: [],
    takeBack: () => {
      const again = rememberMoved(sheet);
      restore();
      const opposite = change === 'inserted' ? 'deleted' : 'inserted';
      session.note(opposite, sheet, area);
      return rowStep(sheet, area, opposite, again, session);
    },
  };
}

/** The user inserts rows above a row (zero-based); tables with a formula in a column get it in theirs. */
export function insertRows(session: Session, sheet: Sheet, top: number, count: number): void {
  const area = rowsAt(top, count);
  const restore = rememberMoved(sheet);
  const fills = sheet.tables.filter(({ body }) => intersection(body, area) !== null).map(fillingColumns);
  insertCells(sheet, area);
  for (const fill of fills) fill();
  session.note('inserted', sheet, area);
  session.undo.push(rowStep(sheet, area, 'inserted', restore, session));
}

/** The user deletes rows (the first one zero-based). */
export function deleteRows(session: Session, sheet: Sheet, top: number, count: number): void {
  const area = rowsAt(top, count);
  const restore = rememberMoved(sheet);
  deleteCells(sheet, area);
  session.note('deleted', sheet, area);
  session.undo.push(rowStep(sheet, area, 'deleted', restore, session));
}
