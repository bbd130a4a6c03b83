import type { WorkGroup, WorkLine, WorkList, WorkNote } from '../../engine/entry';
import type { CellValue, ColumnType } from '../../engine/schema';
import { knownSum, type ArrearsLoan } from './arrearsLoan';
import type { BoardTarget, CollectLoan } from './boards';
import type { DueInstalment, OverdueGroup, ReachingLoan } from './lists';
import { romanLevel, type LetterState } from './letters';
import type { ArrearsWork } from './work';

/** Ids of the lists and of their columns, and codes of what is to be told; each has its words in `texts` (the compiler sees to it). */
export const workWords = ['due', 'overdue', 'small', 'reaching', 'target'] as const;
export const workColumns = [
  ...['ksm', 'nomor', 'jatuh-tempo', 'kunjungan', 'jasa', 'pokok', 'lama', 'hari', 'saldo', 'kolektibilitas'],
  ...['terakhir', 'bayar', 'sebelum', 'par'],
] as const;
export const workNotes = [
  ...['sudah', 'enough', 'enough-about', 'all', 'under', 'unreadable', 'no-jasa', 'letter', 'letter-sent'],
  ...['reminder-head', 'reminder-overdue', 'reminder-overdue-pokok', 'reminder-pay'],
  ...['reminder-due', 'reminder-due-pokok', 'reminder-close'],
] as const;

/** A note with its parameters, each with its column type. */
export function workNote(
  code: (typeof workNotes)[number],
  params: Readonly<Record<string, readonly [CellValue, ColumnType]>> = {},
): WorkNote {
  const entries = Object.entries(params);
  return {
    code,
    params: Object.fromEntries(entries.map(([name, [value]]) => [name, value])),
    types: Object.fromEntries(entries.map(([name, [, type]]) => [name, type])),
  };
}

type Column<Item> = readonly [id: string, type: ColumnType, of: (item: Item) => CellValue];

/** How the items of a list become lines. */
interface Listing<Item> {
  readonly items: readonly Item[];
  /** The loan by which an item is known. */
  readonly loanOf: (item: Item) => ArrearsLoan;
  readonly columns: readonly Column<Item>[];
  /** What an item opens to. */
  readonly inside?: (item: Item) => readonly Item[];
  readonly noteOf?: (item: Item) => WorkNote | undefined;
  readonly more?: Pick<WorkList, 'foldedInto' | 'groups'>;
  /** False where the items have an order of their own; otherwise those of a board stand together. */
  readonly isGrouped?: boolean;
}

const placeOf = ({ desa, bkm, desaCode, state }: ArrearsLoan): Omit<WorkGroup, 'note'> => ({
  place: desa || bkm,
  group: bkm,
  facets: { desa: desaCode, bkm, kolektibilitas: String(state.kolektibilitas) },
});

function listOf<Item>(
  id: (typeof workWords)[number],
  { items, loanOf, columns, inside, noteOf, more, isGrouped = true }: Listing<Item>,
): WorkList {
  const lineOf = (item: Item): WorkLine => {
    const loan = loanOf(item);
    const lines = inside?.(item) ?? [];
    const note = noteOf?.(item);
    return {
      key: loan.nomor,
      ...placeOf(loan),
      cells: columns.map(([, , of]) => of(item)),
      ...(lines.length > 1 ? { lines: lines.map(lineOf) } : {}),
      ...(note === undefined ? {} : { note }),
    };
  };
  return {
    id,
    columns: columns.map(([column, type]) => ({ id: column, type })),
    lines: items.map(lineOf),
    isGrouped,
    ...more,
  };
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

/** What a board's target comes to; undefined for loans that name no board that is there, and a board without any. */
function targetGroup(loans: readonly ArrearsLoan[], target: BoardTarget): WorkGroup | undefined {
  const { par, limit, parAfter, approximate, loans: chosen } = target;
  const first = loans.find(({ board }) => board === target.board);
  if (first === undefined || par === null) return undefined;
  const { facets, ...place } = placeOf(first);
  const { desa = '', bkm = '' } = facets;
  const shares = { par: [par, 'percent'], batas: [limit, 'percent'] } as const;
  const code = parAfter === null ? 'all' : approximate ? 'enough-about' : 'enough';
  const note =
    chosen.length === 0
      ? workNote('under', shares)
      : workNote(code, {
          ...shares,
          banyak: [new Set(chosen.map(({ loan }) => loan.group)).size, 'int'],
          sesudah: [parAfter, 'percent'],
          pokok: [chosen.reduce((sum, { pokok }) => sum + pokok, 0), 'rp'],
          jasa: [knownSum(chosen.map(({ jasa }) => jasa)) ?? 0, 'rp'],
        });
  return { ...place, facets: { desa, bkm }, note };
}

const firstOf = ({ loans }: OverdueGroup): ArrearsLoan => {
  const [first] = loans;
  if (first === undefined) throw new Error('a group without loans');
  return first;
};

/** The worst class is that of a group with several loans. */
const worstOf = (group: OverdueGroup): ArrearsLoan =>
  group.loans.find(({ state }) => state.kolektibilitas === group.kolektibilitas) ?? firstOf(group);

/** The letter that is due, else the one that went out last. */
function letterNote({ due, last }: LetterState): WorkNote | undefined {
  if (due !== null) return workNote('letter', { tingkat: [romanLevel(due), 'text'] });
  if (last === null) return undefined;
  return workNote('letter-sent', { tingkat: [romanLevel(last.tingkat), 'text'], tanggal: [last.tanggal, 'date'] });
}

/** The four lists of docs/spec/statements.md 2, and slight shortfalls apart. */
export function workLists(work: ArrearsWork, lettersOf: (loan: ArrearsLoan) => LetterState): readonly WorkList[] {
  const { loans, due, overdue, reaching, targets } = work;
  const chosen = targets.flatMap(({ loans: own, running }) =>
    own.map((each, index) => ({ ...each, after: running[index] ?? null })),
  );
  const groups = targets.flatMap((target) => targetGroup(loans, target) ?? []);
  return [
    listOf('due', { items: due, loanOf: ({ loan }) => loan, columns: dueColumns, isGrouped: false }),
    listOf('overdue', {
      items: overdue.groups,
      loanOf: worstOf,
      columns: overdueColumns,
      inside: ({ loans: own }) => own.map(overdue.alone),
      noteOf: ({ loans: [loan, ...others] }) =>
        loan === undefined || others.length > 0 ? undefined : letterNote(lettersOf(loan)),
    }),
    listOf('small', {
      items: overdue.small.map(overdue.alone),
      loanOf: firstOf,
      columns: overdueColumns,
      more: { foldedInto: 'overdue' },
    }),
    listOf('reaching', {
      items: reaching,
      loanOf: ({ loan }) => loan,
      columns: reachingColumns,
      noteOf: ({ sudah }) => (sudah ? workNote('sudah') : undefined),
    }),
    listOf('target', { items: chosen, loanOf: ({ loan }) => loan, columns: targetColumns, more: { groups } }),
  ];
}
