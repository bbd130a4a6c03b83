import { addressOf } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { WorkbookError } from '../errors';
import { neededFormat } from '../formatKind';
import { shiftedFormula } from '../rowShift';
import { inputOf } from './cells';
import { resizeTable } from './growingTable';
import { bytesOf } from './payload';
import { askRows, rowBefore, type AskedRows, type ExcelRows } from './rows';
import { inBatches, type Step } from './steps';
import { sheetKey } from './survey';

/** Bytes that the calls for a step take in a request, and a number format, about. */
const bytesOfCalls = 2_000;
const bytesOfFormat = 16;

const nothing = (): void => undefined;

export const sheetOf = (context: Excel.RequestContext, { change }: Pick<ExcelRows, 'change'>): Excel.Worksheet =>
  context.workbook.worksheets.getItem(sheetKey(context, change.table.sheet));
export const tableOf = ({ workbook }: Excel.RequestContext, { change }: ExcelRows): Excel.Table =>
  workbook.tables.getItem(change.table.name);
export const isTable = ({ change }: ExcelRows): boolean => change.table.kind === 'table';

/** Formulas of calculated columns in blank rows that have none yet. */
export function formulaSteps(context: Excel.RequestContext, rows: ExcelRows): readonly Step[] {
  const { now, plan, state } = rows;
  const { left } = now;
  return [...plan.filled.keys()].flatMap((row) =>
    [...state.formulas].flatMap(([column, formula]): Step[] => {
      if (now.isFormula(row, column)) return [];
      const cell = () => sheetOf(context, rows).getRangeByIndexes(row, now.left + column, 1, 1);
      return [
        {
          place: rows.change.table.sheet,
          bytes: bytesOfCalls,
          forth: () => void (cell().formulasR1C1 = [[formula]]),
          back: () => void cell().clear('Contents'),
          look: () => {
            const now = cell().load('formulas');
            const place = `${rows.change.table.sheet}!${addressOf(row, left + column)}`;
            return () => (now.formulas[0]?.[0] === '' ? [] : [place]);
          },
        },
      ];
    }),
  );
}

/** Adds rows: room for them, then their cells. What takes them back is `takeBackRows`. */
export function growthSteps(context: Excel.RequestContext, rows: ExcelRows): readonly Step[] {
  const { plan, columns } = rows;
  const { added, last } = plan;
  if (added.length === 0) return [];
  const place = rows.change.table.name;
  const room: Step = {
    place,
    bytes: bytesOfCalls + added.length * columns * bytesOfFormat,
    forth: () => makeRoom(context, rows),
    back: nothing,
  };
  let row = last + 1;
  const pieces = inBatches(added, bytesOfRow).map((piece): Step => {
    const top = row;
    row += piece.length;
    const bytes = bytesOfCalls + piece.reduce((sum, cells) => sum + bytesOfRow(cells), 0);
    return { place, bytes, forth: () => putRows(context, rows, top, piece), back: nothing };
  });
  return [room, ...pieces, ...sumSteps(context, rows)];
}

/** Queues blank rows below the last one. */
function makeRoom(context: Excel.RequestContext, rows: ExcelRows): void {
  const { now, plan, columns, growth } = rows;
  const { added, last } = plan;
  if (growth === 'add') {
    const blank = Array.from({ length: columns }, () => '');
    const values = added.map(() => blank);
    tableOf(context, rows).rows.add(undefined, values);
    return;
  }
  const sheet = sheetOf(context, rows);
  sheet.getRangeByIndexes(last + 1, now.left, added.length, columns).insert('Down');
  if (!isTable(rows)) return;
  const whole = sheet.getRangeByIndexes(now.top, now.left, now.values.length + added.length, columns);
  resizeTable(tableOf(context, rows), whole);
}

