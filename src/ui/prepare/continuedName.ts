import type { Language } from '../../messages';
import { formatMonth } from '../../messages/format';

/** Name of the file of the next month: what the workbook is about, and its month. */
export const continuedName = (title: string, period: number, language: Language): string =>
  `${title} ${formatMonth(period, language)}.xlsx`;
