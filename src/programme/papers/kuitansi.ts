import { parts } from '../../engine/dataset';
import { wrapLines, type PaperSheet } from '../../engine/report';
import { entriesOf, paidBy, planAt, withFirst, type Account, type Entry } from '../loans/account';
import { isOpening } from '../loans/opening';
import { ksmOf } from '../arrears/arrearsLoan';
import { boardPaper } from './boardPaper';
import { boardTitle, grouped, isAsked, type PaperData } from './common';

/** So wide, and a receipt so low, that four stand on a page, two on each half. */
const widths = [20, 34, 18, 20, 22] as const;
/** Characters of a line of words in bold letters, left of the amounts. */
const wordsWidth = 60;
/** Rows of the facts and the amounts beside them. */
const factRows = 6;

/** A payment, the loan that it is of by its row of Pinjaman, and that loan once it was made. */
interface LoanReceipt {
  readonly row: number;
  readonly account: Account;
  readonly entry: Entry;
}

/** Balance in rupiah that a payment leaves. */
const leftBy = ({ account, entry }: LoanReceipt): number => account.terms.pokok - paidBy(account, entry.tanggal).pokok;

/** Jasa in rupiah that a settlement did not ask for; 0 for every other payment. */
function keringananOf(receipt: LoanReceipt): number {
  const { account, entry } = receipt;
  const paid = paidBy(account, entry.tanggal);
  if (leftBy(receipt) > 0 || entry.pokok === 0 || account.manual || paid.jasa === null) return 0;
  const { plan, jasaBefore } = planAt(account, entry.tanggal);
  return Math.max(0, jasaBefore + plan.jasaUpTo(plan.count) - paid.jasa);
}

function putReceipt(sheet: PaperSheet, data: PaperData, receipt: LoanReceipt): void {
  const { book, context, sources } = data;
  const { texts } = context;
  const { entry, row: loan } = receipt;
  const label = (key: string): string => texts.text(`paper.kuitansi.${key}`);
  const from = sheet.next;
  sheet.line(label('title'), 'title');
  sheet.line([boardTitle(data, book.boardOf[loan] ?? -1), ...sheet.marks()].join(' · '), 'subtitle');
  const facts: readonly (readonly [string, string])[] = [
    ['bukti', entry.bukti],
    ['tanggal', texts.longDate(entry.tanggal)],
    ['dari', ksmOf(book, loan)],
    ['nomor', book.nomor(loan)],
  ];
  const top = sheet.next;
  facts.forEach(([key, value], index) => {
    sheet.grid.put(top + index, 0, label(key), 'text');
    sheet.grid.put(top + index, 1, value, 'strong');
  });
  const words = texts.text('paper.kuitansi.words', { words: texts.words(entry.jasa + entry.pokok) });
  wrapLines(words, wordsWidth).forEach((line, index) => sheet.grid.put(top + facts.length + index, 0, line, 'strong'));
  const keringanan = keringananOf(receipt);
  const amounts: readonly (readonly [string, number | null])[] = [
    ['jasa', entry.jasa],
    ['pokok', entry.pokok],
    ['jumlah', entry.jasa + entry.pokok],
    ['sisa', leftBy(receipt)],
    ...(keringanan > 0 ? ([['keringanan', keringanan]] as const) : []),
    // Money that was too much is given back and stored nowhere.
    ['lebih', null],
  ];
  amounts.forEach(([key, amount], index) => {
    const row = top + index;
    sheet.grid.put(row, 3, label(key), key === 'jumlah' ? 'totalLabel' : 'label');
    const named = { row: loan, ksm: ksmOf(book, loan), nomor: book.nomor(loan) };
    sheet.grid.show(row, 4, {
      value: amount,
      style: key === 'jumlah' ? 'totalRupiah' : 'rupiah',
      ...(key === 'jumlah' ? { formula: `=SUM(E${row - 1}:E${row})` } : {}),
      ...(amount === null
        ? {}
        : { trace: sources.trace(context, label(key), named, key === 'jasa' ? 'jasa' : 'pokok', entry.tanggal) }),
    });
  });
  sheet.skip(Math.max(0, top + factRows - sheet.next));
  sheet.signatures(
    [
      { column: 0, office: label('penyetor'), name: texts.text('leader.blankName') },
      { column: 3, office: label('penerima') },
    ],
    'low',
  );
  // The line to cut along.
  sheet.grid.putRow(sheet.next, 0, Array<null>(sheet.columns).fill(null), 'letterRule');
  sheet.keep(from);
}

/** Payments that receipts are printed of: those of the day asked for, where some are; else those of Periode's month. Opening rows and reversals are none. */
function receipts(data: PaperData, rows: readonly number[]): readonly LoanReceipt[] {
  const { day, period } = data;
  const all = rows.flatMap((row): LoanReceipt[] => {
    const account = data.book.account(row);
    if (account === null || data.book.isUnrecorded) return [];
    const entries = entriesOf(account);
    const gone = new Set(entries.flatMap(({ koreksiAtas }) => (koreksiAtas === undefined ? [] : [koreksiAtas])));
    return entries.flatMap((entry, index) => {
      const { bukti, koreksiAtas } = entry;
      const isReceipt = koreksiAtas === undefined && !gone.has(bukti) && !isOpening(bukti);
      return isReceipt ? { row, account: withFirst(account, index + 1), entry } : [];
    });
  });
  const first = period - parts(period).day + 1;
  const ofDay = day === period ? [] : all.filter(({ entry }) => entry.tanggal === day);
  const wanted = day === period ? all.filter(({ entry }) => entry.tanggal >= first && entry.tanggal <= period) : ofDay;
  return [...wanted].sort((a, b) => a.entry.tanggal - b.entry.tanggal || (a.entry.bukti < b.entry.bukti ? -1 : 1));
}

/** Kuitansi: a receipt for each payment of a day, or of the month (docs/spec/statements.md 4). */
export const kuitansi = boardPaper({
  id: 'kuitansi',
  needs: ['day'],
  orientation: 'portrait',
  widths,
  items: (data) => {
    const { book } = data;
    const rows = Array.from({ length: book.tables.Pinjaman.rowCount }, (_, row) => row);
    return grouped(
      receipts(
        data,
        rows.filter((row) => isAsked(data, row)),
      ),
      ({ row }) => book.boardOf[row] ?? -1,
    );
  },
  begin: (sheet, data) => ({ put: (_board, list) => list.forEach((receipt) => putReceipt(sheet, data, receipt)) }),
});
