import { tableIn, type Dataset } from '../dataset';
import type { AreaIndex } from './areas';
import { groupRows } from './rowGroups';
import type { Measure } from './measure';
import type { MeasureRows } from './measureRows';
import { Totals, type Total } from './totals';

/** A measure for every area slot and group (a measure without grouping has the one group ``). */
export interface Aggregated {
  readonly groups: readonly string[];
  /** Null: rows exist but nothing was left to sum, or the table is not there. */
  value(slot: number, group: number): number | null;
  /** What the value follows from, so that several can be put together; null where the table is not there. */
  total(slot: number, group: number): Total | null;
}

/** A measure by keys of a table; null as for areas. */
export type KeyAggregated = (key: number) => number | null;

/** Computes measures, each once: over all areas, and by the keys of a table. */
export function aggregator(dataset: Dataset, areas: AreaIndex, { rowsOf, distinctIds }: MeasureRows) {
  const results = new Map<Measure, Aggregated>();

  /** Adds up the rows of a measure, by cell. */
  function totalsOf(measure: Measure, size: number, cellOf: (row: number) => number): Totals {
    const table = tableIn(dataset, measure.table);
    const totals = new Totals(size);
    const { aggregate } = measure;
    const rows = rowsOf(measure);
    if (aggregate.kind === 'count') totals.count(rows, cellOf);
    else if (aggregate.kind === 'distinct') totals.countDistinct(rows, cellOf, distinctIds(measure, aggregate.of));
    else {
      const columns = aggregate.columns.map((header) => table.number(header).values);
      const weight = aggregate.weight === undefined ? null : table.number(aggregate.weight).values;
      totals.sum(rows, cellOf, columns, weight);
    }
    return totals;
  }

  function compute(measure: Measure): Aggregated {
    const slots = areas.rowSlots(measure.table);
    const grouping = measure.by && groupRows(tableIn(dataset, measure.table), measure.by);
    const names = grouping?.names ?? [''];
    const width = Math.max(1, names.length);
    const cellOf = grouping
      ? (row: number) => {
          const group = grouping.rows[row] ?? -1;
          return group < 0 ? -1 : (slots[row] ?? areas.unlinked) * width + group;
        }
      : (row: number) => slots[row] ?? areas.unlinked;
    const totals = totalsOf(measure, areas.slots.length * width, cellOf);
    const present = dataset.present.has(measure.table);
    totals.rollUp(areas, width);
    return {
      groups: names,
      value: (slot, group) => (present ? totals.value(slot * width + group) : null),
      total: (slot, group) => (present ? totals.total(slot * width + group) : null),
    };
  }

  return {
    aggregate(measure: Measure): Aggregated {
      const known = results.get(measure);
      if (known) return known;
      const result = compute(measure);
      results.set(measure, result);
      return result;
    },
    aggregateByKey(measure: Measure, table: string): KeyAggregated {
      const { count, rows } = areas.keysOf(table);
      const keys = rows(measure.table);
      const totals = totalsOf(measure, count, (row) => keys[row] ?? -1);
      return (key) => (dataset.present.has(measure.table) ? totals.value(key) : null);
    },
  };
}
