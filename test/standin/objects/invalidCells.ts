import type { DataValidation } from 'hucre';
import { calculate } from '../calc';
import { valueSeenFrom, type RuledCell } from '../calc/seenFrom';
import { CellError, conditionOf, isBlock, numberOf, scalarOf, single, type Scalar } from '../calc/values';
import { fail } from '../errors';
import { contains, parseReference, type Area } from '../model/area';
import type { HostObject, RangeValue } from './types';
import { object } from './types';

const comparisons: Readonly<Record<string, (value: number, from: number, to: number) => boolean>> = {
  between: (value, from, to) => from <= value && value <= to,
  greaterThan: (value, from) => value > from,
  greaterThanOrEqual: (value, from) => value >= from,
};

function isListed(rule: DataValidation, area: Area, cell: RuledCell, value: Scalar): boolean {
  if (rule.formula1 === undefined) return (rule.values ?? []).some((item) => item === String(value));
  const source = valueSeenFrom(rule.formula1, area, cell);
  if (!isBlock(source)) return source === value;
  return Array.from({ length: source.rows * source.columns }, (_, index) =>
    source.at(Math.floor(index / source.columns), index % source.columns),
  ).includes(value);
}

function isValid(rule: DataValidation, area: Area, cell: RuledCell): boolean {
  const value = scalarOf(cell.sheet.value(cell.row, cell.column));
  if (value === null || value === '') return rule.allowBlank !== false;
  const limitOf = (formula = ''): number => numberOf(single(valueSeenFrom(formula, area, cell)));
  switch (rule.type) {
    case 'list':
      return isListed(rule, area, cell, value);
    case 'custom':
      return conditionOf(single(valueSeenFrom(rule.formula1 ?? '', area, cell)));
    case 'whole':
    case 'decimal':
    case 'date': {
      if (typeof value !== 'number' || (rule.type === 'whole' && !Number.isInteger(value))) return false;
      const operate =
        comparisons[rule.operator ?? 'between'] ?? fail('NotImplemented', `DataValidation ${String(rule.operator)}`);
      return operate(value, limitOf(rule.formula1), rule.formula2 === undefined ? NaN : limitOf(rule.formula2));
    }
    default:
      return fail('NotImplemented', `The stand-in does not judge cells by a rule of ${rule.type}.`);
  }
}

/** Cells of a range that their native rule does not allow, each an area of its own; null where there are none. */
export function invalidCells({ sheet, area }: RangeValue): HostObject | null {
  calculate(sheet.book);
  const rules = (sheet.parts.dataValidations ?? []).flatMap((rule) => {
    const at = parseReference(rule.range)?.area;
    return at === undefined ? [] : [{ rule, at }];
  });
  const found: Area[] = [];
  for (let row = area.top; row < area.top + area.rows; row += 1)
    for (let column = area.left; column < area.left + area.columns; column += 1) {
      const cell: Area = { top: row, left: column, rows: 1, columns: 1 };
      const own = rules.find(({ at }) => contains(at, cell));
      if (own !== undefined && !judged(own.rule, own.at, { sheet, row, column })) found.push(cell);
    }
  return found.length === 0 ? null : object('RangeAreas', { sheet, areas: found });
}

/** A rule whose formula ends with an error allows nothing. */
function judged(rule: DataValidation, area: Area, cell: RuledCell): boolean {
  try {
    return isValid(rule, area, cell);
  } catch (error) {
    if (error instanceof CellError) return false;
    throw error;
  }
}
