import { at, type CellRule } from '../../rule';

/** A date before the first day that dates may have, or after the end of the period; or before another date of its row. A month counts by its last day. */
export const dateWindow: CellRule = {
  id: 'date-window',
  severity: 'error',
  phase: 'cell',
  prepare({ schema, data, table, subject }) {
    const { notBefore, withinPeriod } = schema;
    if ((withinPeriod !== true && notBefore === undefined) || data.kind !== 'number') return null;
    const { values } = data;
    const earliest = subject.settings.firstDate;
    const others = notBefore === undefined ? null : table.number(notBefore).values;
    const firstOf = (row: number): number => {
      const other = others === null ? NaN : at(others, row);
      return Number.isNaN(other) ? earliest : other;
    };
    const last = withinPeriod === true ? (subject.period ?? Infinity) : Infinity;
    return {
      next(from, to) {
        let row = from;
        for (; row < to; row++) {
          const value = at(values, row);
          // A time of day on the last day of the period is still that day.
          if (value < firstOf(row) || value >= last + 1) break;
        }
        return row;
      },
      hit: (row) => {
        const read = at(values, row);
        const first = firstOf(row);
        const isBefore = read < first;
        const variant = isBefore ? (first === earliest ? 'before' : 'other') : 'after';
        const other = variant === 'other' ? { other: notBefore ?? null } : {};
        return { variant, params: { unit: schema.type, read, limit: isBefore ? first : subject.period, ...other } };
      },
    };
  },
};
