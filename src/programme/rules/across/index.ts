import type { AbsenceRule, RowRule } from '../../../engine/check';
import { areaIncomplete } from '../areas/areaIncomplete';
import { thenLoanGone } from '../continuity/loanGone';
import { beneficiaries } from './beneficiaries';
import { closedChanged } from './closedChanged';
import { groupName } from './groupName';
import { outliers } from './outlier';
import { reconActivity } from './reconActivity';
import { reconciliations } from './reconciliation';
import { upkIncome } from './upkIncome';
import { upkGap, upkLate } from './upkMonths';

export const acrossRules: readonly RowRule[] = [
  ...reconciliations,
  upkIncome,
  reconActivity,
  ...beneficiaries,
  groupName,
  ...outliers,
];
export const absenceRules: readonly AbsenceRule[] = [areaIncomplete, upkLate, upkGap, closedChanged, thenLoanGone];
