import type { ClassedIndicatorId } from '../../engine/settings';
import type { DeckSpec } from '../../engine/report/model/slides';

/** Keys of the texts that slides use; the catalogues in `src/messages` have them all. */
export type DeckTextKey =
  | 'report.notAvailable'
  | 'report.status.ready'
  | 'report.status.draft'
  | 'report.synthetic'
  | 'report.rupiah'
  | 'report.axis.locations'
  | 'report.axis.households'
  | 'report.axis.boards'
  | 'report.axis.share'
  | 'report.kecamatan'
  | 'report.desa'
  | 'report.total'
  | 'report.class'
  | `report.work.${'jenis' | 'satuan' | 'volume' | 'jumlah'}`
  | `report.chart.${'grantSource' | 'riskTrend' | 'balanceTrend' | 'arrears'}`
  | 'area.unlinked'
  | `class.${'memuaskan' | 'minimum' | 'penundaan' | 'onLimit'}`
  | `section.${'wilayah' | 'blm' | 'upk' | 'kelembagaan' | 'inovasi'}`
  | 'deck.title'
  | 'deck.programme'
  | 'deck.file'
  | 'deck.period'
  | 'deck.author'
  | 'deck.footer'
  | 'deck.moreThan'
  | 'deck.ofTotal'
  | 'deck.share'
  | 'deck.continued'
  | `deck.scale.${'thousand' | 'million' | 'billion'}`
  | `deck.section.${'tujuan' | 'fisik' | 'nonfisik' | 'catatan'}`
  | 'deck.tujuan.title'
  | `deck.tujuan.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `deck.wilayah.${'title' | 'tableTitle' | 'kecamatan' | 'desa' | 'kelurahan' | 'ofKelurahan' | 'plpbk' | 'phases' | 'perDesa'}`
  | `deck.phase.${'p2kp2002' | 'replikasi' | 'p2kp2007' | 'pnpm2008'}`
  | `deck.blm.${'title' | 'total' | 'perDesa' | 'years'}`
  | `deck.manfaat.${'title' | 'kk' | 'poor' | 'swadaya' | 'use' | 'useByArea'}`
  | `deck.use.${'lingkungan' | 'sosial' | 'ekonomi' | 'bop'}`
  | `deck.fisik.${'title' | 'none'}`
  | `deck.tridaya.${'title' | 'infrastruktur' | 'sosial' | 'ekonomi' | 'note' | 'chart'}`
  | `deck.kegiatan.${'title' | 'none' | 'cost'}`
  | `deck.upk.${'title' | 'grew' | 'aset' | 'modalAwal' | 'pertumbuhan' | 'pelapor' | 'byArea'}`
  | `deck.kinerja.${'title' | 'titleNone' | 'indicator' | 'value' | 'note'}`
  | `deck.classed.${ClassedIndicatorId}`
  | 'deck.limit.between'
  | `deck.kol.${'title' | 'saldo' | 'tunggakan' | 'reserve' | 'reserveNote' | 'byArea'}`
  | `deck.bkm.${'title' | 'jumlah' | 'pengurus' | 'perempuan' | 'perempuanNote' | 'relawan' | 'pjm' | 'levels' | 'byArea'}`
  | `deck.level.${'awal' | 'berdaya' | 'mandiri' | 'menuju_madani' | 'madani'}`
  | `deck.inovasi.change.${'fell' | 'rose' | 'same'}`
  | `deck.inovasi.${'title' | 'settled' | 'settledNone' | 'eligible' | 'award' | 'awardNone'}`
  | `deck.inovasi.figure.${'settled' | 'fell' | 'rose' | 'same' | 'eligible' | 'award'}`
  | `deck.catatan.${'title' | 'source' | 'period' | 'skipped' | 'missing' | 'households' | 'classes' | 'synthetic'}`;

/** The words and numbers of a deck in one language, handed in as a value. */
export interface DeckTexts {
  readonly locale: DeckSpec['locale'];
  text(key: DeckTextKey, params?: Readonly<Record<string, string | number>>): string;
  /** Label of an indicator. */
  indicator(id: string): string;
  /** `Desember 2014` for `2014-12`. */
  month(period: string): string;
  /** `Des 2014` for `2014-12`. */
  shortMonth(period: string): string;
  /** `1.250.000`; with `decimals` exactly so many, otherwise as many as it has. */
  number(value: number, decimals?: number): string;
  /** `Rp 1.250.000`. */
  rupiah(value: number): string;
  /** `34,51%` for 0.34505. */
  percent(value: number): string;
  /** `10%` for 0.1: as many decimals as it has. */
  shortPercent(value: number): string;
}
