import { defaultPaper } from '../engine/settings';
import { atOnce, type Dataset, type RawWorkbook } from '../engine/dataset';
import { programmeTables, settingsTable } from '../engine/schema';
import { computeIndicatorsInSteps, type IndicatorResult } from '../engine/measure';
import {
  buildRecap,
  buildReportInSteps,
  calculationBasisInSteps,
  countSkippedCells,
  earlierValuesOf,
  historyCells,
  historySheet,
  newHistoryRows,
  noMemory,
  readMemory,
  shownSeries,
  type DataSheet,
  type HistoryRow,
  type RecapFile,
  type ReportMemory,
  type ReportSpec,
  type ReportTexts,
  type WorkbookCells,
  type WorkbookSpec,
} from '../engine/report';
import type { Programme } from '../engine/programme';
import { WorkbookError } from '../workbook/errors';
import type { Progress, Workbook } from '../workbook/port';
import { carriedSettings } from './carriedSettings';
import { checkTables, rememberedIn, reportedTables } from './check';
import {
  ConsolidationError,
  consolidateFiles,
  hasNoTables,
  type Consolidation,
  type SourceFile,
  type SourceFiles,
} from './consolidate';
import { cellsAsTyped, cellsAsWritten, dataSheetsInSteps } from './dataSheets';
import { indicatorContext, indicatorsInTurns, previousIndicatorsOf } from './indicators';
import { ownSheet } from './ownSheet';
import { logCells, recapTable } from './recap/log';
import type { AppContext, CheckResult, ReportResult } from './types';
import { typedRows, typedSettings, type TypedSetting } from './typedSettings';
import { verifyReport } from './verifyReport';
import { inTurns, yieldToHost } from './yieldToHost';

/** Whether a workbook's data are the product's own sample. */
export const isSynthetic = ({ profile }: Dataset, { syntheticAuthor }: Programme): boolean =>
  profile.author === syntheticAuthor;

/** How a report is written. */
export interface ReportOptions {
  /** Live formulas wherever Excel can say an indicator; false: numbers only. Absent: as the workbook's Pengaturan says, else live. */
  readonly formulas?: boolean;
  /** Whether settings that were typed into `Dasar Perhitungan` go to Pengaturan first, so that they count; false: Pengaturan counts as it is. Absent: they do. */
  readonly keepTyped?: boolean;
}

/** The cells that formulas of the report stand beside; null where it is to hold numbers only. */
function formulaCells(cells: WorkbookCells, { formulas }: ReportOptions, { preferences }: CheckResult) {
  return (formulas ?? preferences.formulas ?? true) ? cells : null;
}

/** What a report describes, and the indicators that it shows. */
interface DescribedReport {
  readonly indicators: IndicatorResult;
  readonly report: ReportSpec;
}

/**
 * Describes the report sheets of checked data.
 * @param cells the cells that stand beside the report, for its formulas; null: numbers only
 * @param recap the workbooks that the data were put together from; none for a single one
 * @param memory earlier values and targets that the workbook holds; what is compared with says `earlierValuesOf`
 */
export function reportOf(
  check: CheckResult,
  texts: ReportTexts,
  cells: WorkbookCells | null,
  memory: ReportMemory = noMemory,
  recap: readonly RecapFile[] = [],
): DescribedReport {
  return atOnce(reportInSteps(check, texts, cells, memory, recap));
}

/** The same in steps, between which a caller may let others work. */
function* reportInSteps(
  check: CheckResult,
  texts: ReportTexts,
  cells: WorkbookCells | null,
  { history, targets }: ReportMemory,
  recap: readonly RecapFile[],
): Generator<void, DescribedReport> {
  const { programme, dataset } = check;
  const context = indicatorContext(check);
  const indicators = yield* computeIndicatorsInSteps(dataset, context);
  const none = texts.text('report.notAvailable');
  const basis =
    cells && (yield* calculationBasisInSteps(dataset, context, cells, shownSeries(programme.sectionSheets), none));
  yield;
  const skippedCells = countSkippedCells(dataset);
  yield;
  const report = yield* buildReportInSteps(programme, programme.sheets, {
    ...basicsOf(check, indicators, texts),
    recap,
    skippedCells,
    comparison: earlierValuesOf(programme, previousIndicatorsOf(check), history, indicators),
    targets,
    letter: check.preferences.letter,
    code: check.stampState === 'valid' ? (check.stamp?.code ?? null) : null,
    basis,
  });
  return { indicators, report };
}

/** What every kind of report sheets is made of. */
export function basicsOf(check: CheckResult, indicators: IndicatorResult, texts: ReportTexts) {
  const { author, office, madeOn } = check.dataset.profile;
  return {
    indicators,
    check,
    synthetic: isSynthetic(check.dataset, check.programme),
    settings: check.settings,
    paper: check.preferences.paper ?? defaultPaper,
    author: { name: author, position: office, date: madeOn },
    texts,
  };
}

/**
 * Checks a workbook, computes its indicators, writes the report sheets into it and adds the indicators to `Riwayat Indikator`. Rejects with a
 * `WorkbookError`; that the history could not be written is told in the result, since the report stands by then.
 */
