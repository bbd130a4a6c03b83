import { periodParameter, type Catalogue, type ParameterDefinition, type PeriodFormula } from '../../engine/measure';
import { collectabilityClasses, reserveShareOf } from '../loans/collectability';
import { classScale } from '../settings/classes';
import { own } from '../settings/settings';
import { firstDayOfTerm } from '../term';
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
const termStart = periodParameter(
  { id: 'termStart', cell: 'Batas_Masa_Bakti', unit: 'date', setting: 'termYears' },
  (settings) => firstDayOfTerm(own(settings).termYears),
);

const yearOfPeriod: PeriodFormula = { kind: 'yearOf', day: { kind: 'period' } };
const yearBefore: PeriodFormula = { kind: 'plus', from: yearOfPeriod, more: { kind: 'whole', value: -1 } };

const year = periodParameter({ id: 'year', cell: 'Tahun_Laporan', unit: 'year' }, () => yearOfPeriod);
const yearStart = periodParameter({ id: 'yearStart', cell: 'Awal_Tahun', unit: 'date' }, () => ({
  kind: 'dayIn',
  year: yearOfPeriod,
  month: 1,
  day: 1,
}));
const lastDecember = periodParameter({ id: 'lastDecember', cell: 'Desember_Lalu', unit: 'date' }, () => ({
  kind: 'dayIn',
  year: yearBefore,
  month: 12,
  day: 31,
}));

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
