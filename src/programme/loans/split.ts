import { paidBy, planAt, leastSaldo, type Account } from './account';
import { dueOf } from './state';

/** How an amount is used, in whole rupiah: `lebih` is more than is owed, and is given back. */
export interface Split {
  readonly jasa: number;
  readonly pokok: number;
  readonly lebih: number;
}

/**
 * Splits a payment (docs/spec/ledger.md 4): jasa due by the day, pokok due by the day, then the coming instalments one by one, jasa before pokok. Pokok
 * stays within the smallest balance from that day on. Of a loan whose plan is not known all is pokok.
 * @param day date serial
 * @param jumlah whole rupiah, >= 0
 */
export function bagi(account: Account, day: number, jumlah: number): Split {
  const purse = new Purse(account, day, jumlah);
  if (account.manual) purse.payPokok(Infinity);
  else {
    const force = planAt(account, day);
    const { plan, paidBefore, jasaBefore } = force;
    const due = dueOf(force, day);
    purse.payJasa(due.jasa);
    purse.payPokok(due.pokok);
    for (let ke = plan.dueBy(day) + 1; ke <= plan.count && purse.lebih > 0; ke++) {
      purse.payJasa(jasaBefore + plan.jasaUpTo(ke));
      purse.payPokok(paidBefore + plan.pokokUpTo(ke));
    }
  }
  const { jasa, pokok, lebih } = purse;
  return { jasa, pokok, lebih };
}

/** Money that is used up step by step. */
class Purse {
  jasa = 0;
  pokok = 0;
  private readonly paidPokok: number;
  private readonly paidJasa: number;
  private readonly room: number;

  constructor(
    account: Account,
    day: number,
    public lebih: number,
  ) {
    const paid = paidBy(account, day);
    this.paidPokok = paid.pokok;
    this.paidJasa = paid.jasa ?? 0;
    this.room = Math.max(0, leastSaldo(account, day));
  }

  /** Pays jasa until so much of it is paid in all. */
  payJasa(target: number): void {
    const part = this.take(target - this.paidJasa - this.jasa);
    this.jasa += part;
  }

  payPokok(target: number): void {
    const part = this.take(Math.min(target - this.paidPokok, this.room) - this.pokok);
    this.pokok += part;
  }

  private take(wanted: number): number {
    const part = Math.max(0, Math.min(wanted, this.lebih));
    this.lebih -= part;
    return part;
  }
}
