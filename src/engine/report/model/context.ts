import type { DataScore, FindingCounts } from '../../check';
import type { AreaIndicators, Catalogue, IndicatorResult, Limits } from '../../measure';
import type { Schema } from '../../schema';
import type { CheckSettings, SettingBook } from '../../settings';
import type { ReportFormulas } from './formulas';
import type { PageFooter, ReportPaper } from './paper';
import type { ReportTexts } from './texts';

/** What reports need to be told of a programme. */
export interface ReportProgramme {
  readonly schema: Schema;
  readonly catalogue: Catalogue;
  readonly settingBook: SettingBook;
}

/** State of the data that a report was made from. */
export interface CheckState {
  readonly ready: boolean;
  readonly counts: FindingCounts;
  readonly score: DataScore;
}

/** The areas that a report or deck shows. */
export interface ReportAreas {
  /** The whole area; a workbook of one part is titled by it, its total is that of all rows. */
  readonly total: AreaIndicators;
  /** Areas with a row of their own: the parts of the whole, or the lowest areas of a single one; rows that reach no area last. */
  readonly areas: readonly AreaIndicators[];
  /** True when the workbook holds a single part, so that the areas are of the lowest level. */
  readonly single: boolean;
  /** Whether some rows reach no area. */
  readonly unlinked: boolean;
}

/** What all sheets of one report share. */
export interface SheetContext extends ReportAreas {
  readonly programme: ReportProgramme;
  readonly indicators: IndicatorResult;
  /** The month in words; the sign for "not available" without one. */
  readonly period: string;
  /** Level of the areas. */
  readonly areaHeading: string;
  /** Lines under the title of each sheet: programme and period, state of the data. */
  readonly subtitle: readonly string[];
  /** Foot of each page. */
  readonly footer: PageFooter;
  readonly paper: ReportPaper;
  /** Limits in force. */
  readonly settings: CheckSettings;
  readonly limits: Limits;
  readonly formulas: ReportFormulas;
  readonly texts: ReportTexts;
}
