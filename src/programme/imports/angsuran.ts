import { keyOf } from '../../engine/dataset';
import type { ImportedRow, RowChange, RowValues, SettledRows, TableImport, TaskRefusal } from '../../engine/entry';
import type { CellValue } from '../../engine/schema';
import { rupiah } from '../columns';
import { addEntries, entriesOf, withEntries, type Account, type Entry } from '../loans/account';
import { isOpening, openingBukti } from '../loans/opening';
import { bayar } from '../loans/payment';
import { lastPaymentDay } from '../loans/refusals';
import { receiptsOf } from '../tasks/datasetBook';
import { numbersOf } from '../tasks/numbering';
import { hasOpenings, openingRefusal, openingSteps, paymentRow, resplitBy } from '../tasks/payments';
import { ledgerRefusal, refusal } from '../tasks/refusal';
import { taskBook, withTaken, type TaskBook } from '../tasks/taskBook';
import { upkFollows } from '../tasks/upkFollows';
import { allRefused, refuse, type Settled } from './settled';

/** Amount of a list of a bank or cash book, which the ledger splits into jasa and pokok. */
const jumlah = rupiah('Jumlah', {
  required: false,
  aliases: ['Setoran', 'Angsuran', 'Jumlah Setoran', 'Jumlah Angsuran', 'Nominal', 'Kredit'],
});

/** Rows that are judged between two looks at whatever else waits. */
const rowsAtOnce = 200;

/** Payments from other lists (docs/spec/entry.md 5): they pass what the ledger refuses, as those of *Catat Angsuran* do. */
export const angsuranImport: TableImport = {
  extra: [{ column: jumlah, standsFor: ['Pokok', 'Jasa'] }],
  identity(values) {
    const paid = amountOf(values);
    const [nomor, tanggal] = [values['Nomor Pinjaman'] ?? null, values['Tanggal'] ?? null];
    return nomor === null || typeof tanggal !== 'number' || paid === null
      ? null
      : `${keyOf(String(nomor))}\n${Math.floor(tanggal)}\n${paid}`;
  },
  offersBeside(subject) {
    const book = taskBook(subject);
    return book !== null && hasOpenings(book);
  },
  *settle(subject, rows, withBeside) {
    const book = taskBook(subject);
    if (book === null) return allRefused(rows, refusal('no-period'));
    if (book.data.isUnsure) return allRefused(rows, refusal('unlinked-rows'));
    yield;
    return yield* new PaymentList(book, rows, withBeside).settle();
  },
};

/** The whole amount of a payment, in rupiah: its two parts, else what stands for them; null where it is not known. */
function amountOf({ Pokok: pokok, Jasa: jasa, [jumlah.header]: whole }: RowValues): number | null {
  if (typeof pokok === 'number' && typeof jasa === 'number') return pokok + jasa;
  if (typeof whole === 'number') return whole;
  return typeof pokok === 'number' ? pokok : typeof jasa === 'number' ? jasa : null;
}

/** Payments of a source, each with the loan as the earlier ones left it. */
class PaymentList {
  private readonly taken = new Set<string>();
  private readonly running: TaskBook;
  private readonly numbers;
  private readonly accounts = new Map<number, Account>();
  private readonly result: Settled[];
  private readonly loanOfRow: number[];
  private readonly notes: TaskRefusal[] = [];
  /** Whether the source has a column of its own for each part. */
  private readonly hasPokok: boolean;
  private readonly hasJasa: boolean;
  /** First day on which something of a loan changes. */
  private readonly since = new Map<number, number>();

  constructor(
    private readonly book: TaskBook,
    private readonly rows: readonly ImportedRow[],
    private readonly withOpening: boolean,
  ) {
    this.running = withTaken(book, this.taken);
    this.numbers = numbersOf(book.data, 'Angsuran', this.running.isTaken);
    this.result = rows.map((): Settled => ({ kind: 'refused', refusal: refusal('no-period') }));
    this.loanOfRow = rows.map(() => -1);
    this.hasPokok = rows.some((row) => typeof valuesOf(row)['Pokok'] === 'number');
    this.hasJasa = rows.some((row) => typeof valuesOf(row)['Jasa'] === 'number');
    // A number that the source gives is given to no other row.
    for (const row of rows) if (row.kind === 'add') this.take(textOf(row.cells, 'Nomor Bukti'));
  }

  *settle(): Generator<void, SettledRows> {
    const { rows } = this;
    const dayOf = (index: number): number => Number(valuesOf(rows[index])['Tanggal'] ?? 0) || 0;
    yield;
    const order = rows.map((_, index) => index).sort((a, b) => dayOf(a) - dayOf(b) || a - b);
    for (const [place, index] of order.entries()) {
      if (place % rowsAtOnce === rowsAtOnce - 1) yield;
      const row = rows[index];
      if (row !== undefined) this.result[index] = this.settledRow(row, index);
    }
    const beside = [...(yield* this.openings()), ...(yield* this.following())];
    return { rows: this.result, beside, notes: this.notes };
  }

