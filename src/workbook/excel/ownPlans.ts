import { addressOf } from '../../engine/dataset';
import type { CellValue, OwnTableName } from '../../engine/schema';
import { WorkbookError } from '../errors';
import type { OwnBlock, OwnSheet } from '../ownTable';
import type { OwnRows } from '../port';
import { areaAfter, type OwnArea } from './growingTable';
import { askOwnSheet, askUsed, dressOwnSheet, writeOwnBlocks } from './ownSheets';
import { bytesOf } from './payload';
import { inBatches, type Step } from './steps';
import { checkWritable, type Survey } from './survey';

/** Bytes of a number format in a request, and of the calls for a block. */
const bytesOfFormat = 16;
const bytesOfCalls = 2_000;

/** An own table's blocks, whether its sheet has to be made, and whether it holds nothing. */
export interface OwnPlan {
  readonly table: OwnTableName;
  readonly isNew: boolean;
  readonly isBlank: boolean;
  readonly blocks: readonly OwnBlock[];
  readonly area: OwnArea | null;
}

/** The own tables whose sheets are made. */
export const made = (plans: readonly OwnPlan[]): readonly OwnTableName[] =>
  plans.filter(({ isBlank, blocks }) => isBlank && blocks.length > 0).map(({ table }) => table);

/** Reads the sheets of own tables, with two requests where there are any, and plans what is written to them. */
export async function planOwn(
  context: Excel.RequestContext,
  found: Survey,
  tables: readonly OwnTableName[],
  tailRows: (table: OwnTableName) => number,
  blocksFor: (table: OwnTableName, sheet: OwnSheet | null) => readonly OwnBlock[],
): Promise<readonly OwnPlan[]> {
  const { worksheets } = context.workbook;
  const existing = tables.filter((table) => found.names.has(table.toLowerCase()));
  for (const table of existing) checkWritable(found, table);
  if (found.isStructureLocked && existing.length < tables.length) throw new WorkbookError('protected');
  const used = new Map(existing.map((table) => [table, askUsed(worksheets.getItem(table))]));
  if (existing.length > 0) await context.sync();
  const asked = new Map(
    [...used].map(([table, area]) => [table, askOwnSheet(worksheets.getItem(table), area, tailRows(table))]),
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
  table: OwnTableName,
  blocks: readonly OwnBlock[],
  isFormula: (row: number, column: number) => boolean,
): void {
  for (const { top, left, before = [] } of blocks) {
    before.forEach((row, down) =>
      row.forEach((_cell, right) => {
        if (!isFormula(top + down, left + right)) return;
        throw new WorkbookError('formula', `${table}!${addressOf(top + down, left + right)}`);
      }),
    );
  }
}

export function ownSteps(context: Excel.RequestContext, plans: readonly OwnPlan[]): readonly Step[] {
  const { worksheets } = context.workbook;
  return plans.flatMap(({ table, isNew, isBlank, blocks }) =>
    blocks.flatMap(inPieces).map((block, index): Step => {
      const { top, left, cells } = block;
      const rangeOn = (worksheet: Excel.Worksheet): Excel.Range =>
        worksheet.getRangeByIndexes(top, left, cells.length, cells[0]?.length ?? 1);
      let before = block.before;
      return {
        bytes: bytesOfCalls + bytesOfRows(cells),
        forth: () => {
          const worksheet = isNew && index === 0 ? worksheets.add(table) : worksheets.getItem(table);
          if (isBlank && index === 0) dressOwnSheet(worksheet, table);
          const last = rangeOn(worksheet).load('values,formulas');
          writeOwnBlocks(worksheet, table, [block]);
          return () => {
            if (isAsRead(block, last.values)) return null;
            before = last.formulas as CellValue[][];
            return new WorkbookError('conflict', `${table}!${addressOf(top, left)}`);
          };
        },
        back: () => {
          const worksheet = worksheets.getItemOrNullObject(table);
          if (isNew && index === 0) worksheet.delete();
          else if (before === undefined) rangeOn(worksheet).clear('Contents');
          else writeOwnBlocks(worksheet, table, [{ top, left, cells: before }]);
        },
      };
    }),
  );
}

/** Whether the cells that a block changes hold what they held when its sheet was read. */
function isAsRead({ cells, before }: OwnBlock, values: readonly (readonly CellValue[])[]): boolean {
  return cells.every((row, down) =>
    row.every((cell, right) => cell === null || (values[down]?.[right] ?? '') === (before?.[down]?.[right] ?? '')),
  );
}

const bytesOfRows = (rows: OwnBlock['cells']): number =>
  rows.flat().reduce<number>((all, value) => all + bytesOf(value) + bytesOfFormat, 0);

/** A block of new rows in pieces that each fit into a request. */
function inPieces(block: OwnBlock): readonly OwnBlock[] {
  if (block.before !== undefined) return [block];
  let row = block.top;
  return inBatches(block.cells, (cells) => bytesOfRows([cells])).map((cells) => {
    const piece = { top: row, left: block.left, cells };
    row += cells.length;
    return piece;
  });
}

/** What is appended to each own table and what is taken out of it. */
export function changesByTable(own: readonly OwnRows[]): ReadonlyMap<OwnTableName, Required<Omit<OwnRows, 'table'>>> {
  const all = new Map<OwnTableName, Required<Omit<OwnRows, 'table'>>>();
  for (const { table, rows, removed = [] } of own) {
    const known = all.get(table);
    if (rows.length + removed.length === 0) continue;
    all.set(table, { rows: [...(known?.rows ?? []), ...rows], removed: [...(known?.removed ?? []), ...removed] });
  }
  return all;
}
