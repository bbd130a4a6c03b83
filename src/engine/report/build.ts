import { openCounts } from '../check';
import { atOnce } from '../dataset';
import type { IndicatorResult } from '../measure';
import type { CheckSettings, Letter } from '../settings';
import { formulasOver } from './formulas';
import type { Basis } from './formulas/basis';
import type { CheckState, ReportProgramme, SheetContext } from './model/context';
import { pageFooter, type ReportPaper } from './model/paper';
import { noFormulas } from './model/formulas';
import type { ReportTexts } from './model/texts';
import type { ReportSheet, ReportSpec } from './model/types';
import { buildBasisSheet } from './parts/basisSheet';
import type { Comparison } from './parts/comparison';
import { buildRecapLines, buildRecapSheet, type RecapFile, type RecapLine } from './parts/recapSheet';
import { buildRecapYear, type RecapYear } from './parts/recapYear';
import { reportAreas } from './parts/reportAreas';

/** Who made the data, and when, as in the profile. */
export interface ReportAuthor {
  readonly name: string | null;
  /** Office that he or she holds. */
  readonly position: string | null;
  /** Serial of the day. */
  readonly date: number | null;
}

/** What a report is made of. */
export interface ReportInput {
  readonly indicators: IndicatorResult;
  readonly check: CheckState;
  /** Cells that were blank though required, or could not be read: they are missing from the sums. */
  readonly skippedCells: number;
  /** True when the data are made up; every sheet says so. */
  readonly synthetic: boolean;
  readonly paper: ReportPaper;
  /** Limits in force. */
  readonly settings: CheckSettings;
  /** The measures with their formulas, for a sheet of their own that every indicator refers to; null: numbers only. */
  readonly basis: Basis | null;
  /** Earlier values that the figures are compared with; null: there are none. */
  readonly comparison: Comparison | null;
  /** Targets by indicator id, in the indicator's unit (a fraction for percentages). */
  readonly targets: ReadonlyMap<string, number>;
  readonly author: ReportAuthor;
  /** Letter head and signatories of the letter to the leadership. */
  readonly letter: Letter;
  /** The eight characters by which the data are known; null until they are stamped. */
  readonly code: string | null;
  /** The workbooks that the data were put together from; empty for a single one. */
  readonly recap: readonly RecapFile[];
  readonly texts: ReportTexts;
}

/** Makes one sheet of a report. */
export type SheetMaker = (context: SheetContext, input: ReportInput) => ReportSheet;

/** The line under a report's title: programme and period, who made the data and when, as far as it is known. */
function programmeLine(period: string, { name, date }: ReportAuthor, texts: ReportTexts): string {
  const day = date === null ? null : texts.date(date);
  const made = name === null ? day : texts.text('report.madeBy', { author: day === null ? name : `${name}, ${day}` });
  return [texts.text('report.programme', { period }), made].filter((part) => part !== null).join(' · ');
}

/** State of the data in words. */
export function statusWords({ ready, counts, score }: CheckState, texts: ReportTexts): string {
  return ready
    ? texts.text('report.status.ready', { score: texts.score(score.value) })
    : texts.text('report.status.draft', openCounts(counts));
}

/** Words and state that all sheets share. */
function contextOf(
  programme: ReportProgramme,
  {
    indicators,
    check,
    synthetic,
    paper,
    settings,
    basis,
    author,
    texts,
  }: Pick<ReportInput, 'indicators' | 'check' | 'synthetic' | 'paper' | 'settings' | 'basis' | 'author' | 'texts'>,
): SheetContext {
  const areas = reportAreas(programme.schema, indicators);
  const period = indicators.period === '' ? texts.text('report.notAvailable') : texts.month(indicators.period);
  const status = statusWords(check, texts);
  const level = areas.single ? programme.schema.areas.levels.at(-1) : programme.schema.areas.levels[1];
  return {
    ...areas,
    programme,
    indicators,
    period,
    areaHeading: level === undefined ? '' : texts.text(`report.level.${level.id}`),
    subtitle: [
      programmeLine(period, author, texts),
      synthetic ? `${status} · ${texts.text('report.synthetic')}` : status,
    ],
    footer: pageFooter(texts.text('report.footer', { area: areas.total.name, period }), texts),
    paper,
    settings,
    limits: programme.catalogue.limits(settings),
    formulas: basis === null ? noFormulas : formulasOver(basis, texts.text('report.sheet.dasar')),
    texts,
  };
}

/** What a consolidated workbook tells without a report: the sheet of the workbooks that it was put together from. */
export function buildRecap(
  programme: ReportProgramme,
  input: Pick<ReportInput, 'indicators' | 'check' | 'synthetic' | 'paper' | 'settings' | 'author' | 'recap' | 'texts'>,
): ReportSpec {
  const context = contextOf(programme, { ...input, basis: null });
  const sheet = buildRecapSheet(context, input.recap);
  return { title: `${sheet.name} ${context.total.name}`, sheets: [sheet] };
}

/** What a standing recap tells of its parts: the sheet of those that are there and those that are missing, and that of the year. */
export function buildStandingRecap(
  programme: ReportProgramme,
  input: Pick<ReportInput, 'indicators' | 'check' | 'synthetic' | 'paper' | 'settings' | 'author' | 'texts'>,
  { lines, year }: { readonly lines: readonly RecapLine[]; readonly year: RecapYear },
): ReportSpec {
  const context = contextOf(programme, { ...input, basis: null });
  const sheet = buildRecapLines(context, lines);
  return { title: `${sheet.name} ${context.total.name}`, sheets: [sheet, buildRecapYear(context, year)] };
}

/** Builds the whole report: the sheets of the programme in their order, then that of the workbooks it was put together from, and the calculation basis. */
export function buildReport(programme: ReportProgramme, makers: readonly SheetMaker[], input: ReportInput): ReportSpec {
  return atOnce(buildReportInSteps(programme, makers, input));
}

/** The same, with a stop after each sheet, so that whoever builds it can let others work. */
export function* buildReportInSteps(
  programme: ReportProgramme,
  makers: readonly SheetMaker[],
  input: ReportInput,
): Generator<void, ReportSpec> {
  const { basis, recap, texts } = input;
  const context = contextOf(programme, input);
  const sheets: ReportSheet[] = [];
  for (const make of makers) {
    sheets.push(make(context, input));
    yield;
  }
  if (recap.length > 0) sheets.push(buildRecapSheet(context, recap));
  if (basis !== null) sheets.push(yield* buildBasisSheet(basis, context));
  return { title: texts.text('report.title', { area: context.total.name }), sheets };
}
