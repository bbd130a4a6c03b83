import { valueAt } from '../../engine/check';
import { addressOf } from '../../engine/dataset';
import { dateStyle, known, unknownMark, type PaperSheet } from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { entriesOf, planAt } from '../loans/account';
import { instalmentsOf, type Instalment } from '../loans/plan';
import { stateOf } from '../loans/state';
import { isOpening } from '../loans/opening';
import { boardPaper } from './boardPaper';
import { boardTitle, jasaNote, loansByBoard, type PaperData } from './common';

/** A column each for: number, day, receipt, principal paid and overdue, jasa paid and overdue, balance, initials. */
const widths = [5, 13, 16, 12, 12, 11, 11, 13, 6] as const;

/** First column of each half of the plan. */
const halves = [0, 4] as const;

/** Terms of a loan and who borrowed, as lines of two texts side by side. */
function putTerms(sheet: PaperSheet, { book, context }: PaperData, loan: ArrearsLoan): void {
  const { texts } = context;
  const { terms } = loan.account;
  const { Pinjaman: rows } = book.tables;
  const text = (key: string, value: string | number): string => `${texts.text(`paper.kartu.${key}`)}: ${value}`;
  const jasa = texts.text('paper.kartu.rate', {
    rate: texts.percent(terms.jasaPerBulan / 1_000_000),
    kind: terms.jenisJasa,
  });
  const lines = [
    [text('ksm', loan.ksm), text('cair', texts.longDate(terms.tanggalCair))],
    [
      text('kodeKsm', String(valueAt(rows, loan.row, 'Kode KSM') ?? unknownMark)),
      text('pokok', texts.rupiah(terms.pokok)),
    ],
    [
      text('anggota', Number(valueAt(rows, loan.row, 'Anggota') ?? 0)),
      text('tenor', texts.text('paper.kartu.months', { count: terms.jangkaWaktu })),
    ],
    [text('nomor', loan.nomor), text('jasa', jasa)],
  ];
  for (const [left = '', right = ''] of lines) {
    const row = sheet.next;
    sheet.grid.put(row, 0, left, 'text');
    sheet.grid.put(row, halves[1], right, 'text');
  }
}

/** The plan in force on a day, half of it on the left and half on the right, with its sums. */
function putPlan(sheet: PaperSheet, { context, sources }: PaperData, loan: ArrearsLoan, day: number): void {
  const { account } = loan;
  const { texts } = context;
  const { plan, pokok } = planAt(account, day);
  const list = account.manual ? [] : instalmentsOf(plan, pokok);
  const half = Math.ceil(list.length / 2);
  const top = sheet.next;
  const headings = ['ke', 'jatuhTempo', 'pokok', 'jasa'].map((key) => texts.text(`paper.kartu.plan.${key}`));
  for (const column of halves) sheet.grid.putRow(top, column, headings, 'header');
  const put = (each: Instalment, row: number, column: number): void => {
    sheet.grid.put(row, column, each.ke, 'center');
    sheet.grid.put(row, column + 1, each.jatuhTempo, dateStyle(context));
    (['pokok', 'jasa'] as const).forEach((figure, index) =>
      sheet.grid.show(row, column + 2 + index, {
        value: each[figure],
        style: 'rupiah',
        trace: sources.plan(context, texts.text(`paper.kartu.plan.${figure}`), loan),
      }),
    );
  };
  list.forEach((each, index) => {
    if (index < half) put(each, top + 1 + index, halves[0]);
    else put(each, top + 1 + index - half, halves[1]);
  });
  if (list.length === 0) sheet.line(texts.text('paper.kartu.noPlan'), 'note');
}

