import type { Batch, OwnAddition, RowChange } from '../../engine/entry';
import type { CellValue } from '../../engine/schema';
import { isSameCell } from '../entry/rawRows';
import type { Difference, MergeDecisions, MergedRow, MergedTable, MergePlan } from './types';

/** Which value of a difference counts; null while nobody said so. */
export const decided = ({ id, proposed }: Difference, decisions: MergeDecisions): number | null =>
  decisions.get(id) ?? proposed;

/** The differences about which nobody has said anything yet. */
export const undecided = ({ differences }: MergePlan, decisions: MergeDecisions): readonly Difference[] =>
  differences.filter((difference) => decided(difference, decisions) === null);

/** Lets one of the workbooks count wherever it says something; null is the running one. */
export function allFrom({ differences }: MergePlan, file: string | null, before: MergeDecisions): MergeDecisions {
  const decisions = new Map(before);
  for (const { id, values } of differences) {
    const index = values.findIndex(({ files }) => files.includes(file));
    if (index >= 0) decisions.set(id, index);
  }
  return decisions;
}

/**
 * What is written for a plan as it was decided. Null while something is open, or where there is nothing to write.
 * @param reason what it is, for `Riwayat Perbaikan`
 */
export function mergeBatch(plan: MergePlan, decisions: MergeDecisions, reason: string): Batch | null {
  if (undecided(plan, decisions).length > 0) return null;
  const changes = plan.tables.flatMap((table) =>
    table.rows.flatMap((row): readonly RowChange[] => changeOf(table, row, decisions)),
  );
  const own = plan.own.flatMap((table) => additionOf(table, decisions));
  if (changes.length + own.length === 0) return null;
  return { changes, ...(own.length === 0 ? {} : { own }), reason };
}

/** The cells of a row as it was decided; null for a row that is not to be there. */
function cellsOf({ cells, open, whole }: MergedRow, decisions: MergeDecisions): readonly CellValue[] | null {
  if (whole !== undefined && whole.values[decided(whole, decisions) ?? -1]?.value !== true) return null;
  const chosen = [...cells];
  for (const { position, difference } of open)
    chosen[position] = difference.values[decided(difference, decisions) ?? -1]?.value ?? null;
  return chosen;
}

function changeOf({ table, headers }: MergedTable, row: MergedRow, decisions: MergeDecisions): readonly RowChange[] {
  const { place, before } = row;
  const cells = cellsOf(row, decisions);
  if (place === null || before === null) {
    if (cells === null) return [];
    const filled = cells.flatMap((value, at) => (isSameCell(value, null) ? [] : [[headers[at] ?? '', value] as const]));
    return [{ kind: 'add', table, cells: Object.fromEntries(filled) }];
  }
  if (cells === null) return [{ kind: 'remove', table, ...place }];
  const changed = cells.flatMap((value, at) =>
    isSameCell(value, before[at] ?? null) ? [] : [[headers[at] ?? '', value] as const],
  );
  return changed.length === 0 ? [] : [{ kind: 'change', table, ...place, cells: Object.fromEntries(changed) }];
}

function additionOf({ table, rows }: MergedTable, decisions: MergeDecisions): readonly OwnAddition[] {
  const coming: (readonly CellValue[])[] = [];
  const going: (readonly CellValue[])[] = [];
  for (const row of rows) {
    const cells = cellsOf(row, decisions);
    const { before } = row;
    if (before !== null && cells?.every((value, at) => isSameCell(value, before[at] ?? null)) === true) continue;
    if (before !== null) going.push(before);
    if (cells !== null) coming.push(cells);
  }
  if (coming.length + going.length === 0) return [];
  return [{ table, rows: coming, ...(going.length === 0 ? {} : { removed: going }) }];
}
