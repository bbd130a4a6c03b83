import type { RowRule } from '../../../engine/check';
import { thenBalance } from './balance';
import { loanRules } from './loans';
import { upkChanged } from './upk';

/** Continuity with an earlier workbook, where one is given (`ValidationContext.previous`); what stays as it is follows from the schema. */
export const continuityRules: readonly RowRule[] = [...loanRules, upkChanged, thenBalance];
