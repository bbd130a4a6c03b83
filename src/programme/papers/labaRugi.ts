import { valueAt } from '../../engine/check';
import { addressOf, parts, serialOf } from '../../engine/dataset';
import type { Contributions } from '../../engine/measure';
import { known, type CellTrace, type PaperSheet } from '../../engine/report';
import { entriesOf } from '../loans/account';
import { isOpening } from '../loans/opening';
import { accountName } from './accounts';
import type { PaperData } from './common';
import { cellsOf, cellTrace } from './loanSources';
import { monthBefore, upkRow, upkTrace, type BoardBooks, type UpkRow } from './upkRow';

/** Columns of the income statement (zero-based). */
const columns = { label: 0, month: 1, year: 2 } as const;

/** Amounts in rupiah of this month and from January on; null where they are not known. */
interface Spread {
  readonly month: number | null;
  readonly year: number | null;
}

const less = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other;

/** Jasa that a board's loans paid; null where what is written down does not reach back to January. */
function jasaOf({ book }: PaperData, board: number, period: number): Spread {
  const { year, month } = parts(period);
  const january = serialOf(year, 1, 1);
  const first = serialOf(year, month, 1);
  let [ofYear, ofMonth] = [0, 0];
  if (book.isUnrecorded) return { month: null, year: null };
  for (const row of book.loansOf(board)) {
    const account = book.account(row);
    for (const { bukti, tanggal, jasa } of account === null ? [] : entriesOf(account)) {
      // What was paid before an opening row is not told month by month.
      if (isOpening(bukti) && tanggal >= january) return { month: null, year: null };
      if (isOpening(bukti) || tanggal < january || tanggal > period) continue;
      ofYear += jasa;
      if (tanggal >= first) ofMonth += jasa;
    }
  }
  return { month: ofMonth, year: ofYear };
}

/** The rows of Angsuran that the jasa of the year stands in. */
function jasaRows({ book, sources }: PaperData, board: number, period: number): readonly Contributions[] {
  const { Angsuran } = book.tables;
  const january = serialOf(parts(period).year, 1, 1);
  const rows = book
    .loansOf(board)
    .flatMap((loan) => sources.paymentsOf(loan))
    .filter((row) => {
      const day = Number(valueAt(Angsuran, row, 'Tanggal') ?? 0);
      return day >= january && day < period + 1 && !isOpening(String(valueAt(Angsuran, row, 'Nomor Bukti') ?? ''));
    });
  return [cellsOf('Angsuran', Angsuran, 'Jasa', rows)];
}

/** A column of UPK from January on, and what it grew by in the month. */
function grown(
  header: 'Pendapatan' | 'Biaya' | 'Laba',
  now: UpkRow,
  before: UpkRow | null,
  isJanuary: boolean,
): Spread {
  const year = now.of(header);
  return { year, month: isJanuary ? year : before === null ? null : less(year, before.of(header)) };
}

/** Laba Rugi: income, cost and profit of the month and from January on, with their ratios (docs/spec/statements.md 8). */
export function putLabaRugi(sheet: PaperSheet, data: PaperData, { board, upk, period }: BoardBooks): void {
  if (upk === null) return;
  const { texts } = data.context;
  const { grid } = sheet;
  const isJanuary = parts(period).month === 1;
  const before = upkRow(data, board, monthBefore(period));
  const income = grown('Pendapatan', upk, before, isJanuary);
  const jasa = jasaOf(data, board, period);
  const other = { month: less(income.month, jasa.month), year: less(income.year, jasa.year) };
  const text = (key: string): string => texts.text(`paper.labaRugi.${key}`);
  const top = sheet.next;
  grid.put(top, columns.label, text('title'), 'section');
  grid.putRow(top + 1, columns.label, [text('line'), text('month'), text('year')], 'header');
  const put = (
    key: string,
    amounts: Spread,
    sources: (title: string) => CellTrace,
    formulas?: (column: number) => string,
  ): void => {
    const row = sheet.next;
    const isSum = formulas !== undefined;
    const name = accountName(data, 'labaRugi', key);
    grid.put(row, columns.label, name, isSum ? 'totalLabel' : 'labelWrap');
    for (const [column, amount] of [
      [columns.month, amounts.month],
      [columns.year, amounts.year],
    ] as const) {
      grid.show(row, column, {
        value: known(amount),
        style: isSum ? 'totalRupiah' : 'rupiah',
        ...(isSum && amount !== null ? { formula: formulas(column) } : {}),
        trace: sources(name),
      });
    }
  };
  const ofUpk =
    (...headers: ('Pendapatan' | 'Biaya')[]) =>
    (title: string): CellTrace =>
      upkTrace(data, title, [upk, before], headers);
  const isSplit = jasa.year !== null;
  if (isSplit) {
    const receipts = (title: string): CellTrace =>
      cellTrace(data.context, title, texts.text('paper.trace.receipts'), () => jasaRows(data, board, period));
    put('jasa', jasa, receipts);
    put((other.year ?? 0) < 0 ? 'difference' : 'other', other, ofUpk('Pendapatan'));
    const rows = [sheet.next - 2, sheet.next - 1] as const;
    const sum = (column: number): string => `=SUM(${addressOf(rows[0], column)}:${addressOf(rows[1], column)})`;
    put('income', income, ofUpk('Pendapatan'), sum);
  } else put('income', income, ofUpk('Pendapatan'));
  const cost = grown('Biaya', upk, before, isJanuary);
  put('cost', cost, ofUpk('Biaya'));
  const [incomeRow, costRow] = [sheet.next - 2, sheet.next - 1];
  const profit = { month: less(income.month, cost.month), year: less(income.year, cost.year) };
  const difference = (column: number): string => `=${addressOf(incomeRow, column)}-${addressOf(costRow, column)}`;
  put('profit', profit, ofUpk('Pendapatan', 'Biaya'), difference);
  const booked = upk.of('Laba');
  if (booked !== null && booked !== profit.year)
    sheet.line(
      texts.text('paper.labaRugi.fault', { one: texts.rupiah(profit.year ?? 0), other: texts.rupiah(booked) }),
      'strong',
    );
  putRatios(sheet, data, upk, period);
}

/** CCr and ROI as the indicators have them (docs/spec/indicators.md): income by cost; profit of twelve months by capital. */
function putRatios(sheet: PaperSheet, data: PaperData, upk: UpkRow, period: number): void {
  const { texts } = data.context;
  const [income, cost, profit, capital] = [upk.of('Pendapatan'), upk.of('Biaya'), upk.of('Laba'), upk.of('Modal')];
  const ccr = income === null || cost === null || cost === 0 ? null : income / cost;
  const roi =
    profit === null || capital === null || capital <= 0 ? null : (profit * 12) / (parts(period).month * capital);
  for (const [key, value] of [
    ['ccr', ccr],
    ['roi', roi],
  ] as const) {
    const row = sheet.next;
    sheet.grid.put(row, columns.label, texts.text(`paper.labaRugi.${key}`), 'text');
    const headers = key === 'ccr' ? (['Pendapatan', 'Biaya'] as const) : (['Laba', 'Modal'] as const);
    const title = texts.text(`paper.labaRugi.${key}`);
    sheet.grid.show(row, columns.year, {
      value: known(value),
      style: 'percent',
      trace: upkTrace(data, title, [upk], headers),
    });
  }
}
