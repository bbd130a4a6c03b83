import { addMonths, endOfMonth, parts } from '../../engine/dataset';
import type { RowChange, RowValues, TaskFigure, TaskRefusal } from '../../engine/entry';
import type { CellValue, ColumnSchema } from '../../engine/schema';
import { isianUpk as amounts } from '../ownTables';
import { upkRow, type UpkFigures } from '../loans/closing';
import { boardLoansOf, boardMonth, kodeBkm, namaBkm, type BoardMonth } from './boards';
import type { Settings } from '../settings/settings';
import type { DatasetBook } from './datasetBook';
import { answerFault } from './form';
import { refusal } from './refusal';
import type { TaskBook } from './taskBook';
import { isianOf, upkCells, upkRowIn, type IsianUpk, type UpkRow } from './upkRows';

/** What a board's row of a month is made of: last month's row, what its loans come to, and the row itself where it is there. */
export interface LineBasis {
  readonly before: UpkFigures | null;
  /** Null while one of the loans cannot be read. */
  readonly now: BoardMonth | null;
  readonly row: UpkRow | undefined;
}

/** What was worked out of a workbook under the settings asked with last: typing asks for the same again after each line. */
const known = new WeakMap<DatasetBook, { readonly settings: Settings; readonly bases: Map<string, LineBasis> }>();

/** @param month its last day */
export function lineBasis(book: TaskBook, board: number, month: number): LineBasis {
  const { data, settings } = book;
  const cached = known.get(data);
  const bases = cached?.settings === settings ? cached.bases : new Map<string, LineBasis>();
  known.set(data, { settings, bases });
  const id = `${board} ${month}`;
  const basis = bases.get(id) ?? basisOf(book, board, month);
  bases.set(id, basis);
  return basis;
}

function basisOf(book: TaskBook, board: number, month: number): LineBasis {
  const loans = boardLoansOf(book, board);
  return {
    before: upkRowIn(book.data, board, endOfMonth(addMonths(month, -1)))?.figures ?? null,
    now: loans === null ? null : boardMonth(loans, month, book),
    row: upkRowIn(book.data, board, month),
  };
}

/** What was typed before, by the columns of the list. */
export const typedCells = ({ typed, kas, penjelasan }: IsianUpk): RowValues => ({
  ...Object.fromEntries(amounts.map((header) => [header, typed[header] ?? 0])),
  'Kas Menurut Buku': kas,
  Penjelasan: penjelasan,
});

/** What a line comes to; `isian` is its row of the own table, null where it holds that already. */
export interface IsianLine {
  readonly refusal: TaskRefusal | null;
  readonly notes: readonly TaskRefusal[];
  readonly figures: readonly TaskFigure[];
  readonly changes: readonly RowChange[];
  readonly isian: readonly CellValue[] | null;
}

const empty: IsianLine = { refusal: null, notes: [], figures: [], changes: [], isian: null };

/** What was typed in a line, on top of what was typed before. */
function isianIn(values: RowValues): IsianUpk {
  const amount = (header: string): number => (typeof values[header] === 'number' ? values[header] : 0);
  const kas = values['Kas Menurut Buku'];
  return {
    typed: Object.fromEntries(amounts.map((header) => [header, amount(header)])),
    kas: typeof kas === 'number' ? kas : null,
    penjelasan: String(values['Penjelasan'] ?? '').trim(),
  };
}

const rowOf = (kode: string, month: number, { typed, kas, penjelasan }: IsianUpk): readonly CellValue[] => [
  kode,
  month,
  ...amounts.map((header) => typed[header] ?? 0),
  kas,
  penjelasan === '' ? null : penjelasan,
];

/** What a board's line comes to, with what was typed in it. */
export function isianLine(
  book: TaskBook,
  kode: string,
  month: number,
  values: RowValues,
  columns: readonly ColumnSchema[],
): IsianLine {
  const board = book.data.boardRow(kode);
  const refused = (reason: TaskRefusal, more: Partial<IsianLine> = {}): IsianLine => ({
    ...empty,
    ...more,
    refusal: reason,
  });
  if (board === -1) return refused(refusal('unknown-board', { bkm: kode }));
  const [fault] = columns.flatMap((column) => answerFault({ column }, values) ?? []);
  if (fault !== undefined) return refused(fault);
  const bkm = namaBkm(book.data, board);
  const held = isianOf(book, kode, month);
  const isian = isianIn({ ...(held === null ? {} : typedCells(held)), ...values });
  const basis = lineBasis(book, board, month);
  if (basis.now === null) return refused(refusal('board-unreadable', { bkm }));
  const figures = figuresOf(basis, basis.now, month, isian);
  if (figures === null) return refused(refusal('no-earlier-month', { bkm, bulan: endOfMonth(addMonths(month, -1)) }));
  const shown = shownOf(figures, basis.now, isian);
  const fails = unsound(basis, basis.now, figures, isian, bkm, month);
  if (fails !== null) return refused(fails, { figures: shown });
  const cells = upkCells(figures, basis.row?.figures ?? null);
  const row = rowOf(kode, month, isian);
  const isSame = held !== null && rowOf(kode, month, held).every((cell, index) => cell === row[index]);
  const changes = changesOf(basis.row, kode, month, cells);
  const notes = isian.kas !== null && isian.kas !== figures['Kas dan Bank'] ? [differs(figures, isian.kas, bkm)] : [];
  return {
    refusal: null,
    notes,
    figures: shown,
    changes: [...changes, ...laterRows(book, board, month, figures, kode)],
    isian: isSame ? null : row,
  };
}

