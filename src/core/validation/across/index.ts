import type { AbsenceRule, RowRule } from '../rule';
import { areaIncomplete } from '../areas/areaIncomplete';
import { beneficiaries } from './beneficiaries';
import { reconActivity } from './reconActivity';
import { reconciliations } from './reconciliation';
import { upkGap, upkLate } from './upkMonths';

export const acrossRules: readonly RowRule[] = [...reconciliations, reconActivity, ...beneficiaries];
export const absenceRules: readonly AbsenceRule[] = [areaIncomplete, upkLate, upkGap];
