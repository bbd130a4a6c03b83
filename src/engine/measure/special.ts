import type { Dataset } from '../dataset';
import type { OfficialArea } from '../schema';
import type { AreaIndex } from './areas';
import type { Contributions } from './contribution';
import type { Measure } from './measure';

/** What a special measure may look at. */
export interface SpecialContext {
  readonly dataset: Dataset;
  readonly areas: AreaIndex;
  /** The whole in the official list; null when its code is not known. */
  readonly official: OfficialArea | null;
  /** Last day of the period; null when the profile does not say. */
  readonly period: number | null;
}

/** Values by area slot; null where the value cannot be known. */
export type BySlot = (slot: number) => number | null;

/** How a special measure of a lowest area that has one key follows from other measures of the area; areas above add up those that have a value. */
export interface LiveSpecial {
  readonly parts: readonly Measure[];
  /** Whether it follows so in every area, not only in the lowest; the whole adds up those of the next level. */
  readonly everywhere?: true;
  /**
   * An expression of Excel.
   * @param parts addresses of the cells of the parts
   * @param none the expression of "not available"
   */
  write(parts: readonly string[], none: string): string;
}

/** A measure that needs more than one table or month, or the official list of areas. */
export interface SpecialMeasure {
  readonly id: string;
  /** Whether it counts rupiah. */
  readonly isRupiah?: boolean;
  evaluate(context: SpecialContext): BySlot;
  /** The rows behind its value in an area, by table; none where it comes from the official list. */
  contributions(context: SpecialContext, slot: number): readonly Contributions[];
  /** For live formulas; absent: it stays a number. */
  readonly live?: LiveSpecial;
  /** Whether it comes from the official list of areas, so that no data change it. */
  readonly isOfficial?: true;
}

/** Computes special measures, each once. */
export function specialMeasures(context: SpecialContext): (measure: SpecialMeasure, slot: number) => number | null {
  const known = new Map<SpecialMeasure, BySlot>();
  return (measure, slot) => {
    const bySlot = known.get(measure) ?? measure.evaluate(context);
    known.set(measure, bySlot);
    return bySlot(slot);
  };
}
