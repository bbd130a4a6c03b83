import type { IndicatorResult } from '../../engine/measure';
import type { Letter, Settings } from '../../engine/settings';
import { openCounts, type DataScore, type FindingCounts } from '../../engine/check';
import type { Comparison } from '../../engine/report/parts/comparison';
import { buildComparisonSheet } from '../../engine/report/parts/comparisonSheet';
import { buildDesaSheet } from './desaSheet';
import type { Basis } from '../../engine/report/formulas/basis';
import { buildBasisSheet } from '../../engine/report/formulas/basisSheet';
import { formulasOver, noFormulas } from '../../engine/report/formulas/reportFormulas';
import { buildLeaderSheet } from './leaderSheet';
import { buildRankingSheet } from './rankingSheet';
import { buildRecapSheet, type RecapFile } from '../../engine/report/parts/recapSheet';
import { reportAreas } from '../../engine/report/parts/reportAreas';
import { buildReserveSheet, buildScorecardSheet } from './scorecardSheet';
import { sectionSheets } from './sections';
import { buildSectionSheet, type SheetContext } from '../../engine/report/parts/sectionSheet';
import { changedLimits } from '../../engine/report/parts/limits';
import { buildSummarySheet } from '../../engine/report/parts/summarySheet';
import type { ReportTexts } from '../../engine/report/model/texts';
import type { ReportSpec } from '../../engine/report/model/types';
import { numberOf } from '../../engine/report/model/values';

/** Who made the data, and when, as in Profil. */
export interface ReportAuthor {
  readonly name: string | null;
  /** Office that he or she holds. */
  readonly position: string | null;
  /** Serial of the day. */
  readonly date: number | null;
}

/** The line under a report's title: programme and period, who made the data and when, as far as it is known. */
function programmeLine(period: string, { name, date }: ReportAuthor, texts: ReportTexts): string {
  const day = date === null ? null : texts.date(date);
  const made = name === null ? day : texts.text('report.madeBy', { author: day === null ? name : `${name}, ${day}` });
  return [texts.text('report.programme', { period }), made].filter((part) => part !== null).join(' · ');
}

/** What a report is made of. */
export interface ReportInput {
  readonly indicators: IndicatorResult;
  /** State of the data the report was made from. */
  readonly check: { readonly ready: boolean; readonly counts: FindingCounts; readonly score: DataScore };
  /** Cells that were blank though required, or could not be read: they are missing from the sums. */
  readonly skippedCells: number;
  /** True when the data are made up; every sheet says so. */
  readonly synthetic: boolean;
  readonly paper: 'a4' | 'f4';
  /** Limits in force. */
  readonly settings: Settings;
  /** The measures with their formulas, for a sheet of their own that every indicator refers to; null: numbers only. */
  readonly basis: Basis | null;
  /** Earlier values that the figures are compared with; null: there are none. */
  readonly comparison: Comparison | null;
  /** Targets by indicator id, in the indicator's unit (a fraction for percentages). */
  readonly targets: ReadonlyMap<string, number>;
  readonly author: ReportAuthor;
  /** Letter head and signatories of Lembar Pimpinan. */
  readonly letter: Letter;
  /** The eight characters by which the data are known; null until they are stamped. */
  readonly code: string | null;
  /** The workbooks that the data were put together from; empty for a single one. */
  readonly recap: readonly RecapFile[];
  readonly texts: ReportTexts;
}

/** Words and state that all sheets share. */
function contextOf(
  input: Omit<ReportInput, 'comparison' | 'targets' | 'skippedCells' | 'code' | 'letter'>,
): SheetContext {
  const { indicators, check, synthetic, paper, settings, basis, author, texts } = input;
  const { total, areas, single } = reportAreas(indicators);
  const period = indicators.period === '' ? texts.text('report.notAvailable') : texts.month(indicators.period);
  const status = check.ready
    ? texts.text('report.status.ready', { score: Math.round(check.score.value * 100) / 100 })
    : texts.text('report.status.draft', openCounts(check.counts));
  return {
    areas,
    total,
    areaHeading: texts.text(single ? 'report.desa' : 'report.kecamatan'),
    subtitle: [
      programmeLine(period, author, texts),
      synthetic ? `${status} · ${texts.text('report.synthetic')}` : status,
    ],
    footer: texts.text('report.footer', { area: total.name, period }),
    paper,
    settings,
    formulas:
      basis === null
        ? noFormulas
        : formulasOver(basis, texts.text('report.sheet.dasar'), texts.text('report.notAvailable')),
    texts,
  };
}

/** What a consolidated workbook tells without a report: the sheet *Rekap Kecamatan* alone. */
export function buildRecap(
  input: Pick<ReportInput, 'indicators' | 'check' | 'synthetic' | 'paper' | 'settings' | 'author' | 'recap' | 'texts'>,
): ReportSpec {
  const context = contextOf({ ...input, basis: null });
  const title = `${input.texts.text('report.sheet.rekap-kecamatan')} ${context.total.name}`;
  return { title, sheets: [buildRecapSheet(context, input.recap)] };
}

/**
 * Builds the whole report: Lembar Pimpinan, Ringkasan, one sheet per section of the deck with one row per kecamatan
 * (per desa when the workbook holds a single kecamatan), Rapor UPK, Cadangan UPK, Rincian Desa, Perbandingan and Peringkat.
 */
export function buildReport(input: ReportInput): ReportSpec {
  const { indicators, check, skippedCells, settings, basis, recap, texts } = input;
  const { total, unlinked } = reportAreas(indicators);
  const context = contextOf(input);

  const reporting = numberOf(total.values['upk.pelapor']) ?? 0;
  const obliged = numberOf(total.values['upk.wajib']) ?? 0;
  const notes = [
    ...(reporting < obliged
      ? [texts.text('report.lateUpk', { reporting, obliged, missing: obliged - reporting })]
      : []),
    ...(skippedCells > 0 ? [texts.text('report.skipped', { count: skippedCells })] : []),
    ...(unlinked ? [texts.text('report.unlinked')] : []),
    texts.text('report.readingNote', { reading: settings.limitReading }),
    ...changedLimits(settings, texts),
  ];
  return {
    title: texts.text('report.title', { area: total.name }),
    sheets: [
      buildLeaderSheet(context, indicators, { ...input, counts: check.counts }),
      buildSummarySheet(context, { lines: notes }),
      ...sectionSheets.map((sheet) => buildSectionSheet(sheet, context)),
      buildScorecardSheet(context, indicators),
      buildReserveSheet(context, indicators),
      buildDesaSheet(context, indicators),
      buildComparisonSheet(context, input),
      buildRankingSheet(context, indicators),
      ...(recap.length === 0 ? [] : [buildRecapSheet(context, recap)]),
      ...(basis === null ? [] : [buildBasisSheet(basis, context)]),
    ],
  };
}