  private settledRow(row: ImportedRow, index: number): Settled {
    const { book } = this;
    const values = valuesOf(row);
    const nomor = textOf(values, 'Nomor Pinjaman');
    const loan = book.data.loanOf(nomor);
    if (loan === -1)
      return refuse(
        nomor === ''
          ? refusal('cell-missing', { lain: 'Nomor Pinjaman' })
          : refusal('unknown-loan', { pinjaman: nomor }),
      );
    const before = this.accountOf(loan);
    if (before === null) return refuse(refusal('unreadable-loan', { pinjaman: nomor }));
    const tanggal = values['Tanggal'];
    // What was not understood is for the rules to tell.
    if (typeof tanggal === 'string') return asWritten(row);
    if (typeof tanggal !== 'number') return refuse(refusal('cell-missing', { lain: 'Tanggal' }));
    const paid = row.kind === 'add' ? before : this.without(row, before);
    if ('refusal' in paid) return paid;
    const board = book.data.boardOf[loan] ?? -1;
    const settled = this.payment(row, paid, Math.floor(tanggal), board);
    if ('refusal' in settled) return settled;
    this.accounts.set(loan, addEntries(paid, settled.entry));
    this.loanOfRow[index] = loan;
    this.since.set(loan, Math.min(this.since.get(loan) ?? Infinity, Math.floor(tanggal)));
    return settled.change;
  }

  /** A loan without the payment that a row changes; why that cannot be. */
  private without({ row, ahead }: Extract<ImportedRow, { kind: 'change' }>, account: Account): Account | Refused {
    const { book } = this;
    const old = book.data.receiptAt(row, ahead === true);
    if (old === undefined) return account;
    if (book.closed !== null && old.tanggal <= book.closed)
      return refuse(ledgerRefusal('month-closed', book, account, { tanggal: old.tanggal }));
    return withEntries(
      account,
      entriesOf(account).filter(({ bukti }) => keyOf(bukti) !== keyOf(old.bukti)),
    );
  }

  private payment(row: ImportedRow, account: Account, tanggal: number, board: number): Paid | Refused {
    const { book } = this;
    const values = valuesOf(row);
    const entry = this.entryOf(values, account, tanggal);
    if ('refusal' in entry) return entry;
    const bukti = textOf(values, 'Nomor Bukti') || this.numbers.take(board);
    const own = { ...entry, bukti };
    this.take(bukti);
    if (tanggal > lastPaymentDay(book.periode))
      return refuse(ledgerRefusal('after-period', book, account, { tanggal }));
    const change = row.kind === 'add' ? paymentRow(textOf(values, 'Nomor Pinjaman'), own) : asWritten(row);
    return { entry: own, change };
  }

  /** The payment of a row without its number, as far as the ledger takes it. Opening rows and reversals are for the rules to judge. */
  private entryOf(values: RowValues, account: Account, tanggal: number): Entry | Refused {
    const { book } = this;
    const koreksiAtas = textOf(values, 'Koreksi Atas');
    const parts = this.partsOf(values);
    if ('refusal' in parts) return parts;
    const { pokok, jasa, whole } = parts;
    if (koreksiAtas !== '' || isOpening(textOf(values, 'Nomor Bukti'))) {
      if (book.closed !== null && tanggal <= book.closed && koreksiAtas !== '')
        return refuse(ledgerRefusal('month-closed', book, account, { tanggal }));
      return { bukti: '', tanggal, pokok: pokok ?? 0, jasa: jasa ?? 0, ...(koreksiAtas === '' ? {} : { koreksiAtas }) };
    }
    const early = openingRefusal(account, tanggal);
    if (early !== null) return refuse(early);
    const split = pokok === null || jasa === null ? {} : { split: { pokok, jasa } };
    // Numbers of the source are told apart by their keys already.
    const outcome = bayar(account, { ...book, isTaken: () => false }, { bukti: '', tanggal, jumlah: whole, ...split });
    if (!outcome.ok) return refuse(ledgerRefusal(outcome.code, book, account, { tanggal }));
    if (outcome.lebih > 0)
      this.notes.push(refusal('overpaid-line', { pinjaman: textOf(values, 'Nomor Pinjaman'), jumlah: outcome.lebih }));
    return outcome.entry;
  }

  /** The parts of a payment: as they stand, one as the rest of the whole, or left to the ledger (null). A list leaves out what is nothing. */
  private partsOf(values: RowValues): Parts | Refused {
    const [pokok, jasa, whole] = [numberOf(values['Pokok']), numberOf(values['Jasa']), numberOf(values[jumlah.header])];
    if (whole !== null) {
      if (pokok === null && jasa === null) return { pokok, jasa, whole };
      return { pokok: pokok ?? whole - (jasa ?? 0), jasa: jasa ?? whole - (pokok ?? 0), whole };
    }
    if (pokok === null && (jasa === null || !this.hasPokok)) return refuse(refusal('cell-missing', { lain: 'Pokok' }));
    if (jasa === null && !this.hasJasa) return refuse(refusal('cell-missing', { lain: 'Jasa' }));
    return { pokok: pokok ?? 0, jasa: jasa ?? 0, whole: (pokok ?? 0) + (jasa ?? 0) };
  }

