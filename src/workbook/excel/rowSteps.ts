import type { CellValue } from '../../engine/schema';
import { planRows } from '../dataRows';
import { WorkbookError } from '../errors';
import { neededFormat } from '../formatKind';
import { shiftedFormula } from '../rowShift';
import { inputOf } from './cells';
import { resizeTable } from './growingTable';
import { bytesOf } from './payload';
import { quietly } from './quietly';
import { askRows, firstFilled, readTablesNow, type AskedRows, type ExcelRows } from './rows';
import { inBatches, type Step } from './steps';

/** Bytes that the calls for a step take in a request, and a number format, about. */
const bytesOfCalls = 2_000;
const bytesOfFormat = 16;

const nothing = (): void => undefined;

const sheetOf = ({ workbook }: Excel.RequestContext, { change }: ExcelRows): Excel.Worksheet =>
  workbook.worksheets.getItem(change.table.sheet);
const tableOf = ({ workbook }: Excel.RequestContext, { change }: ExcelRows): Excel.Table =>
  workbook.tables.getItem(change.table.name);
const isTable = ({ change }: ExcelRows): boolean => change.table.kind === 'table';

/** Formulas of calculated columns in blank rows that have none yet. */
export function formulaSteps(context: Excel.RequestContext, rows: ExcelRows): readonly Step[] {
  const { now, plan, state } = rows;
  return [...plan.filled.keys()].flatMap((row) =>
    [...state.formulas].flatMap(([column, formula]): Step[] => {
      if (now.isFormula(row, column)) return [];
      const cell = () => sheetOf(context, rows).getRangeByIndexes(row, now.left + column, 1, 1);
      return [
        {
          bytes: bytesOfCalls,
          forth: () => void (cell().formulasR1C1 = [[formula]]),
          back: () => void cell().clear('Contents'),
        },
      ];
    }),
  );
}

/** Adds rows: room for them, then their cells. What takes them back is `takeBackRows`. */
export function growthSteps(context: Excel.RequestContext, rows: ExcelRows): readonly Step[] {
  const { now, plan, columns, growth, state } = rows;
  const { added, last } = plan;
  if (added.length === 0) return [];
  const area = (row: number, count: number): Excel.Range =>
    sheetOf(context, rows).getRangeByIndexes(row, now.left, count, columns);
  const room: Step = {
    bytes: bytesOfCalls + added.length * columns * bytesOfFormat,
    forth: () => {
      if (growth === 'add') {
        const blank = Array.from({ length: columns }, () => '');
        tableOf(context, rows).rows.add(
          undefined,
          added.map(() => blank),
        );
        return;
      }
      area(last + 1, added.length).insert('Down');
      if (isTable(rows)) resizeTable(tableOf(context, rows), area(now.top, now.values.length + added.length));
    },
    back: nothing,
  };
  let row = last + 1;
  const pieces = inBatches(added, (cells) => bytesOfRow(cells)).map((piece): Step => {
    const top = row;
    row += piece.length;
    return {
      bytes: bytesOfCalls + piece.reduce((sum, cells) => sum + bytesOfRow(cells), 0),
      forth: () => put(top, piece),
      back: nothing,
    };
  });
  const put = (top: number, piece: readonly (readonly CellValue[])[]): void => {
    const formats = piece.map((cells) => Array.from({ length: columns }, (_, column) => formatOf(cells, column)));
    const range = area(top, piece.length);
    range.numberFormat = formats;
    // A null leaves its cell as it is, which Microsoft's type does not say.
    range.values = piece.map((cells, at) =>
      Array.from({ length: columns }, (_, column) => {
        const value = state.formulas.has(column) ? null : (cells[column] ?? null);
        return value === null ? null : inputOf(value, formats[at]?.[column] ?? 'General');
      }),
    );
    for (const [column, formula] of state.formulas) {
      const cells = sheetOf(context, rows).getRangeByIndexes(top, now.left + column, piece.length, 1);
      cells.formulasR1C1 = piece.map(() => [formula]);
    }
  };
  const formatOf = (cells: readonly CellValue[], column: number): string => {
    const own = state.formats[column] ?? 'General';
    const value = cells[column] ?? null;
    if (value === null || state.formulas.has(column)) return own;
    return neededFormat(own, rows.change.numberFormats?.get(column), typeof value === 'string') ?? own;
  };
  return [room, ...pieces, ...sumSteps(context, rows)];
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
    return [{ bytes: bytesOfCalls + bytesOf(grown), forth: put, back: nothing }];
  });
}

