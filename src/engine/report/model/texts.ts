import type { SpecialMeasure } from '../../measure';
import type { BasisReason } from '../formulas/basis';
import type { BasisParameter } from '../formulas/layout';
import type { RowEnd } from '../formulas/rowBounds';

import type { SheetTextKey } from './sheetTexts';

/** Keys of the texts that report sheets use; the catalogues in `src/messages` have them all. */
export type ReportTextKey =
  | SheetTextKey
  | 'report.title'
  | 'report.programme'
  | 'report.status.ready'
  | 'report.status.draft'
  | 'report.skipped'
  | 'report.unlinked'
  | 'report.notAvailable'
  | 'report.readingNote'
  | 'report.changedLimits'
  | 'report.changedLimit'
  | 'report.chartData'
  | 'report.chartLimit'
  | 'report.noChart'
  | 'report.footer'
  | 'report.total'
  | 'report.month'
  | 'report.code'
  | 'report.kecamatan'
  | 'report.desa'
  | 'report.ofUpk'
  | 'report.lateUpk'
  | 'report.synthetic'
  | 'report.rupiah'
  | 'report.axis.locations'
  | 'report.axis.households'
  | 'report.axis.boards'
  | 'report.axis.share'
  | 'report.class'
  | 'report.work.jenis'
  | 'report.work.satuan'
  | 'report.work.volume'
  | 'report.work.jumlah'
  | 'report.work.dana'
  | 'report.summary.section'
  | 'report.summary.indicator'
  | 'report.summary.value'
  | 'report.summary.note'
  | 'area.unlinked'
  | 'class.memuaskan'
  | 'class.minimum'
  | 'class.penundaan'
  | 'class.onLimit'
  | `formula.${'month' | 'constant' | 'worst' | 'works'}`
  | `formula.per.${'number' | 'year' | 'month'}`
  | `section.${'wilayah' | 'blm' | 'kegiatan' | 'upk' | 'kelembagaan' | 'inovasi'}`
  | BasisTextKey
  | `report.sheet.${'ringkasan' | 'dasar' | 'wilayah' | 'blm' | 'kegiatan' | 'upk' | 'kelembagaan' | 'inovasi'}`
  | `report.table.${TableKey}`
  | `report.chart.${ChartKey}`;

/** Texts of the sheet `Dasar Perhitungan`. */
type BasisTextKey =
  | `report.basis.${'title' | 'area' | 'formula' | 'limits' | 'position' | 'positions' | 'months' | 'numbers' | 'is' | 'isNot' | 'filled' | 'blank' | 'compare'}`
  | `report.basis.${'sum' | 'weighted' | 'count' | 'distinct.bkm' | 'distinct.ksm'}`
  | `report.basis.bound.${RowEnd}`
  | `report.basis.parameter.${BasisParameter}`
  | `report.basis.special.${SpecialMeasure}`
  | `report.basis.reason.${BasisReason}`;

/** Tables of the section sheets. */
export type TableKey =
  | 'coverage'
  | 'grants'
  | 'grantUse'
  | 'grantYears'
  | 'beneficiaries'
  | 'works'
  | 'upk'
  | 'loans'
  | 'classes'
  | 'trend'
  | 'boards'
  | 'innovations';

/** Charts of the section sheets. */
export type ChartKey =
  | 'locations'
  | 'phases'
  | 'grantSource'
  | 'grantUse'
  | 'tridaya'
  | 'collectability'
  | 'par'
  | 'lar'
  | 'ccr'
  | 'roi'
  | 'riskTrend'
  | 'balanceTrend'
  | 'boardStatus'
  | 'arrears';

/** The words of a report in one language, handed in as a value. */
export interface ReportTexts {
  text(key: ReportTextKey, params?: Readonly<Record<string, string | number>>): string;
  /** Label of an indicator. */
  indicator(id: string): string;
  /** `Desember 2014` for `2014-12`. */
  month(period: string): string;
  /** `31 Des 2013` for the serial of a day. */
  date(serial: number): string;
  /** `1.250,5`. */
  number(value: number): string;
  /** `Rp 1.250.000`. */
  rupiah(value: number): string;
  /** `34,51%` for 0.34505. */
  percent(value: number): string;
  /** A difference of two fractions in percentage points, in words. */
  points(difference: number): string;
  /** `10%` for 0.1: as many decimals as it has. */
  shortPercent(value: number): string;
}