const differs = (figures: UpkFigures, kas: number, bkm: string): TaskRefusal =>
  refusal('cash-differs', { bkm, jumlah: figures['Kas dan Bank'], selisih: kas - figures['Kas dan Bank'] });

/** The row that follows from last month's; without that one the row as it was typed, where nothing else is to change it. */
function figuresOf({ before, row }: LineBasis, now: BoardMonth, month: number, isian: IsianUpk): UpkFigures | null {
  if (before !== null) return upkRow(before, parts(month).month, now.flows, now.columns, isian.typed);
  const isTyped = Object.values(isian.typed).some((amount) => amount !== 0);
  return isTyped ? null : (row?.figures ?? null);
}

function unsound(
  { before }: LineBasis,
  { flows, columns }: BoardMonth,
  figures: UpkFigures,
  { typed, kas, penjelasan }: IsianUpk,
  bkm: string,
  month: number,
): TaskRefusal | null {
  const balance = (row: Pick<UpkFigures, 'Saldo Pinjaman' | 'Pinjaman Lain-lain'>): number =>
    row['Saldo Pinjaman'] + row['Pinjaman Lain-lain'];
  // Without last month's row nothing is known of what moved.
  const moved = flows.dicairkan - flows.pokokDiterima - flows.dihapusbukukan;
  const expected = before === null ? balance(columns) : balance(before) + moved;
  const selisih = balance(columns) - expected;
  if (selisih !== 0) return refusal('balance-unexplained', { bkm, selisih });
  if (figures['Kas dan Bank'] < 0)
    return refusal('cash-short', { bkm, bulan: month, selisih: -figures['Kas dan Bank'] });
  const { Pendapatan } = figures;
  // Nothing typed is wrong: what was received in another year was corrected in this one.
  if (Pendapatan < 0 && (typed['Pendapatan Lain'] ?? 0) >= 0)
    return refusal('income-below-zero', { bkm, jumlah: Pendapatan, selisih: -Pendapatan });
  for (const lain of ['Inventaris', 'Kewajiban', 'Pendapatan', 'Biaya'] as const)
    if (figures[lain] < 0) return refusal('below-zero', { bkm, lain, jumlah: figures[lain] });
  if (kas === null || kas === figures['Kas dan Bank'] || penjelasan !== '') return null;
  const { code, ...rest } = differs(figures, kas, bkm);
  return { ...rest, code: code === 'cash-differs' ? 'cash-unexplained' : code };
}

function shownOf(figures: UpkFigures, { cadanganWajib }: BoardMonth, { kas }: IsianUpk): readonly TaskFigure[] {
  const rp = (id: string, after: CellValue): TaskFigure => ({ id, type: 'rp', after });
  return [
    rp('kas', figures['Kas dan Bank']),
    rp('saldo', figures['Saldo Pinjaman']),
    rp('laba', figures.Laba),
    rp('cadangan', figures['Cadangan Risiko']),
    rp('cadangan-wajib', Math.round(cadanganWajib)),
    ...(kas === null ? [] : [rp('selisih-kas', kas - figures['Kas dan Bank'])]),
  ];
}

function changesOf(row: UpkRow | undefined, kode: string, month: number, cells: RowValues): readonly RowChange[] {
  if (row === undefined) return [{ kind: 'add', table: 'UPK', cells: { 'Kode BKM': kode, Periode: month, ...cells } }];
  return Object.keys(cells).length === 0 ? [] : [{ kind: 'change', table: 'UPK', row: row.row, cells }];
}

/** Rows of later months for which something was typed: they begin with this one. */
function laterRows(
  book: TaskBook,
  board: number,
  month: number,
  figures: UpkFigures,
  kode: string,
): readonly RowChange[] {
  const changes: RowChange[] = [];
  let before = figures;
  for (let next = endOfMonth(month + 1); next <= book.periode; next = endOfMonth(next + 1)) {
    const isian = isianOf(book, kode, next);
    const { row, now } = lineBasis(book, board, next);
    if (isian === null || row === undefined || now === null) break;
    before = upkRow(before, parts(next).month, now.flows, now.columns, isian.typed);
    changes.push(...changesOf(row, kode, next, upkCells(before, row.figures)));
  }
  return changes;
}

/** Whether a board's row of a month is the one that follows from what was typed and the payments; of one that was typed as a whole, its loan columns. */
export function isRowCurrent(book: TaskBook, board: number, month: number): boolean {
  const { before, now, row } = lineBasis(book, board, month);
  const held = row?.figures ?? null;
  if (now === null || held === null) return false;
  const isian = isianOf(book, kodeBkm(book.data, board), month);
  // What loans came to in an older month may lie before their opening rows.
  if (isian === null && month < book.periode) return true;
  const figures =
    before !== null && isian !== null
      ? upkRow(before, parts(month).month, now.flows, now.columns, isian.typed)
      : { ...held, ...now.columns };
  return Object.keys(upkCells(figures, held)).length === 0;
}
