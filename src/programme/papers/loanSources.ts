import { joinsOf, valueAt } from '../../engine/check';
import type { DataTable } from '../../engine/dataset';
import { contributionsOf, type Contributions } from '../../engine/measure';
import type { CellTrace, PaperContext } from '../../engine/report';
import type { DatasetBook } from '../tasks/datasetBook';

/** A loan as its sources are told: by its row of Pinjaman. */
export interface NamedLoan {
  readonly row: number;
  readonly ksm: string;
  readonly nomor: string;
}

/** What a figure of a loan is worked out of: the loan's own row, principal (plan and payments), or jasa (plan and payments). */
export type LoanFigure = 'terms' | 'pokok' | 'jasa';

/** Columns of Pinjaman that figures take the most from. */
const ownColumns = { terms: 'Pokok', pokok: 'Pokok', jasa: 'Jasa per Bulan (%)' } as const;

/** Rows of a table that holds several rows of a loan, by the loan's row of Pinjaman. */
function rowsByLoan(loans: Int32Array): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  loans.forEach((loan, row) => {
    const known = rows.get(loan);
    if (known === undefined) rows.set(loan, [row]);
    else known.push(row);
  });
  return rows;
}

/** Cells of one column as what a number is made of. */
export const cellsOf = (name: string, table: DataTable, column: string, rows: readonly number[]): Contributions =>
  contributionsOf(
    name,
    column,
    rows.map((row) => {
      const value = valueAt(table, row, column);
      return [row, typeof value === 'number' ? value : NaN];
    }),
  );

/** Explains a number that was worked out of some loans (by their rows of Pinjaman): their balances. */
export const balanceTrace = (
  { context, book }: { readonly context: PaperContext; readonly book: DatasetBook },
  title: string,
  about: 'share' | 'loans',
  rows: readonly number[],
): CellTrace =>
  cellTrace(context, title, context.texts.text(`paper.trace.${about}`), () => [
    cellsOf('Pinjaman', book.tables.Pinjaman, 'Saldo', rows),
  ]);

/** Tells of figures of loans which rows they come from. */
export class LoanSources {
  private index: Readonly<Record<'Jadwal' | 'Angsuran', ReadonlyMap<number, readonly number[]>>> | null = null;

  constructor(private readonly book: DatasetBook) {}

  /**
   * Explains a figure of a loan.
   * @param what the figure, in words
   * @param day day of the figure, a date serial
   */
  trace(context: PaperContext, what: string, loan: NamedLoan, figure: LoanFigure, day: number): CellTrace {
    const { texts } = context;
    return {
      kind: 'rows',
      title: `${what}: ${loan.ksm}`,
      facts: [
        [texts.text('paper.trace.loan'), loan.nomor],
        [texts.text('paper.trace.day'), texts.longDate(day)],
        [texts.text('paper.trace.from'), texts.text(`paper.trace.${this.isByCell(loan.row) ? 'cells' : figure}`)],
      ],
      rows: () => this.rowsOf(loan.row, figure, day),
    };
  }

  /** Explains an instalment: by the rows of Jadwal, or the terms of the loan where it has none. */
  plan(context: PaperContext, what: string, loan: NamedLoan): CellTrace {
    const about = context.texts.text('paper.trace.plan');
    const { Pinjaman, Jadwal } = this.book.tables;
    return cellTrace(context, `${what}: ${loan.ksm}, ${loan.nomor}`, about, () => [
      cellsOf('Pinjaman', Pinjaman, 'Pokok', [loan.row]),
      cellsOf('Jadwal', Jadwal, 'Pokok', this.rows().Jadwal.get(loan.row) ?? []),
    ]);
  }

  /** The rows that a figure of a loan comes from. Payments of the month after Periode stand in a list of their own and are none of them. */
  rowsOf(loan: number, figure: LoanFigure, day: number): readonly Contributions[] {
    const { Pinjaman, Jadwal, Angsuran } = this.book.tables;
    const own = cellsOf('Pinjaman', Pinjaman, ownColumns[figure], [loan]);
    if (figure === 'terms') return [own];
    const column = figure === 'pokok' ? 'Pokok' : 'Jasa';
    const paid = this.paymentsOf(loan).filter((row) => Number(valueAt(Angsuran, row, 'Tanggal') ?? 0) < day + 1);
    const cells = [
      own,
      cellsOf('Jadwal', Jadwal, column, this.rows().Jadwal.get(loan) ?? []),
      cellsOf('Angsuran', Angsuran, column, paid),
    ];
    if (this.isByCell(loan) && figure === 'pokok') cells.push(cellsOf('Pinjaman', Pinjaman, 'Angsuran Pokok', [loan]));
    return cells.filter(({ rows }) => rows.length > 0);
  }

  /** Whether the loan's own cell stands for its payments, as none is written down. */
  private isByCell(loan: number): boolean {
    return this.book.isUnrecorded || this.book.opening(loan) !== null;
  }

  /** Rows of Angsuran of a loan. */
  paymentsOf(loan: number): readonly number[] {
    return this.rows().Angsuran.get(loan) ?? [];
  }

  private rows() {
    const joins = joinsOf(this.book.dataset);
    this.index ??= {
      Jadwal: rowsByLoan(joins.rows('Jadwal', 'Nomor Pinjaman')),
      Angsuran: rowsByLoan(joins.rows('Angsuran', 'Nomor Pinjaman')),
    };
    return this.index;
  }
}

/** Explains a figure that stands in a cell, or is reckoned from some cells of one row. */
export const cellTrace = (
  context: PaperContext,
  title: string,
  about: string,
  rows: () => readonly Contributions[],
): CellTrace => ({ kind: 'rows', title, facts: [[context.texts.text('paper.trace.from'), about]], rows });
