import { addressOf } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { WorkbookError } from '../errors';
import type { OwnBlock, OwnTable } from '../ownTable';
import type { OwnArea } from './growingTable';
import { dressOwnSheet, writeOwnBlocks } from './ownSheets';
import { bytesOf } from './payload';
import { inBatches, type Step } from './steps';

/** Bytes of a number format in a request, and of the calls for a block. */
const bytesOfFormat = 16;
const bytesOfCalls = 2_000;

/** An own table's blocks, whether its sheet has to be made, and whether it holds nothing. */
export interface OwnPlan {
  readonly table: OwnTable;
  readonly isNew: boolean;
  readonly isBlank: boolean;
  readonly blocks: readonly OwnBlock[];
  readonly area: OwnArea | null;
}

/** The steps that write the blocks of own tables, and make the sheets that are missing. */
export function ownSteps(context: Excel.RequestContext, plans: readonly OwnPlan[]): readonly Step[] {
  const { worksheets } = context.workbook;
  return plans.flatMap(({ table, isNew, isBlank, blocks }) =>
    blocks.flatMap(inPieces).map((block, index): Step => {
      const { top, left, cells } = block;
      const rangeOn = (worksheet: Excel.Worksheet): Excel.Range =>
        worksheet.getRangeByIndexes(top, left, cells.length, cells[0]?.length ?? 1);
      let before = block.before;
      return {
        place: table.name,
        bytes: bytesOfCalls + bytesOfRows(cells),
        forth: () => {
          const worksheet = isNew && index === 0 ? worksheets.add(table.name) : worksheets.getItem(table.name);
          if (isBlank && index === 0) dressOwnSheet(worksheet, table);
          const last = rangeOn(worksheet).load('values,formulas');
          writeOwnBlocks(worksheet, table, [block]);
          return () => {
            if (isAsRead(block, last.values)) return null;
            before = last.formulas as CellValue[][];
            return new WorkbookError('conflict', `${table.name}!${addressOf(top, left)}`);
          };
        },
        back: () => {
          const worksheet = worksheets.getItemOrNullObject(table.name);
          if (isNew && index === 0) worksheet.delete();
          else if (before === undefined) rangeOn(worksheet).clear('Contents');
          else writeOwnBlocks(worksheet, table, [{ top, left, cells: before }]);
        },
        look: () => {
          const worksheet = worksheets.getItemOrNullObject(table.name);
          const now = rangeOn(worksheet).load('formulas');
          return () => (worksheet.isNullObject || isAsBefore(block, before, now.formulas) ? [] : [table.name]);
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

/** Whether the cells that a block changed hold again what they held; where they held nothing, nothing. */
function isAsBefore({ cells }: OwnBlock, before: OwnBlock['before'], now: readonly (readonly CellValue[])[]): boolean {
  return cells.every((row, down) =>
    row.every((cell, right) => cell === null || (now[down]?.[right] ?? '') === (before?.[down]?.[right] ?? '')),
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
