import { datasetBook } from '../../../src/programme/tasks/datasetBook';
import { Numbers, shortCode } from '../../../src/programme/tasks/numbering';
import { baseWorkbook, edited, type Edit } from '../../support/base';
import { read } from '../../support/programme';

const bookOf = (...edits: readonly Edit[]) => datasetBook(read(edited(baseWorkbook(), ...edits)));
const numbersOf = (...edits: readonly Edit[]) => {
  const book = bookOf(...edits);
  return new Numbers(book, 'Angsuran', (bukti) => book.receipt(bukti) !== undefined);
};

test('continues the last receipt of the same board, and never gives a number twice', () => {
  const numbers = numbersOf(['Angsuran', 3, 'Nomor Bukti', 'PB-099'], ['Angsuran', 2, 'Nomor Bukti', 'PB-101']);
  // The latest by day is PB-099 (15 December), the highest of its series PB-101.
  expect([numbers.take(0), numbers.take(0), numbers.take(3)]).toEqual(['PB-102', 'PB-103', 'A-9']);
  expect(numbers.asTyped(0, '7')).toBe('PB-007');
  expect(numbers.asTyped(0, 'KW 7')).toBe('KW 7');
});

test('opening rows and reversals are no series; a new one begins with the short code of the board', () => {
  const numbers = numbersOf(['Angsuran', 8, 'Nomor Bukti', 'SA-P-6']);
  expect([numbers.take(2), numbers.take(2)]).toEqual(['1002/0001', '1002/0002']);
  expect(numbers.asTyped(2, '15')).toBe('1002/0015');
  expect(numbers.startAt(2, 'KW-040')).toBe(true);
  expect([numbers.take(2), numbers.take(2)]).toEqual(['KW-040', 'KW-041']);
  expect(numbers.startAt(2, 'KW')).toBe(false);
});

test('where two boards share the code of their desa the kecamatan stands in front', () => {
  const book = bookOf();
  expect([0, 1, 2, 3].map((board) => shortCode(book, board))).toEqual(['12-2001', '2014', '1002', '14-2001']);
});