export async function reportWorkbook(
  workbook: Workbook,
  context: AppContext,
  texts: ReportTexts,
  progress?: Progress,
  options: ReportOptions = {},
): Promise<ReportResult> {
  const { programme } = context;
  // Read together, since Excel is asked only once then.
  const read = await workbook.readTables(reportedTables(programme.schema), progress);
  const typed = { settings: await typedSettings(workbook, programme, read), kept: options.keepTyped ?? true };
  const raw = typed.kept ? await withTypedKept(workbook, typed.settings, read) : read;
  const check = await checkTables(raw, context, progress);
  progress?.report('computing', 0, 1);
  const memory = readMemory(programme.catalogue, rememberedIn(raw), texts);
  const steps = reportInSteps(check, texts, formulaCells(cellsAsTyped, options, check), memory, []);
  const { indicators, report } = await inTurns(steps, yieldToHost(progress));
  progress?.report('computing', 1, 1);
  const sheets = await workbook.writeReport(report, progress);
  const historyError = await remember(workbook, newHistoryRows(programme, memory.history, indicators));
  const calculated = await verifyReport(workbook, report, sheets, progress);
  return { check, indicators, sheets, calculated, typed, historyError };
}

/** Puts typed settings into Pengaturan. Returns the tables as they are then. */
async function withTypedKept(
  workbook: Workbook,
  typed: readonly TypedSetting[],
  raw: RawWorkbook,
): Promise<RawWorkbook> {
  const rows = typedRows(typed);
  if (rows.size === 0) return raw;
  await workbook.setSettings(rows);
  const { tables } = await workbook.readTables([settingsTable]);
  return { ...raw, tables: [...raw.tables.filter(({ name }) => name !== settingsTable), ...tables] };
}

/** Appends to the history; *Batal* comes too late by then. Gives the reason when it cannot be done. */
async function remember(workbook: Workbook, rows: readonly HistoryRow[]): Promise<WorkbookError | null> {
  if (rows.length === 0) return null;
  try {
    await workbook.apply([], [{ table: 'Riwayat Indikator', rows: historyCells(rows) }]);
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

/** Data of one file, or of several consolidated, checked. */
export interface GatheredFiles {
  readonly check: CheckResult;
  /** The state in which each file came in; empty for a single one. */
  readonly recap: Consolidation['recap'];
  readonly remembered: Consolidation['remembered'];
  /** Makes the data sheets of a new workbook, with certain repairs applied. */
  sheets(): Promise<readonly DataSheet[]>;
}

/** Reads one file, or consolidates several. Rejects with a `WorkbookError` or a `ConsolidationError`. */
export async function gatherFiles(
  files: readonly SourceFile[],
  context: AppContext,
  progress?: Progress,
): Promise<GatheredFiles> {
  const [only, second] = files;
  if (only && !second) {
    const raw = await only.workbook.readTables(reportedTables(context.programme.schema), progress);
    if (hasNoTables(context.programme, raw)) throw new ConsolidationError([{ problem: 'no-tables', file: only.name }]);
    const check = await checkTables(raw, context, progress);
    const settings = carriedSettings([raw.tables]);
    return {
      check,
      recap: [],
      remembered: rememberedIn(raw),
      async sheets() {
        const dataSheets = await inTurns(dataSheetsInSteps(check.dataset), yieldToHost(progress));
        return [...dataSheets, ...(settings === null ? [] : [settings])];
      },
    };
  }
  const { dataSheets, ...joined } = await consolidateFiles(files, context, progress);
  return { ...joined, sheets: () => Promise.resolve(dataSheets) };
}

/** A new workbook with a report, and what it says. */
export interface ReportFiles extends Pick<GatheredFiles, 'check' | 'recap'> {
  readonly workbook: WorkbookSpec;
  readonly indicators: IndicatorResult;
}

/** A new workbook with the data of the files (repaired), the report sheets, and the files' history with the indicators of this report. */
export async function reportFiles(
  files: readonly SourceFile[],
  context: AppContext,
  texts: ReportTexts,
  progress?: Progress,
  options: ReportOptions = {},
): Promise<ReportFiles> {
  const gathered = await gatherFiles(files, context, progress);
  progress?.report('computing', 0, 1);
  const { programme } = context;
  const memory = readMemory(programme.catalogue, gathered.remembered, texts);
  const cells = formulaCells(cellsAsWritten, options, gathered.check);
  const steps = reportInSteps(gathered.check, texts, cells, memory, gathered.recap);
  const { indicators, report } = await inTurns(steps, yieldToHost(progress));
  const history = historySheet(gathered.remembered, newHistoryRows(programme, memory.history, indicators));
  progress?.report('computing', 1, 1);
  return {
    check: gathered.check,
    recap: gathered.recap,
    indicators,
    workbook: {
      title: report.title,
      // On paper a report is its own sheets: the data are ten times as many pages.
      dataSheets: [...(await gathered.sheets()), ...(history === null ? [] : [history])].map((sheet): DataSheet => ({
        ...sheet,
        apart: true,
      })),
      report,
    },
  };
}

/** One workbook of the whole from those of its parts: their data, their history, and the sheet *Rekap Kecamatan*. */
export async function consolidatedWorkbook(
  files: SourceFiles,
  context: AppContext,
  texts: ReportTexts,
  progress?: Progress,
): Promise<Omit<ReportFiles, 'indicators'>> {
  const { check, dataSheets, recap, remembered, log } = await consolidateFiles(files, context, progress);
  const { schema } = context.programme;
  const history = historySheet(remembered, []);
  const taken = programmeTables(schema).includes(recapTable) ? [ownSheet(schema, recapTable, log.map(logCells))] : [];
  return {
    check,
    recap,
    workbook: {
      title: check.official?.name ?? '',
      dataSheets: [...dataSheets, ...(history === null ? [] : [history]), ...taken],
      report: buildRecap(context.programme, {
        ...basicsOf(check, await indicatorsInTurns(check, progress), texts),
        recap,
      }),
    },
  };
}
