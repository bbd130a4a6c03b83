import { addressOf } from '../../engine/dataset';
import { WorkbookError } from '../errors';
import type { OwnBlock, OwnSheet, OwnTable } from '../ownTable';
import type { OwnRows } from '../port';
import { areaAfter } from './growingTable';
import { askOwnSheet, askUsed } from './ownSheets';
import type { OwnPlan } from './ownSteps';
import { checkWritable, type Survey } from './survey';

/** Names of the own tables whose sheets are made. */
export const made = (plans: readonly OwnPlan[]): readonly string[] =>
  plans.filter(({ isBlank, blocks }) => isBlank && blocks.length > 0).map(({ table }) => table.name);

/** Reads the sheets of own tables, with two requests where there are any, and plans what is written to them. */
export async function planOwn(
  context: Excel.RequestContext,
  found: Survey,
  tables: readonly OwnTable[],
  tailRows: (table: OwnTable) => number,
  blocksFor: (table: OwnTable, sheet: OwnSheet | null) => readonly OwnBlock[],
): Promise<readonly OwnPlan[]> {
  const { worksheets } = context.workbook;
  const existing = tables.filter(({ name }) => found.names.has(name.toLowerCase()));
  for (const { name } of existing) checkWritable(found, name);
  if (found.isStructureLocked && existing.length < tables.length) throw new WorkbookError('protected');
  const used = new Map(existing.map((table) => [table, askUsed(worksheets.getItem(table.name))]));
  if (existing.length > 0) await context.sync();
  const asked = new Map(
    [...used].map(([table, area]) => [table, askOwnSheet(worksheets.getItem(table.name), area, tailRows(table))]),
  );
  if (existing.length > 0) await context.sync();
  return tables.map((table) => {
    const answer = asked.get(table)?.();
    const blocks = blocksFor(table, answer?.sheet ?? null);
    if (answer !== undefined) refuseFormulas(table, blocks, answer.isFormula);
    const sheet = answer?.sheet ?? null;
    return {
      table,
      isNew: answer === undefined,
      isBlank: sheet === null,
      blocks,
      area: areaAfter(table, sheet, blocks),
    };
  });
}

/** Errors: `formula` where a cell that would be overwritten is calculated. */
function refuseFormulas(
  { name }: OwnTable,
  blocks: readonly OwnBlock[],
  isFormula: (row: number, column: number) => boolean,
): void {
  for (const { top, left, before = [] } of blocks) {
    before.forEach((row, down) =>
      row.forEach((_cell, right) => {
        if (!isFormula(top + down, left + right)) return;
        throw new WorkbookError('formula', `${name}!${addressOf(top + down, left + right)}`);
      }),
    );
  }
}

/** What is appended to an own table and what is taken out of it. */
type OwnChange = Required<Pick<OwnRows, 'rows' | 'removed'>>;

/** What is appended to each own table and what is taken out of it, by their names. */
export function changesByTable(own: readonly OwnRows[]): ReadonlyMap<string, OwnChange> {
  const all = new Map<string, OwnChange>();
  for (const { table, rows, removed = [] } of own) {
    const known = all.get(table);
    if (rows.length + removed.length === 0) continue;
    all.set(table, { rows: [...(known?.rows ?? []), ...rows], removed: [...(known?.removed ?? []), ...removed] });
  }
  return all;
}
