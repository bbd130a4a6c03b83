import { rowPlaces, tableIn, type Dataset, type RawTable, type RawWorkbook } from '../../engine/dataset';
import type { AddedRow, Batch, ChangedRow } from '../../engine/entry';
import { isTable, tableOf, type Schema } from '../../engine/schema';
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

/** Whether an earlier try wrote a batch, though its answer was lost: a row that was not there when the batch was made stands now as it is to be. */
export function isSettled(batch: Batch, made: CheckResult, now: CheckResult): boolean {
  const [before, after] = [finder(made), finder(now)];
  return batch.changes.some(
    (change) => change.kind === 'add' && before(change) === undefined && after(change) !== undefined,
  );
}

/**
 * The tables as they were when a batch was made, with the tables and columns that were made for it since, blank: what the batch comes to is worked out once more as if nothing had been
 * written, so that no figure counts a row twice and all of it can be taken back.
 */
export function beforeBatch(schema: Schema, made: RawWorkbook, now: RawWorkbook): RawWorkbook {
  const before = new Map(made.tables.map((table) => [table.name, table]));
  return {
    tables: now.tables.flatMap((table): RawTable[] => {
      const was = before.get(table.name);
      // The product's own tables are only made by what is written.
      if (!isTable(schema, table.name)) return was === undefined ? [] : [was];
      const [head = []] = table.values;
      if (was?.values[0]?.length === head.length) return [was];
      const header = (rowPlaces(schema, table)?.header ?? table.top) - table.top;
      const values = (was?.values ?? table.values).map((row, index) =>
        index <= header
          ? (table.values[index] ?? [])
          : head.map((_, column) => (was === undefined ? null : (row[column] ?? null))),
      );
      return [{ ...table, values: was === undefined && table.kind === 'range' ? values.slice(0, header + 1) : values }];
    }),
  };
}
