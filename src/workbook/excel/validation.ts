import type { CellCheck, CellNote, CellRule } from '../../engine/report';

/** Puts a native rule on cells. Everything is said explicitly: prompts are off by default, and what a range had before would stay. */
export function setRule({ dataValidation }: Excel.Range, { check, style, fault, hint }: CellRule): void {
  dataValidation.rule = ruleOf(check);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: fault !== undefined,
    style: style === 'stop' ? 'Stop' : 'Warning',
    title: fault?.title ?? '',
    message: fault?.text ?? '',
  };
  dataValidation.prompt = {
    showPrompt: hint !== undefined,
    title: hint?.title ?? '',
    message: hint?.text ?? '',
  };
}

/** Shows a hint and lets everything stand. */
export function setHint(range: Excel.Range, hint: CellNote): void {
  setRule(range, { check: { kind: 'custom', formula: 'TRUE' }, style: 'warning', hint });
}

/** Numbers as numbers, everything else as a formula. */
const limit = (text: string): string | number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : `=${text}`);

function ruleOf(check: CellCheck): Excel.DataValidationRule {
  switch (check.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${check.source}` } };
    case 'custom':
      return { custom: { formula: `=${check.formula}` } };
    case 'least':
      return { decimal: { formula1: limit(check.from), operator: 'GreaterThanOrEqualTo' } };
    case 'above':
      return { decimal: { formula1: limit(check.from), operator: 'GreaterThan' } };
    case 'whole':
      return { wholeNumber: { formula1: limit(check.from), formula2: limit(check.to), operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: limit(check.from), formula2: limit(check.to), operator: 'Between' } };
    case 'date':
      // A bare number would be read as a text with a date; a formula is its serial wherever it is read.
      return { date: { formula1: `=${check.from}`, formula2: `=${check.to}`, operator: 'Between' } };
  }
}
