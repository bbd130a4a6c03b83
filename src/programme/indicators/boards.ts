import {
  contributionsOf,
  maskedRows,
  rollUp,
  type BySlot,
  type Contributions,
  type SpecialContext,
  type SpecialMeasure,
} from '../../engine/measure';
import { parts, serialOf, type Dataset } from '../../engine/dataset';
import { measuresOf } from '../../engine/measure';
import type { schema } from '../schema';
import { tables } from '../tables';

const arrearsColumn = 'Saldo Menunggak ≥ 3 Bulan';

const upk = measuresOf(tables.UPK);
const pinjaman = measuresOf(tables.Pinjaman);

/** The UPK rows of a month, those of them that tell their arrears, and these arrears. */
function arrearsIn(month: 'period' | 'lastDecember') {
  const ofMonth = upk.compare('Periode', '=', month);
  return {
    rows: upk.count(ofMonth, upk.compare(arrearsColumn, '>=', 0)),
    balance: upk.sum(arrearsColumn, ofMonth),
  };
}

const arrears = { now: arrearsIn('period'), before: arrearsIn('lastDecember') };

const tablesOf = ({ dataset }: SpecialContext) => (dataset as Dataset<typeof schema>).tables;

/** Counts one for each board in a list, by area. */
function boardsBySlot({ areas }: SpecialContext, boards: Iterable<number>): BySlot {
  const { slot: slotOf } = areas.keysOf('BKM');
  const counts = new Float64Array(areas.slots.length);
  for (const board of boards) {
    const slot = slotOf(board);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  rollUp(counts, areas, 1);
  return (slot) => counts[slot] ?? 0;
}

/** Saldo Menunggak ≥ 3 Bulan of each board that has a readable value in its UPK row of one month. */
function arrearsAt(context: SpecialContext, month: number): Map<number, number> {
  const { UPK } = tablesOf(context);
  const periode = UPK.number('Periode').values;
  const saldo = UPK.number(arrearsColumn).values;
  const boards = context.areas.keysOf('BKM').rows('UPK');
  const result = new Map<number, number>();
  for (let row = 0; row < periode.length; row++) {
    const board = boards[row] ?? -1;
    const value = saldo[row] ?? NaN;
    if (periode[row] !== month || board < 0 || Number.isNaN(value)) continue;
    result.set(board, (result.get(board) ?? 0) + value);
  }
  return result;
}

/** Last day of December of the year before. */
const decemberBefore = (period: number): number => serialOf(parts(period).year - 1, 12, 31);

/** Whether a board may use BLM: it has no arrears, or less than in December of last year (undefined: not known). */
const isEligible = (arrears: number, before: number | undefined): boolean => arrears === 0 || arrears < (before ?? 0);

/** Tells the boards of an area. */
function boardsIn({ areas }: SpecialContext, slot: number): (board: number) => boolean {
  const { slot: slotOf } = areas.keysOf('BKM');
  return (board) => board >= 0 && areas.isWithin(slotOf(board), slot);
}

/** Arrears in December of last year, or now, of the boards that have a value in both months; null where there is no such board. */
function comparedArrears(context: SpecialContext, when: 'before' | 'now'): BySlot {
  const { areas, period } = context;
  if (period === null) return () => null;
  const { slot: slotOf } = areas.keysOf('BKM');
  const before = arrearsAt(context, decemberBefore(period));
  const totals = new Float64Array(areas.slots.length);
  const boards = new Int32Array(areas.slots.length);
  for (const [board, now] of arrearsAt(context, period)) {
    const earlier = before.get(board);
    if (earlier === undefined) continue;
    const slot = slotOf(board);
    totals[slot] = (totals[slot] ?? 0) + (when === 'now' ? now : earlier);
    boards[slot] = (boards[slot] ?? 0) + 1;
  }
  rollUp(totals, areas, 1);
  rollUp(boards, areas, 1);
  return (slot) => ((boards[slot] ?? 0) === 0 ? null : (totals[slot] ?? 0));
}

/** What a UPK row adds to a measure of arrears: null where it does not count. */
type ArrearsRow = (row: number, board: number, month: number, balance: number) => number | null;

/** The UPK rows of an area that have a readable arrears balance, with what each adds. */
function arrearsRows(context: SpecialContext, slot: number, added: ArrearsRow): readonly Contributions[] {
  const { UPK } = tablesOf(context);
  const isInArea = boardsIn(context, slot);
  const months = UPK.number('Periode').values;
  const balances = UPK.number(arrearsColumn).values;
  const entries: (readonly [number, number])[] = [];
  context.areas
    .keysOf('BKM')
    .rows('UPK')
    .forEach((board, row) => {
      const balance = balances[row] ?? NaN;
      if (!isInArea(board) || Number.isNaN(balance)) return;
      const value = added(row, board, months[row] ?? NaN, balance);
      if (value !== null) entries.push([row, value]);
    });
  return [contributionsOf('UPK', arrearsColumn, entries)];
}

function arrearsMeasure(id: string, when: 'before' | 'now'): SpecialMeasure {
  return {
    id,
    isRupiah: true,
    live: {
      parts: [arrears.now.rows, arrears.before.rows, arrears[when].balance],
      write: ([now = '', before = '', balance = ''], none) => `IF(AND(${now}>0,${before}>0),${balance},${none})`,
    },
    evaluate: (context) => comparedArrears(context, when),
    contributions(context, slot) {
      const { period } = context;
      if (period === null) return [contributionsOf('UPK', arrearsColumn, [])];
      const now = arrearsAt(context, period);
      const before = arrearsAt(context, decemberBefore(period));
      const meant = when === 'now' ? period : decemberBefore(period);
      return arrearsRows(context, slot, (_row, board, month, balance) =>
        month === meant && now.has(board) && before.has(board) ? balance : null,
      );
    },
  };
}

export const arrearsBefore = arrearsMeasure('arrearsBefore', 'before');
export const arrearsNow = arrearsMeasure('arrearsNow', 'now');

/** Boards that may use BLM again, by their arrears. */
export const boardsEligible: SpecialMeasure = {
  id: 'boardsEligible',
  live: {
    parts: [arrears.now.rows, arrears.now.balance, arrears.before.balance],
    write: ([rows = '', now = '', before = '']) => `IF(${rows}=0,0,IF(OR(${now}=0,${now}<SUM(${before})),1,0))`,
  },
  evaluate(context) {
    const { dataset, period } = context;
    if (period === null || !dataset.present.has('UPK')) return () => null;
    const before = arrearsAt(context, decemberBefore(period));
    const now = [...arrearsAt(context, period)];
    return boardsBySlot(
      context,
      now.filter(([board, value]) => isEligible(value, before.get(board))).map(([board]) => board),
    );
  },
  contributions(context, slot) {
    const { period } = context;
    if (period === null) return [contributionsOf('UPK', arrearsColumn, [])];
    const now = arrearsAt(context, period);
    const before = arrearsAt(context, decemberBefore(period));
    const counted = new Set<number>();
    return arrearsRows(context, slot, (_row, board, month) => {
      if (month !== period) return null;
      const isFirst = !counted.has(board);
      counted.add(board);
      return isFirst && isEligible(now.get(board) ?? 0, before.get(board)) ? 1 : 0;
    });
  },
};

/** Boards with loans or with a UPK row up to Periode: they owe a report. */
export const boardsObliged: SpecialMeasure = {
  id: 'boardsObliged',
  live: {
    parts: [pinjaman.count(), upk.count(upk.compare('Periode', '<=', 'period'))],
    write: ([loans = '', reports = '']) => `MIN(1,${loans}+${reports})`,
  },
  evaluate(context) {
    const { areas, dataset, period } = context;
    const isThere = dataset.present.has('Pinjaman') || dataset.present.has('UPK');
    if (period === null || !isThere) return () => null;
    const { count, rows } = areas.keysOf('BKM');
    const obliged = new Uint8Array(count);
    for (const board of rows('Pinjaman')) if (board >= 0) obliged[board] = 1;
    const months = tablesOf(context).UPK.number('Periode').values;
    rows('UPK').forEach((board, row) => {
      if (board >= 0 && (months[row] ?? NaN) <= period) obliged[board] = 1;
    });
    return boardsBySlot(context, maskedRows(obliged));
  },
  contributions(context, slot) {
    const { areas, period } = context;
    const isInArea = boardsIn(context, slot);
    const counted = new Set<number>();
    const firstRows = (table: 'Pinjaman' | 'UPK', isMeant: (row: number) => boolean): Contributions => {
      const entries: (readonly [number, number])[] = [];
      areas
        .keysOf('BKM')
        .rows(table)
        .forEach((board, row) => {
          if (!isInArea(board) || counted.has(board) || !isMeant(row)) return;
          counted.add(board);
          entries.push([row, 1]);
        });
      return contributionsOf(table, 'Kode BKM', entries);
    };
    const months = tablesOf(context).UPK.number('Periode').values;
    return [
      firstRows('Pinjaman', () => true),
      firstRows('UPK', (row) => period !== null && (months[row] ?? NaN) <= period),
    ];
  },
};
