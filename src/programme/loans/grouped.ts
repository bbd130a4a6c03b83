/** Rows of another table that belong to loans, those of a loan together and by day. */
export interface Grouped {
  /** Rows by loan, then by day, then as they stand. */
  readonly rows: Int32Array;
  /** Where the rows of each loan begin in `rows`; one entry more than there are loans. */
  readonly starts: Int32Array;
}

/**
 * Groups rows by loan in time that grows with their number alone, whatever their order.
 * @param loans loan of each row; -1: none, the row is left out
 * @param days day of each row, a date serial; rows whose day is not known are left out
 */
export function groupByLoan(loans: Int32Array, days: Float64Array, loanCount: number): Grouped {
  const byDay = inOrderOfDays(loans, days);
  const starts = new Int32Array(loanCount + 1);
  for (const row of byDay) starts[(loans[row] ?? 0) + 1] = (starts[(loans[row] ?? 0) + 1] ?? 0) + 1;
  return { rows: scatter(byDay, (row) => loans[row] ?? 0, starts), starts };
}

/** The rows of loans by day, rows of a day as they stand. */
function inOrderOfDays(loans: Int32Array, days: Float64Array): Int32Array {
  const rows = new Int32Array(loans.length);
  let count = 0;
  let [first, last] = [Infinity, -Infinity];
  let isSorted = true;
  for (let row = 0; row < loans.length; row++) {
    const day = Math.floor(days[row] ?? NaN);
    if (loans[row] === -1 || Number.isNaN(day)) continue;
    if (day < last) isSorted = false;
    if (day < first) first = day;
    if (day > last) last = day;
    rows[count++] = row;
  }
  const known = rows.subarray(0, count);
  if (isSorted) return known;
  const dayOf = (row: number): number => Math.floor(days[row] ?? NaN) - first;
  const starts = new Int32Array(last - first + 2);
  for (const row of known) starts[dayOf(row) + 1] = (starts[dayOf(row) + 1] ?? 0) + 1;
  return scatter(known, dayOf, starts);
}

/** Rows by what they belong to, each group in the order given. `counts` holds the size of group g at g + 1, and then where each begins. */
function scatter(rows: Int32Array, groupOf: (row: number) => number, counts: Int32Array): Int32Array {
  for (let group = 1; group < counts.length; group++) counts[group] = (counts[group] ?? 0) + (counts[group - 1] ?? 0);
  const next = counts.slice();
  const result = new Int32Array(rows.length);
  for (const row of rows) {
    const group = groupOf(row);
    const place = next[group] ?? 0;
    result[place] = row;
    next[group] = place + 1;
  }
  return result;
}
