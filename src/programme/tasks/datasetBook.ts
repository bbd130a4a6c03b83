import { hasGap, joinsOf, valueAt } from '../../engine/check';
import { keyOf, parts, textAt, type DataTable, type Dataset } from '../../engine/dataset';
import { entityNumbers } from '../../engine/measure';
import { addEntries, entriesOf, withEntries, type Account, type Entry } from '../loans/account';
import { ksm } from '../loans/ksm';
import { isOpening, openingBukti, openingEntry } from '../loans/opening';
import { workbookLedger } from '../loans/workbookLedger';
import type { schema } from '../schema';

type Tables = Dataset<typeof schema>['tables'];

/** Where a receipt stands: its row in Angsuran, or among the rows of the month after Periode. */
export interface ReceiptPlace {
  readonly row: number;
  readonly ahead: boolean;
}

/** A receipt as it stands in the workbook; `loan` is a row of Pinjaman, -1 where that is not known. */
export interface Receipt extends ReceiptPlace {
  readonly bukti: string;
  readonly loan: number;
  readonly tanggal: number;
}

/** What tasks ask of a workbook, whatever was answered and closed: worked out once for each dataset. */
export class DatasetBook {
  readonly tables: Tables;
  /** Row of BKM of each loan; -1 where it is not known. */
  readonly boardOf: Int32Array;
  /** A number for the group of each loan; -1 where its name cannot be read. */
  readonly groupOf: (loan: number) => number;
  /** True where no payment that counts is written down, so that Angsuran Pokok stands for them. */
  readonly isUnrecorded: boolean;
  /** True where a payment or a plan names no loan: what the loans' figures are cannot be told. */
  readonly isUnsure: boolean;
  private readonly joins;
  private readonly ledger;
  private readonly accounts = new Map<number, Account | null>();
  private receiptList: readonly Receipt[] | null = null;
  private receiptIndex: ReadonlyMap<string, Receipt> | null = null;
  private receiptPlaces: ReadonlyMap<number, Receipt> | null = null;
  private aheadByLoan: ReadonlyMap<number, readonly Entry[]> | null = null;
  private loansByBoard: ReadonlyMap<number, readonly number[]> | null = null;

  constructor(readonly dataset: Dataset) {
    this.tables = (dataset as Dataset<typeof schema>).tables;
    this.joins = joinsOf(dataset);
    this.ledger = workbookLedger(dataset);
    this.boardOf = this.joins.rows('Pinjaman', 'Kode BKM');
    this.groupOf = entityNumbers(dataset, 'Pinjaman', ksm);
    this.isUnrecorded = this.tables.Angsuran.rowCount === 0;
    this.isUnsure = (['Angsuran', 'Jadwal'] as const).some((name) => hasGap(this.joins.rows(name, 'Nomor Pinjaman')));
  }

  /** Row of a loan by its number; -1 where there is none. */
  loanOf(nomor: string): number {
    return this.joins.index('Pinjaman').rowOf(nomor);
  }

  /** Row of a board by its code; -1 where there is none. */
  boardRow(kode: string): number {
    return this.joins.index('BKM').rowOf(kode);
  }

  /** Row of Desa of a board (by its row in BKM); -1 where it is not known. */
  desaOf(board: number): number {
    return this.joins.rows('BKM', 'Kode Desa')[board] ?? -1;
  }

  /** Rows of Pinjaman of a board (by its row in BKM). */
  loansOf(board: number): readonly number[] {
    if (this.loansByBoard === null) {
      const rows = new Map<number, number[]>();
      this.boardOf.forEach((of, row) => {
        const known = rows.get(of);
        if (known === undefined) rows.set(of, [row]);
        else known.push(row);
      });
      this.loansByBoard = rows;
    }
    return this.loansByBoard.get(board) ?? [];
  }

  nomor(loan: number): string {
    return textAt(this.tables.Pinjaman.text('Nomor Pinjaman'), loan);
  }

  /** A loan with all its payments, those of the month after Periode too; where none of it is written down yet, with its opening row. Null where it cannot be read. */
  account(loan: number): Account | null {
    const known = this.accounts.get(loan);
    if (known !== undefined) return known;
    const account = this.wholeAccount(loan);
    this.accounts.set(loan, account);
    return account;
  }

  /** The opening row of a loan that is still to come (docs/spec/ledger.md 3); null where payments of it are written down, or nothing was paid. */
  opening(loan: number): Entry | null {
    const { period } = this.dataset.profile;
    if (period === null) return null;
    const nomor = this.nomor(loan);
    const account = this.ledger.account(loan);
    if (!this.isUnrecorded) return this.isUntold(nomor, account) ? openingEntry(account, nomor, period) : null;
    if (account !== null) return openingEntry(account, nomor, period);
    // Of a loan that cannot be read the sum of its payments must still be what its cell says.
    const pokok = valueAt(this.tables.Pinjaman, loan, 'Angsuran Pokok');
    if (typeof pokok !== 'number' || !(pokok > 0) || nomor === '') return null;
    const lent = valueAt(this.tables.Pinjaman, loan, 'Tanggal Cair');
    const tanggal = Math.max(period - parts(period).day, typeof lent === 'number' ? Math.floor(lent) : 0);
    return { bukti: openingBukti(nomor), tanggal, pokok, jasa: 0 };
  }