/** Takes rows out, the last one first, so that the others stay where they are. */
export function removalSteps(context: Excel.RequestContext, rows: ExcelRows): readonly Step[] {
  return [...rows.plan.removed]
    .reverse()
    .map((row) => ({ bytes: bytesOfCalls, forth: () => removeRow(context, rows, row), back: nothing }));
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
    steps: changed.length === 0 ? [] : [{ bytes: bytesOfCalls, forth: ask, back: nothing }],
    /** Errors: `conflict`. */
    check: () =>
      changed.forEach(({ change, now, plan }, index) => {
        const count = asked[index]?.area.rowCount;
        if (count !== now.values.length + plan.added.length - plan.removed.length)
          throw new WorkbookError('conflict', change.table.name);
      }),
  };
}

const comesOrGoes = ({ plan }: ExcelRows): boolean => plan.added.length + plan.removed.length > 0;

/** Takes back, after a request broke off, what of the rows has come and gone; looks first, because a part may have been done. */
export async function takeBackRows(context: Excel.RequestContext, all: readonly ExcelRows[]): Promise<void> {
  const changed = all.filter(comesOrGoes);
  if (changed.length === 0) return;
  const asked = askRows(
    context,
    changed.map(({ change }) => change),
  );
  const under = changed.map((rows) => {
    const { now, plan, columns, state } = rows;
    if (state.below === null || plan.added.length === 0) return null;
    const top = now.top + now.values.length;
    const count = state.below + plan.added.length + 1 - top;
    const used = sheetOf(context, rows).getRangeByIndexes(top, now.left, count, columns).getUsedRangeOrNullObject(true);
    used.load('rowIndex,values');
    return used;
  });
  await context.sync();
  const nows = await readTablesNow(context, asked);
  quietly(context, () =>
    changed.forEach((rows, index) => {
      const { change, now, plan, state } = rows;
      const found = nows[index];
      if (found === undefined) return;
      const lost = planRows({ ...change, appended: [] }, found, false).gone.length - plan.gone.length;
      const grown = found.values.length - now.values.length + lost;
      const used = under[index] ?? null;
      // Room was made, but the Table does not have it yet.
      const isRoomOnly = grown === 0 && used !== null && firstFilled(used) === (state.below ?? 0) + plan.added.length;
      const count = isRoomOnly ? plan.added.length : grown;
      if (count > 0) {
        const area = sheetOf(context, rows).getRangeByIndexes(plan.last + 1 - lost, now.left, count, rows.columns);
        area.delete('Up');
      }
      for (const row of lost === 0 ? [] : plan.removed.slice(-lost)) putBack(context, rows, row);
    }),
  );
  await context.sync();
}

/** Puts a row back that was taken out, with what was typed in it. */
function putBack(context: Excel.RequestContext, rows: ExcelRows, row: number): void {
  const { now, plan, columns, state } = rows;
  const { typed, formats } = state.before.get(row) ?? { typed: [], formats: [] };
  const range = sheetOf(context, rows).getRangeByIndexes(row, now.left, 1, columns);
  if (isTable(rows)) {
    const blank = Array.from({ length: columns }, () => '');
    tableOf(context, rows).rows.add(row - plan.first, [blank]);
  } else range.insert('Down');
  range.numberFormat = [[...formats]];
  range.formulas = [
    typed.map((cell, column) => (now.isFormula(row, column) ? cell : inputOf(cell, formats[column] ?? 'General'))),
  ];
}
