import { tableIn, type Dataset } from '../../engine/dataset';
import type { AddedRow, Batch, ChangedRow } from '../../engine/entry';
import { tableOf } from '../../engine/schema';
import type { CheckResult } from '../types';
import { isSameCell, keyText } from './rawRows';

/** Rows of a table by their keys, among those that count and those of next month. */
type RowsByKey = ReadonlyMap<string, readonly Pick<ChangedRow, 'row' | 'ahead'>[]>;

function rowsByKey(dataset: Dataset, name: string): RowsByKey {
  const { schema, present, ahead } = dataset;
  const { key } = tableOf(schema, name);
  const found = new Map<string, Pick<ChangedRow, 'row' | 'ahead'>[]>();
  const next = ahead.get(name);
  const parts = [
    ...(present.has(name) ? [{ table: tableIn(dataset, name), place: {} }] : []),
    ...(next === undefined ? [] : [{ table: next, place: { ahead: true as const } }]),
  ];
  for (const { table, place } of parts)
    for (let row = 0; row < table.rowCount; row += 1) {
      const text = keyText(key.map((header) => table.rawValue(row, header)));
      found.set(text, [...(found.get(text) ?? []), { row, ...place }]);
    }
  return found;
}

/** Finds the row of a table that holds all cells of one that is to be added. */
function finder({ dataset }: CheckResult): (change: AddedRow) => Pick<ChangedRow, 'row' | 'ahead'> | undefined {
  const known = new Map<string, RowsByKey>();
  return ({ table: name, cells }) => {
    const rows = known.get(name) ?? rowsByKey(dataset, name);
    known.set(name, rows);
    const text = keyText(tableOf(dataset.schema, name).key.map((header) => cells[header] ?? null));
    return rows.get(text)?.find(({ row, ahead }) => {
      const table = ahead === true ? dataset.ahead.get(name) : tableIn(dataset, name);
      return Object.entries(cells).every(([header, cell]) => isSameCell(table?.rawValue(row, header) ?? null, cell));
    });
  };
}

/**
 * A batch for the workbook as it stands now, without what an earlier try wrote of it: a row that was not there when the batch was made and stands now as it is to be is not added
 * once more, and no figure counts it twice.
 */
export function withoutSettled(batch: Batch, made: CheckResult, now: CheckResult): Batch {
  const [before, after] = [finder(made), finder(now)];
  return {
    ...batch,
    changes: batch.changes.map((change) => {
      if (change.kind !== 'add') return change;
      const place = before(change) === undefined ? after(change) : undefined;
      return place === undefined ? change : { kind: 'change', table: change.table, ...place, cells: {} };
    }),
  };
}
