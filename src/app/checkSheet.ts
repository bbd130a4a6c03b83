import { checkSheet, scoreClassWords } from '../engine/report';
import { openCounts } from '../engine/check';
import type { Language, Translate } from '../messages';
import { findingMessage } from '../messages/finding';
import { formatScore, formatPercent } from '../messages/format';
import type { Progress, Workbook } from '../workbook/port';
import { checkWorkbook } from './check';
import { findingSummary } from './findingSummary';
import { placeWords } from './place';
import type { AppContext, CheckResult } from './types';

/** The outcome of *Periksa Data* without the panel: the check, and the name of the sheet that tells it. */
export interface CheckSheetResult {
  readonly check: CheckResult;
  readonly sheet: string;
}

/** Checks a workbook and writes the result into the sheet `Hasil Pemeriksaan`. Rejects with a `WorkbookError`. */
export async function checkToSheet(
  workbook: Workbook,
  context: AppContext,
  translate: Translate,
  language: Language,
  progress?: Progress,
): Promise<CheckSheetResult> {
  const check = await checkWorkbook(workbook, context, progress);
  const { findings, counts, score, dataset, ready, settings } = check;
  const { profile } = dataset;
  const status = translate('ui.status.counts', openCounts(counts));
  const name = translate('ui.sheet.name');
  const notJudged = translate('ui.sheet.notJudged');
  const sheet = checkSheet(
    findings.map((finding) => ({ finding, message: findingMessage(translate, finding) })),
    counts,
    {
      sheetName: name,
      status: ready ? translate('ui.sheet.ready') : translate('ui.sheet.status', { status }),
      subtitle: placeWords(profile, context.programme.schema, language, translate),
      score: translate('ui.header.score', {
        score: formatScore(score.value, language),
        class: scoreClassWords(check, { text: translate }),
      }),
      scoreParts: translate('ui.sheet.scoreParts', {
        completeness: formatPercent(score.completeness, language),
        accuracy: formatPercent(score.accuracy, language),
        punctuality: score.punctuality === null ? notJudged : formatPercent(score.punctuality, language),
        consistency: score.consistency === null ? notJudged : formatPercent(score.consistency, language),
        completenessWeight: settings.scoreWeights.completeness,
        accuracyWeight: settings.scoreWeights.accuracy,
        punctualityWeight: settings.scoreWeights.punctuality,
        consistencyWeight: settings.scoreWeights.consistency,
        target: settings.scoreTarget,
      }),
      summaryTitle: translate('findings.summary.title'),
      summary: findingSummary(check, language, translate),
      kinds: {
        error: translate('ui.severity.error'),
        warning: translate('ui.severity.warning'),
        info: translate('ui.severity.info'),
        accepted: translate('findings.accepted'),
      },
      headers: {
        severity: translate('ui.sheet.severity'),
        table: translate('ui.sheet.table'),
        cell: translate('ui.sheet.cell'),
        column: translate('ui.sheet.column'),
        message: translate('ui.sheet.message'),
      },
      nothing: translate('ui.periksa.clean'),
      more: (hidden) => translate('ui.sheet.more', { count: hidden }),
    },
  );
  const [written] = await workbook.writeReport({ title: name, sheets: [sheet] }, progress);
  return { check, sheet: written?.name ?? name };
}
