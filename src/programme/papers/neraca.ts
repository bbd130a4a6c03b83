import { addressOf, parts, serialOf } from '../../engine/dataset';
import { known, type CellTrace, type PaperSheet } from '../../engine/report';
import { requiredReserve } from '../loans/collectability';
import { accountName } from './accounts';
import { boardPaper } from './boardPaper';
import { askedBoards, boardTitle, jasaNote, loansByBoard, type PaperData } from './common';
import { putLabaRugi } from './labaRugi';
import type { Header } from '../schema';
import { balanceTrace } from './loanSources';
import { signedByUpk } from './signedByUpk';
import { upkRow, upkTrace, type BoardBooks, type UpkRow } from './upkRow';
import { writtenOff } from './writtenOff';

/** Label, this month, December of last year: assets on the left, what they come from on the right, with a gap between. */
const widths = [28, 13, 13, 2, 28, 13, 13] as const;
const columns = { assets: 0, amount: 2, claims: 4 } as const;

/** A line of the balance sheet: its text, and the columns of UPK that are added up and taken off. */
interface BalanceLine {
  readonly key: string;
  readonly plus?: Header<'UPK'>;
  readonly minus?: readonly Header<'UPK'>[];
}

const assets: readonly BalanceLine[] = [
  { key: 'kas', plus: 'Kas dan Bank' },
  { key: 'pinjaman', plus: 'Saldo Pinjaman' },
  { key: 'lain', plus: 'Pinjaman Lain-lain' },
  { key: 'cadangan', minus: ['Cadangan Risiko'] },
  { key: 'inventaris', plus: 'Inventaris' },
];
const claims: readonly BalanceLine[] = [
  { key: 'kewajiban', plus: 'Kewajiban' },
  { key: 'modalAwal', plus: 'Modal Awal' },
  { key: 'modalLain', plus: 'Modal', minus: ['Modal Awal', 'Laba'] },
  { key: 'laba', plus: 'Laba' },
];

const headersOf = ({ plus, minus = [] }: BalanceLine): readonly Header<'UPK'>[] =>
  plus === undefined ? minus : [plus, ...minus];

/** Sum of amounts; null where one is not known. */
const sumOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);
const negative = (amount: number | null): number | null => (amount === null ? null : -amount);

/** Amount of a line in rupiah; null where a cell is missing. */
const amountOf = (row: UpkRow, { plus, minus = [] }: BalanceLine): number | null =>
  sumOf([...(plus === undefined ? [] : [row.of(plus)]), ...minus.map((header) => negative(row.of(header)))]);

/** One side with its sums for this month and December of last year. Returns the cells and values of the sums. */
function putSide(
  sheet: PaperSheet,
  data: PaperData,
  lines: readonly BalanceLine[],
  { top, column, rows }: { readonly top: number; readonly column: number; readonly rows: readonly (UpkRow | null)[] },
): readonly { readonly cell: string; readonly value: number | null }[] {
  const { texts } = data.context;
  const { grid } = sheet;
  // Both sides are of one height, so that their sums stand beside each other.
  const bottom = top + Math.max(assets.length, claims.length);
  for (let row = top; row < bottom; row += 1) {
    const line = lines[row - top];
    const label = line === undefined ? null : accountName(data, 'neraca', line.key);
    grid.put(row, column, label, 'labelWrap');
    rows.forEach((upk, index) =>
      grid.show(row, column + 1 + index, {
        value: line === undefined ? null : known(upk && amountOf(upk, line)),
        style: 'rupiah',
        ...(line === undefined ? {} : { trace: upkTrace(data, label ?? '', [upk], headersOf(line)) }),
      }),
    );
  }
  grid.put(bottom, column, texts.text('paper.sum'), 'totalLabel');
  return rows.map((upk, index) => {
    const own = column + 1 + index;
    const value = upk === null ? null : sumOf(lines.map((line) => amountOf(upk, line)));
    const span = `${addressOf(top, own)}:${addressOf(bottom - 1, own)}`;
    const formula = value === null ? undefined : `=SUM(${span})`;
    grid.show(bottom, own, {
      value: known(value),
      style: 'totalRupiah',
      ...(formula === undefined ? {} : { formula }),
      trace: upkTrace(data, texts.text('paper.sum'), [upk], lines.flatMap(headersOf)),
    });
    return { cell: addressOf(bottom, own), value };
  });
}

