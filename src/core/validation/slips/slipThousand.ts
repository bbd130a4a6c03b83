import { columnsOf, tableNames, type NumberHeader, type TableName } from '../../schema';
import { at, rowRule, type RowRule } from '../rule';

/** An amount that lost its thousands: `12.000` typed under English settings is 12, and looks it beside the column's other amounts. */
function slipThousandIn(name: TableName, header: NumberHeader<TableName>): RowRule {
  return rowRule({
    id: 'slip-thousand',
    severity: 'warning',
    phase: 'across',
    table: name,
    reads: [header],
    column: header,
    gathers: { [name]: [header] },
    gathersOnlyToWithhold: true,
    prepare(table, { settings }) {
      const { values } = table.number(header);
      const isSmall = (value: number): boolean => value >= 1 && value < settings.slipBelow;
      let small = 0;
      let usual = 0;
      let filled = 0;
      for (let row = 0; row < values.length; row++) {
        const value = at(values, row);
        // An amount of nothing says nothing about how the others were typed.
        if (!(value > 0)) continue;
        filled += 1;
        if (isSmall(value)) small += 1;
        else if (value > settings.slipUsual) usual += 1;
      }
      // Mostly: more than half of the amounts beside the one in doubt.
      if (small === 0 || usual * 2 <= filled - 1) return null;
      return (row) => {
        const read = at(values, row);
        return isSmall(read)
          ? { params: { unit: 'rp', read, usual: settings.slipUsual }, fix: { value: read * 1000, certain: false } }
          : null;
      };
    },
  });
}

export const slipThousand: readonly RowRule[] = tableNames.flatMap((name) =>
  columnsOf(name).flatMap(({ header, type }) =>
    type === 'rp' ? [slipThousandIn(name, header as NumberHeader<TableName>)] : [],
  ),
);