/** Payments up to a day, each with what was overdue after it; what was reversed, and its reversal, in grey. */
function putPayments(sheet: PaperSheet, data: PaperData, loan: ArrearsLoan, day: number): void {
  const { context, settings, sources } = data;
  const { account } = loan;
  const { texts } = context;
  const keys = ['no', 'tanggal', 'bukti', 'pokok', 'tunggakanPokok', 'jasa', 'tunggakanJasa', 'saldo', 'paraf'];
  const entries = entriesOf(account).filter(({ tanggal }) => tanggal <= day);
  const reversed = new Set(entries.flatMap(({ koreksiAtas }) => (koreksiAtas === undefined ? [] : [koreksiAtas])));
  const headings = keys.map((key) => texts.text(`paper.kartu.paid.${key}`));
  sheet.grid.putRow(sheet.next, 0, headings, 'header');
  const first = sheet.next;
  let left = account.terms.pokok;
  entries.forEach(({ bukti, tanggal, pokok, jasa, koreksiAtas }, index) => {
    const row = sheet.next;
    const after = stateOf(account, tanggal, settings.collectability);
    left -= pokok;
    const isGone = koreksiAtas !== undefined || reversed.has(bukti);
    const shownBukti = koreksiAtas === undefined ? bukti : texts.text('paper.kartu.reverses', { bukti, koreksiAtas });
    sheet.grid.put(row, 0, index + 1, 'center');
    sheet.grid.put(row, 1, tanggal, dateStyle(context));
    sheet.grid.put(
      row,
      2,
      isOpening(bukti) ? texts.text('paper.kartu.opening') : shownBukti,
      isGone ? 'struck' : 'labelWrap',
    );
    const before = index === 0 ? String(account.terms.pokok) : `H${row}`;
    const amounts = [
      { value: pokok, figure: 'pokok' },
      { value: after?.tunggakanPokok ?? null, figure: 'pokok' },
      { value: jasa, figure: 'jasa' },
      { value: after?.tunggakanJasa ?? null, figure: 'jasa' },
      { value: left, figure: 'pokok', formula: `=${before}-D${row + 1}` },
    ] as const;
    amounts.forEach(({ value, figure, ...formula }, at) =>
      sheet.grid.show(row, 3 + at, {
        value: known(value),
        style: 'rupiah',
        ...formula,
        trace: sources.trace(context, headings[3 + at] ?? '', loan, figure, tanggal),
      }),
    );
    sheet.grid.put(row, 8, null, 'label');
  });
  const last = sheet.next;
  if (entries.length === 0) {
    sheet.line(texts.text('paper.kartu.noPayments'), 'note');
    return;
  }
  sheet.grid.putRow(last, 0, [null, null, texts.text('paper.sum'), null, null, null, null, null, null], 'totalLabel');
  for (const [figure, column] of [
    ['pokok', 3],
    ['jasa', 5],
  ] as const)
    sheet.grid.show(last, column, {
      value: entries.reduce((total, entry) => total + entry[figure], 0),
      style: 'totalRupiah',
      formula: `=SUM(${addressOf(first, column)}:${addressOf(last - 1, column)})`,
      trace: sources.trace(context, headings[column] ?? '', loan, figure, day),
    });
}

function putCard(sheet: PaperSheet, data: PaperData, loan: ArrearsLoan): void {
  const { context, period } = data;
  const { texts } = context;
  sheet.head(texts.text('paper.kartu.title'), [boardTitle(data, loan.board), ...jasaNote(data)]);
  sheet.skip();
  putTerms(sheet, data, loan);
  sheet.line(texts.text('paper.kartu.plan'), 'section');
  putPlan(sheet, data, loan, period);
  sheet.line(texts.text('paper.kartu.paid'), 'section');
  putPayments(sheet, data, loan, period);
  sheet.line(texts.text('paper.kartu.copies'), 'note');
  sheet.signatures([
    { column: 1, office: texts.text('paper.office.upk') },
    { column: 5, office: texts.text('paper.office.ksm', { ksm: loan.ksm }), name: texts.text('leader.blankName') },
  ]);
}

/** Kartu Pinjaman: a page for each loan with its plan and its payments (docs/spec/statements.md 4). */
export const kartu = boardPaper({
  id: 'kartu',
  orientation: 'portrait',
  widths,
  items: (data) => loansByBoard(data, data.period),
  begin: (sheet, data) => ({
    put: (_board, loans) =>
      loans.forEach((loan) => {
        sheet.breakPage();
        putCard(sheet, data, loan);
      }),
  }),
});
