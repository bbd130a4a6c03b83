import type { WorkLine, WorkList, WorkSubject } from '../../engine/entry';
import type { CellValue, ColumnType } from '../../engine/schema';
import { own } from '../settings/settings';
import type { ArrearsLoan } from './arrearsLoan';
import type { DueInstalment, OverdueGroup, ReachingLoan } from './lists';
import type { CollectLoan } from './boards';
import { arrearsWork } from './work';

/** Ids of the lists and of their columns; each has its words in `texts` (the compiler sees to it). */
export const workWords = ['due', 'overdue', 'small', 'reaching', 'target'] as const;
export const workColumns = [
  ...['ksm', 'nomor', 'jatuh-tempo', 'kunjungan', 'jasa', 'pokok', 'lama', 'hari', 'saldo', 'kolektibilitas'],
  ...['terakhir', 'bayar', 'sebelum', 'par'],
] as const;

type Column<Item> = readonly [id: string, type: ColumnType, of: (item: Item) => CellValue];

/** A list whose items are about one loan each. */
function listOf<Item>(
  id: (typeof workWords)[number],
  items: readonly Item[],
  loanOf: (item: Item) => ArrearsLoan,
  columns: readonly Column<Item>[],
  inside?: (item: Item) => readonly Item[],
): WorkList {
  const lineOf = (item: Item): WorkLine => {
    const { nomor, desa, bkm } = loanOf(item);
    const lines = inside?.(item) ?? [];
    return {
      key: nomor,
      place: desa || bkm,
      cells: columns.map(([, , of]) => of(item)),
      ...(lines.length > 1 ? { lines: lines.map(lineOf) } : {}),
    };
  };
  return { id, columns: columns.map(([column, type]) => ({ id: column, type })), lines: items.map(lineOf) };
}

const ksm: Column<{ readonly loan: ArrearsLoan }> = ['ksm', 'text', ({ loan }) => loan.ksm];
const nomor: Column<{ readonly loan: ArrearsLoan }> = ['nomor', 'text', ({ loan }) => loan.nomor];

const dueColumns: readonly Column<DueInstalment>[] = [
  ['jatuh-tempo', 'date', ({ jatuhTempo }) => jatuhTempo],
  ['kunjungan', 'date', ({ kunjungan }) => kunjungan],
  ['jasa', 'rp', ({ jasa }) => jasa],
  ['pokok', 'rp', ({ pokok }) => pokok],
  ksm,
  nomor,
];

const overdueColumns: readonly Column<OverdueGroup>[] = [
  ['ksm', 'text', ({ ksm: name }) => name],
  ['nomor', 'text', ({ loans }) => loans.map((loan) => loan.nomor).join(', ')],
  ['lama', 'int', ({ lama }) => lama],
  ['hari', 'int', ({ hari }) => hari],
  ['pokok', 'rp', ({ tunggakanPokok }) => tunggakanPokok],
  ['jasa', 'rp', ({ tunggakanJasa }) => tunggakanJasa],
  ['saldo', 'rp', ({ saldo }) => saldo],
  ['kolektibilitas', 'int', ({ kolektibilitas }) => kolektibilitas],
  ['terakhir', 'date', ({ terakhir }) => terakhir],
];

const reachingColumns: readonly Column<ReachingLoan>[] = [
  ksm,
  nomor,
  ['lama', 'int', ({ loan }) => loan.state.lama],
  ['pokok', 'rp', ({ loan }) => loan.state.tunggakanPokok],
  ['jasa', 'rp', ({ loan }) => loan.tunggakanJasa],
  ['bayar', 'rp', ({ bayar }) => bayar],
  ['sebelum', 'date', ({ sebelum }) => sebelum],
];

const targetColumns: readonly Column<CollectLoan & { readonly after: number | null }>[] = [
  ksm,
  nomor,
  ['pokok', 'rp', ({ pokok }) => pokok],
  ['jasa', 'rp', ({ jasa }) => jasa],
  ['par', 'percent', ({ after }) => after],
];

/** The four lists of docs/spec/statements.md 2, and slight shortfalls apart; null where the workbook says no Periode. */
export function workLists({ dataset, settings, day, of }: WorkSubject): readonly WorkList[] {
  const { period } = dataset.profile;
  if (period === null) return [];
  const question = { day, mode: 'lunasi', ...(of === undefined ? {} : { board: of }) } as const;
  const { due, overdue, reaching, targets } = arrearsWork(dataset, own(settings), period, question);
  const chosen = targets.flatMap(({ loans, running }) =>
    loans.map((each, index) => ({ ...each, after: running[index] ?? null })),
  );
  const firstOf = ({ loans }: OverdueGroup): ArrearsLoan => {
    const [first] = loans;
    if (first === undefined) throw new Error('a group without loans');
    return first;
  };
  return [
    listOf('due', due, ({ loan }) => loan, dueColumns),
    listOf('overdue', overdue.groups, firstOf, overdueColumns, ({ loans }) => loans.map(overdue.alone)),
    listOf('small', overdue.small.map(overdue.alone), firstOf, overdueColumns),
    listOf('reaching', reaching, ({ loan }) => loan, reachingColumns),
    listOf('target', chosen, ({ loan }) => loan, targetColumns),
  ];
}
