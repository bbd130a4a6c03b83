import { mark } from '../../../dataset';
import type { ColumnSchema } from '../../../schema';
import { at, type CellRule, type Hit } from '../../rule';

/** A number below the column's minimum or above its maximum. */
export const range: CellRule = {
  id: 'range',
  severity: 'error',
  phase: 'cell',
  prepare({ schema: column, data, table, subject }) {
    if (data.kind !== 'number') return null;
    const largest = subject.settings.largest[table.name]?.[column.header];
    const schema = largest === undefined ? column : { ...column, max: largest };
    if (schema.min === undefined && schema.above === undefined && schema.max === undefined) return null;
    const { values } = data;
    const { negativeWith } = schema;
    const taken = negativeWith === undefined ? null : table.column(negativeWith).marks;
    const limits = limitsOf(schema);
    // A row that takes something back has no least value.
    const free = { ...limits, min: -Infinity };
    const limitsAt = (row: number): Limits => (taken === null || taken[row] === mark.blank ? limits : free);
    return {
      next(from, to) {
        let row = from;
        while (row < to && !isBeyond(limitsAt(row), at(values, row))) row++;
        return row;
      },
      hit: (row) => hitOf(schema, at(values, row)),
    };
  },
};

type Limits = Readonly<Record<'min' | 'above' | 'max', number>>;

const limitsOf = ({ min = -Infinity, above = -Infinity, max = Infinity }: ColumnSchema): Limits => ({
  min,
  above,
  max,
});

/** Whether a value passes a limit; one that is missing (NaN) passes none. */
const isBeyond = ({ min, above, max }: Limits, value: number): boolean => value < min || value > max || value <= above;

/** Whether a value lies within the limits of a column. */
export const inRange = (schema: ColumnSchema, value: number): boolean => !isBeyond(limitsOf(schema), value);

function hitOf(schema: ColumnSchema, value: number): Hit {
  const { min = null, above = null, max = null, type } = schema;
  // 1,5 or 80 typed where 1,5% or 80% is meant; rounded, because 5.1 / 100 is not quite 0.051.
  const hundredth = Number((value / 100).toPrecision(12));
  const meant = type === 'percent' && inRange(schema, hundredth) ? { fix: { value: hundredth, certain: false } } : {};
  const variant = variantOf(schema, value);
  return { ...(variant === null ? {} : { variant }), params: { unit: type, read: value, min, above, max }, ...meant };
}

/** The limit that was passed decides the wording. */
function variantOf({ min, max }: ColumnSchema, value: number): string | null {
  if (min !== undefined && max !== undefined) return null;
  if (max !== undefined && value > max) return 'max';
  return min === undefined ? 'above' : 'min';
}
