import { addressOf } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import type { PaperSheet, StyleName } from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { ratiosAfter } from '../arrears/boards';
import { requiredReserve } from '../loans/collectability';
import { upkArrearsMonths } from '../settings/settings';
import type { PaperData } from './common';
import { upkRow } from './upkRow';
import { writtenOff } from './writtenOff';

/** Columns of LU-02 (zero-based) that its foot refers to. */
const columns = { label: 1, balance: 7, firstClass: 11 } as const;

/** What stands below the loans of a board. */
export interface Lu02Board {
  readonly board: number;
  readonly loans: readonly ArrearsLoan[];
  /** Row of the sums. */
  readonly sum: number;
  /** Last day of Periode, a date serial. */
  readonly period: number;
}

const total = (loans: readonly ArrearsLoan[], of: (loan: ArrearsLoan) => number): number =>
  loans.reduce((sum, loan) => sum + of(loan), 0);

/** Shares of the balances that are at risk, the amounts, the reserve beside them, and the ratios: all formulas over the sums above. */
export function putLu02Foot(sheet: PaperSheet, data: PaperData, own: Lu02Board): void {
  const { settings, context } = data;
  const { texts } = context;
  const { board, loans, sum, period } = own;
  const { grid } = sheet;
  const from = sum;
  const classes = settings.collectability;
  const balances = classes.map(({ kolektibilitas }) =>
    total(loans, ({ state }) => (state.kolektibilitas === kolektibilitas ? state.saldo : 0)),
  );
  const shares = sheet.next;
  const at = (row: number, index: number): string => addressOf(row, columns.firstClass + index);
  grid.put(shares, columns.label, texts.text('paper.lu02.riskShare'), 'text');
  classes.forEach(({ reserveShare }, index) => grid.put(shares, columns.firstClass + index, reserveShare, 'percent'));
  const risk = sheet.next;
  grid.put(risk, columns.label, texts.text('paper.lu02.risk'), 'text');
  classes.forEach(({ reserveShare }, index) => {
    const amount = (balances[index] ?? 0) * reserveShare;
    grid.put(risk, columns.firstClass + index, amount, 'rupiah', `=${at(sum, index)}*${at(shares, index)}`);
  });
  const needed = requiredReserve(
    balances,
    classes.map(({ reserveShare }) => reserveShare),
  );
  const booked = upkRow(data, board, period)?.('Cadangan Risiko') ?? null;
  const line = (label: string, value: CellValue, style: StyleName, formula?: string): string => {
    const row = sheet.next;
    grid.put(row, columns.label, label, 'text');
    grid.put(row, columns.balance, value, style, formula);
    return addressOf(row, columns.balance);
  };
  const span = `${at(risk, 0)}:${at(risk, classes.length - 1)}`;
  const neededAt = line(texts.text('paper.lu02.riskSum'), needed, 'rupiah', `=SUM(${span})`);
  const none = texts.text('report.notAvailable');
  const bookedAt = line(texts.text('paper.lu02.reserve'), booked ?? none, booked === null ? 'missing' : 'rupiah');
  if (booked !== null)
    line(texts.text('paper.lu02.reserveLeft'), booked - needed, 'rupiah', `=${bookedAt}-${neededAt}`);
  putRatios(data, own, line, balances);
  putCounts(data, own, line);
  for (const fault of faultsOf(data, own)) sheet.line(fault, 'strong', columns.label);
  sheet.keep(from);
}

type PutLine = (label: string, value: CellValue, style: StyleName, formula?: string) => string;

function putRatios(
  { settings, context }: PaperData,
  { loans, sum, period }: Lu02Board,
  line: PutLine,
  balances: readonly number[],
): void {
  const { texts } = context;
  const at = (index: number): string => addressOf(sum, columns.firstClass + index);
  const balance = addressOf(sum, columns.balance);
  const saldo = total(loans, ({ state }) => state.saldo);
  const late = balances.slice(2).reduce((all, each) => all + each, 0);
  const none = texts.text('report.notAvailable');
  const formula = `=IF(N(${balance})=0,"${none}",(${at(2)}+${at(3)}+${at(4)})/${balance})`;
  line(texts.text('paper.lu02.par'), saldo === 0 ? none : late / saldo, 'percent', formula);
  const { par, lar } = ratiosAfter(loans, new Set(), settings, { day: period, mode: 'lunasi' });
  if (settings.arrearsMonths !== upkArrearsMonths)
    line(texts.text('paper.lu02.ownPar', { months: settings.arrearsMonths }), par.value ?? none, 'percent');
  line(texts.text('paper.lu02.lar', { months: settings.arrearsMonths }), lar.value ?? none, 'percent');
}

/** How many loans stand out, with their balance, so that the ratios are not read for more than they say. */
function putCounts(data: PaperData, { board, loans }: Lu02Board, line: PutLine): void {
  const { texts } = data.context;
  const atThree = loans.filter(({ state }) => state.lama === upkArrearsMonths);
  const anew = loans.filter(({ account }) => account.schedules.length > 0);
  const lost = writtenOff(data, board);
  const balance = (of: readonly ArrearsLoan[]): number => total(of, ({ state }) => state.saldo);
  line(texts.text('paper.lu02.atThree', { count: atThree.length }), balance(atThree), 'rupiah');
  line(texts.text('paper.lu02.anew', { count: anew.length }), balance(anew), 'rupiah');
  line(texts.text('paper.lu02.writtenOff', { count: lost.count }), lost.saldo, 'rupiah');
}

/** What does not agree (docs/spec/statements.md 6), in words; nothing where all does. */
function faultsOf(data: PaperData, { board, loans, period }: Lu02Board): readonly string[] {
  const { texts } = data.context;
  const planned = loans.filter(({ state }) => state.targetPokok !== null);
  const behind = total(planned, ({ account, state }) => state.saldo - (account.terms.pokok - (state.targetPokok ?? 0)));
  const arrears = total(planned, ({ state }) => state.tunggakanPokok - (state.diMuka ?? 0));
  const saldo = total(loans, (loan) => loan.state.saldo);
  const booked = upkRow(data, board, period)?.('Saldo Pinjaman') ?? null;
  const words = (key: string, one: number, other: number): string =>
    texts.text(`paper.lu02.${key}`, { one: texts.rupiah(one), other: texts.rupiah(other) });
  return [
    ...(behind === arrears ? [] : [words('fault.arrears', behind, arrears)]),
    ...(booked === null || booked === saldo ? [] : [words('fault.balance', saldo, booked)]),
  ];
}
