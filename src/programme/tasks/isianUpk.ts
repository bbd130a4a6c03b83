import { endOfMonth } from '../../engine/dataset';
import type { ListPlan, ListTask, RowValues, TaskFigure, TaskQuestion, TaskRefusal } from '../../engine/entry';
import type { ColumnSchema } from '../../engine/schema';
import { isianUpk as amounts } from '../ownTables';
import { neededReserveCost } from '../loans/closing';
import { kodeBkm, namaBkm } from './boards';
import { answerFault, answered, asks, nothing, numberIn } from './form';
import { isianLine, lineBasis, typedCells } from './isianLine';
import { reportingBoards } from './monthBoards';
import { refusal } from './refusal';
import { taskBook, type TaskBook } from './taskBook';
import { isianOf, upkRowIn } from './upkRows';

/** What is typed for each board; what changes a balance may be below zero. */
const typedColumns: readonly ColumnSchema[] = [
  ...amounts.map((header) => {
    const limits = header.startsWith('Perubahan') ? {} : { min: 0 };
    return asks(header, 'rp', { ...limits, required: false });
  }),
  asks('Kas Menurut Buku', 'rp', { min: 0, required: false }),
  asks('Penjelasan', 'text', { required: false }),
];

const questions = ({ periode }: TaskBook): readonly TaskQuestion[] => [
  { column: asks('bulan', 'month', { max: periode }) },
];

/** The month after the last one that is closed, else that of Periode. */
const proposals = ({ closed, periode }: TaskBook): RowValues => ({
  bulan: closed === null ? periode : Math.min(periode, endOfMonth(closed + 1)),
});

function monthIn(book: TaskBook, given: RowValues): number | null {
  const bulan = numberIn(answered(proposals(book), given), 'bulan');
  return bulan === null ? null : endOfMonth(bulan);
}

/** *Isian UPK* (docs/spec/ledger.md 9): what is typed for the month of each board; the rows of UPK follow. */
export const isianUpk: ListTask = {
  kind: 'list',
  id: 'isian-upk',
  columns: [asks('bkm', 'text'), asks('saldo', 'rp')],
  questions(subject) {
    const book = taskBook(subject);
    return book === null ? [] : questions(book);
  },
  proposals(subject) {
    const book = taskBook(subject);
    return book === null ? {} : proposals(book);
  },
  typed: () => typedColumns,
  lines(subject, given) {
    const book = taskBook(subject);
    const month = book === null ? null : monthIn(book, given);
    if (book === null || month === null) return [];
    return reportingBoards(book, month).map((board) => {
      const basis = lineBasis(book, board, month);
      const held = isianOf(book, kodeBkm(book.data, board), month);
      const cost =
        basis.before === null || basis.now === null
          ? null
          : neededReserveCost(basis.before, basis.now.flows, basis.now.cadanganWajib);
      return {
        key: kodeBkm(book.data, board),
        cells: [namaBkm(book.data, board), basis.now?.columns['Saldo Pinjaman'] ?? null],
        proposals: typedColumns.map(({ header }) => (header === 'Biaya Cadangan' ? cost : null)),
        ...(held === null ? {} : { typed: typedCells(held) }),
      };
    });
  },
  plan(subject, given, typed) {
    const none = { ...nothing, lines: new Map<string, TaskRefusal>() };
    const book = taskBook(subject);
    if (book === null) return { ...none, refusals: [refusal('no-period')] };
    if (book.data.isUnsure) return { ...none, refusals: [refusal('unlinked-rows')] };
    const answers = answered(proposals(book), given);
    const faults = questions(book).flatMap((question) => answerFault(question, answers) ?? []);
    const month = monthIn(book, given);
    if (faults.length > 0 || month === null) return { ...none, refusals: faults };
    if (book.closed !== null && month <= book.closed)
      return { ...none, refusals: [refusal('month-closed', { bulan: month }, 'bulan')] };
    return planOf(book, month, typed);
  },
};

function planOf(book: TaskBook, month: number, typed: ReadonlyMap<string, RowValues>): ListPlan {
  const lines = [...typed].map(([kode, values]) => [kode, isianLine(book, kode, month, values, typedColumns)] as const);
  const stored = lines.flatMap(([, line]) => (line.refusal === null ? [line] : []));
  const rows = stored.flatMap(({ isian }) => (isian === null ? [] : [isian]));
  const changes = stored.flatMap((line) => line.changes);
  const own = rows.length === 0 ? {} : { own: [{ table: 'Isian UPK', rows }] };
  const ready = new Set(
    reportingBoards(book, month)
      .map((board) => kodeBkm(book.data, board))
      .filter((kode) => upkRowIn(book.data, book.data.boardRow(kode), month) !== undefined),
  );
  for (const [kode, line] of lines) if (line.refusal === null) ready.add(kode);
  const figures: readonly TaskFigure[] = [{ id: 'baris', type: 'int', after: ready.size }];
  return {
    batch: rows.length + changes.length === 0 ? null : { changes, ...own },
    refusals: [],
    notes: lines.flatMap(([, line]) => line.notes),
    figures,
    lines: new Map(lines.flatMap(([kode, line]) => (line.refusal === null ? [] : [[kode, line.refusal] as const]))),
    lineFigures: new Map(lines.map(([kode, line]) => [kode, line.figures])),
  };
}
