import { hasGap, joins, type Subject } from '../../engine/check';
import type { Account } from '../loans/account';
import { workbookLedger } from '../loans/workbookLedger';
import { tablesOf } from './rowRule';

/** The loans of the workbook under check, by rows of Pinjaman. */
export interface CheckedLedger {
  /** Null where a cell of the loan, of a payment or of its plan is missing or in an error, and for all loans while a payment or plan names none. */
  account(loan: number): Account | null;
}

/** The ledger of a check. Errors that are found after it was made are not known to it. */
export function checkedLedger(subject: Subject): CheckedLedger {
  const ledger = workbookLedger(subject.dataset);
  const unsure = new Uint8Array(tablesOf(subject).Pinjaman.rowCount);
  for (const name of ['Angsuran', 'Jadwal'] as const) {
    const { errors } = subject.state(name);
    const loans = subject.get(joins).rows(name, 'Nomor Pinjaman');
    if (hasGap(loans)) return { account: () => null };
    loans.forEach((loan, row) => {
      if (errors[row] === 1) unsure[loan] = 1;
    });
  }
  return { account: (loan) => (unsure[loan] === 1 ? null : ledger.account(loan)) };
}
