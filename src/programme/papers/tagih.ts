import { dateStyle, type PaperColumn, unknownMark } from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { unpaidInstalments } from '../arrears/unpaid';
import { kodeBkm } from '../tasks/boards';
import { boardPaper } from './boardPaper';
import { boardTable } from './boardTable';
import { namaDesa, someByBoard, type PaperData } from './common';
import { loanColumns } from './loanColumns';

function columnsOf(data: PaperData): readonly PaperColumn<ArrearsLoan>[] {
  const { context, day } = data;
  const { heading, number, rupiah, word } = loanColumns(data, 'tagih', day);
  const blank = (key: string): PaperColumn<ArrearsLoan> => ({
    heading: heading(key),
    style: 'rupiah',
    value: () => null,
  });
  return [
    number('no'),
    word('ksm', ({ ksm }) => ksm),
    word('nomor', ({ nomor }) => nomor),
    {
      heading: heading('jatuhTempo'),
      style: dateStyle(context),
      value: ({ account }) => unpaidInstalments(account, day)[0]?.jatuhTempo ?? unknownMark,
    },
    { heading: heading('lama'), style: 'center', value: ({ state }) => state.lama },
    rupiah('jasa', 'jasa', ({ tunggakanJasa }) => tunggakanJasa),
    rupiah('pokok', 'pokok', ({ state }) => state.tunggakanPokok),
    {
      ...rupiah(
        'jumlah',
        'pokok',
        ({ state, tunggakanJasa }: ArrearsLoan) => state.tunggakanPokok + (tunggakanJasa ?? 0),
      ),
      plus: [5, 6],
    },
    blank('dibayar'),
    blank('tanggal'),
    blank('paraf'),
    blank('janji'),
  ];
}

/** Who collects for a board, where that was said; null: a line to be filled in. */
function collectorOf({ book, signers }: PaperData, board: number): string | null {
  const name = board === -1 ? undefined : signers?.[kodeBkm(book, board)]?.trim();
  return name === undefined || name === '' ? null : name;
}

/** Daftar Tagih: what is due up to a day, one desa after another on pages of their own (docs/spec/statements.md 4). */
export const tagih = boardPaper({
  id: 'tagih',
  needs: ['day', 'signers'],
  orientation: 'landscape',
  widths: [4, 20, 17, 13, 6, 14, 14, 14, 14, 9, 9, 12],
  items: (data) =>
    someByBoard(data, data.day, (loans) =>
      loans.filter(({ state, tunggakanJasa }) => state.tunggakanPokok > 0 || (tunggakanJasa ?? 0) > 0),
    ),
  begin: (sheet, data) => {
    const { texts } = data.context;
    return boardTable(sheet, data, {
      id: 'tagih',
      day: data.day,
      columns: columnsOf(data),
      isTotalled: true,
      named: (board) => {
        const desa = namaDesa(data.book, board) || unknownMark;
        return { section: texts.text('paper.desa', { desa }), sum: texts.text('paper.sumOf', { name: desa }) };
      },
      below: (board) => {
        const name = collectorOf(data, board);
        sheet.line(texts.text('paper.tagih.received'), 'text', 1);
        sheet.signatures([
          {
            column: 1,
            role: texts.text('paper.collectedBy'),
            office: texts.text('paper.office.collector'),
            ...(name === null ? {} : { name }),
          },
          { column: 7, role: texts.text('leader.noted'), office: texts.text('paper.office.upk') },
        ]);
      },
    });
  },
});
