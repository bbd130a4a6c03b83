import { fillingColumns } from '../calc/fillColumns';
import { deleteCells, insertCells } from '../calc/moveCells';
import { fail } from '../errors';
import { intersection } from '../model/area';
import type { Session } from '../session';
import type { HostObject, RangeValue } from './types';
import { object } from './types';

/** `range.insert`: blank cells, for which those below move down. */
export function insertRange({ sheet, area }: RangeValue, shift: string, session: Session): HostObject {
  if (shift !== 'Down') fail('NotImplemented', `Range.insert to the ${shift.toLowerCase()}`);
  const fills = sheet.tables.filter(({ body }) => intersection(body, area) !== null).map(fillingColumns);
  insertCells(sheet, area);
  for (const fill of fills) fill();
  session.undo.clear();
  session.note('inserted', sheet, area);
  return object('Range', { sheet, area });
}

/** `range.delete`: cells go, and those below move up. */
export function deleteRange({ sheet, area }: RangeValue, shift: string, session: Session): void {
  if (shift !== 'Up') fail('NotImplemented', `Range.delete to the ${shift.toLowerCase()}`);
  deleteCells(sheet, area);
  session.undo.clear();
  session.note('deleted', sheet, area);
}
