import type { CellStyle, ConditionalRule } from 'hucre';
import { CellError, conditionOf, numberOf, scalarOf, single, type Scalar } from '../calc/values';
import { valueSeenFrom, type RuledCell } from '../calc/seenFrom';
import { HostError } from '../errors';
import { contains, parseReference, type Area } from '../model/area';
import type { Sheet } from '../model/book';

type Judge = (cell: RuledCell, text: string) => boolean;

const compared: Readonly<Record<string, (value: number, from: number, to: number) => boolean>> = {
  between: (value, from, to) => from <= value && value <= to,
  notBetween: (value, from, to) => value < from || to < value,
  equal: (value, from) => value === from,
  notEqual: (value, from) => value !== from,
  greaterThan: (value, from) => value > from,
  greaterThanOrEqual: (value, from) => value >= from,
  lessThan: (value, from) => value < from,
  lessThanOrEqual: (value, from) => value <= from,
};

/** Whether a rule's condition holds for a cell; null for kinds that do not show (data bars, colour scales, icons). */
function judgeOf(rule: ConditionalRule, area: Area): Judge | null {
  const [first = '', second = ''] = Array.isArray(rule.formula) ? rule.formula : [rule.formula ?? ''];
  const words = (rule.text ?? '').toLowerCase();
  const result = (formula: string, cell: RuledCell): Scalar => single(valueSeenFrom(formula, area, cell));
  switch (rule.type) {
    case 'beginsWith':
      return (_, text) => text.toLowerCase().startsWith(words);
    case 'endsWith':
      return (_, text) => text.toLowerCase().endsWith(words);
    case 'containsText':
      return (_, text) => text.toLowerCase().includes(words);
    case 'notContainsText':
      return (_, text) => !text.toLowerCase().includes(words);
    case 'containsBlanks':
      return (_, text) => text.trim() === '';
    case 'notContainsBlanks':
      return (_, text) => text.trim() !== '';
    case 'expression':
      return (cell) => conditionOf(result(first, cell));
    case 'cellIs':
      return (cell) => {
        const value = scalarOf(cell.sheet.value(cell.row, cell.column));
        const limit = result(first, cell);
        if (typeof value === 'string' || typeof limit === 'string') {
          const same = String(value ?? '').toLowerCase() === String(limit).toLowerCase();
          return rule.operator === 'notEqual' ? !same : rule.operator === 'equal' && same;
        }
        const holds = compared[rule.operator ?? 'between'];
        return holds?.(numberOf(value), numberOf(limit), second === '' ? NaN : numberOf(result(second, cell))) === true;
      };
    default:
      return null;
  }
}

/** A condition that ends with an error does not hold, nor does one that the stand-in cannot calculate: a picture is no calculation. */
function holds(judge: Judge, cell: RuledCell, text: string): boolean {
  try {
    return judge(cell, text);
  } catch (error) {
    if (error instanceof CellError || error instanceof HostError) return false;
    throw error;
  }
}

/** The style of a cell with the looks over it that conditional formats give; the first rules win, as in Excel. */
export function conditionalLooks(
  sheet: Sheet,
): (row: number, column: number, text: string, style: CellStyle | undefined) => CellStyle {
  const rules = [...(sheet.parts.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule) => {
      const areas = rule.range.split(' ').flatMap((part) => parseReference(part)?.area ?? []);
      const [first] = areas;
      const judge = first === undefined ? null : judgeOf(rule, first);
      return judge === null ? [] : [{ areas, judge, style: rule.style ?? {}, isLast: rule.stopIfTrue === true }];
    });
  return (row, column, text, own = {}) => {
    const cell = { top: row, left: column, rows: 1, columns: 1 };
    let style = own;
    const met: CellStyle[] = [];
    for (const rule of rules) {
      if (!rule.areas.some((area) => contains(area, cell))) continue;
      if (!holds(rule.judge, { sheet, row, column }, text)) continue;
      met.push(rule.style);
      if (rule.isLast) break;
    }
    for (const look of met.reverse()) style = over(style, look);
    return style;
  };
}

function over(style: CellStyle, { font, fill, border }: CellStyle): CellStyle {
  // A rule's colour of filling is its `bgColor`, a cell's its `fgColor`.
  const shown =
    fill?.type === 'pattern' ? { ...fill, fgColor: fill.bgColor ?? fill.fgColor ?? { rgb: 'FFFFFF' } } : undefined;
  return {
    ...style,
    font: { ...style.font, ...font },
    ...(shown === undefined ? {} : { fill: shown }),
    ...(border === undefined ? {} : { border: { ...style.border, ...border } }),
  };
}
