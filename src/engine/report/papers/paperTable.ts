import { addressOf } from '../../dataset';
import type { CellValue } from '../../schema';
import type { StyleName } from '../model/styles';
import type { CellTrace } from '../model/trace';
import type { ReportCell } from '../model/types';
import type { PaperContext } from './model';
import type { PaperSheet } from './paperSheet';

/** A column of a paper's table. */
export interface PaperColumn<Line> {
  readonly heading: string;
  readonly style: StyleName;
  /** What stands in it; null: blank, to be filled in by hand. */
  readonly value: (line: Line, number: number) => CellValue;
  /** Columns (zero-based) of the same line that it is the sum of. */
  readonly plus?: readonly number[];
  /** Whether it is summed up below. */
  readonly isSummed?: true;
  /** Where its number comes from, for whoever wants it explained. */
  readonly trace?: (line: Line) => CellTrace;
}

/** Rows of a sheet, both inclusive. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** Most arguments that a function of Excel takes. */
const mostArguments = 255;

/** What stands for an amount that is not known, which is never 0. */
export const unknownMark = '–';

/** An amount, or the mark of one that is not known. */
export const known = (amount: number | null): CellValue => amount ?? unknownMark;

/** The look of days in the language of a paper. */
export const dateStyle = ({ texts }: PaperContext): StyleName => (texts.language === 'id' ? 'date' : 'dateEn');

/** A table of a paper: its header, its lines, and live sums below. */
export class PaperTable<Line> {
  private count = 0;

  constructor(
    private readonly sheet: PaperSheet,
    private readonly columns: readonly PaperColumn<Line>[],
  ) {}

  /** The header; unless it stands only once, it and all above it are repeated on each page. */
  header(where: 'each page' | 'once' = 'each page'): void {
    const row = this.sheet.next;
    this.columns.forEach(({ heading }, column) => this.sheet.grid.put(row, column, heading, 'header'));
    if (where === 'each page') this.sheet.repeat(0);
  }

  /** The next lines are numbered from 1. */
  restart(): void {
    this.count = 0;
  }

  /** Lines, numbered on from those before. */
  lines(lines: readonly Line[]): RowSpan {
    const first = this.sheet.next;
    for (const line of lines) {
      const row = this.sheet.next;
      this.count += 1;
      this.columns.forEach((column, index) => this.sheet.grid.show(row, index, this.cell(column, line, row)));
    }
    return { first, last: this.sheet.next - 1 };
  }

  /** A row of sums over lines. Returns its row. */
  sumOf(label: string, { first, last }: RowSpan): number {
    return this.sums(label, (column) => ({
      formula: `${addressOf(first, column)}:${addressOf(last, column)}`,
      rows: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    }));
  }

  /** A row of sums over rows of sums. */
  totalOf(label: string, rows: readonly number[]): number {
    return this.sums(label, (column) => ({ formula: listed(rows.map((row) => addressOf(row, column))), rows }));
  }

  private cell({ value, style, plus, trace }: PaperColumn<Line>, line: Line, row: number): ReportCell {
    const shown = value(line, this.count);
    // What is not known is a word, which looks like no number.
    const isWord = typeof shown === 'string' && style === 'rupiah';
    const own = {
      value: shown,
      style: isWord ? ('missing' as const) : style,
      ...(trace === undefined || shown === null ? {} : { trace: trace(line) }),
    };
    return plus === undefined
      ? own
      : { ...own, formula: `=SUM(${plus.map((column) => addressOf(row, column)).join(',')})` };
  }

  private sums(
    label: string,
    of: (column: number) => { readonly formula: string; readonly rows: readonly number[] },
  ): number {
    const row = this.sheet.next;
    const { grid, context } = this.sheet;
    const none = context.texts.text('report.notAvailable');
    // The number of a line says nothing below it.
    const labelColumn = this.columns[0]?.style === 'center' ? 1 : 0;
    this.columns.forEach(({ isSummed, heading }, column) => {
      if (isSummed !== true) {
        grid.put(row, column, column === labelColumn ? label : null, 'totalLabel');
        return;
      }
      const { formula, rows } = of(column);
      const cells = rows.flatMap((each) => grid.rows[each]?.[column] ?? []);
      const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
      grid.show(row, column, {
        value: numbers.length === 0 ? none : numbers.reduce((sum, number) => sum + number, 0),
        style: 'totalRupiah',
        formula: `=IF(COUNT(${formula})=0,"${none}",SUM(${formula}))`,
        trace: this.traceOfSum(`${heading}: ${label}`, cells),
      });
    });
    return row;
  }

  /** A sum is explained by what its lines are made of. */
  private traceOfSum(title: string, cells: readonly ReportCell[]): CellTrace {
    const { texts } = this.sheet.context;
    return {
      kind: 'rows',
      title,
      facts: [[texts.text('trace.paper.sum'), texts.text('trace.paper.lines', { count: cells.length })]],
      rows: () => cells.flatMap(({ trace }) => (trace?.kind === 'rows' ? trace.rows() : [])),
    };
  }
}

/** Cells as arguments of a function; more than it takes are one list in brackets, which it does take. */
const listed = (cells: readonly string[]): string =>
  cells.length <= mostArguments ? cells.join(',') : `(${cells.join(',')})`;
