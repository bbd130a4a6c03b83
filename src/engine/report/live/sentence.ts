import { quoted } from '../formulas/notation';
import { anyFixed, type Live, type LiveNumber } from './live';
import { wholeText, type NumberTexts } from './numberText';

/** What stands in a place of a sentence: a text, or a whole number, with which words may change (`1 error`, `2 errors`). */
export type Phrase = LiveNumber | Live<string>;

/** A formula may hold texts of 255 signs in quotes; each of these may be a quote, which is written twice. */
const longestLiteral = 127;

/** A text of any length as it stands in a formula. */
function literal(text: string): string {
  const parts = Array.from({ length: Math.ceil(text.length / longestLiteral) }, (_, index) =>
    quoted(text.slice(index * longestLiteral, (index + 1) * longestLiteral)),
  );
  return parts.join('&') || '""';
}

/** Signs from Unicode's private area, which no text has, in the places of a sentence. */
const signOf = (index: number): string => String.fromCharCode(0xe000 + index);
const signs = /([\ue000-\uf8ff])/;

const isNumber = (phrase: Phrase): phrase is LiveNumber => typeof phrase.value !== 'string';

/**
 * A sentence with numbers and texts in it, and the Excel expression for it: `"Dari "&A1&" berkas"`.
 * @param render gives the sentence with something put in each place
 */
export function sentence<Name extends string>(
  places: Readonly<Record<Name, Phrase>>,
  texts: NumberTexts,
  render: (params: Readonly<Record<Name, string>>) => string,
): Live<string> {
  const entries = Object.entries<Phrase>(places) as [Name, Phrase][];
  const shown = entries.map(([, phrase]): Live<string> => (isNumber(phrase) ? wholeText(phrase, texts) : phrase));
  const rendered = (filled: readonly string[]): string =>
    render(Object.fromEntries(entries.map(([name], index) => [name, filled[index] ?? ''])) as Record<Name, string>);

  /** The expression with some places filled already. */
  function written(filled: readonly string[], from: number): string {
    const plural = entries.findIndex(([, phrase], index) => {
      if (index < from || !isNumber(phrase)) return false;
      return rendered(filled.with(index, '1')) !== rendered(filled).replaceAll(signOf(index), '1');
    });
    const number = entries[plural]?.[1].expression;
    if (number !== undefined) {
      const [one, many] = [written(filled.with(plural, '1'), plural + 1), written(filled, plural + 1)];
      return `IF(${number}=1,${one},${many})`;
    }
    const parts = rendered(filled)
      .split(signs)
      .filter((part) => part !== '')
      .map((part) => shown.find((_, index) => signOf(index) === part)?.expression ?? literal(part));
    return parts.join('&') || '""';
  }

  return {
    value: rendered(shown.map(({ value }) => value)),
    expression: written(
      entries.map((_, index) => signOf(index)),
      0,
    ),
    isFixed: anyFixed(shown),
  };
}
