import { dateStyle, known, PaperTable, type PaperColumn, type PaperSheet } from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { overdueLoans } from '../arrears/lists';
import { unpaidInstalments, type UnpaidInstalment } from '../arrears/unpaid';
import { boardPaper } from './boardPaper';
import { boardsOf, boardTitle, jasaNote, someByBoard, type PaperData } from './common';

/** Days that a letter leaves to pay (docs/spec/statements.md 5). */
const daysToPay = 7;

const levelWords = ['I', 'II', 'III'] as const;

/** Columns of the unpaid instalments of a loan. */
function columnsOf({ context, sources, day }: PaperData, loan: ArrearsLoan): readonly PaperColumn<UnpaidInstalment>[] {
  const heading = (key: string): string => context.texts.text(`paper.teguran.${key}`);
  const rupiah = (
    key: 'jasa' | 'pokok' | 'jumlah',
    amount: (instalment: UnpaidInstalment) => number | null,
  ): PaperColumn<UnpaidInstalment> => ({
    heading: heading(key),
    style: 'rupiah',
    value: (instalment) => known(amount(instalment)),
    isSummed: true,
    trace: () => sources.trace(context, heading(key), loan, key === 'jasa' ? 'jasa' : 'pokok', day),
  });
  return [
    { heading: heading('ke'), style: 'center', value: ({ ke }) => ke },
    { heading: heading('jatuhTempo'), style: dateStyle(context), value: ({ jatuhTempo }) => jatuhTempo },
    rupiah('jasa', ({ jasa }) => jasa),
    rupiah('pokok', ({ pokok }) => pokok),
    { ...rupiah('jumlah', ({ jasa, pokok }) => pokok + (jasa ?? 0)), plus: [2, 3] },
  ];
}

function putLetter(sheet: PaperSheet, data: PaperData, loan: ArrearsLoan, number: string | null): void {
  const { context, level, day } = data;
  const { texts } = context;
  const { terms, manual } = loan.account;
  const text = (key: string, params?: Readonly<Record<string, string | number>>): string =>
    texts.text(`paper.teguran.${key}`, params);
  sheet.head(text('heading', { level: levelWords[level - 1] ?? '' }), [
    boardTitle(data, loan.board),
    number === null ? text('number') : text('numbered', { number }),
    ...jasaNote(data),
  ]);
  sheet.skip();
  sheet.line(text('to'));
  sheet.line(texts.text('paper.office.ksm', { ksm: loan.ksm }), 'strong');
  sheet.line(loan.desa);
  sheet.skip();
  sheet.line(text('greeting'));
  const agreement = {
    nomor: loan.nomor,
    day: texts.longDate(terms.tanggalCair),
    pokok: texts.rupiah(terms.pokok),
    months: terms.jangkaWaktu,
  };
  sheet.paragraph(text('agreement', agreement));
  sheet.paragraph(text('state', { day: texts.longDate(day) }));
  sheet.skip();
  const table = new PaperTable(sheet, columnsOf(data, loan));
  table.header('once');
  const open: readonly UnpaidInstalment[] = manual
    ? [{ ke: null, jatuhTempo: null, pokok: loan.state.tunggakanPokok, jasa: loan.tunggakanJasa }]
    : unpaidInstalments(loan.account, day);
  table.sumOf(texts.text('paper.sum'), table.lines(open));
  const sum = open.reduce((total, { pokok, jasa }) => total + pokok + (jasa ?? 0), 0);
  sheet.paragraph(text('words', { words: texts.words(sum) }), 'note');
  sheet.skip();
  sheet.paragraph(text('request', { day: texts.longDate(day + daysToPay) }));
  if (level >= 2) sheet.paragraph(text('together'));
  if (level >= 3) sheet.paragraph(text('meeting'));
  sheet.paragraph(text('compare'));
  sheet.line(text('thanks'));
  sheet.signatures([
    ...(level >= 3 ? [{ column: 0, role: texts.text('leader.noted'), office: texts.text('paper.office.bkm') }] : []),
    { column: 3, office: texts.text('paper.office.upk') },
  ]);
}

/** Number of a letter: that of the first, counted on by its first digits. */
export function letterNumber(first: string, index: number): string {
  return first.replace(/\d+/, (digits) => String(Number(digits) + index).padStart(digits.length, '0'));
}

/**
 * Surat Teguran: a letter for each loan that is behind, on a page of its own (docs/spec/statements.md 5). Which letters went out before is not looked for here, and none
 * is skipped: without a level that is asked for it is the first.
 */
export const teguran = boardPaper({
  id: 'teguran',
  needs: ['day', 'level', 'number'],
  orientation: 'portrait',
  widths: [6, 22, 20, 20, 30],
  sheet: ({ context, level }) => ({
    id: `teguran-${level}`,
    name: context.texts.text('paper.teguran.sheet', { level: levelWords[level - 1] ?? '' }),
  }),
  items: (data) => {
    const loans = someByBoard(data, data.day, (all) =>
      // Who chooses loans has chosen those that are a little behind, too.
      overdueLoans(all).filter(({ isSmall }) => !isSmall || data.only !== null),
    );
    let count = 0;
    return new Map(
      boardsOf(data, loans).map((board) => [board, (loans.get(board) ?? []).map((loan) => ({ loan, index: count++ }))]),
    );
  },
  begin: (sheet, data) => ({
    put: (_board, letters) =>
      letters.forEach(({ loan, index }) => {
        sheet.breakPage();
        putLetter(sheet, data, loan, data.number === undefined ? null : letterNumber(data.number, index));
      }),
  }),
});
