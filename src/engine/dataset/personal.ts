import type { CellValue } from '../schema';
import { isBlank } from './read/reading';

/** Personal numbers that nobody needs here: `nik` the number of an identity card, `phone` of a telephone. */
export type PersonalKind = 'nik' | 'phone';

/** Fewest cells, and share of the filled cells, that make a column one of personal numbers. */
const fewestCells = 3;
const share = 0.8;

const punctuation = /[\s.\-()/\u00a0]/g;
const forms: Readonly<Record<PersonalKind, RegExp>> = {
  nik: /^\d{16}$/,
  // Mobile numbers; a number cell has lost its leading 0, and an amount of rupiah would end in zeros.
  phone: /^(?:\+?62|0)8\d{7,11}$|^8\d{8,10}[1-9]\d{0,2}$/,
};

/** Says whether a column is full of identity card or telephone numbers; null when it is not. */
export function personalKind(cells: readonly CellValue[]): PersonalKind | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < fewestCells) return null;
  const texts = filled.map((cell) => String(cell).replace(punctuation, ''));
  const isFullOf = (kind: PersonalKind): boolean =>
    texts.filter((text) => forms[kind].test(text)).length >= share * texts.length;
  if (isFullOf('nik')) return 'nik';
  return isFullOf('phone') ? 'phone' : null;
}
