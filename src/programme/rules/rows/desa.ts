import { exceeds, type RowRule } from '../../../engine/check';
import { tables } from '../../tables';

export const desaRules: readonly RowRule[] = [
  exceeds('desa-households', tables.Desa, 'KK', 'Penduduk'),
  exceeds('desa-poor', tables.Desa, 'KK Miskin', 'KK'),
];
