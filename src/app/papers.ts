import { endOfMonth, monthKey } from '../engine/dataset';
import type { IndicatorResult } from '../engine/measure';
import {
  reportAreas,
  type Paper,
  type PaperChoice,
  type PaperContext,
  type ReportTexts,
  type WorkbookSpec,
} from '../engine/report';
import { indicatorsOf } from './indicators';
import { isSynthetic } from './report';
import type { CheckResult } from './types';

/** The papers of a programme by their ids; empty where it has none. */
export const paperIds = ({ programme }: Pick<CheckResult, 'programme'>): readonly string[] =>
  (programme.papers ?? []).map(({ id }) => id);

function contextOf(check: CheckResult, indicators: IndicatorResult, texts: ReportTexts): PaperContext {
  const { dataset, preferences, stamp, stampState, programme } = check;
  const { author, office, madeOn, period } = dataset.profile;
  return {
    texts,
    paper: preferences.paper ?? 'a4',
    letter: preferences.letter,
    author: { name: author, position: office, date: madeOn },
    code: stampState === 'valid' ? (stamp?.code ?? null) : null,
    synthetic: isSynthetic(dataset, programme),
    area: reportAreas(programme.schema, indicators).total.name,
    period: period === null ? texts.text('report.notAvailable') : texts.month(monthKey(endOfMonth(period))),
  };
}

/**
 * A workbook that holds nothing but a paper, made from checked data; its report is without sheets where there is nothing to print.
 * Null where the data say no period, or the programme has no such paper.
 */
export function paperWorkbook(
  check: CheckResult,
  id: Paper['id'],
  choice: PaperChoice,
  texts: ReportTexts,
): WorkbookSpec | null {
  const { programme, dataset, settings } = check;
  const paper = programme.papers?.find((each) => each.id === id);
  const { period } = dataset.profile;
  if (paper === undefined || period === null) return null;
  const indicators = indicatorsOf(check);
  const context = contextOf(check, indicators, texts);
  const sheets = paper.make({ ...choice, dataset, settings, period, indicators, context });
  const title = texts.text(`paper.${id}.title`);
  return { title: `${title} ${context.area}`, dataSheets: [], report: { title, sheets } };
}
