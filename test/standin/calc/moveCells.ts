import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { addressOf } from '../../../src/engine/dataset';
import { fail } from '../errors';
import type { Area } from '../model/area';
import {
  contains,
  formatArea,
  intersection,
  lastColumn,
  lastRow,
  mergedArea,
  parseReference,
  sheetColumns,
  sheetRows,
} from '../model/area';
import type { Sheet } from '../model/book';
import { changeReferences } from './references';

/** Rows of some columns that come (`rows` above zero) or go, by which the cells below them move. */
interface Move {
  readonly sheet: Sheet;
  readonly area: Area;
  /** 1: down, -1: up. */
  readonly direction: 1 | -1;
}

/**
 * Puts blank cells where an area is; what stands there and below moves down, and what refers to it follows. New cells look like those above them, and take
 * over their rules, as Excel makes them.
 */
export function insertCells(sheet: Sheet, area: Area): void {
  const move: Move = { sheet, area, direction: 1 };
  guardMove(move);
  const used = sheet.usedArea(false);
  if (used !== null && lastRow(used) + area.rows >= sheetRows && lastRow(used) >= area.top)
    fail('NonBlankCellOffSheet', 'Filled cells would leave the sheet.');
  moveCells(move);
  follow(move);
  if (area.top === 0) return;
  const looks = sheet.bounded(area);
  if (looks === null) return;
  sheet.each(looks, (row, column) => sheet.setStyle(row, column, sheet.style(area.top - 1, column)));
}

/** Takes the cells of an area away; what stands below moves up, and what refers to it follows. */
export function deleteCells(sheet: Sheet, area: Area): void {
  const move: Move = { sheet, area, direction: -1 };
  guardMove(move);
  moveCells(move);
  follow(move);
}

/** Whether a table's filter, or the sheet's, leaves out rows. */
const isFiltered = (sheet: Sheet): boolean =>
  (sheet.parts.autoFilter?.columns ?? []).length > 0 || sheet.tables.some(({ filtered }) => filtered);

/** Refuses what Excel refuses: to tear tables or merged cells apart, or to move cells of which a filter hides some. */
function guardMove({ sheet, area, direction }: Move): void {
  sheet.guard();
  const isWholeRow = area.columns === sheetColumns;
  const moving: Area = { ...area, rows: sheetRows - area.top };
  if (isFiltered(sheet) && !isWholeRow) fail('FilteredRangeConflict', 'A filter hides rows of the sheet.');
  for (const table of sheet.tables) {
    const shared = intersection(table.area, moving);
    if (shared === null) continue;
    const isTorn = shared.columns !== table.area.columns;
    const isInside = table.area.top < area.top;
    const isWider = isInside && !isWholeRow && area.columns !== table.area.columns;
    const losesHeader = direction < 0 && intersection(area, table.header) !== null;
    if (isTorn || isWider || losesHeader)
      fail('InsertDeleteConflict', `Cells of the table ${table.name} would be torn apart.`);
  }
  for (const merged of (sheet.parts.merges ?? []).map(mergedArea)) {
    const shared = intersection(merged, moving);
    if (shared === null) continue;
    const isTorn = shared.columns !== merged.columns;
    const straddles = merged.top < area.top && !(isWholeRow && direction > 0);
    const cut = direction < 0 && intersection(merged, area) !== null && !contains(area, merged);
    if (isTorn || straddles || cut) fail('MergedRangeConflict', 'Merged cells would be torn apart.');
  }
}

function moveCells({ sheet, area, direction }: Move): void {
  const used = sheet.usedArea(false);
  const moved = used === null ? null : intersection({ ...area, rows: sheetRows - area.top }, used);
  if (moved === null) return;
  const rows = Array.from({ length: moved.rows }, (_, index) => moved.top + index);
  for (const row of direction > 0 ? rows.reverse() : rows)
    for (let column = moved.left; column <= lastColumn(moved); column += 1) {
      if (direction < 0 && row <= lastRow(area)) sheet.clearCell(row, column);
      else sheet.moveCell(row, column, row + direction * area.rows);
    }
}

/** Where rows are afterwards; null when they are gone. `grows`: what ends right above takes new rows in. */
function movedRows(
  top: number,
  rows: number,
  { area, direction }: Move,
  grows = false,
): { top: number; rows: number } | null {
  const last = top + rows - 1;
  if (direction > 0) {
    if (top >= area.top) return { top: top + area.rows, rows };
    return last >= area.top || (grows && last === area.top - 1) ? { top, rows: rows + area.rows } : { top, rows };
  }
  const lost = Math.max(0, Math.min(last, lastRow(area)) - Math.max(top, area.top) + 1);
  const above = Math.max(0, Math.min(top, lastRow(area) + 1) - area.top);
  return lost === rows ? null : { top: top - above, rows: rows - lost };
}

