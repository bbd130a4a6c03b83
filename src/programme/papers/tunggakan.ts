import { valueAt } from '../../engine/check';
import {
  dateStyle,
  known,
  PaperSheet,
  PaperTable,
  type Paper,
  type PaperColumn,
  unknownMark,
} from '../../engine/report';
import { lastDueDay, overdueLoans } from '../arrears/lists';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { boardTitle, dataOf, grouped, jasaNote, loansOf, type PaperData } from './common';

const widths = [17, 8, 11, 11, 13, 13, 13, 11, 7] as const;

function columnsOf({ book, context }: PaperData, day: number): readonly PaperColumn<ArrearsLoan>[] {
  const heading = (key: string): string => context.texts.text(`paper.tunggakan.${key}`);
  const { Pinjaman: rows } = book.tables;
  return [
    { heading: heading('ksm'), style: 'labelWrap', value: ({ ksm }) => ksm },
    { heading: heading('anggota'), style: 'center', value: ({ row }) => valueAt(rows, row, 'Anggota') },
    { heading: heading('cair'), style: dateStyle(context), value: ({ account }) => account.terms.tanggalCair },
    { heading: heading('tempo'), style: dateStyle(context), value: (loan) => lastDueDay(loan, day) ?? unknownMark },
    { heading: heading('besar'), style: 'rupiah', value: ({ account }) => account.terms.pokok, isSummed: true },
    { heading: heading('saldo'), style: 'rupiah', value: ({ state }) => state.saldo, isSummed: true },
    { heading: heading('pokok'), style: 'rupiah', value: ({ state }) => state.tunggakanPokok, isSummed: true },
    {
      heading: heading('jasa'),
      style: 'rupiah',
      value: ({ tunggakanJasa }) => known(tunggakanJasa),
      isSummed: true,
    },
    { heading: heading('lama'), style: 'center', value: ({ state }) => state.lama },
  ];
}

/** Daftar Tunggakan: the loans that are behind at the end of Periode, board by board on pages of their own (docs/spec/statements.md 4). */
export const tunggakan: Paper = {
  id: 'tunggakan',
  make(subject) {
    const { context, period } = subject;
    const { texts } = context;
    const data = dataOf(subject);
    const loans = overdueLoans(loansOf(subject, period));
    if (loans.length === 0) return [];
    const sheet = new PaperSheet(context, {
      id: 'tunggakan',
      name: texts.text('paper.tunggakan.sheet'),
      orientation: 'portrait',
      widths,
    });
    sheet.head(texts.text('paper.tunggakan.title'), [
      texts.text('paper.asOf', { area: context.area, day: texts.longDate(period) }),
      ...jasaNote(data),
    ]);
    sheet.skip();
    const table = new PaperTable(sheet, columnsOf(data, period));
    table.header();
    const boards = [...grouped(loans, ({ board }) => board)];
    const sums = boards.map(([board, own], index) => {
      if (index > 0) sheet.breakPage();
      const title = boardTitle(data, board);
      sheet.line(title, 'section');
      const sum = table.sumOf(texts.text('paper.sum'), table.lines(own));
      sheet.signatures([{ column: 5, office: texts.text('paper.office.upk') }]);
      return sum;
    });
    if (sums.length > 1) {
      sheet.skip();
      table.totalOf(texts.text('report.total'), sums);
    }
    return [sheet.finish()];
  },
};
