import { columnsOf, tableNames, type Schema } from '../../../schema';
import { at, type RowCount, type RowRule, type Subject } from '../../rule';
import type { CheckSettings } from '../../../settings';

/** Amounts of a column by what they say about the others. */
class Amounts implements RowCount {
  /** Such as may have lost their thousands. */
  small = 0;
  usual = 0;
  /** All but nothing, which says nothing about how the others were typed. */
  filled = 0;

  constructor(
    private readonly values: Float64Array,
    private readonly settings: CheckSettings,
  ) {
    for (let row = 0; row < values.length; row++) this.add(row, 1);
  }

  add(row: number, sign: 1 | -1): void {
    const value = at(this.values, row);
    if (!(value > 0)) return;
    this.filled += sign;
    if (isSmall(value, this.settings)) this.small += sign;
    else if (value > this.settings.slipUsual) this.usual += sign;
  }
}

const isSmall = (value: number, { slipBelow }: CheckSettings): boolean => value >= 1 && value < slipBelow;

/** An amount that lost its thousands: `12.000` typed under English settings is 12, and looks it beside the column's other amounts. */
function slipThousandIn(name: string, header: string): RowRule {
  const amounts = (subject: Subject): Amounts =>
    new Amounts(subject.state(name).table.number(header).values, subject.settings);
  return {
    id: 'slip-thousand',
    severity: 'warning',
    phase: 'across',
    table: name,
    reads: [header],
    column: header,
    gathers: { [name]: [header] },
    gathersOnlyToWithhold: true,
    count: (subject) => subject.get(amounts),
    prepare(table, subject) {
      const { values } = table.number(header);
      const { settings } = subject;
      const { small, usual, filled } = subject.get(amounts);
      // Mostly: more than half of the amounts beside the one in doubt.
      if (small === 0 || usual * 2 <= filled - 1) return null;
      return (row) => {
        const read = at(values, row);
        return isSmall(read, settings)
          ? { params: { unit: 'rp', read, usual: settings.slipUsual }, fix: { value: read * 1000, certain: false } }
          : null;
      };
    },
  };
}

export const slipThousand = (schema: Schema): readonly RowRule[] =>
  tableNames(schema).flatMap((name) =>
    columnsOf(schema, name).flatMap(({ header, type }) => (type === 'rp' ? [slipThousandIn(name, header)] : [])),
  );
