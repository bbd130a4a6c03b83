import { known, type PaperColumn } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import type { PaperData } from './common';
import type { LoanFigure, NamedLoan } from './loanSources';

/** Makes columns of a table of loans, with the headings of a paper and the sources of its amounts. */
export function loanColumns({ context, sources }: PaperData, paper: string, day: number) {
  const heading = (key: string): string => context.texts.text(`paper.${paper}.${key}`);
  return {
    heading,
    number: (key: string): PaperColumn<NamedLoan> => ({
      heading: heading(key),
      style: 'center',
      value: (_, number) => number,
    }),
    word: (key: string, value: (loan: NamedLoan) => string): PaperColumn<NamedLoan> => ({
      heading: heading(key),
      style: 'labelWrap',
      value,
    }),
    /** An amount of each loan, which is summed up; null: it is not known. */
    rupiah: <Loan extends NamedLoan>(
      key: string,
      figure: LoanFigure,
      amount: (loan: Loan) => number | null,
      title = heading(key),
    ): PaperColumn<Loan> => ({
      heading: title,
      style: 'rupiah',
      value: (loan): CellValue => known(amount(loan)),
      isSummed: true,
      trace: (loan) => sources.trace(context, title, loan, figure, day),
    }),
  };
}
