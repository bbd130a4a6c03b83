import type { IndicatorResult } from '../indicators';
import type { DataScore, FindingCounts } from '../validation';
import { buildSectionSheet, type SheetContext } from './sectionSheet';
import { sectionSheets } from './sections';
import { buildSummarySheet } from './summarySheet';
import type { ReportTexts } from './texts';
import type { ReportSpec } from './types';
import { numberOf } from './values';

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
  readonly texts: ReportTexts;
}

/**
 * Builds the whole report: Ringkasan and one sheet per section of the deck, with one row per kecamatan,
 * or per desa when the workbook holds a single kecamatan.
 */
export function buildReport({ indicators, check, skippedCells, synthetic, paper, texts }: ReportInput): ReportSpec {
  const [total, ...others] = indicators.areas;
  if (!total) throw new Error('indicators without areas');
  const kecamatan = others.filter((area) => area.level === 'kecamatan' && area.code !== '');
  const unlinked = others.filter((area) => area.code === '');
  const only = kecamatan.length === 1 ? kecamatan[0] : undefined;
  const rows = only ? others.filter((area) => area.level === 'desa') : kecamatan;
  // A workbook of one kecamatan is titled by it; its total is that of all rows.
  const titled = only ? { ...total, code: only.code, name: `Kecamatan ${only.name}, ${total.name}` } : total;
  const period = indicators.period === '' ? texts.text('report.notAvailable') : texts.month(indicators.period);

  const status = check.ready
    ? texts.text('report.status.ready', { score: Math.round(check.score.value * 100) / 100 })
    : texts.text('report.status.draft', { errors: check.counts.error, warnings: check.counts.warning });
  const context: SheetContext = {
    areas: [...rows, ...unlinked],
    total: titled,
    areaHeading: texts.text(only ? 'report.desa' : 'report.kecamatan'),
    subtitle: [
      texts.text('report.programme', { period }),
      synthetic ? `${status} · ${texts.text('report.synthetic')}` : status,
    ],
    footer: texts.text('report.footer', { area: titled.name, period }),
    paper,
    texts,
  };

  const reporting = numberOf(total.values['upk.pelapor']) ?? 0;
  const obliged = numberOf(total.values['upk.wajib']) ?? 0;
  const notes = [
    ...(reporting < obliged
      ? [texts.text('report.lateUpk', { reporting, obliged, missing: obliged - reporting })]
      : []),
    ...(skippedCells > 0 ? [texts.text('report.skipped', { count: skippedCells })] : []),
    ...(unlinked.length > 0 ? [texts.text('report.unlinked')] : []),
    texts.text('report.readingNote'),
  ];
  return {
    title: texts.text('report.title', { area: titled.name }),
    sheets: [
      buildSummarySheet(context, { lines: notes }),
      ...sectionSheets.map((sheet) => buildSectionSheet(sheet, context)),
    ],
  };
}
