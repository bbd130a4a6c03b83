import { KeyNumbers } from '../../engine/entry';
import type { DatasetBook } from './datasetBook';

/**
 * Running numbers of a table (docs/spec/entry.md 4.2), its boards by their rows of BKM.
 * @param isTaken whether a number is in use besides those of the table
 */
export function numbersOf(
  { dataset }: DatasetBook,
  table: 'Angsuran' | 'Pinjaman',
  isTaken: (number: string) => boolean = () => false,
): KeyNumbers {
  const numbers = KeyNumbers.of(dataset, table, isTaken);
  if (numbers === null) throw new Error(`rows of ${table} have no numbers`);
  return numbers;
}
