import {
  dateStyle,
  known,
  PaperSheet,
  PaperTable,
  unknownMark,
  type Paper,
  type PaperColumn,
} from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { lastDueDay } from '../arrears/lists';
import { planAt } from '../loans/account';
import { upkArrearsMonths } from '../settings/settings';
import { boardsOf, boardTitle, dataOf, grouped, loansOf, type PaperData } from './common';
import { putLu02Foot } from './lu02Foot';

const widths = [4, 15, 11, 11, 12, 11, 12, 14, 11, 11, 6, 11, 11, 11, 11, 11] as const;

/** Pokok and jasa of the next instalment that falls due after a day, past the term of the last; null where the plan is not known. */
function instalmentOf({ account }: ArrearsLoan, day: number): number | null {
  if (account.manual) return null;
  const { plan } = planAt(account, day);
  const ke = Math.min(plan.dueBy(day) + 1, plan.count);
  return plan.pokokUpTo(ke) - plan.pokokUpTo(ke - 1) + plan.jasaUpTo(ke) - plan.jasaUpTo(ke - 1);
}

function columnsOf({ context, settings }: PaperData, day: number): readonly PaperColumn<ArrearsLoan>[] {
  const { texts } = context;
  const heading = (key: string): string => texts.text(`paper.lu02.${key}`);
  const rupiah = (key: string, of: (loan: ArrearsLoan) => number | null): PaperColumn<ArrearsLoan> => ({
    heading: heading(key),
    style: 'rupiah',
    value: (loan) => known(of(loan)),
    isSummed: true,
  });
  const overdue =
    (isLate: boolean) =>
    (loan: ArrearsLoan): number =>
      loan.state.lama >= upkArrearsMonths === isLate ? loan.state.tunggakanPokok : 0;
  return [
    { heading: heading('no'), style: 'center', value: (_, number) => number },
    { heading: heading('ksm'), style: 'labelWrap', value: ({ ksm }) => ksm },
    { heading: heading('cair'), style: dateStyle(context), value: ({ account }) => account.terms.tanggalCair },
    { heading: heading('tempo'), style: dateStyle(context), value: (loan) => lastDueDay(loan, day) ?? unknownMark },
    rupiah('besar', ({ account }) => account.terms.pokok),
    rupiah('angsuran', (loan) => instalmentOf(loan, day)),
    rupiah('seharusnya', ({ account, state }) =>
      state.targetPokok === null ? null : account.terms.pokok - state.targetPokok,
    ),
    rupiah('sesungguhnya', ({ state }) => state.saldo),
    rupiah('kurang3', overdue(false)),
    rupiah('lebih3', overdue(true)),
    {
      heading: heading('angsr'),
      style: 'center',
      value: ({ state }) => (state.lama > 0 ? texts.text('paper.lu02.times', { count: state.lama }) : null),
    },
    ...settings.collectability.map(({ kolektibilitas, name }): PaperColumn<ArrearsLoan> => ({
      heading: texts.text('paper.lu02.class', { number: kolektibilitas, name }),
      style: 'rupiah',
      value: ({ state }) => (state.kolektibilitas === kolektibilitas ? state.saldo : 0),
      isSummed: true,
    })),
  ];
}

/** LU-02: collectability, loans at risk and reserve of a UPK at the end of Periode, a page or more for each board (docs/spec/statements.md 6). */
export const lu02: Paper = {
  id: 'lu02',
  make(subject) {
    const { context, period } = subject;
    const { texts } = context;
    const data = dataOf(subject);
    const loans = grouped(loansOf(subject, period), ({ board }) => board);
    const boards = boardsOf(subject, data, (board) => loans.has(board));
    if (boards.length === 0) return [];
    const sheet = new PaperSheet(context, {
      id: 'lu02',
      name: texts.text('paper.lu02.sheet'),
      orientation: 'landscape',
      widths,
    });
    sheet.head(texts.text('paper.lu02.title'), [
      texts.text('paper.asOf', { area: context.area, day: texts.longDate(period) }),
    ]);
    const table = new PaperTable(sheet, columnsOf(data, period));
    table.header();
    boards.forEach((board, index) => {
      if (index > 0) sheet.breakPage();
      sheet.line(boardTitle(data, board), 'section');
      const own = loans.get(board) ?? [];
      table.restart();
      const sum = table.sumOf(texts.text('report.total'), table.lines(own));
      putLu02Foot(sheet, data, { board, loans: own, sum, period });
      sheet.signatures([
        { column: 1, office: texts.text('paper.office.upk') },
        { column: 6, office: texts.text('paper.office.supervisor') },
        { column: 12, role: texts.text('leader.noted'), office: texts.text('paper.office.bkm') },
      ]);
    });
    return [sheet.finish()];
  },
};
