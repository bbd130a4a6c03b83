import { known, PaperSheet, PaperTable, type Paper, type PaperColumn } from '../../engine/report';
import { knownSum, type ArrearsLoan } from '../arrears/arrearsLoan';
import { paidBy, planAt } from '../loans/account';
import { boardsOf, boardTitle, dataOf, grouped, jasaNote, loansOf, type PaperData } from './common';
import { monthBefore } from './upkRow';

const widths = [4, 18, 13, ...Array.from({ length: 6 }, () => [12, 11]).flat()];

/** An amount of principal and of jasa in rupiah; null where it is not known. */
interface Pair {
  readonly pokok: number | null;
  readonly jasa: number | null;
}

const parts = ['target', 'lalu', 'kini', 'kumulatif', 'saldo', 'tunggakan'] as const;
type Part = (typeof parts)[number];

/** The figures of a group, of all its loans that are being repaid. */
interface GroupLine {
  readonly ksm: string;
  readonly pokok: number;
  readonly figures: Readonly<Record<Part, Pair>>;
}

/** The figures of a loan at the end of Periode: what was to be paid, what was paid before the month, in it and in all, what is left and what is overdue. */
function figuresOf({ account, state, tunggakanJasa }: ArrearsLoan, period: number): Record<Part, Pair> {
  const isRecorded = account.entries !== null;
  const before = paidBy(account, monthBefore(period));
  const all = paidBy(account, period);
  const { plan, jasaBefore } = planAt(account, period);
  const wholeJasa = account.manual ? null : jasaBefore + plan.jasaUpTo(plan.count);
  const difference = (one: number | null, other: number | null): number | null =>
    one === null || other === null ? null : one - other;
  return {
    target: { pokok: state.targetPokok, jasa: state.targetJasa },
    lalu: isRecorded ? before : { pokok: null, jasa: null },
    kini: isRecorded
      ? { pokok: all.pokok - before.pokok, jasa: difference(all.jasa, before.jasa) }
      : { pokok: null, jasa: null },
    kumulatif: all,
    saldo: { pokok: state.saldo, jasa: difference(wholeJasa, all.jasa) },
    tunggakan: { pokok: state.tunggakanPokok, jasa: tunggakanJasa },
  };
}

function lineOf(loans: readonly ArrearsLoan[], period: number): GroupLine {
  const each = loans.map((loan) => figuresOf(loan, period));
  const sum = (part: Part, of: keyof Pair): number | null => knownSum(each.map((figures) => figures[part][of]));
  const pairs = parts.map((part) => [part, { pokok: sum(part, 'pokok'), jasa: sum(part, 'jasa') }] as const);
  return {
    ksm: loans[0]?.ksm ?? '',
    pokok: loans.reduce((total, { account }) => total + account.terms.pokok, 0),
    figures: Object.fromEntries(pairs) as Record<Part, Pair>,
  };
}

function columnsOf({ context }: PaperData): readonly PaperColumn<GroupLine>[] {
  const { texts } = context;
  const heading = (key: string): string => texts.text(`paper.lpp.${key}`);
  return [
    { heading: heading('no'), style: 'center', value: (_, number) => number },
    { heading: heading('ksm'), style: 'labelWrap', value: ({ ksm }) => ksm },
    { heading: heading('besar'), style: 'rupiah', value: ({ pokok }) => pokok, isSummed: true },
    ...parts.flatMap((part) =>
      (['pokok', 'jasa'] as const).map((of): PaperColumn<GroupLine> => ({
        heading: texts.text(`paper.lpp.${of}`, { part: heading(part) }),
        style: 'rupiah',
        value: ({ figures }) => known(figures[part][of]),
        isSummed: true,
      })),
    ),
  ];
}

/** LPP: what the groups were to pay and paid, by group, with sums by board and of all (docs/spec/statements.md 4). */
export const lpp: Paper = {
  id: 'lpp',
  make(subject) {
    const { context, period } = subject;
    const { texts } = context;
    const data = dataOf(subject);
    const loans = grouped(loansOf(subject, period), ({ board }) => board);
    const boards = boardsOf(subject, data, (board) => loans.has(board));
    if (boards.length === 0) return [];
    const sheet = new PaperSheet(context, {
      id: 'lpp',
      name: texts.text('paper.lpp.sheet'),
      orientation: 'landscape',
      widths,
    });
    sheet.head(texts.text('paper.lpp.title'), [
      texts.text('paper.asOf', { area: context.area, day: texts.longDate(period) }),
      ...jasaNote(data),
    ]);
    const table = new PaperTable(sheet, columnsOf(data));
    table.header();
    const sums = boards.map((board, index) => {
      if (index > 0) sheet.breakPage();
      sheet.line(boardTitle(data, board), 'section');
      const groups = [...grouped(loans.get(board) ?? [], ({ group, row }) => (group === -1 ? `row ${row}` : group))];
      table.restart();
      const sum = table.sumOf(texts.text('paper.sum'), table.lines(groups.map(([, own]) => lineOf(own, period))));
      sheet.signatures([
        { column: 1, office: texts.text('paper.office.upk') },
        { column: 6, office: texts.text('paper.office.supervisor') },
        { column: 11, role: texts.text('leader.noted'), office: texts.text('paper.office.bkm') },
      ]);
      return sum;
    });
    if (sums.length > 1) {
      sheet.skip();
      table.totalOf(texts.text('report.total'), sums);
    }
    return [sheet.finish()];
  },
};
