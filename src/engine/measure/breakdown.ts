import type { Dataset } from '../dataset';
import { tableIn } from '../dataset';
import type { AreaIndex } from './areas';
import type { Condition, Measure } from './measure';
import type { MeasureRows } from './measureRows';
import type { BreakdownLine } from './types';

/** What each line of a breakdown adds up. */
export interface BreakdownPart {
  readonly name: string;
  readonly kind: 'whole' | 'decimal' | 'rupiah';
  /** Columns that are summed; without them rows are counted. */
  readonly columns?: readonly string[];
}

/** The rows of a table by two columns of texts, each pair with its sums. */
export interface Breakdown {
  readonly table: string;
  /** Its title is the text `report.table.<title>`, the names of its columns and parts `report.work.<name>`. */
  readonly title: string;
  readonly where: readonly Condition[];
  /** Columns by which rows are told apart, by the name that each has in a line. */
  readonly by: readonly [BreakdownColumn, BreakdownColumn];
  readonly parts: readonly BreakdownPart[];
}

export interface BreakdownColumn {
  readonly name: string;
  readonly column: string;
}

/** Decimals to which sums of decimals are kept: adding them leaves traces in the last binary places (5600.299999999998). */
export const keptDecimals = 6;

/** A sum of decimals without what adding left in its last binary places. */
export const withoutNoise = (value: number): number => Math.round(value * 10 ** keptDecimals) / 10 ** keptDecimals;

/** A sum with one more number: a missing one (NaN) adds nothing, and of nothing but those there is no sum. */
const plus = (sum: number | null, value: number): number | null =>
  Number.isNaN(value) ? sum : sum === null ? value : sum + value;

/** Name of a line: its two texts, the second in brackets. */
export function lineName({ by: [first, second] }: Breakdown, line: BreakdownLine): string {
  return `${String(line[first.name] ?? '')} (${String(line[second.name] ?? '')})`;
}

/** A number of a line; null where nothing was left to add up. */
export function numberIn(line: BreakdownLine, part: string): number | null {
  const value = line[part];
  return typeof value === 'number' ? value : null;
}

/** The measures behind the numbers of a line, by the names of its parts. */
export function lineMeasures(
  { table, where, by, parts }: Breakdown,
  line: BreakdownLine,
): ReadonlyMap<string, Measure> {
  const own = [...where, ...by.map(({ name, column }) => ({ column, is: String(line[name] ?? '') }))];
  return new Map(
    parts.map(({ name, columns }) => [
      name,
      { table, aggregate: columns === undefined ? { kind: 'count' } : { kind: 'sum', columns }, where: own },
    ]),
  );
}

/** The lines of a breakdown for every area slot, in the order of the columns' lists. Empty when the table is not there. */
export function breakdownLines(
  dataset: Dataset,
  areas: AreaIndex,
  { rowsOf }: Pick<MeasureRows, 'rowsOf'>,
  { table: name, where, by, parts }: Breakdown,
): readonly (readonly BreakdownLine[])[] {
  const table = tableIn(dataset, name);
  const [first, second] = by.map(({ column }) => table.text(column));
  if (first === undefined || second === undefined) return [];
  const columns = parts.map((part) => part.columns?.map((header) => table.number(header).values) ?? null);
  const rowSlots = areas.rowSlots(name);
  const width = second.dictionary.length;
  const totals = areas.slots.map(() => new Map<number, (number | null)[]>());
  for (const row of rowsOf({ table: name, where })) {
    const [one, two] = [first.codes[row] ?? -1, second.codes[row] ?? -1];
    if (one < 0 || two < 0) continue;
    const key = one * width + two;
    const added = columns.map((summed) =>
      summed === null ? 1 : summed.reduce<number | null>((sum, values) => plus(sum, values[row] ?? NaN), null),
    );
    for (const slot of slotsAround(areas, rowSlots[row] ?? areas.unlinked)) {
      const lines = totals[slot];
      const sums = lines?.get(key) ?? parts.map(() => null);
      added.forEach((value, index) => (sums[index] = plus(sums[index] ?? null, value ?? NaN)));
      lines?.set(key, sums);
    }
  }
  return totals.map((lines) =>
    [...lines]
      .sort(([a], [b]) => a - b)
      .map(([key, sums]) =>
        Object.fromEntries([
          [by[0].name, first.dictionary[Math.floor(key / width)] ?? ''],
          [by[1].name, second.dictionary[key % width] ?? ''],
          ...parts.map(({ name: part, kind }, index): [string, number | null] => {
            const sum = sums[index] ?? null;
            return [part, sum !== null && kind === 'decimal' ? withoutNoise(sum) : sum];
          }),
        ]),
      ),
  );
}

/** A slot and those that it lies in. */
function slotsAround(areas: AreaIndex, slot: number): readonly number[] {
  const around = [slot];
  for (let at = slot; at !== 0;) around.push((at = areas.parentOf(at)));
  return around;
}
