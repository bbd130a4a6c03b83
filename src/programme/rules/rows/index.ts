import type { RowRule } from '../../../engine/check';
import { bkmRules } from './bkm';
import { blmRules } from './blm';
import { desaRules } from './desa';
import { fotoRules } from './foto';
import { kegiatanRules } from './kegiatan';
import { pinjamanRules } from './pinjaman';
import { upkRules } from './upk';

export const rowRules: readonly RowRule[] = [
  ...desaRules,
  ...bkmRules,
  ...blmRules,
  ...kegiatanRules,
  ...pinjamanRules,
  ...upkRules,
  ...fotoRules,
];
