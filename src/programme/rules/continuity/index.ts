import type { RowRule } from '../../../engine/check/rule';
import { thenBalance } from './balance';
import { factRules } from './facts';
import { loanRules } from './loans';
import { upkChanged } from './upk';

/** Continuity with an earlier workbook, where one is given (`ValidationContext.previous`). */
export const continuityRules: readonly RowRule[] = [...loanRules, upkChanged, thenBalance, ...factRules];
