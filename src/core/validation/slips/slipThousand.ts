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
      const { slipBelow, slipUsual } = settings;
      const isSmall = (value: number): boolean => value >= 1 && value < slipBelow;
      let small = 0;
      let usual = 0;
      let filled = 0;
      for (let row = 0; row < values.length; row++) {
        const value = at(values, row);
        // Counted without branches, for it runs again after each edit. An amount of nothing says nothing about how the others were typed.
        const smallOne = Number(value >= 1) * Number(value < slipBelow);
        filled += Number(value > 0);
        small += smallOne;
        usual += Number(value > slipUsual) * (1 - smallOne);
      }
      // Mostly: more than half of the amounts beside the one in doubt.
      if (small === 0 || usual * 2 <= filled - 1) return null;
      return (row) => {
        const read = at(values, row);
        return isSmall(read)
          ? { params: { unit: 'rp', read, usual: slipUsual }, fix: { value: read * 1000, certain: false } }
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
