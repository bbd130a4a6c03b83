export type Level = 'kabupaten' | 'kecamatan' | 'desa';
export type IndicatorClass = 'memuaskan' | 'minimum' | 'penundaan';

/** Value of a classed indicator: a fraction, its class and whether it stands exactly on a limit. Null when the denominator is 0. */
export interface ClassedValue {
  readonly value: number | null;
  readonly class: IndicatorClass | null;
  readonly onLimit: boolean;
}

/** One line of `fis.selesai`. */
export interface CompletedWork {
  readonly jenis: string;
  readonly satuan: string;
  readonly volume: number;
  readonly jumlah: number;
  /** Rupiah of all sources. */
  readonly dana: number;
}

/** Values by year (`2013`) or month (`2014-12`). */
export type Series = Readonly<Record<string, number | null>>;

export type IndicatorValue = number | null | IndicatorClass | ClassedValue | Series | readonly CompletedWork[];

/** All indicators of one area, by indicator id. */
export interface AreaIndicators {
  readonly level: Level;
  readonly code: string;
  readonly name: string;
  readonly values: Readonly<Record<string, IndicatorValue>>;
}

/** Indicators of a workbook: kabupaten first, then kecamatan in code order, then desa in code order. */
export interface IndicatorResult {
  /** Periode as `YYYY-MM`. */
  readonly period: string;
  readonly areas: readonly AreaIndicators[];
}
