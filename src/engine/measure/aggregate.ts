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

/** Computes measures over all areas; each measure once. */
export function aggregator(dataset: Dataset, areas: AreaIndex, { rowsOf, distinctIds }: MeasureRows) {
  const results = new Map<Measure, Aggregated>();

  function compute(measure: Measure): Aggregated {
    const table = tableIn(dataset, measure.table);
    const slots = areas.rowSlots(measure.table);
    const grouping = measure.by && groupRows(table, measure.by);
    const names = grouping?.names ?? [''];
    const width = Math.max(1, names.length);
    const totals = new Totals(areas.slots.length * width);
    const cellOf = grouping
      ? (row: number) => {
          const group = grouping.rows[row] ?? -1;
          return group < 0 ? -1 : (slots[row] ?? areas.unlinked) * width + group;
        }
      : (row: number) => slots[row] ?? areas.unlinked;
    const { aggregate } = measure;
    const rows = rowsOf(measure);
    if (aggregate.kind === 'count') totals.count(rows, cellOf);
    else if (aggregate.kind === 'distinct') totals.countDistinct(rows, cellOf, distinctIds(measure, aggregate.of));
    else {
      const columns = aggregate.columns.map((header) => table.number(header).values);
      const weight = aggregate.weight === undefined ? null : table.number(aggregate.weight).values;
      totals.sum(rows, cellOf, columns, weight);
    }
    const present = dataset.present.has(measure.table);
    totals.rollUp(areas, width);
    return {
      groups: names,
      value: (slot, group) => (present ? totals.value(slot * width + group) : null),
      total: (slot, group) => (present ? totals.total(slot * width + group) : null),
    };
  }

  return (measure: Measure): Aggregated => {
    const known = results.get(measure);
    if (known) return known;
    const result = compute(measure);
    results.set(measure, result);
    return result;
  };
}
