import { columnsOf, type ColumnType, type Header, type NumberHeader, type TableName } from '../../schema';
import { at, rowRule, type RowRule } from '../rule';
import type { RuleId } from '../types';

/** Type of a column, which is the unit of its numbers. */
export function unitOf(table: TableName, header: string): ColumnType {
  const schema = columnsOf(table).find((column) => column.header === header);
  if (schema === undefined) throw new Error(`no column ${header} in ${table}`);
  return schema.type;
}

/** `column` must not exceed `limit`; amounts may by the money tolerance. */
export function exceeds<Name extends TableName>(
  id: RuleId,
  table: Name,
  column: NumberHeader<Name>,
  limit: NumberHeader<Name>,
): RowRule {
  const unit = unitOf(table, column);
  return rowRule<Name>({
    id,
    severity: 'error',
    phase: 'row',
    table,
    reads: [column, limit] as readonly Header<Name>[],
    column: column as Header<Name>,
    prepare(data, { settings }) {
      const { values } = data.number(column);
      const limits = data.number(limit).values;
      const slack = unit === 'rp' ? settings.moneyTolerance : 0;
      return (row) =>
        at(values, row) > at(limits, row) + slack
          ? { params: { unit, other: limit, read: at(values, row), limit: at(limits, row) } }
          : null;
    },
  });
}

/** What a total is made of: columns added and columns taken away. */
export interface Composition<Name extends TableName> {
  readonly total: NumberHeader<Name>;
  readonly plus: readonly NumberHeader<Name>[];
  readonly minus?: readonly NumberHeader<Name>[];
  /** True when the sum is offered as a repair of the total. */
  readonly suggest?: boolean;
}

/** An amount that must equal a sum of others, up to the money tolerance. */
export function differs<Name extends TableName>(id: RuleId, table: Name, composition: Composition<Name>): RowRule {
  const { total, plus, minus = [], suggest = false } = composition;
  return rowRule<Name>({
    id,
    severity: 'error',
    phase: 'row',
    table,
    reads: [total, ...plus, ...minus] as readonly Header<Name>[],
    column: total as Header<Name>,
    prepare(data, { settings }) {
      const values = (header: NumberHeader<Name>): Float64Array => data.number(header).values;
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
  });
}
