import { addressOf } from '../../engine/dataset';
import type { CellTrace, PaperSheet, ReportCell } from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { ratiosAfter } from '../arrears/boards';
import { requiredReserve } from '../loans/collectability';
import { upkArrearsMonths } from '../settings/settings';
import type { PaperData } from './common';
import { balanceTrace } from './loanSources';
import { upkRow, upkTrace } from './upkRow';
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
  classes.forEach(({ reserveShare, kolektibilitas, name }, index) => {
    const ofClass = loans.filter(({ state }) => state.kolektibilitas === kolektibilitas);
    grid.show(risk, columns.firstClass + index, {
      value: (balances[index] ?? 0) * reserveShare,
      style: 'rupiah',
      formula: `=${at(sum, index)}*${at(shares, index)}`,
      trace: balanceTrace(data, `${texts.text('paper.lu02.risk')}: ${name}`, 'share', rowsOf(ofClass)),
    });
  });
  const needed = requiredReserve(
    balances,
    classes.map(({ reserveShare }) => reserveShare),
  );
  const upk = upkRow(data, board, period);
  const booked = upk?.of('Cadangan Risiko') ?? null;
  const line: PutLine = (label, { value, style, formula }, trace) => {
    const row = sheet.next;
    grid.put(row, columns.label, label, 'text');
    grid.show(row, columns.balance, {
      value,
      style,
      ...(formula === undefined ? {} : { formula }),
      trace: trace(label),
    });
    return addressOf(row, columns.balance);
  };
  const ofReserve = (label: string): CellTrace => upkTrace(data, label, [upk], ['Cadangan Risiko']);
  const ofLoans = (some: readonly ArrearsLoan[], about: 'share' | 'loans') => (label: string) =>
    balanceTrace(data, label, about, rowsOf(some));
  const span = `${at(risk, 0)}:${at(risk, classes.length - 1)}`;
  const neededAt = line(
    texts.text('paper.lu02.riskSum'),
    { value: needed, style: 'rupiah', formula: `=SUM(${span})` },
    ofLoans(loans, 'share'),
  );
  const none = texts.text('report.notAvailable');
  const bookedAt = line(
    texts.text('paper.lu02.reserve'),
    { value: booked ?? none, style: booked === null ? 'missing' : 'rupiah' },
    ofReserve,
  );
  if (booked !== null)
    line(
      texts.text('paper.lu02.reserveLeft'),
      { value: booked - needed, style: 'rupiah', formula: `=${bookedAt}-${neededAt}` },
      ofReserve,
    );
  putRatios(data, own, line, balances);
  putCounts(data, own, line);
  for (const fault of faultsOf(data, own)) sheet.line(fault, 'strong', columns.label);
  sheet.keep(from);
}

type PutLine = (
  label: string,
  cell: Pick<ReportCell, 'value' | 'style' | 'formula'>,
  trace: (label: string) => CellTrace,
) => string;

const rowsOf = (loans: readonly ArrearsLoan[]): readonly number[] => loans.map(({ row }) => row);

function putRatios(
  data: PaperData,
  { loans, sum, period }: Lu02Board,
  line: PutLine,
  balances: readonly number[],
): void {
  const { settings, context } = data;
  const { texts } = context;
  const trace = (label: string): CellTrace => balanceTrace(data, label, 'loans', rowsOf(loans));
  const at = (index: number): string => addressOf(sum, columns.firstClass + index);
  const balance = addressOf(sum, columns.balance);
  const saldo = total(loans, ({ state }) => state.saldo);
  const late = balances.slice(2).reduce((all, each) => all + each, 0);
  const none = texts.text('report.notAvailable');
  const formula = `=IFERROR((${at(2)}+${at(3)}+${at(4)})/${balance},"${none}")`;
  const shown = (value: number | null) => ({ value: value ?? none, style: 'percent' as const });
  line(texts.text('paper.lu02.par'), { ...shown(saldo === 0 ? null : late / saldo), formula }, trace);
  const { par, lar } = ratiosAfter(loans, new Set(), settings, { day: period, mode: 'lunasi' });
  if (settings.arrearsMonths !== upkArrearsMonths)
    line(texts.text('paper.lu02.ownPar', { months: settings.arrearsMonths }), shown(par.value), trace);
  line(texts.text('paper.lu02.lar', { months: settings.arrearsMonths }), shown(lar.value), trace);
}

/** How many loans stand out, with their balance, so that the ratios are not read for more than they say. */
function putCounts(data: PaperData, { board, loans }: Lu02Board, line: PutLine): void {
  const { texts } = data.context;
  const atThree = loans.filter(({ state }) => state.lama === upkArrearsMonths);
  const anew = loans.filter(({ account }) => account.schedules.length > 0);
  const lost = writtenOff(data, board);
  const put = (label: string, rows: readonly number[], saldo: number): void =>
    void line(label, { value: saldo, style: 'rupiah' }, (title) => balanceTrace(data, title, 'loans', rows));
  const balance = (of: readonly ArrearsLoan[]): number => total(of, ({ state }) => state.saldo);
  put(texts.text('paper.lu02.atThree', { count: atThree.length }), rowsOf(atThree), balance(atThree));
  put(texts.text('paper.lu02.anew', { count: anew.length }), rowsOf(anew), balance(anew));
  put(texts.text('paper.lu02.writtenOff', { count: lost.rows.length }), lost.rows, lost.saldo);
}

/** What does not agree (docs/spec/statements.md 6), in words; nothing where all does. */
function faultsOf(data: PaperData, { board, loans, period }: Lu02Board): readonly string[] {
  const { texts } = data.context;
  const planned = loans.filter(({ state }) => state.targetPokok !== null);
  const behind = total(planned, ({ account, state }) => state.saldo - (account.terms.pokok - (state.targetPokok ?? 0)));
  const arrears = total(planned, ({ state }) => state.tunggakanPokok - (state.diMuka ?? 0));
  const saldo = total(loans, (loan) => loan.state.saldo);
  const classes = new Set<number>(data.settings.collectability.map(({ kolektibilitas }) => kolektibilitas));
  const classed = total(
    loans.filter(({ state }) => classes.has(state.kolektibilitas)),
    ({ state }) => state.saldo,
  );
  const booked = upkRow(data, board, period)?.of('Saldo Pinjaman') ?? null;
  const words = (key: string, one: number, other: number): string =>
    texts.text(`paper.lu02.${key}`, { one: texts.rupiah(one), other: texts.rupiah(other) });
  return [
    ...(behind === arrears ? [] : [words('fault.arrears', behind, arrears)]),
    ...(classed === saldo ? [] : [words('fault.classes', classed, saldo)]),
    ...(booked === null || booked === saldo ? [] : [words('fault.balance', saldo, booked)]),
  ];
}
