import { endOfMonth } from '../../engine/dataset';
import type { RowValues, TaskPlan, TaskRefusal } from '../../engine/entry';
import { leastSaldo, type Account } from '../loans/account';
import { stateOf } from '../loans/state';
import { freshLoan } from '../proposals';
import { jasaColumn } from '../settings/settings';
import { nothing, refusedPlan } from './form';
import { groupNamed, kodeKsm, type KnownKsm } from './groups';
import { refusal } from './refusal';
import type { TaskBook } from './taskBook';
import { upkFollows } from './upkFollows';

/** A loan to be lent. */
export interface NewLoan {
  /** Row of its board in BKM, and its code. */
  readonly board: number;
  readonly kodeBkm: string;
  readonly nomor: string;
  readonly ksm: string;
  /** Jasa per month as it is typed: a fraction. */
  readonly rate: number;
  readonly anggota: number;
  readonly perempuan: number;
  readonly miskin: number;
  readonly account: Account;
}

/** The row of a new loan with its figures at the end of Periode, and what follows for UPK. */
export function newLoanPlan(book: TaskBook, lent: NewLoan): TaskPlan {
  const { data, periode, closed } = book;
  const { board, nomor, account } = lent;
  const { tanggalCair } = account.terms;
  if (data.loanOf(nomor) !== -1) return refusedPlan([refusal('number-taken', { pinjaman: nomor }, 'nomor')]);
  if (tanggalCair > periode)
    return refusedPlan([refusal('after-period', { tanggal: tanggalCair, akhir: periode }, 'tanggal')]);
  if (closed !== null && tanggalCair <= closed)
    return refusedPlan([refusal('month-closed', { bulan: endOfMonth(tanggalCair) }, 'tanggal')]);
  const group = groupNamed(data, board, lent.ksm);
  const cells = cellsOf(book, lent, group);
  if (cells === null) return nothing;
  const ksm = group === undefined ? `baru ${lent.ksm}` : data.groupOf(group.latest);
  const follows = upkFollows(book, [{ loan: -1, board, account, ksm }], tanggalCair);
  if (follows.refusals.length > 0) return refusedPlan(follows.refusals);
  return {
    batch: { changes: [{ kind: 'add', table: 'Pinjaman', cells }, ...follows.changes] },
    refusals: [],
    notes: [...groupNotes(book, group), ...follows.notes],
    figures: [],
  };
}

function cellsOf({ data, settings, periode }: TaskBook, lent: NewLoan, group?: KnownKsm): RowValues | null {
  const { terms } = lent.account;
  const state = stateOf(lent.account, periode, settings.collectability);
  if (state === null) return null;
  const kode = group === undefined ? '' : kodeKsm(data, group.latest);
  return {
    'Nomor Pinjaman': lent.nomor,
    'Kode BKM': lent.kodeBkm,
    ...(kode === '' ? {} : { 'Kode KSM': kode }),
    'Nama KSM': group?.nama ?? lent.ksm,
    Anggota: lent.anggota,
    'Anggota Perempuan': lent.perempuan,
    'Anggota Miskin': lent.miskin,
    'Tanggal Cair': terms.tanggalCair,
    'Jangka Waktu (bulan)': terms.jangkaWaktu,
    [jasaColumn]: lent.rate,
    Pokok: terms.pokok,
    ...freshLoan,
    'Tunggakan Pokok': state.tunggakanPokok,
    'Lama Tunggakan (bulan)': state.lama,
    Status: state.status,
    // A blank cell means Flat: workbooks of the first template get no column for it.
    ...(terms.jenisJasa === 'Flat' ? {} : { 'Jenis Jasa': terms.jenisJasa }),
  };
}

/** Loans of the group that are not paid back yet. */
function groupNotes({ data, settings, periode }: TaskBook, group: KnownKsm | undefined): readonly TaskRefusal[] {
  return (group?.loans ?? []).flatMap((loan) => {
    const account = data.account(loan);
    const state = account === null ? null : stateOf(account, periode, settings.collectability);
    if (account === null || state === null || leastSaldo(account, periode) <= 0) return [];
    const pinjaman = data.nomor(loan);
    return state.lama > 0
      ? [refusal('ksm-overdue', { pinjaman, tunggakan: state.tunggakanPokok, banyak: state.lama })]
      : [refusal('ksm-has-loan', { pinjaman, saldo: state.saldo })];
  });
}
