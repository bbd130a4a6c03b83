import type { AnyTable, Dataset } from '../dataset';
import { tables, type TableName } from '../schema';
import { groupRows } from './groups';
import type { Measure, SpecialMeasure } from './measure';
import type { Measuring } from './measuring';
import { arrearsAt, decemberBefore, isEligible } from '../../programme/indicators/special';

/** The rows of one table that a number is made of. */
export interface Contributions {
  readonly table: TableName;
  /** Column whose cells entered the number; the table's key where rows are counted. */
  readonly column: string;
  /** Row indexes of the table, in its order. */
  readonly rows: Int32Array;
  /** What each of them added: 0 for a board or group that an earlier row named already, NaN where the cell is missing. */
  readonly values: Float64Array;
}

/** Tells whether an area slot of a row lies within an area. */
const withinOf =
  ({ areas }: Measuring, slot: number) =>
  (own: number): boolean =>
    slot === 0 || own === slot || areas.parentOf(own) === slot;

const keyColumn = (table: TableName): string => tables[table].key[0];

/** Puts rows and what they added into arrays of equal length. */
function contributions(
  table: TableName,
  column: string,
  entries: readonly (readonly [number, number])[],
): Contributions {
  return {
    table,
    column,
    rows: Int32Array.from(entries, ([row]) => row),
    values: Float64Array.from(entries, ([, value]) => value),
  };
}

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
  const table: AnyTable = dataset.tables[measure.table];
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
  const within = withinOf(measuring, slot);
  const slots = areas.rowSlots(measure.table);
  const grouping = measure.by && groupRows(dataset.tables[measure.table], measure.by);
  const wanted = grouping === undefined || group === null ? -1 : grouping.names.indexOf(group);
  const addedBy = valueOf(dataset, measuring, measure);
  const entries: (readonly [number, number])[] = [];
  for (const row of measuring.rows.rowsOf(measure)) {
    // Which row is the first of its board is decided over all areas.
    const value = addedBy(row);
    if (!within(slots[row] ?? areas.unlinked)) continue;
    if (grouping !== undefined && grouping.rows[row] !== wanted) continue;
    entries.push([row, value]);
  }
  const { aggregate } = measure;
  const column = aggregate.kind === 'sum' ? aggregate.columns[0] : undefined;
  return contributions(measure.table, column ?? keyColumn(measure.table), entries);
}

/** The rows behind a special measure of an area; none where it comes from the list of area codes. */
export function specialContributions(
  dataset: Dataset,
  measuring: Measuring,
  special: SpecialMeasure,
  slot: number,
): readonly Contributions[] {
  const { areas } = measuring;
  const { periode } = dataset.profil;
  const within = withinOf(measuring, slot);
  const inArea = (board: number) => board >= 0 && within(areas.boardSlot(board));
  const arrears = 'Saldo Menunggak ≥ 3 Bulan';

  switch (special) {
    case 'kecamatanOfKabupaten':
    case 'desaOfKecamatan':
      return [];
    case 'kecamatanPresent': {
      const counted = new Set<number>([areas.unlinked]);
      const entries = [...areas.rowSlots('Desa')].flatMap((own, row) => {
        if (!within(own)) return [];
        const kecamatan = areas.parentOf(own);
        const value = counted.has(kecamatan) ? 0 : 1;
        counted.add(kecamatan);
        return [[row, value] as const];
      });
      return [contributions('Desa', keyColumn('Desa'), entries)];
    }
    case 'boardsObliged': {
      const counted = new Set<number>();
      const firstRows = (table: 'Pinjaman' | 'UPK', isMeant: (row: number) => boolean) => {
        const entries: (readonly [number, number])[] = [];
        areas.rowBoards(table).forEach((board, row) => {
          if (!inArea(board) || counted.has(board) || !isMeant(row)) return;
          counted.add(board);
          entries.push([row, 1]);
        });
        return contributions(table, 'Kode BKM', entries);
      };
      const months = dataset.tables.UPK.number('Periode').values;
      return [
        firstRows('Pinjaman', () => true),
        firstRows('UPK', (row) => periode !== null && (months[row] ?? NaN) <= periode),
      ];
    }
    case 'arrearsBefore':
    case 'arrearsNow':
    case 'boardsEligible': {
      if (periode === null) return [contributions('UPK', arrears, [])];
      const context = { dataset, areas };
      const now = arrearsAt(context, periode);
      const before = arrearsAt(context, decemberBefore(periode));
      const months = dataset.tables.UPK.number('Periode').values;
      const balances = dataset.tables.UPK.number(arrears).values;
      const counted = new Set<number>();
      const entries: (readonly [number, number])[] = [];
      areas.rowBoards('UPK').forEach((board, row) => {
        const month = months[row] ?? NaN;
        const balance = balances[row] ?? NaN;
        if (!inArea(board) || Number.isNaN(balance)) return;
        if (special !== 'boardsEligible') {
          const meant = special === 'arrearsNow' ? periode : decemberBefore(periode);
          if (month === meant && now.has(board) && before.has(board)) entries.push([row, balance]);
        } else if (month === periode) {
          const isFirst = !counted.has(board);
          counted.add(board);
          entries.push([row, isFirst && isEligible(now.get(board) ?? 0, before.get(board)) ? 1 : 0]);
        }
      });
      return [contributions('UPK', arrears, entries)];
    }
  }
}
