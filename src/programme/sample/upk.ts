import { requiredReserve } from '../loans/collectability';
import { upkArrearsMonths } from '../settings/settings';
import type { TableRow } from '../../engine/report';
import type { Tables } from '../schema';
import { apportionInUnits, sumOf } from './apportion';
import { jasaOfYear } from './angsuran';
import type { Board, Discipline } from './boards';
import { figures } from './figures';
import type { Loan } from './loans';
import { monthEnd } from './months';
import { stateOf } from './pinjaman';
import type { Random } from './random';

/** A UPK's money in rupiah: what it began with, and what it manages at Periode. */
export interface Capital {
  readonly modalAwal: number;
  readonly aset: number;
}

const smallest = 500;
const { year, month, upk } = figures;

/** Growth of the capital, and income over costs, by how well a board collects. */
const growth: Readonly<Record<Discipline, readonly [number, number]>> = {
  good: [1.7, 2.3],
  middle: [1.4, 1.9],
  poor: [1.15, 1.5],
};
const coverage: Readonly<Record<Discipline, readonly [number, number]>> = {
  good: [1.25, 1.8],
  middle: [1.04, 1.35],
  poor: [0.9, 1.15],
};

const roundDown = (value: number) => Math.floor(value / smallest) * smallest;

/** Splits the deck's totals over the UPK: capital by the BLM used for the economy, assets by capital and growth. */
export function sampleCapital(boards: readonly Board[], ekonomi: readonly number[], random: Random): Capital[] {
  const modalAwal = apportionInUnits(upk.modalAwal, ekonomi, 500_000);
  const weights = boards.map((board, index) => (modalAwal[index] ?? 0) * random.between(...growth[board.discipline]));
  const aset = apportionInUnits(upk.aset, weights, smallest);
  return boards.map((_, index) => ({ modalAwal: modalAwal[index] ?? 0, aset: aset[index] ?? 0 }));
}

/** What the loan books say at the end of a month. */
function portfolioAt(loans: readonly Loan[], end: number) {
  const states = loans
    .filter((loan) => loan.day <= end && !loan.hapusBuku)
    .map((loan) => ({ loan, ...stateOf(loan, end) }));
  const revolving = states.filter(({ loan, saldo }) => loan.jenis === 'Bergulir' && saldo > 0);
  const late = revolving.filter(({ lama }) => lama >= upkArrearsMonths);
  const groups = (list: typeof revolving) => new Set(list.map(({ loan }) => loan.group)).size;
  const classes = [1, 2, 3, 4, 5].map((kol) => sumOf(revolving, (one) => (one.kolektibilitas === kol ? one.saldo : 0)));
  return {
    saldo: sumOf(revolving, (one) => one.saldo),
    lainLain: sumOf(states, (one) => (one.loan.jenis === 'Lain-lain' ? one.saldo : 0)),
    aktif: groups(revolving),
    menunggak: groups(late),
    saldoMenunggak: sumOf(late, (one) => one.saldo),
    tunggakan: sumOf(late, (one) => one.tunggakan),
    cadangan: requiredReserve(classes),
  };
}

/** Jasa received from the first of January to the end of a month. */
const income = (loans: readonly Loan[], ofYear: number, toMonth: number): number =>
  sumOf(loans, (loan) => jasaOfYear(loan, monthEnd(ofYear, toMonth)));

/**
 * The monthly figures of one UPK, from December of the year before Periode on. Balances follow from the loans; own capital grows with the
 * profit; what is not lent lies in cash, so that both sides of the balance sheet agree in every month.
 */
export function upkRows(
  board: Board,
  capital: Capital,
  loans: readonly Loan[],
  random: Random,
): TableRow<Tables['UPK']>[] {
  const months = [
    { year: year - 1, month: 12 },
    ...Array.from({ length: month }, (_, index) => ({ year, month: index + 1 })),
  ];
  const yearlyIncome = (ofYear: number) => income(loans, ofYear, 12);
  const costShare = 1 / random.between(...coverage[board.discipline]);
  const costs = new Map(
    [year - 1, year].map((one) => [one, yearlyIncome(one) * costShare * random.between(0.97, 1.03)]),
  );
  const costsTo = (at: { year: number; month: number }) => roundDown(((costs.get(at.year) ?? 0) * at.month) / 12);
  const profitTo = (at: { year: number; month: number }) => income(loans, at.year, at.month) - costsTo(at);

  const kewajibanShare = random.between(0.04, 0.1);
  const inventaris = random.int(2, 9) * 250_000;
  const reserveStart = roundDown(portfolioAt(loans, monthEnd(year - 1, 12)).cadangan * random.between(0.85, 1.05));
  const reserveEnd = roundDown(portfolioAt(loans, monthEnd(year, month)).cadangan * random.between(0.9, 1.1));
  const kewajibanAt = (progress: number) => roundDown(capital.aset * kewajibanShare * (0.88 + 0.12 * progress));
  const modalBefore = capital.aset - kewajibanAt(1) - profitTo({ year, month });

  return months.map((at, index) => {
    const end = monthEnd(at.year, at.month);
    const progress = index / (months.length - 1);
    const book = portfolioAt(loans, end);
    const kewajiban = kewajibanAt(progress);
    const modal = modalBefore + (at.year === year ? profitTo(at) : 0);
    const aset = kewajiban + modal;
    const cadangan = roundDown(reserveStart + (reserveEnd - reserveStart) * progress);
    return {
      'Kode BKM': board.kodeBkm,
      Periode: end,
      'Modal Awal': capital.modalAwal,
      Modal: modal,
      Kewajiban: kewajiban,
      'Kas dan Bank': aset - book.saldo - book.lainLain - inventaris + cadangan,
      'Saldo Pinjaman': book.saldo,
      'Pinjaman Lain-lain': book.lainLain,
      Inventaris: inventaris,
      'Cadangan Risiko': cadangan,
      Aset: aset,
      'KSM Aktif': book.aktif,
      'KSM Menunggak ≥ 3 Bulan': book.menunggak,
      'Saldo Menunggak ≥ 3 Bulan': book.saldoMenunggak,
      'Tunggakan Pokok ≥ 3 Bulan': book.tunggakan,
      Pendapatan: income(loans, at.year, at.month),
      Biaya: costsTo(at),
      Laba: profitTo(at),
    };
  });
}
