import { addressOf, parts, serialOf } from '../../engine/dataset';
import { known, PaperSheet, type Paper } from '../../engine/report';
import { requiredReserve } from '../loans/collectability';
import { boardsOf, boardTitle, dataOf, grouped, loansOf, type PaperData } from './common';
import { putLabaRugi } from './labaRugi';
import { upkRow, type BoardBooks, type UpkRow } from './upkRow';
import { writtenOff } from './writtenOff';

/** Label, this month, December of last year: assets on the left, what they come from on the right. */
const widths = [24, 13, 13, 24, 13, 13] as const;
const columns = { assets: 0, claims: 3 } as const;

/** A line of the balance sheet: its text, and the amount in rupiah in a row of UPK. */
interface BalanceLine {
  readonly key: string;
  of(row: UpkRow): number | null;
}

/** Sum of amounts; null where one is not known. */
const plus = (...amounts: readonly (number | null)[]): number | null =>
  amounts.reduce((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);
const minus = (amount: number | null): number | null => (amount === null ? null : -amount);

const assets: readonly BalanceLine[] = [
  { key: 'kas', of: (row) => row('Kas dan Bank') },
  { key: 'pinjaman', of: (row) => row('Saldo Pinjaman') },
  { key: 'lain', of: (row) => row('Pinjaman Lain-lain') },
  { key: 'cadangan', of: (row) => minus(row('Cadangan Risiko')) },
  { key: 'inventaris', of: (row) => row('Inventaris') },
];
const claims: readonly BalanceLine[] = [
  { key: 'kewajiban', of: (row) => row('Kewajiban') },
  { key: 'modalAwal', of: (row) => row('Modal Awal') },
  { key: 'modalLain', of: (row) => plus(row('Modal'), minus(row('Modal Awal')), minus(row('Laba'))) },
  { key: 'laba', of: (row) => row('Laba') },
];

/** One side with its sums for this month and December of last year. Returns the cells and values of the sums. */
function putSide(
  sheet: PaperSheet,
  { context }: PaperData,
  lines: readonly BalanceLine[],
  { top, column, rows }: { readonly top: number; readonly column: number; readonly rows: readonly (UpkRow | null)[] },
): readonly { readonly cell: string; readonly value: number | null }[] {
  const { texts } = context;
  const { grid } = sheet;
  // Both sides are of one height, so that their sums stand beside each other.
  const bottom = top + Math.max(assets.length, claims.length);
  for (let row = top; row < bottom; row += 1) {
    const line = lines[row - top];
    grid.put(row, column, line === undefined ? null : texts.text(`paper.neraca.${line.key}`), 'labelWrap');
    rows.forEach((upk, index) =>
      grid.put(row, column + 1 + index, line === undefined ? null : known(upk && line.of(upk)), 'rupiah'),
    );
  }
  grid.put(bottom, column, texts.text('paper.sum'), 'totalLabel');
  return rows.map((upk, index) => {
    const own = column + 1 + index;
    const value = upk === null ? null : plus(...lines.map(({ of }) => of(upk)));
    const span = `${addressOf(top, own)}:${addressOf(bottom - 1, own)}`;
    const formula = value === null ? undefined : `=SUM(${span})`;
    grid.put(bottom, own, known(value), 'totalRupiah', formula);
    return { cell: addressOf(bottom, own), value };
  });
}

/** Whether both sides agree, as a live word; else by how much they do not, and which rules say so. */
function putBalance(
  sheet: PaperSheet,
  { context, settings }: PaperData,
  left: { readonly cell: string; readonly value: number | null },
  right: { readonly cell: string; readonly value: number | null },
): void {
  const { texts } = context;
  if (left.value === null || right.value === null) return;
  const row = sheet.next;
  const difference = left.value - right.value;
  const [even, odd] = [texts.text('paper.neraca.even'), texts.text('paper.neraca.odd')];
  sheet.grid.show(row, columns.assets, {
    value: Math.abs(difference) <= settings.moneyTolerance ? even : odd,
    style: 'center',
    formula: `=IF(ABS(${left.cell}-${right.cell})<=${settings.moneyTolerance},"${even}","${odd}")`,
    looks: [
      { begins: even, style: 'classGood' },
      { begins: odd, style: 'classBad' },
    ],
  });
  sheet.grid.put(row, columns.assets + 1, difference, 'rupiah', `=${left.cell}-${right.cell}`);
  if (Math.abs(difference) > settings.moneyTolerance) sheet.line(texts.text('paper.neraca.rules'), 'note');
}

/** The reserve that the balances need, money that lies idle, and what was written off. */
function putBelow(sheet: PaperSheet, data: PaperData, own: BoardBooks): void {
  const { texts } = data.context;
  const { upk, loans, board } = own;
  const { collectability } = data.settings;
  const balances = collectability.map(({ kolektibilitas }) =>
    loans.reduce((sum, { state }) => sum + (state.kolektibilitas === kolektibilitas ? state.saldo : 0), 0),
  );
  const needed = requiredReserve(
    balances,
    collectability.map(({ reserveShare }) => reserveShare),
  );
  const idle = upk === null ? null : plus(upk('Kas dan Bank'), minus(upk('Kewajiban')));
  const lines = [
    ['needed', needed],
    ['idle', idle],
    ['writtenOff', writtenOff(data, board).saldo],
  ] as const;
  for (const [key, amount] of lines) {
    const row = sheet.next;
    sheet.grid.put(row, columns.assets, texts.text(`paper.neraca.${key}`), 'text');
    sheet.grid.put(row, columns.claims - 1, known(amount), 'rupiah');
  }
}

/** Neraca and Laba Rugi of a UPK on one page, from its rows of UPK (docs/spec/statements.md 7 and 8). */
export const neraca: Paper = {
  id: 'neraca',
  make(subject) {
    const { context, period } = subject;
    const { texts } = context;
    const data = dataOf(subject);
    const lastDecember = serialOf(parts(period).year - 1, 12, 31);
    const loans = grouped(loansOf(subject, period), ({ board }) => board);
    const boards = boardsOf(subject, data, (board) => upkRow(data, board, period) !== null);
    if (boards.length === 0) return [];
    const sheet = new PaperSheet(context, {
      id: 'neraca',
      name: texts.text('paper.neraca.sheet'),
      orientation: 'portrait',
      widths,
    });
    for (const board of boards) {
      sheet.breakPage();
      const upk = upkRow(data, board, period);
      const books = { board, upk, loans: loans.get(board) ?? [], period };
      sheet.head(texts.text('paper.neraca.title'), [
        texts.text('paper.asOf', { area: boardTitle(data, board), day: texts.longDate(period) }),
      ]);
      sheet.skip();
      const head = sheet.next;
      const days = [texts.date(period), texts.date(lastDecember)];
      sheet.grid.putRow(head, 0, [texts.text('paper.neraca.assets'), ...days], 'header');
      sheet.grid.putRow(head, columns.claims, [texts.text('paper.neraca.claims'), ...days], 'header');
      const rows = [upk, upkRow(data, board, lastDecember)];
      const [left] = putSide(sheet, data, assets, { top: head + 1, column: columns.assets, rows });
      const [right] = putSide(sheet, data, claims, { top: head + 1, column: columns.claims, rows });
      if (left !== undefined && right !== undefined) putBalance(sheet, data, left, right);
      sheet.skip();
      putBelow(sheet, data, books);
      sheet.skip();
      putLabaRugi(sheet, data, books);
      sheet.signatures([
        { column: 0, office: texts.text('paper.office.upk') },
        { column: 2, office: texts.text('paper.office.supervisor') },
        { column: 3, role: texts.text('leader.noted'), office: texts.text('paper.office.bkm') },
      ]);
    }
    return [sheet.finish()];
  },
};
