import type { RowRule } from '../../../engine/check';
import { angsuranRules } from './angsuran';
import { bkmRules } from './bkm';
import { blmRules } from './blm';
import { desaRules } from './desa';
import { fotoRules } from './foto';
import { kegiatanRules } from './kegiatan';
import { loanPlanRules } from './loanPlans';
import { loanTermRules } from './loanTerms';
import { pinjamanRules } from './pinjaman';
import { upkRules } from './upk';

export const rowRules: readonly RowRule[] = [
  ...desaRules,
  ...bkmRules,
  ...blmRules,
  ...kegiatanRules,
  ...angsuranRules,
  ...loanTermRules,
  ...pinjamanRules,
  ...loanPlanRules,
  ...upkRules,
  ...fotoRules,
];
