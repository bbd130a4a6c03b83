import { addMonths } from '../../engine/dataset';
import { jasaOf } from './interest';
import { instalmentsDueBy, instalmentsPaid, principalDue } from './schedule';

/** What a loan was lent as. Money in whole rupiah, `jasaPerBulan` in millionths, `jangkaWaktu` and `masaTenggang` (below it) in months, the day as a date serial. */
export interface LoanTerms {
  readonly pokok: number;
  readonly jangkaWaktu: number;
  readonly jasaPerBulan: number;
  readonly jenisJasa: 'Flat' | 'Menurun';
  readonly masaTenggang: number;
  readonly tanggalCair: number;
}

/** One instalment: its number from 1, due day as a date serial, money in rupiah, and what is left of the principal once it is paid. */
export interface Instalment {
  readonly ke: number;
  readonly jatuhTempo: number;
  readonly pokok: number;
  readonly jasa: number;
  readonly sisaPokok: number;
}

/** Instalments by number, as sums, so that no list has to be made to know what is due (docs/spec/ledger.md 2). */
export interface Plan {
  /** How many instalments there are; due days go on monthly after the last. */
  readonly count: number;
  /** How many due days (not capped at `count`) have come by the end of a day, that day included. */
  dueBy(day: number): number;
  /** Due day of instalment `ke` as a date serial; also beyond `count`. */
  dueDay(ke: number): number;
  /** Pokok and jasa of the instalments 1..`ke` in rupiah; `ke` is 0..count. */
  pokokUpTo(ke: number): number;
  jasaUpTo(ke: number): number;
  /** How many leading instalments an amount of principal covers. */
  covered(paid: number): number;
}

/** The plan that follows from a loan's terms: equal principal after the grace months, jasa flat or on the balance that the plan has. */
export class TermsPlan implements Plan {
  private readonly flatJasa: number;
  /** Jasa on the balance that the plan has, of the instalments up to each; worked out when asked for. */
  private readonly jasaSums = [0];

  constructor(private readonly terms: LoanTerms) {
    const { pokok, jasaPerBulan, jangkaWaktu, jenisJasa } = terms;
    this.flatJasa = jenisJasa === 'Flat' ? jasaOf(pokok, jasaPerBulan, jangkaWaktu) : 0;
  }

  get count(): number {
    return this.terms.jangkaWaktu;
  }

  dueBy(day: number): number {
    return instalmentsDueBy(this.terms.tanggalCair, day);
  }

  dueDay(ke: number): number {
    return addMonths(this.terms.tanggalCair, ke);
  }

  pokokUpTo(ke: number): number {
    const { pokok, jangkaWaktu, masaTenggang } = this.terms;
    return principalDue(pokok, jangkaWaktu - masaTenggang, Math.max(0, ke - masaTenggang));
  }

  jasaUpTo(ke: number): number {
    const { pokok, jangkaWaktu, jasaPerBulan, jenisJasa } = this.terms;
    if (jenisJasa === 'Flat') return ke >= jangkaWaktu ? this.flatJasa : ke * Math.floor(this.flatJasa / jangkaWaktu);
    for (let paid = this.jasaSums.length - 1; paid < ke; paid++) {
      const jasa = jasaOf(pokok - this.pokokUpTo(paid), jasaPerBulan);
      this.jasaSums.push((this.jasaSums[paid] ?? 0) + jasa);
    }
    return this.jasaSums[ke] ?? 0;
  }

  covered(paid: number): number {
    const { pokok, jangkaWaktu, masaTenggang } = this.terms;
    return masaTenggang + instalmentsPaid(pokok, jangkaWaktu - masaTenggang, paid);
  }
}

/** A row of the table Jadwal: its due day as a date serial, money in rupiah. */
export type ListedInstalment = Pick<Instalment, 'jatuhTempo' | 'pokok' | 'jasa'>;

/** A plan written down instalment by instalment, in force from a day on. */
export class ListedPlan implements Plan {
  readonly count: number;
  private readonly pokokSums = [0];
  private readonly jasaSums = [0];

  /** @param rows in the order of their numbers, at least one */
  constructor(
    private readonly mulaiBerlaku: number,
    private readonly rows: readonly ListedInstalment[],
  ) {
    this.count = rows.length;
    rows.forEach(({ pokok, jasa }, index) => {
      this.pokokSums.push((this.pokokSums[index] ?? 0) + pokok);
      this.jasaSums.push((this.jasaSums[index] ?? 0) + jasa);
    });
  }

  dueBy(day: number): number {
    const due = this.rows.reduce((count, { jatuhTempo }) => count + (jatuhTempo <= day ? 1 : 0), 0);
    if (due < this.count) return due;
    return due + Math.max(0, instalmentsDueBy(this.mulaiBerlaku, day) - this.monthsToLast());
  }

  dueDay(ke: number): number {
    const row = this.rows[ke - 1];
    return row?.jatuhTempo ?? addMonths(this.mulaiBerlaku, this.monthsToLast() + ke - this.count);
  }

  pokokUpTo(ke: number): number {
    return this.pokokSums[ke] ?? 0;
  }

  jasaUpTo(ke: number): number {
    return this.jasaSums[ke] ?? 0;
  }

  covered(paid: number): number {
    const open = this.pokokSums.findIndex((sum) => sum > paid);
    return open === -1 ? this.count : open - 1;
  }

  /** Monthly days since the plan's first that have come by its last due day: after it the next one counts on. */
  private monthsToLast(): number {
    return instalmentsDueBy(this.mulaiBerlaku, this.rows.at(-1)?.jatuhTempo ?? this.mulaiBerlaku);
  }
}

/** The instalments of a plan one by one. `pokok` is the principal that it pays back, in rupiah. */
export function instalmentsOf(plan: Plan, pokok: number): readonly Instalment[] {
  return Array.from({ length: plan.count }, (_, index) => {
    const ke = index + 1;
    const upTo = plan.pokokUpTo(ke);
    return {
      ke,
      jatuhTempo: plan.dueDay(ke),
      pokok: upTo - plan.pokokUpTo(index),
      jasa: plan.jasaUpTo(ke) - plan.jasaUpTo(index),
      sisaPokok: pokok - upTo,
    };
  });
}