/** Whether both sides agree, as a live word; else by how much they do not, and which rules say so. */
function putBalance(
  sheet: PaperSheet,
  data: PaperData,
  upk: UpkRow | null,
  left: { readonly cell: string; readonly value: number | null },
  right: { readonly cell: string; readonly value: number | null },
): void {
  const { context, settings } = data;
  const { texts } = context;
  if (left.value === null || right.value === null) return;
  const row = sheet.next;
  const difference = left.value - right.value;
  const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= settings.moneyTolerance;
  const isEven = isSame(left.value, right.value);
  const [even, odd] = [texts.text('paper.neraca.even'), texts.text('paper.neraca.odd')];
  sheet.grid.show(row, columns.assets, {
    value: isEven ? even : odd,
    style: 'center',
    formula: `=IF(ABS(${left.cell}-${right.cell})<=${settings.moneyTolerance},"${even}","${odd}")`,
    looks: [
      { begins: even, style: 'classGood' },
      { begins: odd, style: 'classBad' },
    ],
  });
  sheet.grid.show(row, columns.assets + 1, {
    value: difference,
    style: isEven ? 'rupiah' : 'rupiahBad',
    formula: `=${left.cell}-${right.cell}`,
    trace: upkTrace(data, odd, [upk], [...assets, ...claims].flatMap(headersOf)),
  });
  if (isEven) return;
  // Which of the two rules says so: the lines of one side that do not make up Aset. Of an Aset that is not known neither says anything.
  const aset = upk?.of('Aset') ?? null;
  if (aset === null) return;
  const rules = [
    ...(isSame(aset, left.value) ? [] : ['upk-assets']),
    ...(isSame(aset, right.value) ? [] : ['upk-balance']),
  ];
  if (rules.length === 0) return;
  sheet.line(texts.text('paper.neraca.rules', { rules: rules.join(', ') }), 'text');
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
  const put = (key: string, amount: number | null, trace: (title: string) => CellTrace): void => {
    const row = sheet.next;
    const title = texts.text(`paper.neraca.${key}`);
    sheet.grid.put(row, columns.assets, title, 'text');
    sheet.grid.show(row, columns.amount, { value: known(amount), style: 'rupiah', trace: trace(title) });
  };
  put('needed', needed, (title) =>
    balanceTrace(
      data,
      title,
      'share',
      loans.map(({ row }) => row),
    ),
  );
  const idle = upk === null ? null : sumOf([upk.of('Kas dan Bank'), negative(upk.of('Kewajiban'))]);
  put('idle', idle, (title) => upkTrace(data, title, [upk], ['Kas dan Bank', 'Kewajiban']));
  const lost = writtenOff(data, board);
  put('writtenOff', lost.saldo, (title) => balanceTrace(data, title, 'loans', lost.rows));
}

function putStatement(sheet: PaperSheet, data: PaperData, books: BoardBooks): void {
  const { context, period } = data;
  const { texts } = context;
  const lastDecember = serialOf(parts(period).year - 1, 12, 31);
  sheet.head(texts.text('paper.neraca.title'), [
    texts.text('paper.asOf', { area: boardTitle(data, books.board), day: texts.longDate(period) }),
    ...jasaNote(data),
  ]);
  sheet.skip();
  const head = sheet.next;
  const days = [texts.date(period), texts.date(lastDecember)];
  sheet.grid.putRow(head, 0, [texts.text('paper.neraca.assets'), ...days], 'header');
  sheet.grid.putRow(head, columns.claims, [texts.text('paper.neraca.claims'), ...days], 'header');
  const rows = [books.upk, upkRow(data, books.board, lastDecember)];
  const [left] = putSide(sheet, data, assets, { top: head + 1, column: columns.assets, rows });
  const [right] = putSide(sheet, data, claims, { top: head + 1, column: columns.claims, rows });
  if (left !== undefined && right !== undefined) putBalance(sheet, data, books.upk, left, right);
  sheet.skip();
  putBelow(sheet, data, books);
  sheet.skip();
  putLabaRugi(sheet, data, books);
  sheet.signatures(signedByUpk(context, [0, 1, 4]));
}

/** Neraca and Laba Rugi of a UPK on one page, from its rows of UPK (docs/spec/statements.md 7 and 8). */
export const neraca = boardPaper({
  id: 'neraca',
  orientation: 'portrait',
  widths,
  items: (data) => {
    const { period } = data;
    const loans = loansByBoard(data, period);
    const books = askedBoards(data).flatMap((board): BoardBooks[] => {
      const upk = upkRow(data, board, period);
      return upk === null ? [] : [{ board, upk, loans: loans.get(board) ?? [], period }];
    });
    return new Map(books.map((own) => [own.board, own]));
  },
  begin: (sheet, data) => ({ put: (_board, books) => putStatement(sheet, data, books) }),
});
