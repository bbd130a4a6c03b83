import { at } from '../../engine/check';
import { textAt } from '../../engine/dataset';
import type { TaskOption } from '../../engine/entry';
import { leastSaldo } from '../loans/account';
import { namaKsm } from './boards';
import type { DatasetBook } from './datasetBook';

/** A group that has borrowed before: its latest loan says what it is called and how many members it has. */
export interface KnownKsm {
  readonly nama: string;
  /** Row of its latest loan. */
  readonly latest: number;
  readonly loans: readonly number[];
}

const compact = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

const groups = new WeakMap<DatasetBook, Map<number, readonly KnownKsm[]>>();

/** The groups of a board (by its row in BKM), by name. */
export function groupsOf(data: DatasetBook, board: number): readonly KnownKsm[] {
  const boards = groups.get(data) ?? new Map<number, readonly KnownKsm[]>();
  groups.set(data, boards);
  const known = boards.get(board) ?? readGroups(data, board);
  boards.set(board, known);
  return known;
}

function readGroups(data: DatasetBook, board: number): readonly KnownKsm[] {
  const lent = data.tables.Pinjaman.number('Tanggal Cair').values;
  const byName = new Map<string, number[]>();
  for (const loan of data.loansOf(board)) {
    const name = compact(namaKsm(data, loan));
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), loan]);
  }
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, loans]) => {
      const latest = loans.reduce((last, loan) => (at(lent, loan) >= at(lent, last) ? loan : last));
      return { nama: namaKsm(data, latest), latest, loans };
    });
}

/** The group of a board that a name means, whatever its case and spaces; undefined for a new one. */
export const groupNamed = (data: DatasetBook, board: number, nama: string): KnownKsm | undefined =>
  groupsOf(data, board).find((group) => compact(group.nama) === compact(nama));

/** The groups of a board as choices, with the loans beside them that still have a balance. */
export const groupOptions = (data: DatasetBook, board: number): readonly TaskOption[] =>
  groupsOf(data, board).map(({ nama, loans }) => ({
    value: nama,
    about: loans
      .filter((loan) => {
        const account = data.account(loan);
        return account !== null && leastSaldo(account, account.terms.tanggalCair) > 0;
      })
      .map((loan) => data.nomor(loan))
      .join(', '),
  }));

/** Kode KSM of a loan; '' where it has none. */
export const kodeKsm = ({ tables }: DatasetBook, loan: number): string =>
  textAt(tables.Pinjaman.text('Kode KSM'), loan);
