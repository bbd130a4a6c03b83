import type { CellValue } from '../../../engine/schema';

/** What a cell holds. The value of `text` is the number of a text; `unknown` is a formula whose result was not saved; `none` holds nothing but a formula. */
export const kinds = { none: 0, number: 1, text: 2, yesNo: 3, unknown: 4 } as const;
/** Added to the kind of a cell that has a formula. */
const formulaFlag = 8;
const kindMask = 7;

/** Cells with which the room for a column begins. */
const firstRoom = 64;

/**
 * The cells of one column of a sheet, in typed arrays. Only cells that hold something take room, wherever they stand: rows that follow each other are one
 * run, of which the first row and its cell's number are kept.
 */
export class SheetColumn {
  private count = 0;
  private values = new Float64Array(firstRoom);
  private kindBytes = new Uint8Array(firstRoom);
  private formats = new Uint16Array(firstRoom);
  private runRows = new Int32Array(4);
  private runCells = new Int32Array(4);
  private runs = 0;
  private lastRow = -1;
  /** Whether a formula's result was not saved in any of the cells. */
  hasUnknown = false;
  /** Row of each cell, where the file has them out of order. */
  private disorder: number[] | null = null;
  /** Run that was looked at last: rows are mostly asked for one after the other. */
  private hint = 0;

  /** Puts a cell; where the same one comes again the later counts. */
  put(row: number, kind: number, value: number, format: number, isFormula: boolean): void {
    if (row <= this.lastRow || this.disorder !== null) this.rowsOutOfOrder().push(row);
    else {
      if (row !== this.lastRow + 1 || this.runs === 0) this.addRun(row);
      this.lastRow = row;
    }
    if (this.count === this.values.length) this.grow();
    if (kind === kinds.unknown) this.hasUnknown = true;
    this.values[this.count] = value;
    this.kindBytes[this.count] = isFormula ? kind | formulaFlag : kind;
    this.formats[this.count] = format;
    this.count += 1;
  }

  /** Whether a cell may stand in a row already. */
  has(row: number): boolean {
    return this.disorder !== null || (row <= this.lastRow && this.find(row) >= 0);
  }

  /** Brings the cells into order when all are there, and gives back room that was not needed. */
  finish(): void {
    const { disorder } = this;
    if (disorder !== null) {
      this.disorder = null;
      this.sort(disorder);
    }
    this.values = this.values.slice(0, this.count);
    this.kindBytes = this.kindBytes.slice(0, this.count);
    this.formats = this.formats.slice(0, this.count);
  }

  /** Number of the cell of a row; -1 where none stands there. */
  find(row: number): number {
    const { runRows, runCells, runs } = this;
    if (runs === 0) return -1;
    let run = this.hint;
    if (!this.isIn(run, row)) {
      run = this.isIn(run + 1, row) ? run + 1 : this.search(row);
      if (run < 0) return -1;
      this.hint = run;
    }
    const cell = (runCells[run] ?? 0) + row - (runRows[run] ?? 0);
    const end = run + 1 < runs ? (runCells[run + 1] ?? 0) : this.count;
    return cell < end ? cell : -1;
  }

  /** What the cell of a number holds. */
  valueOf(cell: number, texts: readonly string[]): CellValue {
    const value = this.values[cell] ?? 0;
    switch ((this.kindBytes[cell] ?? 0) & kindMask) {
      case kinds.number:
        return value;
      case kinds.text:
        return texts[value] ?? null;
      case kinds.yesNo:
        return value === 1;
      default:
        return null;
    }
  }

  /** Kind of the cell of a row. */
  kindAt(row: number): number {
    return (this.kindBytes[this.find(row)] ?? 0) & kindMask;
  }

  isFormula(row: number): boolean {
    return ((this.kindBytes[this.find(row)] ?? 0) & formulaFlag) !== 0;
  }

  /** Number of the format that the cell of a row has; 0 where none stands there. */
  formatOf(row: number): number {
    return this.formats[this.find(row)] ?? 0;
  }

