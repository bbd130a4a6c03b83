import type { ReportResult } from '../app';
import type { CalculatedDifference } from '../engine/report';
import type { Translate } from '../messages';

/** Differences that are named; one wrong cell of data shows in several. */
const named = 3;

/**
 * What came of comparing Excel's calculated cells with the program's numbers: `12.720 dari 12.720 sel cocok`, and the places of the first differences.
 * Empty where nothing was calculated.
 */
export function calculatedText({ calculated, sheets }: ReportResult, translate: Translate): string {
  if (calculated === null || calculated.count === 0) return '';
  const { count, differences } = calculated;
  const equal = count - differences.length;
  if (differences.length === 0) return translate('ui.calculated.equal', { equal, count });
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const place = ({ sheet, cell }: CalculatedDifference): string => `${names.get(sheet) ?? sheet} ${cell}`;
  const places = differences.slice(0, named).map(place).join(', ');
  return translate('ui.calculated.differs', { equal, count, places });
}
