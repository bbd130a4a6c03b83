import { serialOf } from '../../src/engine/dataset';
import { addEntries, entriesOf, withEntries, type Account, type Entry } from '../../src/programme/loans/account';
import { millionths } from '../../src/programme/loans/interest';
import { bayar } from '../../src/programme/loans/payment';
import type { LoanTerms } from '../../src/programme/loans/plan';
import type { Book } from '../../src/programme/loans/refusals';
import { jadwalUlang, withSchedule } from '../../src/programme/loans/restructuring';
import { koreksi } from '../../src/programme/loans/reversal';
import type { JasaSaatPelunasan } from '../../src/programme/lists';
import { pelunasan } from '../../src/programme/loans/settlement';
import { hapusBuku } from '../../src/programme/loans/writeOff';

/** A loan of the worked cases (docs/spec/ledger-cases.json): rates as fractions, dates as `2014-01-15`. */
export interface CaseLoan {
  readonly pokok: number;
  readonly tenor: number;
  readonly jasaPerBulan: number;
  readonly tanggalCair: string;
  readonly jenisJasa?: 'Flat' | 'Menurun';
  readonly tenggang?: number;
}

/** What happens to it, in the order in which it is entered. */
export type CaseEvent = { readonly tanggal: string } & (
  | { readonly jenis: 'bayar'; readonly bukti: string; readonly jumlah: number }
  | { readonly jenis: 'pelunasan'; readonly bukti: string }
  | { readonly jenis: 'koreksi'; readonly bukti: string; readonly koreksiAtas: string }
  | { readonly jenis: 'hapus-buku' }
  | ({ readonly jenis: 'jadwal-ulang'; readonly jasaLama?: 'angsuran pertama' | 'dihapus' } & Pick<
      CaseLoan,
      'tenor' | 'jasaPerBulan' | 'jenisJasa' | 'tenggang'
    >)
);

/** Serial of `2014-01-15`. */
export function day(iso: string): number {
  const [year = NaN, month = NaN, date = NaN] = iso.split('-').map(Number);
  return serialOf(year, month, date);
}

const never: Account['typed'] = { angsuranPokok: 0, tunggakanPokok: 0, lama: 0, kolektibilitas: 1, tanggalLunas: null };

/** A loan whose payments are written down, and that has none yet. */
export function openAccount(terms: LoanTerms, more: Partial<Account> = {}): Account {
  const fresh = { terms, entries: null, from: 0, to: 0, schedules: [], hapusBuku: null, manual: false, typed: never };
  return withEntries({ ...fresh, ...more }, []);
}

export const caseAccount = ({ pokok, tenor, jasaPerBulan, tanggalCair, jenisJasa, tenggang }: CaseLoan): Account =>
  openAccount({
    pokok,
    jangkaWaktu: tenor,
    jasaPerBulan: millionths(jasaPerBulan),
    jenisJasa: jenisJasa ?? 'Flat',
    masaTenggang: tenggang ?? 0,
    tanggalCair: day(tanggalCair),
  });

/** A workbook in which nothing is closed and the loan is the only one. */
export const bookOf = (account: Account, periode: number, closed: number | null = null): Book => ({
  periode,
  closed,
  isTaken: (bukti) => entriesOf(account).some((entry) => entry.bukti === bukti),
});

/** Enters an event: the loan afterwards, and what the ledger gave, without what is only to be written. */
export function enter(
  account: Account,
  event: CaseEvent,
  setting: JasaSaatPelunasan = 'Bulan berjalan',
  book: Book = bookOf(account, Infinity),
): { readonly account: Account; readonly outcome: object } {
  const tanggal = day(event.tanggal);
  const take = (outcome: { readonly ok: boolean; readonly entry?: Entry }) => {
    const { entry, ...rest } = outcome;
    return { account: entry === undefined ? account : addEntries(account, entry), outcome: rest };
  };
  switch (event.jenis) {
    case 'bayar':
      return take(bayar(account, book, { ...event, tanggal }));
    case 'pelunasan':
      return take(pelunasan(account, book, { ...event, tanggal }, setting));
    case 'koreksi':
      return take(koreksi(account, book, { ...event, tanggal }));
    case 'hapus-buku': {
      const outcome = hapusBuku(account, book, tanggal);
      return { account: outcome.ok ? { ...account, hapusBuku: tanggal } : account, outcome };
    }
    case 'jadwal-ulang': {
      const { jasaLama: tunggakanJasa = 'angsuran pertama' } = event;
      const outcome = jadwalUlang(account, book, {
        tanggal,
        jangkaWaktu: event.tenor,
        jasaPerBulan: millionths(event.jasaPerBulan),
        jenisJasa: event.jenisJasa ?? account.terms.jenisJasa,
        masaTenggang: event.tenggang ?? 0,
        tunggakanJasa,
      });
      if (!outcome.ok) return { account, outcome };
      const { schedule, ...rest } = outcome;
      return { account: withSchedule(account, schedule), outcome: rest };
    }
  }
}
