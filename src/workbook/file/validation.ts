import type { DataValidation } from 'hucre';
import type { CellCheck, CellNote, CellRule } from '../../engine/report';
import { xmlText } from '../xmlText';

/** A native rule over a range, in hucre's terms. */
export function validationOf({ check, style, fault, hint }: CellRule, range: string): DataValidation {
  return {
    ...checkOf(check),
    range,
    allowBlank: true,
    errorStyle: style,
    showErrorMessage: fault !== undefined,
    showInputMessage: hint !== undefined,
    ...(fault === undefined ? {} : { errorTitle: xmlText(fault.title), errorMessage: xmlText(fault.text) }),
    ...(hint === undefined ? {} : { inputTitle: xmlText(hint.title), inputMessage: xmlText(hint.text) }),
  };
}

function checkOf(check: CellCheck): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (check.kind) {
    case 'list':
      return { type: 'list', formula1: check.source };
    case 'custom':
      return { type: 'custom', formula1: check.formula };
    case 'least':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: check.from };
    case 'above':
      return { type: 'decimal', operator: 'greaterThan', formula1: check.from };
    case 'whole':
    case 'decimal':
    case 'date':
      return { type: check.kind, operator: 'between', formula1: check.from, formula2: check.to };
  }
}

/** A hint alone lets everything stand. */
export const hintValidation = (hint: CellNote, range: string): DataValidation =>
  validationOf({ check: { kind: 'custom', formula: 'TRUE' }, style: 'warning', hint }, range);
