import { datasetBook } from '../../../src/programme/tasks/datasetBook';
import { numbersOf } from '../../../src/programme/tasks/numbering';
import { baseWorkbook, edited, mapTable, type Edit } from '../../support/base';
import { read } from '../../support/programme';

const bookOf = (...edits: readonly Edit[]) => datasetBook(read(edited(baseWorkbook(), ...edits)));
const numbers = (...edits: readonly Edit[]) => {
  const book = bookOf(...edits);
  return numbersOf(book, 'Angsuran', (bukti) => book.receipt(bukti) !== undefined);
};

test('continues the last receipt of the same board, and never gives a number twice', () => {
  const receipts = numbers(['Angsuran', 3, 'Nomor Bukti', 'PB-099'], ['Angsuran', 2, 'Nomor Bukti', 'PB-101']);
  // The latest by day is PB-099 (15 December), the highest of its series PB-101.
  expect([receipts.take(0), receipts.take(0), receipts.take(3)]).toEqual(['PB-102', 'PB-103', 'A-9']);
  expect(receipts.asTyped(0, '7')).toBe('PB-007');
  expect(receipts.asTyped(0, 'KW 7')).toBe('KW 7');
});

test('opening rows and reversals are no series; a new one begins with the short code of the board', () => {
  const receipts = numbers(['Angsuran', 8, 'Nomor Bukti', 'SA-P-6']);
  expect([receipts.take(2), receipts.take(2)]).toEqual(['1002/0001', '1002/0002']);
  expect(receipts.asTyped(2, '15')).toBe('1002/0015');
  expect(receipts.startAt(2, 'KW-040')).toBe(true);
  expect([receipts.take(2), receipts.take(2)]).toEqual(['KW-040', 'KW-041']);
  expect(receipts.startAt(2, 'KW')).toBe(false);
});

test('where two boards share the code of their desa the kecamatan stands in front', () => {
  const bare = ['Pinjaman', 'Angsuran', 'Jadwal'].reduce(
    (raw, name) => mapTable(raw, name, (table) => ({ ...table, values: table.values.slice(0, 1) })),
    baseWorkbook(),
  );
  const loans = numbersOf(datasetBook(read(bare)), 'Pinjaman');
  expect([0, 1, 2, 3].map((board) => loans.take(board))).toEqual([
    '12-2001/0001',
    '2014/0001',
    '1002/0001',
    '14-2001/0001',
  ]);
});
