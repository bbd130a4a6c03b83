import { valueAt } from '../../engine/check';
import type { PaperData } from './common';

/** The revolving loans of a board that were written off, by their rows of Pinjaman, and their balance in rupiah. */
export function writtenOff(
  { book }: PaperData,
  board: number,
): { readonly rows: readonly number[]; readonly saldo: number } {
  const { Pinjaman: rows } = book.tables;
  const lost = book
    .loansOf(board)
    .filter((row) => valueAt(rows, row, 'Status') === 'Hapus Buku' && valueAt(rows, row, 'Jenis') === 'Bergulir');
  const saldo = lost.reduce((sum, row) => sum + Number(valueAt(rows, row, 'Saldo') ?? 0), 0);
  return { rows: lost, saldo };
}
