/** The parts of the data score, in the order in which they are told. */
export const scoreParts = ['completeness', 'accuracy', 'punctuality', 'consistency'] as const;
export type ScorePart = (typeof scoreParts)[number];

/** The limits that the engine's own rules and the data score use. A programme's settings have these and more. */
export interface CheckSettings {
  /** Rupiah by which two amounts may differ and still count as equal. */
  readonly moneyTolerance: number;
  /** Largest values that columns may hold where that is a setting, by table and header; of all others the schema says it. */
  readonly largest: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** First day that a date in a data table may have, as a 1900 serial. */
  readonly firstDate: number;
  /** Days of the month after the period up to which data are on time, and half on time. */
  readonly onTimeDay: number;
  readonly halfTimeDay: number;
  /** Points that each part adds to the data score at most; together they count as 100. */
  readonly scoreWeights: Readonly<Record<ScorePart, number>>;
  /** Data scores (0..100) from which on a workbook is of the best class, of the second, and the score that is aimed at. */
  readonly scoreVeryGood: number;
  readonly scoreGood: number;
  readonly scoreTarget: number;
  /** Rupiah below which an amount looks like thousands cut off, in a column whose other amounts are mostly over `slipUsual`. */
  readonly slipBelow: number;
  readonly slipUsual: number;
  /** Fewest dates of each kind (true dates, texts) that show that a column was typed under English settings. */
  readonly slipDates: number;
}
