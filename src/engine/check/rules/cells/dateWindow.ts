import { at, type CellRule } from '../../rule';

/** A date before the first day that dates may have, or after the end of the period. A month counts by its last day. */
export const dateWindow: CellRule = {
  id: 'date-window',
  severity: 'error',
  phase: 'cell',
  prepare({ schema, data, subject }) {
    if (schema.withinPeriod !== true || data.kind !== 'number') return null;
    const { values } = data;
    const first = subject.settings.firstDate;
    const last = subject.period ?? Infinity;
    return {
      next(from, to) {
        let row = from;
        for (; row < to; row++) {
          const value = at(values, row);
          // A time of day on the last day of the period is still that day.
          if (value < first || value >= last + 1) break;
        }
        return row;
      },
      hit: (row) => ({
        variant: at(values, row) < first ? 'before' : 'after',
        params: { unit: schema.type, read: at(values, row), limit: at(values, row) < first ? first : subject.period },
      }),
    };
  },
};
