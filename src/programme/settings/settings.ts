import { columnOf } from '../../engine/schema';
import type { CheckSettings } from '../../engine/settings';
import { collectabilityClasses, type CollectabilityClass } from '../loans/collectability';
import type { BentukNeraca, JasaSaatPelunasan } from '../lists';
import { tables } from '../tables';
import { defaultClassLimits, type AllClassLimits, type LimitReading } from './classes';

/** Every limit that the rules and indicators use, as plain data. A workbook's table Pengaturan may replace any of them. */
export interface Settings extends CheckSettings {
  /** Years that a board's term lasts. */
  readonly termYears: number;
  /** Fewest members of a borrowing group (docs/spec/domain.md 5). */
  readonly groupMembers: number;
  /** Smallest share of women among a group's members, as a fraction. */
  readonly womenShare: number;
  /** Shortest and longest usual term of a revolving loan, in months. */
  readonly tenorMin: number;
  readonly tenorMax: number;
  /** Share of the block grants that the kabupaten is to fund, by its fiscal and poverty index (IFKD); 0: not judged. */
  readonly apbdShare: number;
  /** Shortfall against the loan schedule that still counts as paid, as a fraction of Pokok. */
  readonly shortfallShare: number;
  /** Months of arrears from which a loan is at risk (>=); applies to Pinjaman. */
  readonly arrearsMonths: number;
  /** How many days before an instalment falls due a group is called on. */
  readonly visitDays: number;
  /** Lama Tunggakan from which Surat Teguran II is due (docs/spec/statements.md 5); III is from `arrearsMonths` on. */
  readonly secondLetterMonths: number;
  /** Fewest days between two letters to a loan. */
  readonly letterDays: number;
  readonly collectability: readonly CollectabilityClass[];
  /** How much jasa an early settlement asks for (docs/spec/ledger.md 5). */
  readonly jasaSaatPelunasan: JasaSaatPelunasan;
  /** How the lines of Neraca and Laba Rugi are called (docs/spec/statements.md 7). */
  readonly bentukNeraca: BentukNeraca;
  /** Limits of the classed UPK indicators. */
  readonly classLimits: AllClassLimits;
  /** Which published reading of the class limits applies to values exactly on a limit. */
  readonly limitReading: LimitReading;
  /** Robust distance from the median beyond which a value stands out, and the fewest values that are compared. */
  readonly outlierDistance: number;
  readonly outlierValues: number;
}

/** Column of the interest on a loan, whose largest value is a setting. */
export const jasaColumn = 'Jasa per Bulan (%)';

/** The limits written in docs/spec/rules.md and docs/spec/indicators.md. */
export const defaultSettings: Settings = {
  moneyTolerance: 1,
  largest: { Pinjaman: { [jasaColumn]: columnOf(tables.Pinjaman, jasaColumn).max ?? Infinity } },
  firstDate: 36_161, // 1999-01-01: the programme began in 1999
  termYears: 3,
  groupMembers: 5,
  womenShare: 0.3,
  tenorMin: 3,
  tenorMax: 12,
  apbdShare: 0,
  shortfallShare: 0.01,
  arrearsMonths: 3,
  visitDays: 3,
  secondLetterMonths: 2,
  letterDays: 14,
  collectability: collectabilityClasses,
  jasaSaatPelunasan: 'Bulan berjalan',
  bentukNeraca: 'Dengan kode akun',
  classLimits: defaultClassLimits,
  limitReading: 'P',
  onTimeDay: 5,
  halfTimeDay: 25,
  scoreWeights: { completeness: 35, accuracy: 35, punctuality: 15, consistency: 15 }, // "Evkin SIM", docs/spec/domain.md 12.2
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

/** The settings that the engine hands in are the programme's own. */
export const own = (settings: CheckSettings): Settings => settings as Settings;
