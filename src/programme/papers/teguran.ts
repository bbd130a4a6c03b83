import {
  dateStyle,
  known,
  PaperSheet,
  PaperTable,
  type Paper,
  type PaperColumn,
  type PaperContext,
} from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { overdueLoans } from '../arrears/lists';
import { unpaidInstalments, type UnpaidInstalment } from '../arrears/unpaid';
import { boardTitle, dataOf, jasaNote, loansOf, type PaperData } from './common';

const widths = [6, 22, 20, 20, 30] as const;

/** Days that a letter leaves to pay (docs/spec/statements.md 5). */
const daysToPay = 7;

const levelWords = ['I', 'II', 'III'] as const;

function columnsOf(context: PaperContext): readonly PaperColumn<UnpaidInstalment>[] {
  const heading = (key: string): string => context.texts.text(`paper.teguran.${key}`);
  return [
    { heading: heading('ke'), style: 'center', value: ({ ke }) => ke },
    { heading: heading('jatuhTempo'), style: dateStyle(context), value: ({ jatuhTempo }) => jatuhTempo },
    { heading: heading('jasa'), style: 'rupiah', value: ({ jasa }) => known(jasa), isSummed: true },
    { heading: heading('pokok'), style: 'rupiah', value: ({ pokok }) => pokok, isSummed: true },
    {
      heading: heading('jumlah'),
      style: 'rupiah',
      value: ({ jasa, pokok }) => pokok + (jasa ?? 0),
      plus: [2, 3],
      isSummed: true,
    },
  ];
}

function putLetter(sheet: PaperSheet, data: PaperData, loan: ArrearsLoan, level: number, day: number): void {
  const { context } = data;
  const { texts } = context;
  const { terms, manual } = loan.account;
  const text = (key: string, params?: Readonly<Record<string, string | number>>): string =>
    texts.text(`paper.teguran.${key}`, params);
  sheet.breakPage();
  sheet.head(text('heading', { level: levelWords[level - 1] ?? '' }), [
    boardTitle(data, loan.board),
    text('number'),
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
  const table = new PaperTable(sheet, columnsOf(context));
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

/**
 * Surat Teguran: a letter for each loan that is behind, on a page of its own (docs/spec/statements.md 5). Which letters went out before is not written down anywhere, and none
 * is skipped: without a level that is asked for it is the first.
 */
export const teguran: Paper = {
  id: 'teguran',
  make(subject) {
    const { context, day, level = 1 } = subject;
    const data = dataOf(subject);
    const loans = overdueLoans(loansOf(subject, day)).filter(({ isSmall }) => !isSmall);
    if (loans.length === 0) return [];
    const sheet = new PaperSheet(context, {
      id: `teguran-${level}`,
      name: context.texts.text('paper.teguran.sheet', { level: levelWords[level - 1] ?? '' }),
      orientation: 'portrait',
      widths,
    });
    for (const loan of loans) putLetter(sheet, data, loan, level, day);
    return [sheet.finish()];
  },
};
