import type { PaperColumn } from '../../engine/report';
import { knownSum, type ArrearsLoan } from '../arrears/arrearsLoan';
import { paidBy, planAt } from '../loans/account';
import { boardPaper } from './boardPaper';
import { boardTable } from './boardTable';
import { grouped, loansByBoard, type PaperData } from './common';
import { loanColumns } from './loanColumns';
import { signedByUpk } from './signedByUpk';
import { monthBefore } from './upkRow';

/** An amount of principal and of jasa in rupiah; null where it is not known. */
interface Pair {
  readonly pokok: number | null;
  readonly jasa: number | null;
}

const parts = ['target', 'lalu', 'kini', 'kumulatif', 'saldo', 'tunggakan'] as const;
type Part = (typeof parts)[number];

/** The figures of a group, of all its loans that are being repaid; `row` and `nomor` are those of the first. */
interface GroupLine {
  readonly row: number;
  readonly nomor: string;
  readonly ksm: string;
  readonly pokok: number;
  readonly figures: Readonly<Record<Part, Pair>>;
  readonly loans: readonly ArrearsLoan[];
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
    row: loans[0]?.row ?? -1,
    nomor: loans.map(({ nomor }) => nomor).join(', '),
    ksm: loans[0]?.ksm ?? '',
    pokok: loans.reduce((total, { account }) => total + account.terms.pokok, 0),
    figures: Object.fromEntries(pairs) as Record<Part, Pair>,
    loans,
  };
}

function columnsOf(data: PaperData): readonly PaperColumn<GroupLine>[] {
  const { context, sources, period } = data;
  const { heading, number, rupiah, word } = loanColumns(data, 'lpp', period);
  const ofGroup = (column: PaperColumn<GroupLine>, figure: 'terms' | 'pokok' | 'jasa'): PaperColumn<GroupLine> => ({
    ...column,
    trace: (line) => ({
      ...sources.trace(context, column.heading, line, figure, period),
      rows: () => line.loans.flatMap(({ row }) => sources.rowsOf(row, figure, period)),
    }),
  });
  return [
    number('no'),
    word('ksm', ({ ksm }) => ksm),
    ofGroup(
      rupiah('besar', 'terms', ({ pokok }) => pokok),
      'terms',
    ),
    ...parts.flatMap((part) =>
      (['pokok', 'jasa'] as const).map((of) => {
        const title = context.texts.text(`paper.lpp.${of}`, { part: heading(part) });
        return ofGroup(
          rupiah(part, of, ({ figures }) => figures[part][of], title),
          of,
        );
      }),
    ),
  ];
}

/** LPP: what the groups were to pay and paid, by group, with sums by board and of all (docs/spec/statements.md 4). */
export const lpp = boardPaper({
  id: 'lpp',
  orientation: 'landscape',
  widths: [4, 21, 13, ...Array.from({ length: 6 }, () => [12, 11]).flat()],
  items: (data) =>
    new Map(
      Array.from(loansByBoard(data, data.period), ([board, loans]) => {
        const groups = grouped(loans, ({ group, row }) => (group === -1 ? `row ${row}` : group));
        return [board, Array.from(groups.values(), (own) => lineOf(own, data.period))] as const;
      }),
    ),
  begin: (sheet, data) =>
    boardTable(sheet, data, {
      id: 'lpp',
      day: data.period,
      columns: columnsOf(data),
      isTotalled: true,
      below: () => sheet.signatures(signedByUpk(data.context, [1, 6, 11])),
    }),
});
