import { planRows, type TableNow } from '../dataRows';
import { inputOf, isBeforeFormat } from './cells';
import { quietly } from './quietly';
import { askRows, firstFilled, readTablesNow, type ExcelRows } from './rows';
import { comesOrGoes, isTable, sheetOf, tableOf } from './rowSteps';

/** Takes back, after a request broke off, what of the rows has come and gone. Errors: those of Excel, after which the tables that could be taken back are as they were. */
export async function takeBackRows(context: Excel.RequestContext, all: readonly ExcelRows[]): Promise<void> {
  const changed = all.filter(comesOrGoes);
  if (changed.length === 0) return;
  try {
    await takeBackTogether(context, changed);
  } catch (error) {
    // A sheet that somebody has protected meanwhile must not keep the rows of the others.
    if (changed.length > 1) for (const each of changed) await takeBackTogether(context, [each]).catch(() => undefined);
    throw error;
  }
}

/** With one request; looks first, because a part may have been done. */
async function takeBackTogether(context: Excel.RequestContext, changed: readonly ExcelRows[]): Promise<void> {
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
      // Where other rows went than were meant, all of it was done.
      const lost =
        state.mistaken.size > 0
          ? plan.removed.length
          : planRows({ ...change, appended: [] }, found, false).gone.length - plan.gone.length;
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
  const { typed, formats } = state.mistaken.get(row) ?? state.before.get(row) ?? { typed: [], formats: [] };
  const range = sheetOf(context, rows).getRangeByIndexes(row, now.left, 1, columns);
  if (isTable(rows)) {
    const blank = Array.from({ length: columns }, () => '');
    tableOf(context, rows).rows.add(row - plan.first, [blank]);
  } else range.insert('Down');
  const formatOf = (column: number): string => formats[column] ?? 'General';
  const isLater = typed.map((cell, column) =>
    isBeforeFormat(cell === '' ? null : cell, now.isFormula(row, column), formatOf(column)),
  );
  range.numberFormat = [formats.map((format, column) => (isLater[column] ? 'General' : format))];
  range.formulas = [typed.map((cell, column) => (now.isFormula(row, column) ? cell : inputOf(cell, formatOf(column))))];
  if (isLater.includes(true)) range.numberFormat = [[...formats]];
}

/** The tables whose rows are not as they were before, read again; what is calculated is left out. */
export async function unlikeRows(context: Excel.RequestContext, all: readonly ExcelRows[]): Promise<readonly string[]> {
  const changed = all.filter(comesOrGoes);
  if (changed.length === 0) return [];
  const asked = askRows(
    context,
    changed.map(({ change }) => change),
  );
  await context.sync();
  const nows = await readTablesNow(context, asked);
  return changed
    .filter(({ now, state }, index) => {
      const found = nows[index];
      // Where somebody has moved rows meanwhile, they cannot stand as they were read: then their number counts.
      const isSame = state.mistaken.size > 0 ? now.values.length === found?.values.length : isAlike(now, found);
      return !isSame;
    })
    .map(({ change }) => change.table.name);
}

function isAlike(before: TableNow, now: TableNow | undefined): boolean {
  if (now === undefined) return false;
  const isSameCell = (row: number, column: number): boolean =>
    before.isFormula(row, column) === now.isFormula(row, column) &&
    (before.isFormula(row, column) ||
      (before.values[row - before.top]?.[column] ?? null) === (now.values[row - now.top]?.[column] ?? null));
  return (
    before.top === now.top &&
    before.left === now.left &&
    before.values.length === now.values.length &&
    before.values.every((cells, down) => cells.every((_cell, column) => isSameCell(before.top + down, column)))
  );
}
