import { collectabilityOf, type Kolektibilitas } from '../loans/collectability';
import { instalmentsDue, monthsBehind, overduePrincipal } from '../loans/schedule';
import { stateOf as ledgerStateOf } from '../loans/state';
import { defaultSettings } from '../settings/settings';
import { accountOf, type NumberedLoan } from './angsuran';
import type { Entry } from '../loans/account';
import type { TableRow } from '../../engine/report';
import type { Tables } from '../schema';
import { sumOf } from './apportion';
import type { Board } from './boards';
import type { Loan } from './loans';
import { monthNumber } from './months';

/** How a loan stands at the end of a month; rupiah and months. */
export interface LoanState {
  readonly angsuran: number;
  readonly saldo: number;
  readonly tunggakan: number;
  readonly lama: number;
  readonly kolektibilitas: Kolektibilitas;
}

/** A loan's state at the end of the month whose last day is `end`, by the programme's schedule. */
export function stateOf(loan: Loan, end: number): LoanState {
  const { pokok, tenor } = loan;
  const angsuran = sumOf(loan.repayments, (one) => (one.day <= end ? one.pokok : 0));
  const saldo = pokok - angsuran;
  const due = loan.jadwalKhusus ? 0 : instalmentsDue(monthNumber(loan.day), monthNumber(end));
  const lama = monthsBehind(pokok, tenor, angsuran, saldo, due);
  const tunggakan = overduePrincipal(pokok, tenor, angsuran, due);
  return { angsuran, saldo, tunggakan, lama, kolektibilitas: collectabilityOf(lama) };
}

function statusOf(loan: Loan, saldo: number): string {
  if (saldo === 0) return 'Lunas';
  return loan.hapusBuku ? 'Hapus Buku' : 'Aktif';
}

/** The rows of one board's loans as they stand at the end of Periode, with the overdue jasa that follows from their payments. */
export function pinjamanRows(
  board: Board,
  loans: readonly NumberedLoan[],
  entries: ReadonlyMap<string, readonly Entry[]>,
  periode: number,
): TableRow<Tables['Pinjaman']>[] {
  return loans.map(({ nomor, loan }) => {
    const { angsuran, saldo, tunggakan, lama, kolektibilitas } = stateOf(loan, periode);
    const book = ledgerStateOf(accountOf(loan, entries.get(nomor) ?? []), periode, defaultSettings.collectability);
    return {
      'Nomor Pinjaman': nomor,
      'Kode BKM': board.kodeBkm,
      'Kode KSM': loan.group.kode,
      'Nama KSM': loan.group.nama,
      Jenis: loan.jenis,
      Anggota: loan.group.anggota,
      'Anggota Perempuan': loan.group.perempuan,
      'Anggota Miskin': loan.group.miskin,
      'Tanggal Cair': loan.day,
      'Jangka Waktu (bulan)': loan.tenor,
      'Jasa per Bulan (%)': loan.jasa,
      Pokok: loan.pokok,
      'Angsuran Pokok': angsuran,
      Saldo: saldo,
      'Tunggakan Pokok': tunggakan,
      'Lama Tunggakan (bulan)': lama,
      Kolektibilitas: kolektibilitas,
      Status: statusOf(loan, saldo),
      'Tanggal Lunas': saldo === 0 ? Math.max(...loan.repayments.map(({ day }) => day)) : null,
      'Jenis Jasa': null,
      'Masa Tenggang (bulan)': null,
      'Tunggakan Jasa': book?.tunggakanJasa ?? null,
      'Tanggal Hapus Buku': null,
      'Jadwal Khusus': loan.jadwalKhusus ? 'Ya' : 'Tidak',
    };
  });
}
