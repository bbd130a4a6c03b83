import { dateStyle, unknownMark, type PaperColumn } from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import { lastDueDay } from '../arrears/lists';
import { planAt } from '../loans/account';
import { upkArrearsMonths } from '../settings/settings';
import { boardPaper } from './boardPaper';
import { boardTable } from './boardTable';
import { boardTitle, loansByBoard, type PaperData } from './common';
import { loanColumns } from './loanColumns';
import { putLu02Foot } from './lu02Foot';
import { signedByUpk } from './signedByUpk';

/** Pokok and jasa of the next instalment that falls due after a day, past the term of the last; null where the plan is not known. */
function instalmentOf({ account }: ArrearsLoan, day: number): number | null {
  if (account.manual) return null;
  const { plan } = planAt(account, day);
  const ke = Math.min(plan.dueBy(day) + 1, plan.count);
  return plan.pokokUpTo(ke) - plan.pokokUpTo(ke - 1) + plan.jasaUpTo(ke) - plan.jasaUpTo(ke - 1);
}

function columnsOf(data: PaperData): readonly PaperColumn<ArrearsLoan>[] {
  const { context, settings, period } = data;
  const { texts } = context;
  const { heading, number, rupiah, word } = loanColumns(data, 'lu02', period);
  const day = dateStyle(context);
  const overdue =
    (isLate: boolean) =>
    ({ state }: ArrearsLoan): number =>
      state.lama >= upkArrearsMonths === isLate ? state.tunggakanPokok : 0;
  return [
    number('no'),
    word('ksm', ({ ksm }) => ksm),
    { heading: heading('cair'), style: day, value: ({ account }) => account.terms.tanggalCair },
    { heading: heading('tempo'), style: day, value: (loan) => lastDueDay(loan, period) ?? unknownMark },
    rupiah('besar', 'terms', ({ account }) => account.terms.pokok),
    rupiah('angsuran', 'terms', (loan) => instalmentOf(loan, period)),
    rupiah('seharusnya', 'pokok', ({ account, state }) =>
      state.targetPokok === null ? null : account.terms.pokok - state.targetPokok,
    ),
    rupiah('sesungguhnya', 'pokok', ({ state }) => state.saldo),
    rupiah('kurang3', 'pokok', overdue(false)),
    rupiah('lebih3', 'pokok', overdue(true)),
    {
      heading: heading('angsr'),
      style: 'center',
      value: ({ state }) => (state.lama > 0 ? texts.text('paper.lu02.times', { count: state.lama }) : null),
    },
    ...settings.collectability.map(({ kolektibilitas, name }) =>
      rupiah(
        'class',
        'pokok',
        ({ state }: ArrearsLoan) => (state.kolektibilitas === kolektibilitas ? state.saldo : 0),
        texts.text('paper.lu02.class', { number: kolektibilitas, name }),
      ),
    ),
  ];
}

/** LU-02: collectability, loans at risk and reserve of a UPK at the end of Periode, a page or more for each board (docs/spec/statements.md 6). */
export const lu02 = boardPaper({
  id: 'lu02',
  orientation: 'landscape',
  widths: [4, 18, 11, 11, 12, 11, 12, 14, 11, 11, 6, 11, 11, 11, 11, 11],
  items: (data) => loansByBoard(data, data.period),
  begin: (sheet, data) =>
    boardTable(sheet, data, {
      id: 'lu02',
      day: data.period,
      columns: columnsOf(data),
      isTotalled: false,
      named: (board) => ({
        section: boardTitle(data, board),
        sum: data.context.texts.text('report.total'),
      }),
      below: (board, loans, sum) => {
        putLu02Foot(sheet, data, { board, loans, sum, period: data.period });
        sheet.signatures(signedByUpk(data.context, [1, 6, 12]));
      },
    }),
});
