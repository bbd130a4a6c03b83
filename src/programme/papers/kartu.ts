import { valueAt } from '../../engine/check';
import { addressOf } from '../../engine/dataset';
import { dateStyle, known, unknownMark, type PaperSheet, type RowSpan } from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { entriesOf, planAt, withFirst, type Entry } from '../loans/account';
import { instalmentsOf, type Instalment } from '../loans/plan';
import { stateOf } from '../loans/state';
import { isOpening } from '../loans/opening';
import { boardPaper } from './boardPaper';
import { boardTitle, jasaNote, loansByBoard, type PaperData } from './common';

/** A column each for: number, day, receipt, principal paid and overdue, jasa paid and overdue, balance, initials. */
const widths = [5, 13, 18, 12, 12, 13, 12, 14, 8] as const;

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
  if (list.length === 0) sheet.line(texts.text('paper.kartu.noPlan'), 'subtitle');
}

const paidKeys = [
  'no',
  'tanggal',
  'bukti',
  'pokok',
  'tunggakanPokok',
  'jasa',
  'tunggakanJasa',
  'saldo',
  'paraf',
] as const;

/** The payments of a card, put in parts one below the other, with a balance that runs through all of them. */
class Payments {
  private readonly entries: readonly Entry[];
  private readonly reversed: ReadonlySet<string>;
  private readonly headings: readonly string[];
  private readonly spans: RowSpan[] = [];
  private count = 0;
  private left: number;
  /** The balance before the next payment, as it stands in a formula. */
  private before: string;

  /** @param day of the card, a date serial */
  constructor(
    private readonly sheet: PaperSheet,
    private readonly data: PaperData,
    private readonly loan: ArrearsLoan,
    private readonly day: number,
  ) {
    const { texts } = data.context;
    this.entries = entriesOf(loan.account).filter(({ tanggal }) => tanggal <= day);
    this.reversed = new Set(this.entries.flatMap(({ koreksiAtas }) => koreksiAtas ?? []));
    this.headings = paidKeys.map((key) => texts.text(`paper.kartu.paid.${key}`));
    this.left = loan.account.terms.pokok;
    this.before = String(this.left);
  }

  /** Those that come next, up to a day; each with what was overdue after it. What was reversed, and its reversal, are struck through. */
  putUntil(last: number): void {
    const { sheet, data, entries } = this;
    const own = entries.slice(this.count).filter(({ tanggal }) => tanggal <= last);
    if (own.length === 0) return;
    sheet.line(data.context.texts.text('paper.kartu.paid'), 'section');
    sheet.grid.putRow(sheet.next, 0, this.headings, 'header');
    const first = sheet.next;
    for (const entry of own) this.putOne(entry);
    this.spans.push({ first, last: sheet.next - 1 });
  }

  /** What was paid in all, or that nothing was. */
  putSums(): void {
    const { sheet, data, loan, day, entries, headings, spans } = this;
    const { context, sources } = data;
    const { texts } = context;
    if (entries.length === 0) {
      sheet.line(texts.text('paper.kartu.paid'), 'section');
      sheet.line(texts.text('paper.kartu.noPayments'), 'subtitle');
      return;
    }
    const row = sheet.next;
    sheet.grid.putRow(row, 0, [null, null, texts.text('paper.sum'), ...Array<null>(6).fill(null)], 'totalLabel');
    for (const [figure, column] of [
      ['pokok', 3],
      ['jasa', 5],
    ] as const)
      sheet.grid.show(row, column, {
        value: entries.reduce((total, entry) => total + entry[figure], 0),
        style: 'totalRupiah',
        formula: `=SUM(${spans.map(({ first, last }) => `${addressOf(first, column)}:${addressOf(last, column)}`).join(',')})`,
        trace: sources.trace(context, headings[column] ?? '', loan, figure, day),
      });
  }

  private putOne({ bukti, tanggal, pokok, jasa, koreksiAtas }: Entry): void {
    const { sheet, data, loan, headings } = this;
    const { context, settings, sources } = data;
    const { texts } = context;
    const row = sheet.next;
    this.left -= pokok;
    this.count += 1;
    const after = stateOf(withFirst(loan.account, this.count), tanggal, settings.collectability);
    const isGone = koreksiAtas !== undefined || this.reversed.has(bukti);
    const shownBukti = koreksiAtas === undefined ? bukti : texts.text('paper.kartu.reverses', { bukti, koreksiAtas });
    const words = isOpening(bukti) ? texts.text('paper.kartu.opening') : shownBukti;
    sheet.grid.put(row, 0, this.count, 'center');
    sheet.grid.put(row, 1, tanggal, dateStyle(context));
    sheet.grid.put(row, 2, words, isGone ? 'struck' : 'labelWrap');
    const paid = isGone ? 'struckRupiah' : 'rupiah';
    const amounts = [
      { value: pokok, figure: 'pokok', style: paid },
      { value: after?.tunggakanPokok ?? null, figure: 'pokok', style: 'rupiah' },
      { value: jasa, figure: 'jasa', style: paid },
      { value: after?.tunggakanJasa ?? null, figure: 'jasa', style: 'rupiah' },
      { value: this.left, figure: 'pokok', style: 'rupiah', formula: `=${this.before}-${addressOf(row, 3)}` },
    ] as const;
    amounts.forEach(({ value, figure, ...cell }, at) =>
      sheet.grid.show(row, 3 + at, {
        ...cell,
        value: known(value),
        trace: sources.trace(context, headings[3 + at] ?? '', loan, figure, tanggal),
      }),
    );
    sheet.grid.put(row, 8, null, 'label');
    this.before = addressOf(row, 7);
  }
}

function putCard(sheet: PaperSheet, data: PaperData, loan: ArrearsLoan): void {
  const { context, period } = data;
  const { texts } = context;
  const { tanggalCair } = loan.account.terms;
  sheet.head(texts.text('paper.kartu.title'), [
    texts.text('paper.asOf', { area: boardTitle(data, loan.board), day: texts.longDate(period) }),
    ...jasaNote(data),
  ]);
  sheet.skip();
  putTerms(sheet, data, loan);
  sheet.line(texts.text('paper.kartu.plan'), 'section');
  putPlan(sheet, data, loan, tanggalCair);
  const payments = new Payments(sheet, data, loan, period);
  // A plan that came later stands below the payments up to its day.
  const later = loan.account.schedules.filter((plan) => plan.mulaiBerlaku > tanggalCair && plan.mulaiBerlaku <= period);
  for (const { mulaiBerlaku } of later) {
    payments.putUntil(mulaiBerlaku);
    sheet.line(texts.text('paper.kartu.newPlan', { day: texts.longDate(mulaiBerlaku) }), 'section');
    putPlan(sheet, data, loan, mulaiBerlaku);
  }
  payments.putUntil(period);
  payments.putSums();
  sheet.line(texts.text('paper.kartu.copies'), 'subtitle');
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
