import { parts, serialOf } from '../../engine/dataset';
import type { Catalogue, ParameterDefinition } from '../../engine/measure';
import { collectabilityClasses, reserveShareOf } from '../loans/collectability';
import { classScale } from '../settings/classes';
import { own } from '../settings/settings';
import { firstCurrentTerm } from '../term';
import { blmIndicators } from './blm';
import { sections } from './build';
import { inovasiIndicators } from './inovasi';
import { kegiatanIndicators } from './kegiatan';
import { kelembagaanIndicators } from './kelembagaan';
import { upkIndicators } from './upk';
import { wilayahIndicators } from './wilayah';

/** Every indicator of docs/spec/indicators.md, in the order in which they are shown. */
const indicators = [
  ...wilayahIndicators,
  ...blmIndicators,
  ...kegiatanIndicators,
  ...upkIndicators,
  ...kelembagaanIndicators,
  ...inovasiIndicators,
];

/** Ids of the indicators: a mistyped one does not compile. */
export type IndicatorId = (typeof indicators)[number]['id'];

const arrearsMonths: ParameterDefinition = {
  id: 'arrearsMonths',
  cell: 'Ambang_Tunggakan',
  unit: 'whole',
  ofPeriod: false,
  value: (_period, settings) => own(settings).arrearsMonths,
  setting: 'arrearsMonths',
};

/** Reserve that a class of collectability needs, as a fraction of its balance. */
const reserveShares = collectabilityClasses.map(({ kolektibilitas }): ParameterDefinition => ({
  id: reserveShareOf(kolektibilitas),
  cell: `Cadangan_Kol_${kolektibilitas}`,
  unit: 'share',
  ofPeriod: false,
  value: (_period, settings) =>
    own(settings).collectability.find((entry) => entry.kolektibilitas === kolektibilitas)?.reserveShare ?? NaN,
  setting: `cadangan.${kolektibilitas}`,
}));

/** Boards that were elected before this day have served their term. */
const termStart: ParameterDefinition = {
  id: 'termStart',
  cell: 'Batas_Masa_Bakti',
  unit: 'date',
  ofPeriod: true,
  value: (period, settings) => (period === null ? NaN : firstCurrentTerm(period, own(settings).termYears)),
  formula(periodCell, settings) {
    const months = `12*${own(settings).termYears}`;
    const start = `EDATE(${periodCell},-${months})`;
    return `=${start}+IF(EDATE(${start},${months})<${periodCell},1,0)`;
  },
  setting: 'termYears',
};

/** What follows from the year of the period alone. */
const ofYear = (
  id: string,
  cell: string,
  unit: ParameterDefinition['unit'],
  value: (year: number) => number,
  formula: (year: string) => string,
): ParameterDefinition => ({
  id,
  cell,
  unit,
  ofPeriod: true,
  value: (period) => (period === null ? NaN : value(parts(period).year)),
  formula: (periodCell) => `=${formula(`YEAR(${periodCell})`)}`,
});

const year = ofYear(
  'year',
  'Tahun_Laporan',
  'year',
  (own) => own,
  (own) => own,
);
const yearStart = ofYear(
  'yearStart',
  'Awal_Tahun',
  'date',
  (own) => serialOf(own, 1, 1),
  (own) => `DATE(${own},1,1)`,
);
const lastDecember = ofYear(
  'lastDecember',
  'Desember_Lalu',
  'date',
  (own) => serialOf(own - 1, 12, 31),
  (own) => `DATE(${own}-1,12,31)`,
);

export const catalogue: Catalogue = {
  sections,
  indicators,
  periodCell: 'Periode_Laporan',
  parameters: [arrearsMonths, termStart, year, yearStart, lastDecember, ...reserveShares],
  scale: classScale,
  limits: (settings) => ({ scale: classScale, reading: own(settings).limitReading, of: own(settings).classLimits }),
  reportedBy: 'upk.aset_bulan',
  earlierAt: { month: lastDecember.id, year: year.id, yearStart: yearStart.id },
  reporting: { have: 'upk.pelapor', ought: 'upk.wajib' },
};
