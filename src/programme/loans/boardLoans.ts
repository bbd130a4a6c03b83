import { at, codeAt, hasGap, joins, type Follower, type Subject } from '../../engine/check';
import { entityNumbers } from '../../engine/measure';
import { code } from '../rules/choices';
import { tablesOf } from '../rules/rowRule';
import { upkArrearsMonths } from '../settings/settings';
import { ksm } from './ksm';

/** What the loans of each board (by BKM row) add up to, to be compared with its UPK row at Periode. */
export interface BoardLoans {
  /** Saldo of Bergulir, Aktif loans, and of Lain-lain, Aktif ones. */
  readonly saldo: Float64Array;
  readonly lainLain: Float64Array;
  /** Saldo and Tunggakan Pokok of the Bergulir, Aktif loans that are 3 months or more behind. */
  readonly saldoMenunggak: Float64Array;
  readonly tunggakanMenunggak: Float64Array;
  /** Distinct groups with a balance among the Bergulir, Aktif loans, and those of them that are 3 months or more behind. */
  readonly ksmAktif: Float64Array;
  readonly ksmMenunggak: Float64Array;
  /** Column bits of Pinjaman that are missing or in an error in some loan of the board. */
  readonly unusable: Int32Array;
  /** Boards that have a loan in which neither Kode KSM nor Nama KSM can be read. */
  readonly unnamed: Uint8Array;
}

/** Sums the loans by board; null while that cannot be judged: no loans, or one whose Kode BKM is missing or unknown. */
export function boardLoans(subject: Subject): BoardLoans | null {
  if (!subject.has('Pinjaman') || hasGap(boardOfLoans(subject))) return null;
  const count = tablesOf(subject).BKM.rowCount;
  const sums = (): Float64Array => new Float64Array(count);
  const loans = {
    saldo: sums(),
    lainLain: sums(),
    saldoMenunggak: sums(),
    tunggakanMenunggak: sums(),
    ksmAktif: sums(),
    ksmMenunggak: sums(),
    unusable: new Int32Array(count),
    unnamed: new Uint8Array(count),
  };
  addLoans(subject, loans);
  return loans;
}

/** Sums the loans of one board (by BKM row) again, after cells of them were edited. */
function updateBoard(subject: Subject, loans: BoardLoans, board: number): void {
  for (const sums of Object.values(loans) as (Float64Array | Int32Array | Uint8Array)[]) sums[board] = 0;
  addLoans(subject, loans, board);
}

/** The UPK rows of the boards of edited loans, which are compared with their sums. */
export const boardFollower: Follower = {
  edited: 'Pinjaman',
  table: 'UPK',
  follow(subject, rows) {
    const loans = subject.get(boardLoans);
    if (loans === null) return [];
    const boards = new Set(rows.map((row) => codeAt(subject.get(boardOfLoans), row)));
    boards.delete(-1);
    for (const board of boards) updateBoard(subject, loans, board);
    const reports = subject.get(joins).rows('UPK', 'Kode BKM');
    return Array.from(reports.keys()).filter((row) => boards.has(codeAt(reports, row)));
  },
};

/** BKM row of each loan; -1 where Kode BKM is missing or unknown. */
const boardOfLoans = (subject: Subject): Int32Array => subject.get(joins).rows('Pinjaman', 'Kode BKM');

/** Adds the loans to the sums of their boards, or only those of one board. */
function addLoans(subject: Subject, result: BoardLoans, only?: number): void {
  const boards = boardOfLoans(subject);
  const loans = tablesOf(subject).Pinjaman;
  const state = subject.state('Pinjaman');
  const jenis = loans.text('Jenis').codes;
  const status = loans.text('Status').codes;
  const balances = loans.number('Saldo').values;
  const overdue = loans.number('Tunggakan Pokok').values;
  const behind = loans.number('Lama Tunggakan (bulan)').values;
  const groupOf = subject.get(groupNumbers);
  const active = new Set<number>();
  const late = new Set<number>();
  for (let row = 0; row < loans.rowCount; row++) {
    const board = codeAt(boards, row);
    if (only !== undefined && board !== only) continue;
    const unusable = state.unusable(row);
    if (unusable !== 0) result.unusable[board] = codeAt(result.unusable, board) | unusable;
    const group = groupOf(row);
    if (group === -1) result.unnamed[board] = 1;
    if (codeAt(status, row) !== code.aktif) continue;
    const balance = at(balances, row);
    const kind = codeAt(jenis, row);
    if (kind === code.lainLain) add(result.lainLain, board, balance);
    if (kind !== code.bergulir) continue;
    add(result.saldo, board, balance);
    const isLate = at(behind, row) >= upkArrearsMonths;
    if (isLate) {
      add(result.saldoMenunggak, board, balance);
      add(result.tunggakanMenunggak, board, at(overdue, row));
    }
    if (balance > 0) {
      if (isNew(active, group)) add(result.ksmAktif, board, 1);
      if (isLate && isNew(late, group)) add(result.ksmMenunggak, board, 1);
    }
  }
}

/** A number for the group of each loan; -1 where its name cannot be read. A faulty Kode KSM may stand for any group. */
function groupNumbers(subject: Subject): (row: number) => number {
  const state = subject.state('Pinjaman');
  const kode = state.mask(['Kode KSM']);
  const numberOf = entityNumbers(subject.dataset, 'Pinjaman', ksm);
  return (row) => ((codeAt(state.broken, row) & kode) === 0 ? numberOf(row) : -1);
}

function add(sums: Float64Array, index: number, amount: number): void {
  sums[index] = at(sums, index) + amount;
}

function isNew(seen: Set<number>, id: number): boolean {
  const before = seen.size;
  return seen.add(id).size !== before;
}
