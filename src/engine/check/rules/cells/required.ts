import { mark, type DataTable } from '../../../dataset';
import { tableOf, type Requirement } from '../../../schema';
import { at, codeAt, type CellRule } from '../../rule';
import { unfilledCheck } from '../unfilled';

/**
 * Says for each row whether a requirement holds there; null when it never does. A condition on a missing cell does not hold.
 * @param tolerance rupiah up to which an amount counts as none
 */
export function requirementCheck(
  table: DataTable,
  required: Requirement,
  tolerance: number,
): ((row: number) => boolean) | null {
  if (required === false) return null;
  if (required === true) return () => true;
  if ('above' in required) {
    const { values } = table.number(required.column);
    return (row) => at(values, row) > required.above;
  }
  const { codes, dictionary } = table.text(required.column);
  const wanted = dictionary.indexOf(required.is);
  const money = required.unlessMoneyIn;
  const amounts = money === undefined ? null : table.number(money).values;
  return (row) => wanted !== -1 && codeAt(codes, row) === wanted && !(amounts !== null && at(amounts, row) > tolerance);
}

/** A blank cell where the column must be filled. A column whose header is absent raises nothing: that is `column-missing`. */
export const required: CellRule = {
  id: 'required',
  severity: 'error',
  phase: 'cell',
  prepare({ schema, data, table, subject }) {
    const unfilled = unfilledCheck(tableOf(subject.dataset.schema, table.name), table);
    const needed = requirementCheck(table, schema.required, subject.settings.moneyTolerance);
    if (needed === null || table.absent.has(schema.header)) return null;
    const { marks } = data;
    const always = schema.required === true;
    const variant = conditionVariant(schema.required);
    return {
      next(from, to) {
        for (let row = from; row < to; row += 1) {
          const blank = always ? marks.subarray(row, to).indexOf(mark.blank) : 0;
          if (blank === -1) return to;
          row += blank;
          if (marks[row] === mark.blank && needed(row) && unfilled?.(row) !== true) return row;
        }
        return to;
      },
      hit: () => ({ ...variant }),
    };
  },
};

function conditionVariant(requirement: Requirement) {
  if (typeof requirement === 'boolean') return {};
  if ('is' in requirement) return { variant: 'when', params: { condition: requirement.column, is: requirement.is } };
  return { variant: 'whenAbove', params: { condition: requirement.column, limit: requirement.above, unit: 'rp' } };
}
