import {
  dateStyle,
  known,
  PaperSheet,
  PaperTable,
  type Paper,
  type PaperColumn,
  type PaperContext,
  unknownMark,
} from '../../engine/report';
import { oldestUnpaidJasa, type ArrearsLoan } from '../arrears/arrearsLoan';
import { dataOf, grouped, jasaNote, loansOf } from './common';

const widths = [4, 20, 17, 13, 6, 14, 14, 14, 14, 9, 9, 12] as const;

function columnsOf(context: PaperContext, day: number): readonly PaperColumn<ArrearsLoan>[] {
  const heading = (key: string): string => context.texts.text(`paper.tagih.${key}`);
  const blank = (key: string): PaperColumn<ArrearsLoan> => ({
    heading: heading(key),
    style: 'rupiah',
    value: () => null,
  });
  return [
    { heading: heading('no'), style: 'center', value: (_, number) => number },
    { heading: heading('ksm'), style: 'labelWrap', value: ({ ksm }) => ksm },
    { heading: heading('nomor'), style: 'labelWrap', value: ({ nomor }) => nomor },
    {
      heading: heading('jatuhTempo'),
      style: dateStyle(context),
      value: (loan) => loan.jatuhTempo ?? oldestUnpaidJasa(loan, day) ?? unknownMark,
    },
    { heading: heading('lama'), style: 'center', value: ({ state }) => state.lama },
    {
      heading: heading('jasa'),
      style: 'rupiah',
      value: ({ tunggakanJasa }) => known(tunggakanJasa),
      isSummed: true,
    },
    { heading: heading('pokok'), style: 'rupiah', value: ({ state }) => state.tunggakanPokok, isSummed: true },
    {
      heading: heading('jumlah'),
      style: 'rupiah',
      value: ({ state, tunggakanJasa }) => state.tunggakanPokok + (tunggakanJasa ?? 0),
      plus: [5, 6],
      isSummed: true,
    },
    blank('dibayar'),
    blank('tanggal'),
    blank('paraf'),
    blank('janji'),
  ];
}

/** Daftar Tagih: what is due up to a day, one desa after another on pages of their own (docs/spec/statements.md 4). */
export const tagih: Paper = {
  id: 'tagih',
  make(subject) {
    const { context, day } = subject;
    const { texts } = context;
    const loans = loansOf(subject, day).filter(
      ({ state, tunggakanJasa }) => state.tunggakanPokok > 0 || (tunggakanJasa ?? 0) > 0,
    );
    if (loans.length === 0) return [];
    const sheet = new PaperSheet(context, {
      id: 'tagih',
      name: texts.text('paper.tagih.sheet'),
      orientation: 'landscape',
      widths,
    });
    const lines = [
      texts.text('paper.asOf', { area: context.area, day: texts.longDate(day) }),
      ...jasaNote(dataOf(subject)),
    ];
    sheet.head(texts.text('paper.tagih.title'), lines);
    sheet.skip();
    const table = new PaperTable(sheet, columnsOf(context, day));
    table.header();
    const places = [...grouped(loans, ({ desaCode, desa }) => `${desaCode}\n${desa}`).values()];
    const sums = places.map((own, index) => {
      if (index > 0) sheet.breakPage();
      const desa = own[0]?.desa ?? '';
      sheet.line(texts.text('paper.desa', { desa: desa || '–' }), 'section');
      const sum = table.sumOf(texts.text('paper.sumOf', { name: desa || '–' }), table.lines(own));
      sheet.line(texts.text('paper.tagih.received'), 'text', 1);
      return sum;
    });
    const end = sheet.next;
    if (sums.length > 1) table.totalOf(texts.text('report.total'), sums);
    sheet.signatures([
      { column: 1, role: texts.text('paper.collectedBy'), office: texts.text('paper.office.collector') },
      { column: 7, role: texts.text('leader.noted'), office: texts.text('paper.office.upk') },
    ]);
    sheet.keep(end);
    return [sheet.finish()];
  },
};
