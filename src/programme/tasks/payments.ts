import { atOnce } from '../../engine/dataset';
import type { AddedRow, ChangedRow, RowChange, TaskRefusal } from '../../engine/entry';
import { addEntries, entriesOf, hasLater, withEntries, type Account, type Entry } from '../loans/account';
import { bagiUlang, type Resplit } from '../loans/resplit';
import { stateOf } from '../loans/state';
import { openingDay, type DatasetBook } from './datasetBook';
import { refusal } from './refusal';
import type { TaskBook } from './taskBook';

/** The row of Angsuran of a payment. */
export const paymentRow = (nomor: string, { bukti, tanggal, pokok, jasa, koreksiAtas }: Entry): AddedRow => ({
  kind: 'add',
  table: 'Angsuran',
  cells: {
    'Nomor Bukti': bukti,
    'Nomor Pinjaman': nomor,
    Tanggal: tanggal,
    Pokok: pokok,
    Jasa: jasa,
    ...(koreksiAtas === undefined ? {} : { 'Koreksi Atas': koreksiAtas }),
  },
});

/** The row of Angsuran in which a receipt stands, with other cells from now on; null where there is no such receipt. */
export function changedReceipt(data: DatasetBook, bukti: string, cells: ChangedRow['cells']): ChangedRow | null {
  const place = data.receipt(bukti);
  if (place === undefined) return null;
  return { kind: 'change', table: 'Angsuran', row: place.row, ...(place.ahead ? { ahead: true } : {}), cells };
}

/**
 * Opening rows that come with an entry for some loans, and that they are added (docs/spec/ledger.md 3): of all loans where no payment is written down yet, otherwise of
 * those among them of which none is.
 * @param loans rows of Pinjaman
 */
export const openingRows = (book: TaskBook, loans: readonly number[]): OpeningRows => atOnce(openingSteps(book, loans));

/** Opening rows, and that they are added. */
interface OpeningRows {
  readonly changes: readonly RowChange[];
  readonly notes: readonly TaskRefusal[];
}

const allLoans = ({ tables }: DatasetBook): readonly number[] =>
  Array.from({ length: tables.Pinjaman.rowCount }, (_, loan) => loan);

/** Whether any loan has an opening row to come. */
export const hasOpenings = ({ data }: TaskBook): boolean => allLoans(data).some((loan) => data.opening(loan) !== null);

/** Loans that are looked at between two looks at whatever else waits. */
const loansAtOnce = 1_000;

/** The same as `openingRows`, in steps. */
export function* openingSteps({ data }: TaskBook, loans: readonly number[]): Generator<void, OpeningRows> {
  const changes: RowChange[] = [];
  for (const [place, loan] of (data.isUnrecorded ? allLoans(data) : loans).entries()) {
    if (place % loansAtOnce === loansAtOnce - 1) yield;
    const entry = data.opening(loan);
    if (entry !== null) changes.push(paymentRow(data.nomor(loan), entry));
  }
  return { changes, notes: changes.length === 0 ? [] : [refusal('opening-rows', { banyak: changes.length })] };
}

/** Why nothing may be dated on a day because the loan's opening row sums up all that was paid before; null where it may. */
export function openingRefusal(account: Account, tanggal: number): TaskRefusal | null {
  const awal = openingDay(account);
  return awal === null || tanggal >= awal ? null : refusal('before-opening', { tanggal, awal }, 'tanggal');
}

/** What is due of a loan by the end of a day and not paid yet, in rupiah; of a loan without a plan what is typed as overdue. */
export function dueOn({ settings }: TaskBook, account: Account, day: number): { jasa: number; pokok: number } {
  const state = stateOf(account, day, settings.collectability);
  return { jasa: state?.tunggakanJasa ?? 0, pokok: state?.tunggakanPokok ?? 0 };
}

/**
 * The payments whose split would be another one because of new ones (*Bagi ulang*, docs/spec/ledger.md 4), the new ones among them; none where nothing changes
 * because of them.
 * @param since day of the first new one, a date serial
 */
export function resplitBy(before: Account, after: Account, closed: number | null, since: number): readonly Resplit[] {
  // Most payments are the latest of their loan: nothing stands after them that could be split anew.
  if (!hasLater(before, since - 1)) return [];
  const old = new Set(entriesOf(before).map(({ bukti }) => bukti));
  const already = new Set(bagiUlang(before, closed).map(({ before: { bukti } }) => bukti));
  const anew = bagiUlang(after, closed);
  const isNew = anew.some(({ before: { bukti } }) => old.has(bukti) && !already.has(bukti));
  return isNew ? anew : [];
}

/** The loan with payments split anew. */
export function withResplits(account: Account, resplits: readonly Resplit[]): Account {
  const anew = new Map(resplits.map(({ before, after }) => [before.bukti, after]));
  return withEntries(
    account,
    entriesOf(account).map((entry) => anew.get(entry.bukti) ?? entry),
  );
}

/** A loan with a new payment, split anew where that is wanted; `rows` are the rows to write and `since` is the first day on which something changes. */
export function withPayment(
  { data }: TaskBook,
  loan: number,
  account: Account,
  entry: Entry,
  resplits: readonly Resplit[],
): { readonly account: Account; readonly rows: readonly RowChange[]; readonly since: number } {
  const own = resplits.find(({ before }) => before.bukti === entry.bukti)?.after ?? entry;
  const others = resplits.filter(({ before }) => before.bukti !== entry.bukti);
  const rows = others.flatMap(
    ({ after: { bukti, pokok, jasa } }) => changedReceipt(data, bukti, { Pokok: pokok, Jasa: jasa }) ?? [],
  );
  return {
    account: withResplits(addEntries(account, own), others),
    rows: [paymentRow(data.nomor(loan), own), ...rows],
    since: Math.min(own.tanggal, ...others.map(({ before }) => before.tanggal)),
  };
}