  /** All receipts in the order of their rows, those of the month after Periode last. */
  receipts(): readonly Receipt[] {
    if (this.receiptList === null) {
      const ahead = this.dataset.ahead.get('Angsuran');
      this.receiptList = [
        ...this.receiptsOf(this.tables.Angsuran, false),
        ...(ahead === undefined ? [] : this.receiptsOf(ahead, true)),
      ];
    }
    return this.receiptList;
  }

  receipt(bukti: string): Receipt | undefined {
    this.receiptIndex ??= new Map([...this.receipts()].reverse().map((receipt) => [keyOf(receipt.bukti), receipt]));
    return this.receiptIndex.get(keyOf(bukti));
  }

  /** The receipt of a row of Angsuran; rows of the month after Periode are counted among themselves. */
  receiptAt(row: number, ahead: boolean): Receipt | undefined {
    const placeOf = (own: number, isAhead: boolean): number => (isAhead ? -1 - own : own);
    this.receiptPlaces ??= new Map(this.receipts().map((receipt) => [placeOf(receipt.row, receipt.ahead), receipt]));
    return this.receiptPlaces.get(placeOf(row, ahead));
  }

  /** Whether only Angsuran Pokok says what was paid of a loan, while payments of others are written down. */
  private isUntold(nomor: string, account: Account | null): account is Account {
    if (account === null || account.from !== account.to || this.isUnsure) return false;
    return account.typed.angsuranPokok > 0 && this.receipt(openingBukti(nomor)) === undefined;
  }

  private wholeAccount(loan: number): Account | null {
    const account = this.ledger.account(loan);
    if (account === null) return null;
    const opening = this.opening(loan);
    const counted =
      this.isUnrecorded || opening !== null ? withEntries(account, opening === null ? [] : [opening]) : account;
    const ahead = this.ahead().get(loan);
    return ahead === undefined ? counted : addEntries(counted, ...ahead);
  }

  private ahead(): ReadonlyMap<number, readonly Entry[]> {
    if (this.aheadByLoan !== null) return this.aheadByLoan;
    const entries = new Map<number, Entry[]>();
    const table = this.dataset.ahead.get('Angsuran');
    for (const { loan, row, bukti, tanggal } of table === undefined ? [] : this.receiptsOf(table, true)) {
      if (table === undefined || loan === -1) continue;
      const [pokok, jasa] = [valueAt(table, row, 'Pokok'), valueAt(table, row, 'Jasa')];
      if (typeof pokok !== 'number' || typeof jasa !== 'number') continue;
      const koreksiAtas = valueAt(table, row, 'Koreksi Atas');
      const entry = { bukti, tanggal, pokok, jasa };
      const own = typeof koreksiAtas === 'string' ? { ...entry, koreksiAtas } : entry;
      entries.set(loan, [...(entries.get(loan) ?? []), own]);
    }
    this.aheadByLoan = entries;
    return entries;
  }

  private receiptsOf(table: DataTable, ahead: boolean): readonly Receipt[] {
    const bukti = table.text('Nomor Bukti');
    const nomor = table.text('Nomor Pinjaman');
    const days = table.number('Tanggal').values;
    const loans = Int32Array.from(nomor.dictionary, (text) => this.loanOf(text));
    return Array.from({ length: table.rowCount }, (_, row) => ({
      row,
      ahead,
      bukti: textAt(bukti, row),
      loan: loans[nomor.codes[row] ?? -1] ?? -1,
      tanggal: Math.floor(days[row] ?? NaN),
    }));
  }
}

const books = new WeakMap<Dataset, DatasetBook>();

/** What tasks ask of a workbook; the same as long as the dataset is the same. */
export function datasetBook(dataset: Dataset): DatasetBook {
  const known = books.get(dataset);
  if (known !== undefined) return known;
  const book = new DatasetBook(dataset);
  books.set(dataset, book);
  return book;
}

/** Day of the opening row of a loan, before which nothing is known of it; null without one. */
export function openingDay(account: Account): number | null {
  const { entries, from, to } = account;
  for (let entry = from; entries !== null && entry < to; entry++)
    if (isOpening(entries.bukti(entry))) return entries.tanggal[entry] ?? null;
  return null;
}

/** The loan's payments that are no opening row. */
export const receiptsOf = (account: Account): readonly Entry[] =>
  entriesOf(account).filter(({ bukti }) => !isOpening(bukti));
