/** Collectability of a loan (docs/spec/indicators.md; heads of form LU-02, docs/spec/domain.md 4.1) and the reserve each class needs (4.2). */

export type Kolektibilitas = 1 | 2 | 3 | 4 | 5;

/** One class of collectability. */
export interface CollectabilityClass {
  readonly kolektibilitas: Kolektibilitas;
  readonly name: string;
  /** Fewest months of arrears (Lama Tunggakan) that put a loan into this class. */
  readonly fromMonths: number;
  /** Reserve required for it, as a fraction of the balance. */
  readonly reserveShare: number;
}

/** The classes in ascending order of arrears. Guidelines differ (docs/spec/domain.md 4.1), so limits and reserves are settings with these defaults. */
export const collectabilityClasses: readonly CollectabilityClass[] = [
  { kolektibilitas: 1, name: 'Lancar', fromMonths: 0, reserveShare: 0.005 },
  { kolektibilitas: 2, name: 'Dalam Perhatian Khusus', fromMonths: 1, reserveShare: 0.005 },
  { kolektibilitas: 3, name: 'Kurang Lancar', fromMonths: 3, reserveShare: 0.1 },
  { kolektibilitas: 4, name: 'Diragukan', fromMonths: 7, reserveShare: 0.5 },
  { kolektibilitas: 5, name: 'Macet', fromMonths: 10, reserveShare: 1 },
];

/** Name of the number that says which reserve a class needs, as formulas call it. */
export const reserveShareOf = (kolektibilitas: Kolektibilitas): string => `reserveShare${kolektibilitas}`;

/** Reserve required per class 1..5, as fractions of the balance. */
const reserveShares: readonly number[] = collectabilityClasses.map((entry) => entry.reserveShare);

/** Class of a loan whose instalments are `months` (whole, >= 0) behind. */
export function collectabilityOf(
  months: number,
  classes: readonly CollectabilityClass[] = collectabilityClasses,
): Kolektibilitas {
  let found: Kolektibilitas = 1;
  for (const entry of classes) {
    if (months < entry.fromMonths) break;
    found = entry.kolektibilitas;
  }
  return found;
}

/**
 * Reserve in rupiah that balances per class need.
 * @param balances balances in rupiah of the classes 1..5, in that order
 */
export function requiredReserve(balances: readonly number[], shares: readonly number[] = reserveShares): number {
  return balances.reduce((total, balance, index) => total + balance * (shares[index] ?? 0), 0);
}
