import { monthKey, parts, type AnyTable, type Dataset } from '../dataset';
import type { AreaIndex } from './areas';
import type { AnyGrouping, Measure } from './measure';
import { rowSelector, type Parameters } from './select';

/** A measure for every area slot and group (a measure without grouping has the one group ``). */
export interface Aggregated {
  readonly groups: readonly string[];
  /** Null: rows exist but nothing was left to sum, or the table is not there. */
  value(slot: number, group: number): number | null;
}

/** Number of each row's group and the groups' names in order; -1 where the cell is missing. */
function groupRows(
  table: AnyTable,
  grouping: AnyGrouping,
): { readonly names: readonly string[]; readonly rows: Int32Array } {
  const { values } = table.number(grouping.column);
  const nameOf = (value: number) =>
    grouping.as === 'number' ? String(value) : grouping.as === 'year' ? String(parts(value).year) : monthKey(value);
  const nameOfValue = new Map<number, string>();
  for (const value of values) {
    if (!Number.isNaN(value) && !nameOfValue.has(value)) nameOfValue.set(value, nameOf(value));
  }
  const names = [...new Set(nameOfValue.values())].sort();
  const position = new Map(names.map((name, index) => [name, index]));
  const groupOfValue = new Map([...nameOfValue].map(([value, name]) => [value, position.get(name) ?? -1]));
  return { names, rows: Int32Array.from(values, (value) => groupOfValue.get(value) ?? -1) };
}

/** Number of the borrowing group of each loan: Kode KSM, else Nama KSM ignoring case and spacing, within its board. */
export function numberGroups(
  dataset: Dataset,
  boards: Int32Array,
): { readonly rows: Int32Array; readonly count: number } {
  const { Pinjaman } = dataset.tables;
  const kode = Pinjaman.text('Kode KSM');
  const nama = Pinjaman.text('Nama KSM');
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const compact = (text: string) => text.toLowerCase().replace(/\s+/g, '');
  const ofKode = kode.dictionary.map((text) => numberOf(`k${compact(text)}`));
  const ofNama = nama.dictionary.map((text) => numberOf(`n${compact(text)}`));
  const names = Math.max(1, numbers.size);
  const groups = new Map<number, number>();
  const rows = new Int32Array(Pinjaman.rowCount);
  for (let row = 0; row < rows.length; row++) {
    const name = ofKode[kode.codes[row] ?? -1] ?? ofNama[nama.codes[row] ?? -1];
    if (name === undefined) {
      rows[row] = -1;
      continue;
    }
    // Boards are numbered from -1 (missing); shifted so that each pair has its own key.
    const pair = ((boards[row] ?? -1) + 1) * names + name;
    let group = groups.get(pair);
    if (group === undefined) {
      group = groups.size;
      groups.set(pair, group);
    }
    rows[row] = group;
  }
  return { rows, count: groups.size };
}

/** Computes measures over all areas; each measure once. */
export function aggregator(dataset: Dataset, areas: AreaIndex, parameters: Parameters) {
  const select = rowSelector(dataset, parameters);
  const results = new Map<Measure, Aggregated>();
  let ksm: ReturnType<typeof numberGroups> | undefined;
  const distinctIds = (measure: Measure, of: 'bkm' | 'ksm') => {
    if (of === 'ksm') return (ksm ??= numberGroups(dataset, areas.rowBoards('Pinjaman')));
    const table =
      measure.table === 'Pinjaman' || measure.table === 'BLM' || measure.table === 'BKM' ? measure.table : 'UPK';
    return { rows: areas.rowBoards(table), count: areas.boardCount };
  };

  function compute(measure: Measure): Aggregated {
    const table: AnyTable = dataset.tables[measure.table];
    const mask = select(measure.table, measure.where);
    const rowSlots = areas.rowSlots(measure.table);
    const grouping = measure.by && groupRows(table, measure.by);
    const groups = grouping?.names ?? [''];
    const width = Math.max(1, groups.length);
    const sums = new Float64Array(areas.slots.length * width);
    const used = new Int32Array(sums.length);
    const matched = new Int32Array(sums.length);
    const { aggregate } = measure;
    const columns = aggregate.kind === 'sum' ? aggregate.columns.map((header) => table.number(header).values) : [];
    const weight = aggregate.kind === 'sum' && aggregate.weight ? table.number(aggregate.weight).values : null;
    const ids = aggregate.kind === 'distinct' ? distinctIds(measure, aggregate.of) : null;
    const seen = ids && new Uint8Array(ids.count);

    for (let row = 0; row < mask.length; row++) {
      if (mask[row] === 0) continue;
      const group = grouping ? (grouping.rows[row] ?? -1) : 0;
      if (group < 0) continue;
      const cell = (rowSlots[row] ?? areas.unlinked) * width + group;
      if (ids && seen) {
        const id = ids.rows[row] ?? -1;
        if (id < 0 || seen[id] === 1) continue;
        seen[id] = 1;
      }
      matched[cell] = (matched[cell] ?? 0) + 1;
      let value = 0;
      let any = aggregate.kind !== 'sum';
      if (any) value = 1;
      for (const values of columns) {
        const part = values[row] ?? NaN;
        if (Number.isNaN(part)) continue;
        value += part;
        any = true;
      }
      if (weight) {
        const factor = weight[row] ?? NaN;
        if (Number.isNaN(factor)) continue;
        value *= factor;
      }
      if (!any) continue;
      sums[cell] = (sums[cell] ?? 0) + value;
      used[cell] = (used[cell] ?? 0) + 1;
    }
    for (const counts of [sums, used, matched]) rollUp(counts, areas, width);

    const present = dataset.present.has(measure.table);
    return {
      groups,
      value(slot, group) {
        if (!present) return null;
        const cell = slot * width + group;
        if ((matched[cell] ?? 0) > 0 && (used[cell] ?? 0) === 0) return null;
        return sums[cell] ?? 0;
      },
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

/** Adds the values of desa slots to their kecamatan and to the kabupaten, which also takes the unlinked rows. */
export function rollUp(values: Float64Array | Int32Array, areas: AreaIndex, width: number): void {
  for (let slot = 1 + areas.kecamatanCount; slot < areas.slots.length; slot++) {
    const parent = areas.parentOf(slot);
    for (let group = 0; group < width; group++) {
      const value = values[slot * width + group] ?? 0;
      if (value === 0) continue;
      values[group] = (values[group] ?? 0) + value;
      if (parent !== slot) values[parent * width + group] = (values[parent * width + group] ?? 0) + value;
    }
  }
}
