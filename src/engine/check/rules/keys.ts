import type { RowRule } from '../rule';
import { bkmPerDesa, desaWithoutBkm } from '../../../programme/rules/boards';
import { foreignKeyRules } from './foreignKey';
import { uniqueRules } from './unique';

export const keyRules: readonly RowRule[] = [...uniqueRules, ...foreignKeyRules, bkmPerDesa, desaWithoutBkm];
