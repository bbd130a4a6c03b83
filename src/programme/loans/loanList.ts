import { valueAt } from '../../engine/check';
import type { Dataset } from '../../engine/dataset';
import type { schema } from '../schema';
import type { Settings } from '../settings/settings';
import { planAt } from './account';
import { instalmentsOf, type Instalment } from './plan';
import { stateOf, type LoanState } from './state';
import { workbookLedger } from './workbookLedger';

/** A loan of a workbook at a day. */
export interface ListedLoan {
  /** Nomor Pinjaman and Kode BKM as read; '' where they cannot be. */
  readonly nomor: string;
  readonly bkm: string;
  readonly state: LoanState;
  /** True where its plan is not known: arrears and class are as typed. */
  readonly manual: boolean;
  /** The instalments in force on the day; none of a loan whose plan is not known. */
  readonly plan: readonly Instalment[];
}

/** The loans of a workbook at a day, in the order of its rows. */
export interface LoanList {
  readonly loans: readonly ListedLoan[];
  /** Loans left out because a cell of theirs, of their payments or plan cannot be used. */
  readonly unreadable: number;
}

/**
 * The loans of a workbook at the end of a day (docs/spec/ledger.md 3); those lent after it are left out.
 * @param day date serial, up to the end of Periode; without payments in the workbook only that end
 */
export function loansAt(dataset: Dataset, settings: Settings, day: number): LoanList {
  const { Pinjaman: rows } = (dataset as Dataset<typeof schema>).tables;
  const ledger = workbookLedger(dataset);
  const loans: ListedLoan[] = [];
  let unreadable = 0;
  for (let row = 0; row < rows.rowCount; row++) {
    const account = ledger.account(row);
    if (account === null) {
      unreadable += 1;
      continue;
    }
    const state = stateOf(account, day, settings.collectability);
    if (state === null) continue;
    const { plan, pokok } = planAt(account, day);
    loans.push({
      nomor: String(valueAt(rows, row, 'Nomor Pinjaman') ?? ''),
      bkm: String(valueAt(rows, row, 'Kode BKM') ?? ''),
      state,
      manual: account.manual,
      plan: account.manual ? [] : instalmentsOf(plan, pokok),
    });
  }
  return { loans, unreadable };
}