/** Queues the cells of new rows: number formats of the last row, or those that values need; values; formulas of calculated columns. */
function putRows(
  context: Excel.RequestContext,
  { change, now, columns, state }: ExcelRows,
  top: number,
  added: readonly (readonly CellValue[])[],
): void {
  const sheet = sheetOf(context, { change });
  const grid = <T>(cell: (value: CellValue, column: number) => T): T[][] =>
    added.map((cells) =>
      Array.from({ length: columns }, (_, column) =>
        cell(state.formulas.has(column) ? null : (cells[column] ?? null), column),
      ),
    );
  /** Formats of texts and of other values by column, each worked out once. */
  const formats = [new Map<number, string>(), new Map<number, string>()] as const;
  const formatOf = (value: CellValue, column: number): string => {
    const own = state.formats[column] ?? 'General';
    if (value === null) return own;
    const isText = typeof value === 'string';
    const known = formats[isText ? 0 : 1];
    const format = known.get(column) ?? neededFormat(own, change.numberFormats?.get(column), isText) ?? own;
    known.set(column, format);
    return format;
  };
  const range = sheet.getRangeByIndexes(top, now.left, added.length, columns);
  range.numberFormat = grid(formatOf);
  // A null leaves its cell as it is, which Microsoft's type does not say.
  range.values = grid((value, column) => (value === null ? null : inputOf(value, formatOf(value, column))));
  for (const [column, formula] of state.formulas) {
    const cells = sheet.getRangeByIndexes(top, now.left + column, added.length, 1);
    cells.formulasR1C1 = added.map(() => [formula]);
  }
}

const bytesOfRow = (cells: readonly CellValue[]): number =>
  cells.reduce<number>((sum, value) => sum + bytesOf(value) + bytesOfFormat, 0);

/** Lets formulas below the data of a plain sheet that reach over all its rows, such as sums, reach over the new ones. */
function sumSteps(context: Excel.RequestContext, rows: ExcelRows): readonly Step[] {
  const { change, now, plan, columns, state } = rows;
  const { sheet } = change.table;
  const shift = { sheet, left: now.left, right: now.left + columns - 1, top: plan.last + 1, rows: plan.added.length };
  return state.tail.flatMap(({ row, column, formula }): Step[] => {
    const grown = shiftedFormula(formula, sheet, { ...shift, continues: plan.first });
    if (grown === shiftedFormula(formula, sheet, shift)) return [];
    const put = (): void => {
      sheetOf(context, rows).getRangeByIndexes(row + plan.added.length, column, 1, 1).formulas = [[`=${grown}`]];
    };
    return [{ place: sheet, bytes: bytesOfCalls + bytesOf(grown), forth: put, back: nothing }];
  });
}

/** Takes rows out, the last one first, so that the others stay where they are. Errors after the sync: `conflict` where other rows stood there by then, sorted meanwhile. */
export function removalSteps(context: Excel.RequestContext, rows: ExcelRows): readonly Step[] {
  const { change, now, plan, columns, state } = rows;
  return [...plan.removed].reverse().map((row) => ({
    place: change.table.name,
    bytes: bytesOfCalls,
    forth: () => {
      const last = sheetOf(context, rows).getRangeByIndexes(row, now.left, 1, columns).load('formulas,numberFormat');
      removeRow(context, rows, row);
      return () => {
        const late = rowBefore(last);
        const isSame = late.typed.every((cell, column) => cell === state.before.get(row)?.typed[column]);
        if (isSame) return null;
        state.mistaken.set(row, late);
        return new WorkbookError('conflict', `${change.table.sheet}!${addressOf(row, now.left)}`);
      };
    },
    back: nothing,
  }));
}

function removeRow(context: Excel.RequestContext, rows: ExcelRows, row: number): void {
  const { now, plan, columns } = rows;
  if (isTable(rows))
    tableOf(context, rows)
      .rows.getItemAt(row - plan.first)
      .delete();
  else sheetOf(context, rows).getRangeByIndexes(row, now.left, 1, columns).delete('Up');
}

/** A last step that asks how many rows the tables have then, and what the answer is held against. */
export function lookAtRows(
  context: Excel.RequestContext,
  all: readonly ExcelRows[],
): { readonly steps: readonly Step[]; check(): void } {
  const changed = all.filter(comesOrGoes);
  let asked: readonly AskedRows[] = [];
  const ask = (): void =>
    void (asked = askRows(
      context,
      changed.map(({ change }) => change),
    ));
  return {
    steps: changed.length === 0 ? [] : [{ place: '', bytes: bytesOfCalls, forth: ask, back: nothing }],
    /** Errors: `conflict`. */
    check: () =>
      changed.forEach(({ change, now, plan }, index) => {
        const count = asked[index]?.area.rowCount;
        if (count !== now.values.length + plan.added.length - plan.removed.length)
          throw new WorkbookError('conflict', change.table.name);
      }),
  };
}

/** Whether the table's size changes. */
export const comesOrGoes = ({ plan }: ExcelRows): boolean => plan.added.length + plan.removed.length > 0;
