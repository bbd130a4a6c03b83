import { textAt } from '../../engine/dataset';
import type { TaskOption } from '../../engine/entry';
import { kodeBkm, namaBkm } from './boards';
import type { DatasetBook } from './datasetBook';

const options = new WeakMap<DatasetBook, readonly TaskOption[]>();

/** All boards as choices, with name and desa. */
export function boardOptions(data: DatasetBook): readonly TaskOption[] {
  const known = options.get(data);
  if (known !== undefined) return known;
  const rows = Array.from({ length: data.tables.BKM.rowCount }, (_, board) => board);
  const all = rows
    .filter((board) => kodeBkm(data, board) !== '')
    .map((board) => ({ value: kodeBkm(data, board), about: aboutBoard(data, board) }));
  options.set(data, all);
  return all;
}

/** Boards that have loans. */
export const boardsWithLoans = (data: DatasetBook): readonly TaskOption[] =>
  boardOptions(data).filter(({ value }) => data.loansOf(data.boardRow(value)).length > 0);

/** Name of a board and of its desa. */
function aboutBoard(data: DatasetBook, board: number): string {
  const desa = data.desaOf(board);
  const nama = desa === -1 ? '' : textAt(data.tables.Desa.text('Desa/Kelurahan'), desa);
  return nama === '' ? namaBkm(data, board) : `${namaBkm(data, board)} · ${nama}`;
}
