import type { Dataset } from '../../engine/dataset';
import type { Work, WorkFilter, WorkFilters, WorkSubject } from '../../engine/entry';
import type { CellValue, ColumnType } from '../../engine/schema';
import { own } from '../settings/settings';
import { datasetBook } from '../tasks/datasetBook';
import { knownSum, type ArrearsLoan } from './arrearsLoan';
import { ratiosAfter, type ArrearsRatios, type TargetLimit } from './boards';
import { pokokToCollect, type CollectMode } from './collecting';
import { lastListDay, listDay } from './day';
import { letterState, readLetters } from './letters';
import { letterTable } from '../ownTables';
import { remindersOf } from './reminders';
import { arrearsWork, isRecorded, type ArrearsWork } from './work';
import { workLists, workNote } from './workLists';

/** Ids of what has its words in `texts` beside the lists. */
export const workModes = ['lunasi', 'keluar', 'lunasi-penundaan', 'keluar-penundaan'] as const;
export const workFilters = ['desa', 'bkm', 'kolektibilitas'] as const;
export const workTasks = ['setoran', 'surat'] as const;
export const workFigures = ['ksm', 'pokok', 'jasa', 'jumlah'] as const;

/** What is collected of a loan, and the limit of PAR that the targets are to come under. */
interface Way {
  readonly mode: CollectMode;
  readonly end: TargetLimit;
}

const ways: Readonly<Record<(typeof workModes)[number], Way>> = {
  lunasi: { mode: 'lunasi', end: 'good' },
  keluar: { mode: 'keluar', end: 'good' },
  'lunasi-penundaan': { mode: 'lunasi', end: 'bad' },
  'keluar-penundaan': { mode: 'keluar', end: 'bad' },
};

const wayOf = (mode: string): Way => ways[workModes.find((each) => each === mode) ?? 'lunasi'];

/** What was drawn up last of a workbook, with the ratios as they are by place: marking asks for the same after each mark. */
interface Drawn {
  readonly subject: WorkSubject;
  readonly work: ArrearsWork;
  readonly ratios: Map<string, ArrearsRatios>;
}

const drawn = new WeakMap<Dataset, Drawn>();

function drawnFor(subject: WorkSubject, period: number): Drawn {
  const { dataset, settings, day } = subject;
  const way = wayOf(subject.mode);
  const known = drawn.get(dataset);
  if (known?.subject.day === day && wayOf(known.subject.mode) === way && known.subject.settings === settings)
    return known;
  const work = arrearsWork(dataset, own(settings), period, { day, ...way });
  const made = { subject, work, ratios: new Map() };
  drawn.set(dataset, made);
  return made;
}

const workOf = (subject: WorkSubject, period: number): ArrearsWork => drawnFor(subject, period).work;

/** Desa, boards and classes of the loans that some list may hold, in the order of the lists. */
function filtersOf({ loans }: ArrearsWork): readonly WorkFilter[] {
  const options = (id: (typeof workFilters)[number], of: (loan: ArrearsLoan) => readonly [string, string]) => {
    const texts = new Map(loans.map(of).filter(([value]) => value !== ''));
    return { id, options: Array.from(texts, ([value, text]) => ({ value, text })) };
  };
  const { options: classes, ...kolektibilitas } = options('kolektibilitas', ({ state }) => {
    const number = String(state.kolektibilitas);
    return [number, number];
  });
  return [
    options('desa', ({ desaCode, desa }) => [desaCode, desa]),
    options('bkm', ({ bkm }) => [bkm, bkm]),
    { ...kolektibilitas, options: classes.toSorted((a, b) => Number(a.value) - Number(b.value)) },
  ];
}

const isWithin = ({ desaCode, bkm }: ArrearsLoan, { desa = desaCode, bkm: board = bkm }: WorkFilters): boolean =>
  desa === desaCode && board === bkm;

/** *Tunggakan* (docs/spec/statements.md 2): what is to be collected, and what collecting it comes to. */
export const collection: Work = {
  table: 'Pinjaman',
  column: 'Tunggakan Pokok',
  modes: workModes,
  goal: 'target',
  paper: 'tagih',
  tasks: workTasks,
  days(dataset, today) {
    const { period } = dataset.profile;
    if (period === null) return null;
    if (!isRecorded(dataset)) return { proposed: period, last: period, isOnly: true };
    return { proposed: listDay(period, today), last: lastListDay(period), isOnly: false };
  },
  lists(subject) {
    const { period } = subject.dataset.profile;
    if (period === null) return { lists: [], filters: [], notes: [] };
    const work = workOf(subject, period);
    const settings = own(subject.settings);
    const letters = readLetters(subject.own.get(letterTable) ?? []);
    return {
      lists: workLists(work, (loan) => letterState(loan, letters, subject.day, settings)),
      filters: filtersOf(work),
      notes: [
        ...(work.isRecorded ? [] : [workNote('no-jasa')]),
        ...(work.unreadable === 0 ? [] : [workNote('unreadable', { banyak: [work.unreadable, 'int'] })]),
      ],
    };
  },
  effect(subject, keys, within) {
    const { period } = subject.dataset.profile;
    const settings = own(subject.settings);
    const { day } = subject;
    const { mode } = wayOf(subject.mode);
    if (period === null) return { figures: [], ratios: [], worst: { before: null, after: null } };
    const { work, ratios } = drawnFor(subject, period);
    const loans = work.loans.filter((loan) => isWithin(loan, within));
    const marked = loans.filter(({ nomor }) => keys.has(nomor));
    const place = `${within['desa'] ?? ''}\n${within['bkm'] ?? ''}`;
    const now = ratios.get(place) ?? ratiosAfter(loans, new Set(), settings, { day, mode });
    ratios.set(place, now);
    const then = ratiosAfter(loans, new Set(marked.map(({ row }) => row)), settings, { day, mode });
    const pokok = marked.reduce((sum, loan) => sum + pokokToCollect(loan, mode, day, settings.arrearsMonths), 0);
    const jasa = knownSum(marked.map(({ tunggakanJasa }) => tunggakanJasa));
    const figures: readonly (readonly [(typeof workFigures)[number], ColumnType, CellValue])[] = [
      ['ksm', 'int', new Set(marked.map(({ group, row }) => (group === -1 ? `row ${row}` : group))).size],
      ['pokok', 'rp', pokok],
      ['jasa', 'rp', jasa],
      ['jumlah', 'rp', pokok + (jasa ?? 0)],
    ];
    return {
      figures: figures.map(([id, type, value]) => ({ id, type, value })),
      ratios: (['par', 'lar', 'rr'] as const).map((id) => ({ id: `upk.${id}`, before: now[id], after: then[id] })),
      worst: { before: now.worst, after: then.worst },
    };
  },
  reminders(subject, keys) {
    const { dataset } = subject;
    const { period } = dataset.profile;
    return period === null ? [] : remindersOf(datasetBook(dataset), workOf(subject, period), keys);
  },
};
