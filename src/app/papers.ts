import { defaultPaper } from '../engine/settings';
import { endOfMonth, monthKey } from '../engine/dataset';
import type { IndicatorResult } from '../engine/measure';
import {
  isPaperSize,
  mostPageBreaks,
  paperIndex,
  reportAreas,
  type Paper,
  type PaperChoice,
  type PaperContext,
  type PaperPage,
  type ReportSpec,
  type ReportTexts,
  type WorkbookSpec,
} from '../engine/report';
import { WorkbookError } from '../workbook/errors';
import type { Progress, Workbook, WrittenSheet } from '../workbook/port';
import { indicatorsOf } from './indicators';
import { programmeRows } from './programmeRows';
import { isSynthetic } from './report';
import type { CheckResult } from './types';

/** What is asked for: which paper, and what it is to be told. */
export interface PaperOrder extends PaperChoice {
  readonly kind: Paper['id'];
  /** Size of the paper; absent: as Pengaturan says. */
  readonly paper?: PaperContext['paper'];
}

/** The papers of a programme; empty where it has none. */
export const papersOf = ({ programme }: Pick<CheckResult, 'programme'>): readonly Paper[] => programme.papers ?? [];

function contextOf(
  check: CheckResult,
  indicators: IndicatorResult,
  texts: ReportTexts,
): Omit<PaperContext, 'paper' | 'order'> {
  const { dataset, preferences, stamp, stampState, programme } = check;
  const { author, office, madeOn, period } = dataset.profile;
  return {
    texts,
    letter: preferences.letter,
    author: { name: author, position: office, date: madeOn },
    code: stampState === 'valid' ? (stamp?.code ?? null) : null,
    synthetic: isSynthetic(dataset, programme),
    area: reportAreas(programme.schema, indicators).total.name,
    period: period === null ? texts.text('report.notAvailable') : texts.month(monthKey(endOfMonth(period))),
  };
}

/**
 * The sheets of a paper; null where the data say no period, or the programme has no such paper.
 * Throws a `WorkbookError` (`too-many-pages`) where a sheet would have more pages than Excel takes.
 */
function pagesOf(
  check: CheckResult,
  { kind, paper: size, ...choice }: PaperOrder,
  texts: ReportTexts,
  how: Pick<PaperContext, 'order'> & { readonly isApart: boolean },
): { readonly pages: readonly PaperPage[]; readonly context: PaperContext } | null {
  const { dataset, settings, preferences } = check;
  const paper = papersOf(check).find(({ id }) => id === kind);
  const { period } = dataset.profile;
  if (paper === undefined || period === null) return null;
  const indicators = indicatorsOf(check);
  const context = {
    ...contextOf(check, indicators, texts),
    paper: size ?? preferences.paper ?? defaultPaper,
    order: how.order,
  };
  const { isApart } = how;
  const own = programmeRows(check);
  const pages = paper.make({ ...choice, dataset, settings, own, period, indicators, context, isApart });
  const endless = pages.find(({ sheet }) => sheet.print.breaks.length > mostPageBreaks);
  if (endless !== undefined) throw new WorkbookError('too-many-pages', endless.sheet.name);
  return { pages, context };
}

/** A paper as one sheet for the workbook that the data are of; without sheets where there is nothing to print, null where it cannot be made (`pagesOf`). */
export function paperReport(check: CheckResult, order: PaperOrder, texts: ReportTexts): ReportSpec | null {
  const made = pagesOf(check, order, texts, { order: writtenOrder(order), isApart: false });
  if (made === null) return null;
  return { title: texts.text(`paper.${order.kind}.title`), sheets: made.pages.map(({ sheet }) => sheet) };
}

/**
 * A workbook that holds nothing but a paper: a sheet for each of those that it is made for (boards), with an index in front where they are several. Its report is
 * without sheets where there is nothing to print; null where it cannot be made (`pagesOf`).
 */
export function paperWorkbook(check: CheckResult, order: PaperOrder, texts: ReportTexts): WorkbookSpec | null {
  const made = pagesOf(check, order, texts, { order: null, isApart: true });
  if (made === null) return null;
  const { pages, context } = made;
  const title = texts.text(`paper.${order.kind}.title`);
  const sheets = pages.map(({ sheet }) => sheet);
  return {
    title: `${title} ${context.area}`,
    dataSheets: [],
    report: { title, sheets: sheets.length > 1 ? [paperIndex(title, pages, context), ...sheets] : sheets },
  };
}

/**
 * Writes a paper into the workbook that was checked, as one sheet of ours, and shows it; null where there is nothing to print.
 * Rejects with a `WorkbookError`.
 */
export async function writePaper(
  workbook: Workbook,
  check: CheckResult,
  order: PaperOrder,
  texts: ReportTexts,
  progress?: Progress,
): Promise<WrittenSheet | null> {
  const report = paperReport(check, order, texts);
  if (report === null || report.sheets.length === 0) return null;
  const [written] = await workbook.writeReport(report, progress, { isShown: true });
  return written ?? null;
}

/** Longest text that a cell holds. */
const longestText = 32_767;

/** An order as a text that stands in a cell; null where it would not fit. */
function writtenOrder(order: PaperOrder): string | null {
  const text = JSON.stringify(order);
  return text.length > longestText ? null : text;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** Texts by key. */
const isNames = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && isTexts(Object.values(value));

/** An order as it was written; null for a text that is none. */
export function readOrder(text: string): PaperOrder | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const { kind, day, of, only, level, number, paper, signers } = read as Readonly<Record<string, unknown>>;
  if (typeof kind !== 'string' || typeof day !== 'number') return null;
  return {
    kind,
    day,
    ...(isTexts(of) ? { of } : {}),
    ...(isTexts(only) ? { only } : {}),
    ...(typeof level === 'number' ? { level } : {}),
    ...(typeof number === 'string' ? { number } : {}),
    ...(isNames(signers) ? { signers } : {}),
    ...(isPaperSize(paper) ? { paper } : {}),
  };
}
