import { joinsOf, valueAt } from '../../engine/check';
import { addMonths, endOfMonth, type Dataset } from '../../engine/dataset';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import type { Header } from '../schema';
import type { PaperData } from './common';

/** A board's row of UPK of a month: amounts in rupiah by column, null where a cell is missing; null without a row. */
export type UpkRow = (header: Header<'UPK'>) => number | null;

/** A board with its row of UPK and its loans. */
export interface BoardBooks {
  readonly board: number;
  readonly upk: UpkRow | null;
  readonly loans: readonly ArrearsLoan[];
  /** Last day of Periode, a date serial. */
  readonly period: number;
}

/** @param monthEnd last day of the month, a date serial */
export function upkRow({ book }: PaperData, board: number, monthEnd: number): UpkRow | null {
  const { UPK: rows } = book.tables;
  const boards = joinsOf(book.dataset as Dataset).rows('UPK', 'Kode BKM');
  const row = boards.findIndex((of, each) => of === board && endOfMonthOf(valueAt(rows, each, 'Periode')) === monthEnd);
  if (row === -1) return null;
  return (header) => {
    const value = valueAt(rows, row, header);
    return typeof value === 'number' ? value : null;
  };
}

const endOfMonthOf = (day: string | number | null): number | null =>
  typeof day === 'number' ? endOfMonth(Math.floor(day)) : null;

/** Last day of the month before another one. */
export const monthBefore = (monthEnd: number): number => endOfMonth(addMonths(monthEnd, -1));
