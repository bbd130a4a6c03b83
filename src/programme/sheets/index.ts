import {
  buildComparisonSheet,
  buildLetterSheet,
  buildRankingSheet,
  buildSectionSheet,
  buildSummarySheet,
  changedLimits,
  constant,
  either,
  fixed,
  isBelow,
  liveIndicator,
  markedFixed,
  minus,
  orZero,
  sentence,
  type Live,
  type ReportInput,
  type SheetContext,
  type SheetMaker,
} from '../../engine/report';
import { leaderJudgement } from './leaderJudgement';
import { lowestSheet } from './lowestSheet';
import { leaderPoints } from './leaderRules';
import { reserveSheet, scorecardSheet } from './scorecardSheet';
import { overviewCharts } from './overviewCharts';
import { limitChart, sectionSheets } from './sections';

/** Who has not reported, while anybody has not. */
function lateNote(context: SheetContext): Live<string> {
  const { total, texts } = context;
  const reporting = orZero(liveIndicator(total, 'upk.pelapor', context));
  const obliged = orZero(liveIndicator(total, 'upk.wajib', context));
  const places = { reporting, obliged, missing: minus(obliged, reporting) };
  const told = sentence(places, texts, (params) => texts.text('report.late', params));
  return either(isBelow(reporting, obliged), markedFixed(told, told.isFixed, context), constant(''));
}

/** What has to be known to read the figures: what was left out, how limits are read. */
function notesOf(context: SheetContext, { skippedCells, settings }: ReportInput): string[] {
  const { unlinked, limits, programme, texts } = context;
  const skipped = sentence({ count: fixed(skippedCells) }, texts, (params) => texts.text('report.skipped', params));
  return [
    ...(skippedCells > 0 ? [markedFixed(skipped, true, context).value] : []),
    ...(unlinked ? [texts.text('report.unlinked')] : []),
    texts.text('report.readingNote', { reading: limits.reading }),
    ...changedLimits(programme.settingBook, settings, texts),
  ];
}

const leaderSheet: SheetMaker = (context, input) =>
  buildLetterSheet(
    context,
    { ...input, counts: input.check.counts },
    { judge: leaderJudgement, points: leaderPoints, chart: limitChart('par') },
  );

const summarySheet: SheetMaker = (context, input) =>
  buildSummarySheet(context, { lines: notesOf(context, input), live: [lateNote(context)] }, overviewCharts);

/** The sheets that are printed for the leadership: the letter, the overview, and the list that the letter points to. */
export const leaderSheets: readonly string[] = ['pimpinan', 'ringkasan', 'rapor-upk'];

/** Figures, and what is made of them alone. */
const figureSheets: readonly SheetMaker[] = [
  summarySheet,
  ...sectionSheets.map(
    (sheet): SheetMaker =>
      (context) =>
        buildSectionSheet(sheet, context),
  ),
  scorecardSheet,
  reserveSheet,
  lowestSheet,
];

/**
 * The sheets of the report: Lembar Pimpinan, Ringkasan, one sheet per section of the deck with one row per kecamatan
 * (per desa when the workbook holds a single kecamatan), Rapor UPK, Cadangan UPK, Rincian Desa, Perbandingan and Peringkat.
 */
export const sheets: readonly SheetMaker[] = [leaderSheet, ...figureSheets, buildComparisonSheet, buildRankingSheet];

/** Those of a province or the nation. Lembar Pimpinan speaks of desa to the leadership of a kabupaten. */
export const upperSheets: readonly SheetMaker[] = [...figureSheets, buildComparisonSheet, buildRankingSheet];
