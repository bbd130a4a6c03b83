import { upkArrearsMonths } from '../settings/settings';
import type { jenisPinjaman } from '../lists';
import type { Account } from './account';
import { requiredReserve, type CollectabilityClass } from './collectability';
import { stateOf } from './state';

/** A loan of a board: its kind, and whatever tells its group from the board's others. */
export interface BoardLoan {
  readonly account: Account;
  readonly jenis: (typeof jenisPinjaman)[number];
  readonly ksm: string | number;
}

/** What a board's loans come to at the end of a month, by the columns of UPK (rupiah, groups), and the reserve in rupiah (unrounded) that they need. */
export interface UpkLoans {
  readonly columns: {
    readonly 'Saldo Pinjaman': number;
    readonly 'Pinjaman Lain-lain': number;
    readonly 'KSM Aktif': number;
    readonly 'KSM Menunggak ≥ 3 Bulan': number;
    readonly 'Saldo Menunggak ≥ 3 Bulan': number;
    readonly 'Tunggakan Pokok ≥ 3 Bulan': number;
  };
  readonly cadanganWajib: number;
}

/** The loan columns of a board's UPK row (docs/spec/ledger.md 9): its loans of Status Aktif; all but the other loans' balance are of Jenis Bergulir. */
export function upkLoans(
  loans: readonly BoardLoan[],
  periode: number,
  classes: readonly CollectabilityClass[],
): UpkLoans {
  const active = new Set<string | number>();
  const late = new Set<string | number>();
  const balances = classes.map(() => 0);
  let [saldo, lainLain, saldoMenunggak, tunggakan] = [0, 0, 0, 0];
  for (const { account, jenis, ksm } of loans) {
    const state = stateOf(account, periode, classes);
    if (state?.status !== 'Aktif') continue;
    if (jenis !== 'Bergulir') {
      lainLain += state.saldo;
      continue;
    }
    saldo += state.saldo;
    active.add(ksm);
    const position = classes.findIndex(({ kolektibilitas }) => kolektibilitas === state.kolektibilitas);
    balances[position] = (balances[position] ?? 0) + state.saldo;
    if (state.lama < upkArrearsMonths) continue;
    late.add(ksm);
    saldoMenunggak += state.saldo;
    tunggakan += state.tunggakanPokok;
  }
  const reserves = classes.map(({ reserveShare }) => reserveShare);
  return {
    columns: {
      'Saldo Pinjaman': saldo,
      'Pinjaman Lain-lain': lainLain,
      'KSM Aktif': active.size,
      'KSM Menunggak ≥ 3 Bulan': late.size,
      'Saldo Menunggak ≥ 3 Bulan': saldoMenunggak,
      'Tunggakan Pokok ≥ 3 Bulan': tunggakan,
    },
    cadanganWajib: requiredReserve(balances, reserves),
  };
}
