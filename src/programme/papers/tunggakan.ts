import { valueAt } from '../../engine/check';
import { dateStyle, type PaperColumn, unknownMark } from '../../engine/report';
import { lastDueDay, overdueLoans } from '../arrears/lists';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { boardPaper } from './boardPaper';
import { boardTable } from './boardTable';
import { someByBoard, type PaperData } from './common';
import { loanColumns } from './loanColumns';

function columnsOf(data: PaperData): readonly PaperColumn<ArrearsLoan>[] {
  const { book, context, period } = data;
  const { heading, rupiah, word } = loanColumns(data, 'tunggakan', period);
  const { Pinjaman: rows } = book.tables;
  const day = dateStyle(context);
  return [
    word('ksm', ({ ksm }) => ksm),
    { heading: heading('anggota'), style: 'center', value: ({ row }) => valueAt(rows, row, 'Anggota') },
    { heading: heading('cair'), style: day, value: ({ account }) => account.terms.tanggalCair },
    { heading: heading('tempo'), style: day, value: (loan) => lastDueDay(loan, period) ?? unknownMark },
    rupiah('besar', 'terms', ({ account }) => account.terms.pokok),
    rupiah('saldo', 'pokok', ({ state }) => state.saldo),
    rupiah('pokok', 'pokok', ({ state }) => state.tunggakanPokok),
    rupiah('jasa', 'jasa', ({ tunggakanJasa }) => tunggakanJasa),
    { heading: heading('lama'), style: 'center', value: ({ state }) => state.lama },
  ];
}

/** Daftar Tunggakan: the loans that are behind at the end of Periode, board by board on pages of their own (docs/spec/statements.md 4). */
export const tunggakan = boardPaper({
  id: 'tunggakan',
  orientation: 'portrait',
  widths: [17, 8, 11, 11, 13, 13, 13, 11, 7],
  items: (data) => someByBoard(data, data.period, overdueLoans),
  begin: (sheet, data) =>
    boardTable(sheet, data, {
      id: 'tunggakan',
      day: data.period,
      columns: columnsOf(data),
      isTotalled: true,
      below: () => sheet.signatures([{ column: 5, office: data.context.texts.text('paper.office.upk') }]),
    }),
});
