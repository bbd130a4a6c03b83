import { at, type CellRule } from '../../rule';
import { swapped } from './dates';

/**
 * A date outside the time that data may be of that lies inside when day and month are exchanged: 03/04/2014 typed under English settings. It takes the place
 * of `date-window`; the cell counts as missing until a person decides.
 */
export const slipDateWindow: CellRule = {
  id: 'slip-day-month',
  severity: 'warning',
  phase: 'cell',
  prepare({ schema, data, table, subject }) {
    const last = subject.period;
    if (schema.type !== 'date' || schema.withinPeriod !== true || data.kind !== 'number' || last === null) return null;
    const { values } = data;
    const first = subject.settings.firstDate;
    const isOutside = (value: number): boolean => value < first || value >= last + 1;
    const meant = (value: number): number | null => {
      const other = isOutside(value) ? swapped(value) : null;
      return other === null || isOutside(other) ? null : other;
    };
    return {
      next(from, to) {
        let row = from;
        for (; row < to; row++) {
          // A date written as text was read day first already.
          if (meant(at(values, row)) !== null && typeof table.rawValue(row, schema.header) === 'number') break;
        }
        return row;
      },
      hit: (row) => ({
        variant: at(values, row) < first ? 'before' : 'after',
        params: { unit: 'date', read: at(values, row), limit: at(values, row) < first ? first : last },
        fix: { value: meant(at(values, row)), certain: false },
      }),
    };
  },
};
