import { tableIn, type Dataset } from '../dataset';
import { tableOf } from '../schema';
import { contributionsOf, type Contributions } from './contribution';
import type { Measure } from './measure';
import type { Measuring } from './measuring';
import { groupRows } from './rowGroups';

/** What a row adds to a measure, as `Totals` takes it: nothing of a missing cell, and nothing at all without its weight. */
function valueOf(dataset: Dataset, measuring: Measuring, measure: Measure): (row: number) => number {
  const { aggregate } = measure;
  if (aggregate.kind === 'count') return () => 1;
  if (aggregate.kind === 'distinct') {
    const idOf = measuring.rows.distinctIds(measure, aggregate.of);
    const seen = new Set<number>();
    return (row) => {
      const id = idOf(row);
      if (id < 0) return NaN;
      if (seen.has(id)) return 0;
      seen.add(id);
      return 1;
    };
  }
  const table = tableIn(dataset, measure.table);
  const columns = aggregate.columns.map((header) => table.number(header).values);
  const weight = aggregate.weight === undefined ? null : table.number(aggregate.weight).values;
  return (row) => {
    const parts = columns.map((values) => values[row] ?? NaN).filter((value) => !Number.isNaN(value));
    if (parts.length === 0) return NaN;
    const total = parts.reduce((sum, value) => sum + value, 0);
    return weight === null ? total : total * (weight[row] ?? NaN);
  };
}

/**
 * The rows that meet the conditions of a measure in an area, with what each adds; what they add makes the measure's value.
 * @param group year or month of a measure that is split; null where it is not
 */
export function measureContributions(
  dataset: Dataset,
  measuring: Measuring,
  measure: Measure,
  slot: number,
  group: string | null,
): Contributions {
  const { areas } = measuring;
  const slots = areas.rowSlots(measure.table);
  const grouping = measure.by && groupRows(tableIn(dataset, measure.table), measure.by);
  const wanted = grouping === undefined || group === null ? -1 : grouping.names.indexOf(group);
  const addedBy = valueOf(dataset, measuring, measure);
  const entries: (readonly [number, number])[] = [];
  for (const row of measuring.rows.rowsOf(measure)) {
    // Which row is the first of its entity is decided over all areas.
    const value = addedBy(row);
    if (!areas.isWithin(slots[row] ?? areas.unlinked, slot)) continue;
    if (grouping !== undefined && grouping.rows[row] !== wanted) continue;
    entries.push([row, value]);
  }
  const { aggregate } = measure;
  const column = aggregate.kind === 'sum' ? aggregate.columns[0] : undefined;
  return contributionsOf(measure.table, column ?? tableOf(dataset.schema, measure.table).key[0], entries);
}
