import type { IndicatorDefinition } from '../../engine/measure/definition';
import { blmIndicators } from './blm';
import { inovasiIndicators } from './inovasi';
import { kegiatanIndicators } from './kegiatan';
import { kelembagaanIndicators } from './kelembagaan';
import { upkIndicators } from './upk';
import { wilayahIndicators } from './wilayah';

/** Every indicator of spec/indicators.md, in the order in which they are shown. */
export const catalogue: readonly IndicatorDefinition[] = [
  ...wilayahIndicators,
  ...blmIndicators,
  ...kegiatanIndicators,
  ...upkIndicators,
  ...kelembagaanIndicators,
  ...inovasiIndicators,
];
