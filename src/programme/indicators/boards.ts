import { parts, serialOf, type Dataset } from '../../engine/dataset';
import {
  contributionsOf,
  measuresOf,
  ofPart,
  type Contributions,
  type SpecialContext,
  type SpecialMeasure,
} from '../../engine/measure';
import type { schema } from '../schema';
import { tables } from '../tables';

const arrearsColumn = 'Saldo Menunggak ≥ 3 Bulan';

const upk = measuresOf(tables.UPK);
const pinjaman = measuresOf(tables.Pinjaman);

/** The UPK rows of a month, those of them that tell their arrears, and these arrears. */
function arrearsIn(month: 'period' | 'lastDecember') {
  const ofMonth = upk.compare('Periode', '=', month);
  return {
    rows: ofPart.measure(upk.count(ofMonth, upk.filled(arrearsColumn))),
    balance: ofPart.measure(upk.sum(arrearsColumn, ofMonth)),
  };
}

const arrears = { now: arrearsIn('period'), before: arrearsIn('lastDecember') };

const tablesOf = ({ dataset }: SpecialContext) => (dataset as Dataset<typeof schema>).tables;

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

/** Arrears in December of last year, or now, of the boards that have a value in both months; null where there is no such board. */
function arrearsMeasure(id: string, when: 'before' | 'now'): SpecialMeasure {
  return {
    id,
    isRupiah: true,
    parts: { keyOf: 'BKM' },
    formula: ofPart.given(arrears.now.rows, ofPart.given(arrears.before.rows, arrears[when].balance)),
    empty: null,
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
  parts: { keyOf: 'BKM' },
  formula: ofPart.given(
    arrears.now.rows,
    ofPart.isAbove0(
      ofPart.sum(ofPart.is0(arrears.now.balance), ofPart.holds(arrears.now.balance, '<', arrears.before.balance)),
    ),
  ),
  empty: 0,
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
  parts: { keyOf: 'BKM' },
  formula: ofPart.isAbove0(
    ofPart.sum(ofPart.measure(pinjaman.count()), ofPart.measure(upk.count(upk.compare('Periode', '<=', 'period')))),
  ),
  empty: 0,
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
