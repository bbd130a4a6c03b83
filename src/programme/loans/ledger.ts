import type { Account, EntryColumns, Schedule, TypedFigures } from './account';
import { groupByLoan } from './grouped';
import { millionths } from './interest';

/** Terms and typed figures of loans as columns: rupiah, months, a monthly rate as fraction, date serials; NaN where a cell is missing. */
export interface LoanColumns {
  readonly pokok: Float64Array;
  readonly jangkaWaktu: Float64Array;
  readonly jasaPerBulan: Float64Array;
  readonly masaTenggang: Float64Array;
  readonly tanggalCair: Float64Array;
  readonly tanggalHapusBuku: Float64Array;
  readonly angsuranPokok: Float64Array;
  readonly tunggakanPokok: Float64Array;
  readonly lama: Float64Array;
  readonly kolektibilitas: Float64Array;
  readonly tanggalLunas: Float64Array;
  isMenurun(loan: number): boolean;
  isJadwalKhusus(loan: number): boolean;
  isHapusBuku(loan: number): boolean;
}

/** Payments as columns: the loan of each (-1: none that is known), day, money in rupiah. */
export interface PaymentColumns {
  readonly loan: Int32Array;
  readonly tanggal: Float64Array;
  readonly pokok: Float64Array;
  readonly jasa: Float64Array;
  bukti(row: number): string;
  koreksiAtas(row: number): string | null;
}

/** Instalments of the table Jadwal as columns: the loan of each (-1: none that is known), days, number, money in rupiah. */
export interface ScheduleColumns {
  readonly loan: Int32Array;
  readonly mulaiBerlaku: Float64Array;
  readonly ke: Float64Array;
  readonly jatuhTempo: Float64Array;
  readonly pokok: Float64Array;
  readonly jasa: Float64Array;
}

/** The loans of a workbook with their payments, grouped once. */
export interface Ledger {
  /** Number of loans. */
  readonly count: number;
  /** All that is known of a loan; null where its terms, one of its payments or a row of its plan cannot be used. */
  account(loan: number): Account | null;
}

/**
 * The ledger over columns.
 * @param payments null where the workbook has none, so that Angsuran Pokok stands for them
 */
export function ledgerOf(loans: LoanColumns, payments: PaymentColumns | null, schedules: ScheduleColumns): Ledger {
  const count = loans.pokok.length;
  const entries = payments === null ? null : entriesByLoan(payments, count);
  const plans = schedulesByLoan(schedules);
  return {
    count,
    account(loan) {
      const terms = termsOf(loans, loan);
      const planned = plans.get(loan) ?? [];
      if (terms === null || entries?.unsure[loan] === 1 || planned === 'unsure') return null;
      const typed = typedOf(loans, loan);
      if (entries === null && Number.isNaN(typed.angsuranPokok)) return null;
      return {
        terms,
        entries: entries?.columns ?? null,
        from: entries?.starts[loan] ?? 0,
        to: entries?.starts[loan + 1] ?? 0,
        schedules: planned,
        hapusBuku: hapusBukuOf(loans, loan),
        manual: loans.isJadwalKhusus(loan) && terms.masaTenggang === 0 && planned.length === 0,
        typed,
      };
    },
  };
}

const value = (column: Float64Array, row: number): number => column[row] ?? NaN;

function termsOf(loans: LoanColumns, loan: number): Account['terms'] | null {
  const pokok = value(loans.pokok, loan);
  const jangkaWaktu = value(loans.jangkaWaktu, loan);
  const jasaPerBulan = millionths(value(loans.jasaPerBulan, loan));
  const grace = value(loans.masaTenggang, loan);
  const masaTenggang = Number.isNaN(grace) ? 0 : grace;
  const tanggalCair = Math.floor(value(loans.tanggalCair, loan));
  if (Number.isNaN(pokok + jasaPerBulan + tanggalCair) || !(masaTenggang < jangkaWaktu)) return null;
  const jenisJasa = loans.isMenurun(loan) ? 'Menurun' : 'Flat';
  return { pokok, jangkaWaktu, jasaPerBulan, jenisJasa, masaTenggang, tanggalCair };
}

