import { parts, serialOf } from '../../engine/dataset';
import type { TaskRefusal } from '../../engine/entry';
import type { CellValue, ColumnType } from '../../engine/schema';
import { lastSchedule, leastSaldo, type Account } from '../loans/account';
import { lastPaymentDay, type RefusalCode } from '../loans/refusals';
import type { taskCodes } from './codes';
import type { TaskBook } from './taskBook';

export type TaskCode = RefusalCode | (typeof taskCodes)[number];

/** What each parameter of the texts is. */
const paramTypes = {
  ...{ tanggal: 'date', awal: 'date', akhir: 'date', bulan: 'month' },
  ...{ jumlah: 'rp', saldo: 'rp', selisih: 'rp', tunggakan: 'rp', batas: 'number', banyak: 'int' },
  ...{ pinjaman: 'text', bukti: 'text', nama: 'text', bkm: 'text', lain: 'text' },
} as const satisfies Readonly<Record<string, ColumnType>>;

type Params = Partial<Record<keyof typeof paramTypes, CellValue>>;

/** A refusal or note with its parameters and what they are. */
export function refusal(code: TaskCode, params: Params = {}, question?: string): TaskRefusal {
  const types = Object.fromEntries(
    (Object.keys(params) as (keyof Params)[]).map((name) => [name, paramTypes[name] satisfies ColumnType]),
  );
  return { code, params, types, ...(question === undefined ? {} : { question }) };
}

/** The first few of some names, so that a sentence stays short. */
export const named = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ');

/** What an entry was about, as far as it is known. */
interface About {
  readonly tanggal: number;
  readonly bukti?: string;
  /** Last day allowed; the end of the month after Periode unless given. */
  readonly akhir?: number;
  /** Day of the receipt that a reversal is about. */
  readonly awal?: number;
}

/** Question whose answer stands in the way, by the ledger's code. */
const asked: Partial<Record<RefusalCode, string>> = {
  'before-disbursement': 'tanggal',
  'after-period': 'tanggal',
  'month-closed': 'tanggal',
  'before-reschedule': 'tanggal',
  'before-receipt': 'tanggal',
  'before-write-off': 'tanggal',
  'later-entries': 'tanggal',
  'duplicate-receipt': 'bukti',
  'more-than-owed': 'pokok',
  'nothing-to-pay': 'jumlah',
  'unknown-receipt': 'setoran',
  'already-reversed': 'setoran',
  'loan-settled': 'pinjaman',
};

/** What the ledger refuses, with place and remedy for its words. */
export function ledgerRefusal(code: RefusalCode, book: TaskBook, account: Account, about: About): TaskRefusal {
  const { tanggal, bukti = '', akhir = lastPaymentDay(book.periode), awal = 0 } = about;
  const { year, month } = parts(tanggal);
  const params: Readonly<Record<RefusalCode, Params>> = {
    'before-disbursement': { tanggal, awal: account.terms.tanggalCair },
    'after-period': { tanggal, akhir },
    'month-closed': { bulan: serialOf(year, month + 1, 1) - 1 },
    'loan-settled': { tanggal },
    'before-reschedule': { tanggal, awal: lastSchedule(account) },
    'duplicate-receipt': { bukti },
    'more-than-owed': { saldo: Math.max(0, leastSaldo(account, tanggal)) },
    'nothing-to-pay': {},
    'later-entries': { tanggal },
    'unknown-receipt': { bukti },
    'already-reversed': { bukti },
    'before-receipt': { tanggal, awal },
    'before-write-off': { tanggal: account.hapusBuku },
  };
  return refusal(code, params[code], asked[code]);
}
