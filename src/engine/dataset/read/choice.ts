import { yesNo } from '../../schema';
import { keyOf, oneNear } from '../key';
import { faulty, ok, repaired, type Reading } from './reading';

/** Reads one cell that holds something into text. */
export type TextReader = (cell: string | number | boolean) => Reading<string>;

/** Spacing is no difference between list entries, not even a missing space. */
const squeezed = (text: string): string => keyOf(text).replaceAll(' ', '');

/**
 * Reader of a list: other case, spacing and synonyms (keys in lower case) are read as the entry; the only entry within one typing error is a
 * suggestion. One letter alone is no typing error of anything.
 */
export function choiceReader(options: readonly string[], synonyms: Readonly<Record<string, string>> = {}): TextReader {
  const exact = new Set(options);
  const spellings = new Map<string, string>();
  for (const [synonym, option] of Object.entries(synonyms)) spellings.set(squeezed(synonym), option);
  for (const option of options) spellings.set(squeezed(option), option);
  return (cell) => {
    const text = String(cell);
    if (exact.has(text)) return ok(text);
    const option = spellings.get(squeezed(text));
    if (option !== undefined) return repaired('choice', option);
    return faulty('choice', (keyOf(text).length > 1 ? oneNear(options, text) : null) ?? undefined);
  };
}

const yesNoSpellings = {
  ...{ y: 'Ya', '1': 'Ya', true: 'Ya', v: 'Ya', '√': 'Ya', '✓': 'Ya', '✔': 'Ya' },
  ...{ t: 'Tidak', tdk: 'Tidak', '0': 'Tidak', false: 'Tidak', '-': 'Tidak' },
};
const readPlainYesNo = choiceReader(yesNo, yesNoSpellings);

/** Reader of Ya and Tidak. A cross is a tick in some offices and a No in others, so that it is only suggested. */
export const readYesNo: TextReader = (cell) =>
  typeof cell === 'string' && keyOf(cell) === 'x' ? faulty('choice', 'Ya') : readPlainYesNo(cell);
