import { at, type CellRule } from '../../rule';

/** A date before the programme began or after the end of Periode. A month counts by its last day. */
export const dateWindow: CellRule = {
  id: 'date-window',
  severity: 'error',
  phase: 'cell',
  prepare({ schema, data, subject }) {
    if (schema.withinPeriode !== true || data.kind !== 'number') return null;
    const { values } = data;
    const first = subject.settings.firstDate;
    const last = subject.periode ?? Infinity;
    return {
      next(from, to) {
        let row = from;
        for (; row < to; row++) {
          const value = at(values, row);
          // A time of day on the last day of Periode is still that day.
          if (value < first || value >= last + 1) break;
        }
        return row;
      },
      hit: (row) => ({
        variant: at(values, row) < first ? 'before' : 'after',
        params: { unit: schema.type, read: at(values, row), limit: at(values, row) < first ? first : subject.periode },
      }),
    };
  },
};
