import { quoted } from './notation';

/** Numbers from here on are written with a sign between their digits, which a formula does not know. */
const grouped = 1000;

/** A number in a text, and the cell or expression that it comes from. */
export interface TextOperand {
  readonly value: number;
  /** Without the leading `=`. */
  readonly expression: string;
}

/**
 * A text with numbers in it as an Excel formula: `="Dari "&A1&" berkas"`. Undefined where a number would be written otherwise.
 * @param render gives the text with something put in the place of each number
 */
export function textFormula<Name extends string>(
  operands: Readonly<Record<Name, TextOperand>>,
  render: (params: Readonly<Record<Name, string>>) => string,
): string | undefined {
  const entries = Object.entries<TextOperand>(operands) as [Name, TextOperand][];
  if (entries.some(([, { value }]) => !Number.isInteger(value) || value < 0 || value >= grouped)) return undefined;
  // Signs from Unicode's private area, which no text has.
  const sign = (index: number): string => String.fromCharCode(0xe000 + index);
  const places = Object.fromEntries(entries.map(([name], index) => [name, sign(index)])) as Record<Name, string>;
  const parts = render(places)
    .split(/([\ue000-\uf8ff])/)
    .filter((part) => part !== '')
    .map((part) => entries.find((_, index) => sign(index) === part)?.[1].expression ?? quoted(part));
  return `=${parts.join('&')}`;
}
