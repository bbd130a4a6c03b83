import { addMonths } from '../../src/engine/dataset';
import { seeded } from '../../src/programme/sample/random';
import { collectabilityClasses } from '../../src/programme/loans/collectability';
import { ledgerOf, type LoanColumns, type PaymentColumns } from '../../src/programme/loans/ledger';
import { stateOf } from '../../src/programme/loans/state';
import { benchPeriode } from './loans';
import type { Contestant } from './measure';

const paymentsPerLoan = 10;

/** Terms of loans and their payments as rows of cells, the payments in the order in which they came in. */
function made(loanCount: number) {
  const random = seeded(20141231);
  const loans = Array.from({ length: loanCount }, () => {
    const term = random.int(6, 24);
    const lent = addMonths(benchPeriode, -random.int(paymentsPerLoan, 30)) - random.int(0, 25);
    return [random.int(2, 20) * term * 100_000, term, 0.015, lent, random.chance(0.2) ? 'Menurun' : 'Flat'] as const;
  });
  const payments = Array.from({ length: loanCount * paymentsPerLoan }, (_, row) => {
    const loan = random.int(0, loanCount - 1);
    const [pokok = 0, term = 1, , lent = 0] = loans[loan] ?? [];
    const amount = Math.floor(pokok / term / paymentsPerLoan);
    return [`B-${row}`, loan, lent + random.int(0, 300), amount, Math.floor(amount / 7)] as const;
  });
  return { loans, payments };
}

/** The state of every loan with its payments grouped anew each time; the goal is the time in which JSON.parse reads their values. */
export function ledgerBench(loanCount: number): readonly [Contestant, Contestant] {
  const { loans, payments } = made(loanCount);
  const json = JSON.stringify({ loans, payments });
  const blank = new Float64Array(loanCount).fill(NaN);
  const columns: LoanColumns = {
    pokok: Float64Array.from(loans, ([pokok]) => pokok),
    jangkaWaktu: Float64Array.from(loans, ([, term]) => term),
    jasaPerBulan: Float64Array.from(loans, ([, , rate]) => rate),
    tanggalCair: Float64Array.from(loans, ([, , , lent]) => lent),
    ...{ masaTenggang: blank, tanggalHapusBuku: blank, angsuranPokok: blank, tunggakanPokok: blank },
    ...{ lama: blank, kolektibilitas: blank, tanggalLunas: blank },
    isMenurun: (loan) => loans[loan]?.[4] === 'Menurun',
    isJadwalKhusus: () => false,
    isHapusBuku: () => false,
  };
  const paid: PaymentColumns = {
    loan: Int32Array.from(payments, ([, loan]) => loan),
    tanggal: Float64Array.from(payments, ([, , day]) => day),
    pokok: Float64Array.from(payments, ([, , , pokok]) => pokok),
    jasa: Float64Array.from(payments, ([, , , , jasa]) => jasa),
    bukti: (row) => payments[row]?.[0] ?? '',
    koreksiAtas: () => null,
  };
  const none = new Float64Array(0);
  const schedules = {
    loan: new Int32Array(0),
    mulaiBerlaku: none,
    ke: none,
    jatuhTempo: none,
    pokok: none,
    jasa: none,
  };
  const states = (): number => {
    const ledger = ledgerOf(columns, paid, schedules);
    let behind = 0;
    for (let loan = 0; loan < ledger.count; loan++) {
      const account = ledger.account(loan);
      if (account !== null) behind += stateOf(account, benchPeriode, collectabilityClasses)?.lama ?? 0;
    }
    return behind;
  };
  return [
    { name: 'JSON.parse of loans, payments', run: () => JSON.parse(json) },
    { name: 'ledger: state of all loans', run: states },
  ];
}
