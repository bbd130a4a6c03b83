/** Exact jasa in whole rupiah (docs/spec/ledger.md 2): binary fractions never move a rupiah. */

/** Parts of a rate that make one whole. */
const million = 1_000_000;

/** A monthly rate as whole millionths: 0.015 is 15,000. */
export const millionths = (rate: number): number => Math.round(rate * million);

/**
 * Jasa of an amount for some months, rounded half up to the rupiah.
 *
 * The product of ten thousand million rupiah, a rate and 60 months is beyond 2^53, so the amount is taken in millions and a rest: both products stay whole.
 * @param amount whole rupiah, >= 0, up to 10^14
 * @param rate monthly, in millionths
 * @param months whole
 */
export function jasaOf(amount: number, rate: number, months = 1): number {
  const factor = rate * months;
  const rest = amount % million;
  return ((amount - rest) / million) * factor + Math.floor((rest * factor + million / 2) / million);
}
