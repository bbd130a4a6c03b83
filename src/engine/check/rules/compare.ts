import { columnOf, type NumberHeader, type TableSchema } from '../../schema';
import { at, type RowRule } from '../rule';

/** `column` must not exceed `limit`; amounts may by the money tolerance. */
export function exceeds<Table extends TableSchema>(
  id: string,
  table: Table,
  column: NumberHeader<Table>,
  limit: NumberHeader<Table>,
): RowRule {
  const unit = columnOf(table, column).type;
  return {
    id,
    severity: 'error',
    phase: 'row',
    table: table.name,
    reads: [column, limit],
    column,
    prepare(data, { settings }) {
      const { values } = data.number(column);
      const limits = data.number(limit).values;
      const slack = unit === 'rp' ? settings.moneyTolerance : 0;
      return (row) =>
        at(values, row) > at(limits, row) + slack
          ? { params: { unit, other: limit, read: at(values, row), limit: at(limits, row) } }
          : null;
    },
  };
}

/** What a total is made of: columns added and columns taken away. */
export interface Composition<Table extends TableSchema> {
  readonly total: NumberHeader<Table>;
  readonly plus: readonly NumberHeader<Table>[];
  readonly minus?: readonly NumberHeader<Table>[];
  /** True when the sum is offered as a repair of the total. */
  readonly suggest?: boolean;
}

/** An amount that the schema says how to calculate must be so, up to the money tolerance. Throws for a column that is no sum: a mistake of ours. */
export function miscalculated<Table extends TableSchema>(
  id: string,
  table: Table,
  total: NumberHeader<Table>,
): RowRule {
  const { calculated } = columnOf(table, total);
  if (calculated === undefined || !('plus' in calculated)) throw new Error(`${table.name}, ${total} is no sum`);
  return differs<TableSchema>(id, table, { total, ...calculated, suggest: true });
}

/** An amount that must equal a sum of others, up to the money tolerance. */
export function differs<Table extends TableSchema>(id: string, table: Table, composition: Composition<Table>): RowRule {
  const { total, plus, minus = [], suggest = false } = composition;
  return {
    id,
    severity: 'error',
    phase: 'row',
    table: table.name,
    reads: [total, ...plus, ...minus],
    column: total,
    prepare(data, { settings }) {
      const values = (header: string): Float64Array => data.number(header).values;
      const totals = values(total);
      const added = plus.map(values);
      const taken = minus.map(values);
      return (row) => {
        let expected = 0;
        for (const column of added) expected += at(column, row);
        for (const column of taken) expected -= at(column, row);
        const read = at(totals, row);
        if (Math.abs(read - expected) <= settings.moneyTolerance) return null;
        const params = { unit: 'rp', read, expected, difference: read - expected };
        return suggest ? { params, fix: { value: expected, certain: false } } : { params };
      };
    },
  };
}
