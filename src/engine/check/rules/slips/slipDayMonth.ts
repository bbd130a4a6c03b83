import { mark, parts } from '../../../dataset';
import { columnsOf, tableNames, type Schema } from '../../../schema';
import { at, type RowRule } from '../../rule';
import { swapped } from './dates';

const dayOf = (serial: number): number => parts(Math.floor(serial)).day;

/**
 * True dates whose day and month may be exchanged. Under English settings Excel takes 03/04/2014 for 4 March and leaves 25/04/2014 a text: so where
 * no true date has a day over 12 while texts beside them do, all the true ones are in doubt.
 */
function slipDayMonthIn(name: string, header: string): RowRule {
  return {
    id: 'slip-day-month',
    severity: 'warning',
    phase: 'across',
    table: name,
    reads: [header],
    column: header,
    gathers: { [name]: [header] },
    gathersOnlyToWithhold: true,
    prepare(table, { settings }) {
      const { values, marks } = table.number(header);
      let trueDates = 0;
      let texts = 0;
      for (let row = 0; row < table.rowCount; row++) {
        if (marks[row] === mark.ok && dayOf(at(values, row)) > 12) return null;
        if (marks[row] === mark.ok) trueDates += 1;
        else if (marks[row] === mark.repaired && dayOf(at(values, row)) > 12) texts += 1;
      }
      if (trueDates < settings.slipDates || texts < settings.slipDates) return null;
      return (row) => {
        const other = marks[row] === mark.ok ? swapped(at(values, row)) : null;
        if (other === null) return null;
        return { params: { unit: 'date', read: at(values, row) }, fix: { value: other, certain: false } };
      };
    },
  };
}

export const slipDayMonth = (schema: Schema): readonly RowRule[] =>
  tableNames(schema).flatMap((name) =>
    columnsOf(schema, name).flatMap(({ header, type }) => (type === 'date' ? [slipDayMonthIn(name, header)] : [])),
  );
