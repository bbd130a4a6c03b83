import { defaultClassLimits, type AllClassLimits, type LimitReading } from './classes';
import { collectabilityClasses, type CollectabilityClass } from '../loans/collectability';

/** The parts of the data score. */
export type ScorePart = 'kelengkapan' | 'akurasi' | 'ketepatan' | 'konsistensi';

/** Every limit that the rules and indicators use, as plain data. A workbook's table Pengaturan may replace any of them. */
export interface Settings {
  /** Rupiah by which two amounts may differ and still count as equal. */
  readonly moneyTolerance: number;
  /** First day that a date in a data table may have, as a 1900 serial: the programme began in 1999. */
  readonly firstDate: number;
  /** Years that a board's term lasts. */
  readonly termYears: number;
  /** Fewest members of a borrowing group (spec/domain.md 5). */
  readonly groupMembers: number;
  /** Smallest share of women among a group's members, as a fraction. */
  readonly womenShare: number;
  /** Shortest and longest usual term of a revolving loan, in months. */
  readonly tenorMin: number;
  readonly tenorMax: number;
  /** Shortfall against the loan schedule that still counts as paid, as a fraction of Pokok. */
  readonly shortfallShare: number;
  /** Months of arrears from which a loan is at risk (>=); applies to Pinjaman. */
  readonly arrearsMonths: number;
  readonly collectability: readonly CollectabilityClass[];
  /** Limits of the classed UPK indicators. */
  readonly classLimits: AllClassLimits;
  /** Which published reading of the class limits applies to values exactly on a limit. */
  readonly limitReading: LimitReading;
  /** Days of the month after Periode up to which data are on time, and half on time. */
  readonly onTimeDay: number;
  readonly halfTimeDay: number;
  /** Points that each part adds to the data score at most; together they count as 100. */
  readonly scoreWeights: Readonly<Record<ScorePart, number>>;
  /** Data scores (0..100) from which on a workbook is *Sangat Memuaskan* and *Memuaskan*, and the score that the programme aims at. */
  readonly scoreVeryGood: number;
  readonly scoreGood: number;
  readonly scoreTarget: number;
  /** Rupiah below which an amount looks like thousands cut off, in a column whose other amounts are mostly over `slipUsual`. */
  readonly slipBelow: number;
  readonly slipUsual: number;
  /** Fewest dates of each kind (true dates, texts) that show that a column was typed under English settings. */
  readonly slipDates: number;
  /** Robust distance from the median beyond which a value stands out, and the fewest values that are compared. */
  readonly outlierDistance: number;
  readonly outlierValues: number;
}

/** The limits written in spec/rules.md and spec/indicators.md. */
export const defaultSettings: Settings = {
  moneyTolerance: 1,
  firstDate: 36_161, // 1999-01-01
  termYears: 3,
  groupMembers: 5,
  womenShare: 0.3,
  tenorMin: 3,
  tenorMax: 12,
  shortfallShare: 0.01,
  arrearsMonths: 3,
  collectability: collectabilityClasses,
  classLimits: defaultClassLimits,
  limitReading: 'P',
  onTimeDay: 5,
  halfTimeDay: 25,
  scoreWeights: { kelengkapan: 35, akurasi: 35, ketepatan: 15, konsistensi: 15 }, // "Evkin SIM", spec/domain.md 12.2
  scoreVeryGood: 85,
  scoreGood: 70,
  scoreTarget: 90,
  slipBelow: 1_000,
  slipUsual: 100_000,
  slipDates: 5,
  outlierDistance: 6,
  outlierValues: 8,
};

/** Months of arrears behind the UPK columns "≥ 3 Bulan"; fixed by their headers, whatever the setting `arrearsMonths`. */
export const upkArrearsMonths = 3;
