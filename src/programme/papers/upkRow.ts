import { joinsOf, valueAt } from '../../engine/check';
import { addMonths, endOfMonth } from '../../engine/dataset';
import type { Contributions } from '../../engine/measure';
import type { CellTrace } from '../../engine/report';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import type { Header } from '../schema';
import type { PaperData } from './common';
import { cellsOf, cellTrace } from './loanSources';

/** A board's row of UPK of a month. */
export class UpkRow {
  constructor(
    private readonly data: PaperData,
    private readonly row: number,
  ) {}

  /** An amount in rupiah; null where its cell is missing. */
  of(header: Header<'UPK'>): number | null {
    const value = valueAt(this.data.book.tables.UPK, this.row, header);
    return typeof value === 'number' ? value : null;
  }

  /** Cells of the row as what a number is made of. */
  cells(headers: readonly Header<'UPK'>[]): readonly Contributions[] {
    return headers.map((header) => cellsOf('UPK', this.data.book.tables.UPK, header, [this.row]));
  }
}

/** Explains a number that was reckoned from cells of rows of UPK. */
export function upkTrace(
  { context }: PaperData,
  title: string,
  rows: readonly (UpkRow | null)[],
  headers: readonly Header<'UPK'>[],
): CellTrace {
  const about = context.texts.text('paper.trace.upk', { columns: headers.join(', ') });
  return cellTrace(context, title, about, () => rows.flatMap((row) => row?.cells(headers) ?? []));
}

/** A board with its row of UPK and its loans. */
export interface BoardBooks {
  readonly board: number;
  readonly upk: UpkRow | null;
  readonly loans: readonly ArrearsLoan[];
  /** Last day of Periode, a date serial. */
  readonly period: number;
}

/** @param monthEnd last day of the month, a date serial */
export function upkRow(data: PaperData, board: number, monthEnd: number): UpkRow | null {
  const { dataset, tables } = data.book;
  const boards = joinsOf(dataset).rows('UPK', 'Kode BKM');
  const row = boards.findIndex(
    (of, each) => of === board && endOfMonthOf(valueAt(tables.UPK, each, 'Periode')) === monthEnd,
  );
  return board === -1 || row === -1 ? null : new UpkRow(data, row);
}

const endOfMonthOf = (day: string | number | null): number | null =>
  typeof day === 'number' ? endOfMonth(Math.floor(day)) : null;

/** Last day of the month before another one. */
export const monthBefore = (monthEnd: number): number => endOfMonth(addMonths(monthEnd, -1));
