import { parseAddress } from '../engine/dataset';
import { kindOf } from '../engine/check';
import type { CellMark } from '../workbook/port';
import type { CheckResult } from './types';

/** The cells of errors and open warnings, to be coloured. */
export function marksOf({ findings }: Pick<CheckResult, 'findings'>): readonly CellMark[] {
  return findings.flatMap((finding): CellMark[] => {
    const kind = kindOf(finding);
    const place = finding.cell === null ? null : parseAddress(finding.cell);
    if ((kind !== 'error' && kind !== 'warning') || finding.sheet === null || place === null) return [];
    return [{ sheet: finding.sheet, ...place, kind }];
  });
}
