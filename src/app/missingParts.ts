import type { Translate } from '../messages';
import { sheetParts, type WrittenSheet } from '../workbook/port';

/** What Excel refused to do for a report beyond its numbers, each part once, in one sentence; null where nothing is missing. */
export function missingText(sheets: readonly WrittenSheet[], translate: Translate): string | null {
  const missing = sheetParts.filter((part) => sheets.some((sheet) => sheet.missing?.includes(part)));
  if (missing.length === 0) return null;
  return translate('ui.report.missing', {
    parts: missing.map((part) => translate(`ui.report.part.${part}`)).join(', '),
  });
}
