import { fail } from '../errors';
import { precise, readTyped, type CellInput } from './typed';

export type { CellInput };

const maxTextLength = 32_767;
const maxFormulaLength = 8_192;
const maxLiteralLength = 255;

function checkFormula(formula: string): void {
  if (formula.length > maxFormulaLength) fail('InvalidArgument', 'The formula is longer than 8,192 characters.');
  for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g))
    if (literal.slice(1, -1).replaceAll('""', '"').length > maxLiteralLength)
      fail('InvalidArgument', 'A text within a formula is limited to 255 characters.');
  const code = formula.replace(/"(?:[^"]|"")*"/g, '0').replace(/'(?:[^']|'')*'/g, 'x');
  let depth = 0;
  for (const sign of code) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) break;
  }
  const broken =
    depth !== 0 ||
    code.includes('"') ||
    /[-+*/^&=<>,;(]\s*$/.test(code) ||
    /^\s*[*/^&=<>,;)]/.test(code) ||
    code.trim() === '';
  if (broken) fail('InvalidArgument', `The formula has an error: =${formula}`);
}

function readFormula(formula: string): CellInput {
  checkFormula(formula);
  const link = linkOf(formula);
  return link === undefined ? { value: '', formula } : { value: link.shown, formula, isCalculated: true };
}

/** Target and text of a `HYPERLINK` of two fixed texts (or a text and a number): the one formula whose result needs no calculation. */
export function linkOf(formula: string): { readonly target: string; readonly shown: string | number } | undefined {
  const match = /^HYPERLINK\("((?:[^"]|"")*)",\s*(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?))\)$/i.exec(formula);
  if (match === null) return undefined;
  const [, target = '', text, number] = match;
  const plain = (quoted: string): string => quoted.replaceAll('""', '"');
  return { target: plain(target).replace(/^#/, ''), shown: text === undefined ? Number(number) : plain(text) };
}

/**
 * What a written value becomes. Strings are read as an en-US Excel reads typing: `=` starts a formula, and so do `+`, `-` and `@` before anything but a
 * number; `'` forces text; and what looks like a number, amount, date, time or logical value is one, unless the cell's format is text (`@`): then
 * everything is text.
 * @throws HostError `InvalidArgument` for text over 32,767 characters, a broken formula, or anything that is no cell value.
 */
export function readInput(written: unknown, numberFormat: string): CellInput {
  if (written === null || written === '') return { value: null };
  if (typeof written === 'boolean') return { value: numberFormat === '@' ? String(written).toUpperCase() : written };
  if (typeof written === 'number') {
    if (!Number.isFinite(written)) fail('InvalidArgument', 'A cell cannot hold this number.');
    return { value: numberFormat === '@' ? String(precise(written)) : precise(written) };
  }
  if (typeof written !== 'string') fail('InvalidArgument', 'A cell holds text, a number or a logical value.');
  if (written.length > maxTextLength) fail('InvalidArgument', 'Text in a cell is limited to 32,767 characters.');
  if (numberFormat === '@') return { value: written };
  if (written.startsWith("'")) return { value: written.slice(1) };
  const text = written.trim();
  if (/^=./.test(text)) return readFormula(text.slice(1));
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const typed = readTyped(text);
  if (typed !== null) return typed;
  if (/^[-+]./.test(text)) return readFormula(text);
  if (/^@./.test(text)) return readFormula(text.slice(1));
  return { value: written };
}