function typedOf(loans: LoanColumns, loan: number): TypedFigures {
  const settled = value(loans.tanggalLunas, loan);
  return {
    angsuranPokok: value(loans.angsuranPokok, loan),
    tunggakanPokok: value(loans.tunggakanPokok, loan),
    lama: value(loans.lama, loan),
    kolektibilitas: value(loans.kolektibilitas, loan),
    tanggalLunas: Number.isNaN(settled) ? null : settled,
  };
}

/** A loan written off without a day was so before the workbook's period. */
function hapusBukuOf(loans: LoanColumns, loan: number): number | null {
  const day = value(loans.tanggalHapusBuku, loan);
  if (!Number.isNaN(day)) return Math.floor(day);
  return loans.isHapusBuku(loan) ? -Infinity : null;
}

/** The payments of all loans; `unsure` are those with a payment of which a cell is missing. */
interface LoanEntries {
  readonly columns: EntryColumns;
  readonly starts: Int32Array;
  readonly unsure: Uint8Array;
}

function entriesByLoan(payments: PaymentColumns, loanCount: number): LoanEntries {
  const { loan, tanggal, pokok, jasa } = payments;
  const { rows, starts } = groupByLoan(loan, tanggal, loanCount);
  const unsure = new Uint8Array(loanCount);
  loan.forEach((each, row) => {
    if (each !== -1 && Number.isNaN(value(tanggal, row) + value(pokok, row) + value(jasa, row))) unsure[each] = 1;
  });
  const taken = (column: Float64Array): Float64Array => {
    const result = new Float64Array(rows.length);
    for (let entry = 0; entry < rows.length; entry++) result[entry] = value(column, rows[entry] ?? -1);
    return result;
  };
  const columns: EntryColumns = {
    tanggal: taken(tanggal).map(Math.floor),
    pokok: taken(pokok),
    jasa: taken(jasa),
    bukti: (entry) => payments.bukti(rows[entry] ?? -1),
    koreksiAtas: (entry) => payments.koreksiAtas(rows[entry] ?? -1),
  };
  return { columns, starts, unsure };
}

/** The plans of each loan that has some; `unsure` where a cell of them is missing. */
function schedulesByLoan(columns: ScheduleColumns): ReadonlyMap<number, readonly Schedule[] | 'unsure'> {
  const rowsOf = new Map<number, number[]>();
  columns.loan.forEach((loan, row) => {
    if (loan === -1) return;
    const rows = rowsOf.get(loan);
    if (rows === undefined) rowsOf.set(loan, [row]);
    else rows.push(row);
  });
  return new Map(Array.from(rowsOf, ([loan, rows]) => [loan, schedulesOf(columns, rows)]));
}

function schedulesOf(columns: ScheduleColumns, rows: readonly number[]): readonly Schedule[] | 'unsure' {
  const { mulaiBerlaku, ke, jatuhTempo, pokok, jasa } = columns;
  const all = [mulaiBerlaku, ke, jatuhTempo, pokok, jasa];
  if (rows.some((row) => all.some((column) => Number.isNaN(value(column, row))))) return 'unsure';
  const ordered = [...rows].sort((a, b) => value(ke, a) - value(ke, b));
  const byStart = new Map<number, number[]>();
  for (const row of ordered) {
    const start = Math.floor(value(mulaiBerlaku, row));
    const own = byStart.get(start);
    if (own === undefined) byStart.set(start, [row]);
    else own.push(row);
  }
  return [...byStart]
    .sort(([a], [b]) => a - b)
    .map(([start, own]) => ({
      mulaiBerlaku: start,
      rows: own.map((row) => ({
        jatuhTempo: Math.floor(value(jatuhTempo, row)),
        pokok: value(pokok, row),
        jasa: value(jasa, row),
      })),
    }));
}