  /** Goes through the cells from one row to another. */
  each(from: number, to: number, visit: (row: number, kind: number, isFormula: boolean) => void): void {
    for (let run = 0; run < this.runs; run += 1) {
      const first = this.runRows[run] ?? 0;
      const start = this.runCells[run] ?? 0;
      const end = run + 1 < this.runs ? (this.runCells[run + 1] ?? 0) : this.count;
      if (first > to) return;
      const last = Math.min(end, start + to - first + 1);
      for (let cell = Math.max(start, start + from - first); cell < last; cell += 1) {
        const byte = this.kindBytes[cell] ?? 0;
        visit(first + cell - start, byte & kindMask, (byte & formulaFlag) !== 0);
      }
    }
  }

  /** First and last row, of some, in which a value stands; null where none does. */
  filled(from: number, to: number): readonly [number, number] | null {
    let first = -1;
    for (let run = 0; run < this.runs && first < 0; run += 1) first = this.valueIn(run, from, to, 1);
    let last = -1;
    for (let run = this.runs - 1; run >= 0 && first >= 0 && last < 0; run -= 1) last = this.valueIn(run, from, to, -1);
    return first < 0 ? null : [first, last];
  }

  /** The first (1) or last (-1) row of a run, of some, in which a value stands; -1 where none does. */
  private valueIn(run: number, from: number, to: number, step: 1 | -1): number {
    const row = this.runRows[run] ?? 0;
    const start = this.runCells[run] ?? 0;
    const end = run + 1 < this.runs ? (this.runCells[run + 1] ?? 0) : this.count;
    const low = Math.max(start, start + from - row);
    const high = Math.min(end - 1, start + to - row);
    for (let cell = step === 1 ? low : high; cell >= low && cell <= high; cell += step)
      if (isValue((this.kindBytes[cell] ?? 0) & kindMask)) return row + cell - start;
    return -1;
  }

  /** How many cells take room. */
  get size(): number {
    return this.count;
  }

  /** Whether a row is that of a run or lies between it and the next. */
  private isIn(run: number, row: number): boolean {
    const { runRows, runs } = this;
    return run < runs && row >= (runRows[run] ?? 0) && (run + 1 === runs || row < (runRows[run + 1] ?? 0));
  }

  private search(row: number): number {
    let low = 0;
    let high = this.runs - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      if ((this.runRows[middle] ?? 0) <= row) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }

  private addRun(row: number): void {
    if (this.runs === this.runRows.length) {
      this.runRows = grown(this.runRows, new Int32Array(this.runs * 2));
      this.runCells = grown(this.runCells, new Int32Array(this.runs * 2));
    }
    this.runRows[this.runs] = row;
    this.runCells[this.runs] = this.count;
    this.runs += 1;
  }

  private grow(): void {
    const room = this.count * 2;
    this.values = grown(this.values, new Float64Array(room));
    this.kindBytes = grown(this.kindBytes, new Uint8Array(room));
    this.formats = grown(this.formats, new Uint16Array(room));
  }

  private rowsOutOfOrder(): number[] {
    if (this.disorder === null) {
      const rows: number[] = [];
      this.each(0, Infinity, (row) => rows.push(row));
      this.disorder = rows;
    }
    return this.disorder;
  }

  private sort(rows: readonly number[]): void {
    const before = { values: this.values, kinds: this.kindBytes, formats: this.formats };
    const order = rows.map((_, cell) => cell).sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0) || a - b);
    this.count = 0;
    this.runs = 0;
    this.lastRow = -1;
    this.hint = 0;
    this.values = new Float64Array(order.length);
    this.kindBytes = new Uint8Array(order.length);
    this.formats = new Uint16Array(order.length);
    order.forEach((cell, index) => {
      const row = rows[cell] ?? 0;
      const kind = before.kinds[cell] ?? 0;
      if (rows[order[index + 1] ?? -1] === row || kind === kinds.none) return;
      this.put(row, kind, before.values[cell] ?? 0, before.formats[cell] ?? 0, false);
    });
  }
}

/** Whether a kind of cell has a value. */
export const isValue = (kind: number): boolean => kind !== kinds.none && kind !== kinds.unknown;

function grown<Room extends { set(from: Room): void }>(from: Room, to: Room): Room {
  to.set(from);
  return to;
}