  private accountOf(loan: number): Account | null {
    const known = this.accounts.get(loan);
    if (known !== undefined) return known;
    const account = this.book.data.account(loan);
    const isBare = account !== null && !this.isOpened(loan) && this.book.data.opening(loan) !== null;
    return isBare ? withEntries(account, receiptsOf(account)) : account;
  }

  /** Whether a loan without payments gets an opening row of ours, not the one that the source has for it. */
  private isOpened(loan: number): boolean {
    return this.withOpening && !this.taken.has(keyOf(openingBukti(this.book.data.nomor(loan))));
  }

  /** Opening rows to come but those for which the source has its own. */
  private *openings(): Generator<void, readonly RowChange[]> {
    if (!this.withOpening || !this.result.some(({ kind }) => kind === 'add')) return [];
    const { changes, notes } = yield* openingSteps(this.book, [...this.accounts.keys()]);
    this.notes.push(...notes);
    const needed: RowChange[] = [];
    for (const [index, change] of changes.entries()) {
      if (index % rowsAtOnce === rowsAtOnce - 1) yield;
      if (change.kind !== 'add' || !this.taken.has(keyOf(textOf(change.cells, 'Nomor Bukti')))) needed.push(change);
    }
    return needed;
  }

  /** What follows for UPK, board by board; rows of a board whose row cannot follow are refused. */
  private *following(): Generator<void, readonly RowChange[]> {
    const { book, accounts } = this;
    const changes: RowChange[] = [];
    const byBoard = new Map<number, number[]>();
    for (const loan of accounts.keys()) {
      const board = book.data.boardOf[loan] ?? -1;
      const known = byBoard.get(board);
      if (known === undefined) byBoard.set(board, [loan]);
      else known.push(loan);
    }
    for (const [board, loans] of byBoard) {
      yield;
      const changed = loans.flatMap((loan) => {
        const account = accounts.get(loan);
        return account === undefined ? [] : [{ loan, board, account }];
      });
      const since = Math.min(...loans.map((loan) => this.since.get(loan) ?? Infinity));
      const follows = upkFollows(book, changed, since);
      const [first] = follows.refusals;
      if (first !== undefined) this.refuseBoard(board, first);
      else changes.push(...follows.changes);
      if (first !== undefined) continue;
      this.notes.push(...follows.notes);
      yield;
      this.notes.push(...this.resplits(loans));
    }
    return changes;
  }

  /** Loans of which earlier payments would be split otherwise now (*Bagi ulang*): they stay as they are, and it is told. */
  private resplits(loans: readonly number[]): readonly TaskRefusal[] {
    const { book, accounts, since } = this;
    return loans.flatMap((loan) => {
      const [before, after] = [book.data.account(loan), accounts.get(loan)];
      if (before === null || after === undefined) return [];
      const anew = resplitBy(before, after, book.closed, since.get(loan) ?? -Infinity);
      return anew.length === 0 ? [] : [refusal('resplit-line', { pinjaman: book.data.nomor(loan) })];
    });
  }

  private refuseBoard(board: number, reason: TaskRefusal): void {
    this.loanOfRow.forEach((loan, index) => {
      if (loan !== -1 && this.book.data.boardOf[loan] === board) this.result[index] = refuse(reason);
    });
  }

  private take(bukti: string): void {
    if (bukti !== '') this.taken.add(keyOf(bukti));
  }
}

type Refused = Extract<Settled, { kind: 'refused' }>;

interface Paid {
  readonly entry: Entry;
  readonly change: RowChange;
}

/** Rupiah; null for a part that the ledger works out. */
interface Parts {
  readonly pokok: number | null;
  readonly jasa: number | null;
  readonly whole: number;
}

const valuesOf = (row: ImportedRow | undefined): RowValues =>
  row === undefined ? {} : row.kind === 'add' ? row.cells : row.values;
const textOf = (values: RowValues, header: string): string => String(values[header] ?? '').trim();
const numberOf = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** A row as the source has it. */
function asWritten(row: ImportedRow): RowChange {
  if (row.kind === 'change') {
    const { row: at, ahead, cells } = row;
    return { kind: 'change', table: 'Angsuran', row: at, ...(ahead === true ? { ahead } : {}), cells };
  }
  const cells = Object.entries(row.cells).filter(([header]) => header !== jumlah.header);
  return { kind: 'add', table: 'Angsuran', cells: Object.fromEntries(cells) };
}
