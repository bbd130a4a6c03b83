import { jenisPinjaman } from '../lists';
import { kodeBkm } from './boards';
import type { TaskBook } from './taskBook';
import { upkRowsOf } from './upkRows';

/** Boards (rows of BKM) whose UPK reports for a month: those with Bergulir loans, or with a row of UPK of that month or the one before. */
export function reportingBoards({ data }: TaskBook, month: number): readonly number[] {
  const { Pinjaman: loans, BKM: boards } = data.tables;
  const jenis = loans.text('Jenis').codes;
  const lent = loans.number('Tanggal Cair').values;
  const isLent = (loan: number): boolean => {
    const isRevolving = jenis[loan] === jenisPinjaman.indexOf('Bergulir');
    return isRevolving && (lent[loan] ?? Infinity) <= month;
  };
  const rows = Array.from({ length: boards.rowCount }, (_, board) => board);
  return rows.filter((board) => {
    if (kodeBkm(data, board) === '') return false;
    const isReported = upkRowsOf(data, board).some((row) => row.month <= month && row.month > month - 62);
    return isReported || data.loansOf(board).some(isLent);
  });
}
