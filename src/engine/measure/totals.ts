import type { AreaIndex } from './areas';

/** Cell of a row (area slot and group as one number); -1 where the row belongs to no group. */
type CellOf = (row: number) => number;

/** A sum or a count, with the number of rows that were looked at and that had something to add. */
export interface Total {
  readonly sum: number;
  readonly used: number;
  readonly matched: number;
}

/** Null: rows exist but nothing was left to add. */
export const valueOfTotal = ({ sum, used, matched }: Total): number | null => (matched > 0 && used === 0 ? null : sum);

/** Adds the values of all areas to those that they lie in. */
export function rollUp(values: Float64Array | Int32Array, areas: AreaIndex, width: number): void {
  // In ascending order every slot still holds only what its own rows add, because those that lie in it come later.
  for (let slot = 1; slot < areas.slots.length; slot++) {
    for (let group = 0; group < width; group++) {
      const value = values[slot * width + group] ?? 0;
      if (value === 0) continue;
      for (let at = slot; at !== 0;) {
        at = areas.parentOf(at);
        values[at * width + group] = (values[at * width + group] ?? 0) + value;
      }
    }
  }
}

/** Sums or counts by cell, with the number of rows that were looked at and that had something to add. */
export class Totals {
  private readonly sums: Float64Array;
  private readonly used: Int32Array;
  private readonly matched: Int32Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.used = new Int32Array(size);
    this.matched = new Int32Array(size);
  }

  /** Counts rows. */
  count(rows: Int32Array, cellOf: CellOf): void {
    for (const row of rows) this.add(cellOf(row), 1);
  }

  /** Counts different ids; rows with id -1 are left out. */
  countDistinct(rows: Int32Array, cellOf: CellOf, idOf: (row: number) => number): void {
    const seen: boolean[] = [];
    for (const row of rows) {
      const id = idOf(row);
      if (id < 0 || seen[id] === true) continue;
      seen[id] = true;
      this.add(cellOf(row), 1);
    }
  }

  /** Adds up columns, times a weight where one is given. A missing cell adds nothing; a missing weight leaves the row out. */
  sum(rows: Int32Array, cellOf: CellOf, columns: readonly Float64Array[], weight: Float64Array | null): void {
    const [only] = columns;
    if (only && columns.length === 1 && weight === null) {
      for (const row of rows) this.add(cellOf(row), only[row] ?? NaN);
      return;
    }
    for (const row of rows) {
      let value = NaN;
      for (const column of columns) {
        const part = column[row] ?? NaN;
        if (!Number.isNaN(part)) value = Number.isNaN(value) ? part : value + part;
      }
      this.add(cellOf(row), weight === null ? value : value * (weight[row] ?? NaN));
    }
  }

  /** Adds each area to those that it lies in. */
  rollUp(areas: AreaIndex, width: number): void {
    for (const values of [this.sums, this.used, this.matched]) rollUp(values, areas, width);
  }

  /** Null: rows exist but nothing was left to add. */
  value(cell: number): number | null {
    return (this.matched[cell] ?? 0) > 0 && (this.used[cell] ?? 0) === 0 ? null : (this.sums[cell] ?? 0);
  }

  total(cell: number): Total {
    return { sum: this.sums[cell] ?? 0, used: this.used[cell] ?? 0, matched: this.matched[cell] ?? 0 };
  }

  private add(cell: number, value: number): void {
    if (cell < 0) return;
    this.matched[cell] = (this.matched[cell] ?? 0) + 1;
    if (Number.isNaN(value)) return;
    this.sums[cell] = (this.sums[cell] ?? 0) + value;
    this.used[cell] = (this.used[cell] ?? 0) + 1;
  }
}