/** What becomes of an area of the sheet; parts beside the columns concerned stay. */
function movedArea(area: Area, move: Move, grows = false): Area[] {
  const shared = intersection(area, { ...move.area, top: 0, rows: sheetRows });
  const rows = movedRows(area.top, area.rows, move, grows);
  if (shared === null || (rows !== null && rows.top === area.top && rows.rows === area.rows)) return [area];
  return [
    { ...area, columns: shared.left - area.left },
    ...(rows === null ? [] : [{ ...shared, ...rows }]),
    { ...area, left: lastColumn(shared) + 1, columns: lastColumn(area) - lastColumn(shared) },
  ].filter(({ columns }) => columns > 0);
}

/** Tables, merged cells, rules, filters, heights of rows, and whatever refers to the cells. */
function follow(move: Move): void {
  const { sheet, area, direction } = move;
  const { parts } = sheet;
  for (const table of sheet.tables) {
    const [moved] = movedArea(table.area, move);
    if (moved !== undefined) table.area = moved;
  }
  if (parts.merges !== undefined)
    parts.merges = parts.merges.flatMap((merge) =>
      movedArea(mergedArea(merge), move).map((each) => ({
        startRow: each.top,
        startCol: each.left,
        endRow: lastRow(each),
        endCol: lastColumn(each),
      })),
    );
  if (direction < 0)
    for (const rule of [...(parts.dataValidations ?? []), ...(parts.conditionalRules ?? [])]) reseat(rule, area);
  const withAreas = <Rule extends { readonly range: string }>(rules: readonly Rule[]): Rule[] =>
    rules.flatMap((rule) =>
      rule.range.split(' ').flatMap((text) => {
        const known = parseReference(text)?.area;
        const areas = known === undefined ? [] : movedArea(known, move, true);
        return areas.map((each) => ({ ...rule, range: formatArea(each) }));
      }),
    );
  if (parts.dataValidations !== undefined) parts.dataValidations = withAreas(parts.dataValidations);
  if (parts.conditionalRules !== undefined) parts.conditionalRules = withAreas(parts.conditionalRules);
  const moved = (address: string): string => {
    const known = parseReference(address)?.area;
    const [first] = known === undefined ? [] : movedArea(known, move);
    return first === undefined ? address : formatArea(first);
  };
  if (parts.autoFilter !== undefined) parts.autoFilter = { ...parts.autoFilter, range: moved(parts.autoFilter.range) };
  if (parts.pageSetup?.printArea !== undefined)
    parts.pageSetup = { ...parts.pageSetup, printArea: moved(parts.pageSetup.printArea) };
  if (area.columns === sheetColumns && parts.rowDefs !== undefined) {
    const defs = [...parts.rowDefs].flatMap(([row, def]) => {
      const rows = movedRows(row, 1, move);
      return rows === null ? [] : [[rows.top, def] as const];
    });
    parts.rowDefs = new Map(defs);
  }
  changeReferences(sheet.book, (text, named, on) => {
    const isHere = named.sheet === null ? on === sheet : named.sheet.toLowerCase() === sheet.name.toLowerCase();
    return isHere ? movedReference(text, move) : null;
  });
}

interface SeatedRule {
  readonly range: string;
  formula?: string | string[];
  formula1?: string;
  formula2?: string;
}

/** Formulas of a rule are seen from its first cell: where that goes, from the one that takes its place, which is still to move up. */
function reseat(rule: SeatedRule, gone: Area): void {
  const own = parseReference(rule.range)?.area;
  const next = lastRow(gone) + 1;
  if (own === undefined || own.top < gone.top || own.top >= next || lastRow(own) < next) return;
  if (own.left < gone.left || lastColumn(own) > lastColumn(gone)) return;
  const seen = (formula: string): string => {
    const relative = translateFormulaToR1C1(`=${formula}`, addressOf(own.top, own.left));
    return translateFormulaToA1(relative, addressOf(next, own.left)).slice(1);
  };
  if (rule.formula !== undefined)
    rule.formula = Array.isArray(rule.formula) ? rule.formula.map(seen) : seen(rule.formula);
  if (rule.formula1 !== undefined) rule.formula1 = seen(rule.formula1);
  if (rule.formula2 !== undefined) rule.formula2 = seen(rule.formula2);
}

const reference = /^(.*!)?(\$?[A-Z]{1,3})(\$?)(\d+)(?::(\$?[A-Z]{1,3})(\$?)(\d+))?$/i;

/** A reference to cells of the sheet afterwards; null where it stays. A range of which only some columns move stays. */
function movedReference(text: string, move: Move): string | null {
  const match = reference.exec(text);
  const area = parseReference(text)?.area;
  if (match === null || area === undefined) return null;
  if (area.left < move.area.left || lastColumn(area) > lastColumn(move.area)) return null;
  const [, prefix = '', column1 = '', fixed1 = '', , column2, fixed2 = ''] = match;
  const rows = movedRows(area.top, area.rows, move);
  if (rows === null) return `${prefix}#REF!`;
  const first = `${prefix}${column1}${fixed1}${rows.top + 1}`;
  return column2 === undefined ? first : `${first}:${column2}${fixed2}${rows.top + rows.rows}`;
}
