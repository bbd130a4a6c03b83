import type { RowRule } from '../../../engine/check/rule';
import { exceeds } from '../../../engine/check/rules/compare';

export const desaRules: readonly RowRule[] = [
  exceeds('desa-households', 'Desa', 'KK', 'Penduduk'),
  exceeds('desa-poor', 'Desa', 'KK Miskin', 'KK'),
];
