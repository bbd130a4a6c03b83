import { numberOf } from '../../engine/measure';
import {
  buildComparisonSheet,
  buildLetterSheet,
  buildRankingSheet,
  buildSectionSheet,
  buildSummarySheet,
  changedLimits,
  type ReportInput,
  type SheetContext,
  type SheetMaker,
} from '../../engine/report';
import { desaSheet } from './desaSheet';
import { leaderPoints } from './leaderRules';
import { reserveSheet, scorecardSheet } from './scorecardSheet';
import { sectionSheets } from './sections';

/** What has to be known to read the figures: who is missing, what was left out, how limits are read. */
function notesOf(context: SheetContext, { skippedCells, settings }: ReportInput): string[] {
  const { total, unlinked, limits, programme, texts } = context;
  const reporting = numberOf(total.values['upk.pelapor']) ?? 0;
  const obliged = numberOf(total.values['upk.wajib']) ?? 0;
  return [
    ...(reporting < obliged ? [texts.text('report.late', { reporting, obliged, missing: obliged - reporting })] : []),
    ...(skippedCells > 0 ? [texts.text('report.skipped', { count: skippedCells })] : []),
    ...(unlinked ? [texts.text('report.unlinked')] : []),
    texts.text('report.readingNote', { reading: limits.reading }),
    ...changedLimits(programme.settingBook, settings, texts),
  ];
}

const leaderSheet: SheetMaker = (context, input) =>
  buildLetterSheet(context, { ...input, counts: input.check.counts }, leaderPoints);

const summarySheet: SheetMaker = (context, input) => buildSummarySheet(context, { lines: notesOf(context, input) });

/**
 * The sheets of the report: Lembar Pimpinan, Ringkasan, one sheet per section of the deck with one row per kecamatan
 * (per desa when the workbook holds a single kecamatan), Rapor UPK, Cadangan UPK, Rincian Desa, Perbandingan and Peringkat.
 */
export const sheets: readonly SheetMaker[] = [
  leaderSheet,
  summarySheet,
  ...sectionSheets.map(
    (sheet): SheetMaker =>
      (context) =>
        buildSectionSheet(sheet, context),
  ),
  scorecardSheet,
  reserveSheet,
  desaSheet,
  buildComparisonSheet,
  buildRankingSheet,
];
