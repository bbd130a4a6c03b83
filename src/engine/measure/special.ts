import type { Dataset } from '../dataset';
import type { Level } from './types';
import type { OfficialArea } from '../schema';
import type { AreaIndex } from './areas';
import type { Contributions } from './contribution';
import type { PartFormula } from './partFormula';

/** What the rows behind a special measure are found in. */
export interface SpecialContext {
  readonly dataset: Dataset;
  readonly areas: AreaIndex;
  /** The whole in the official list; null when its code is not known. */
  readonly official: OfficialArea | null;
  /** Last day of the period; null when the profile does not say. */
  readonly period: number | null;
}

/** Of what a special measure takes a formula each: whatever has a key of a table, or the areas of a level. */
export type SpecialParts = { readonly keyOf: string } | { readonly level: Level };

/**
 * A measure that looks at more than one table or month of each part of an area, or at the official list of areas: a formula is taken of each part, and what
 * has a value is added up. An area below the level of the parts has the value of the one that it lies in. Without a period it is null where it refers to it.
 */
export interface SpecialMeasure {
  readonly id: string;
  /** Whether it counts rupiah. */
  readonly isRupiah?: boolean;
  readonly parts: SpecialParts;
  readonly formula: PartFormula;
  /** Value of an area of which no part has a value; null too where none of the tables that the formula looks at is there. */
  readonly empty: 0 | null;
  /** The rows behind its value in an area, by table; none where it comes from the official list. */
  contributions(context: SpecialContext, slot: number): readonly Contributions[];
}
