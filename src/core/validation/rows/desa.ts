import type { RowRule } from '../rule';
import { exceeds } from './compare';

export const desaRules: readonly RowRule[] = [
  exceeds('desa-households', 'Desa', 'KK', 'Penduduk'),
  exceeds('desa-poor', 'Desa', 'KK Miskin', 'KK'),
];
