import type { Unit } from '../../measure';
import type { OwnTextKey } from '../../schema';

/** Why a number of the calculation basis is no formula (`BasisReason`). */
type BasisReasonKey =
  `report.basis.reason.${'official' | 'special' | 'missing' | 'notTable' | 'period' | 'cells' | 'rows' | 'outside'}`;

/** Keys of the texts that the parts of a report use themselves; the catalogues in `src/messages` have them all. */
export type ReportTextKey =
  | 'report.title'
  | `report.status.${'ready' | 'draft'}`
  | 'report.skipped'
  | 'report.notAvailable'
  | `report.least.${'met' | 'short'}`
  | 'report.changedLimits'
  | 'report.changedLimit'
  | 'report.chartData'
  | 'report.chartLimit'
  | 'report.fixed'
  | `report.helper.${'title' | 'rank' | 'place' | 'row' | 'holds' | 'line' | 'cut'}`
  | 'report.noChart'
  | 'report.continued'
  | 'report.footer'
  | 'report.page'
  | 'report.total'
  | 'report.subtotal'
  | 'report.month'
  | 'report.code'
  | 'report.synthetic'
  | 'report.rupiah'
  | 'report.class'
  | 'report.madeBy'
  | `report.summary.${'section' | 'indicator' | 'value' | 'note'}`
  | 'report.sheet.ringkasan'
  | 'report.sheet.dasar'
  | 'report.sheet.pimpinan'
  | 'report.sheet.perbandingan'
  | 'report.sheet.peringkat'
  | 'class.onLimit'
  | `formula.${'month' | 'constant' | 'given'}`
  | `formula.per.${'number' | 'year' | 'month'}`
  | `recap.${'file' | 'period' | 'status' | 'score' | 'class' | 'revision' | 'made' | 'received' | 'stamp' | 'stampState' | 'note'}`
  | `recap.stamp.${'none' | 'valid' | 'lapsed'}`
  | `recap.${'accepted' | 'state' | 'reporting.of'}`
  | `recap.state.${'in' | 'revised' | 'late' | 'missing'}`
  | `recap.year.${'sheet' | 'title' | 'onTime' | 'late' | 'missing'}`
  | `ui.status.${'ready' | 'counts'}`
  | `score.${'notReady' | 'receipt'}`
  | 'deck.limit.between'
  | 'deck.moreThan'
  | 'deck.ofTotal'
  | 'deck.continued'
  | `deck.scale.${'thousand' | 'million' | 'billion'}`
  | `leader.${'title' | 'number' | 'subject' | 'state' | 'to' | 'at' | 'greeting' | 'figure' | 'unit' | 'compared' | 'notCompared' | 'targets'}`
  | `leader.unit.${Unit}`
  | `leader.${'problems' | 'proposals' | 'none' | 'code' | 'noCode' | 'blankPlace' | 'blankDay' | 'prepared' | 'checked' | 'noted' | 'nip' | 'blankNip' | 'blankName' | 'blankOffice' | 'andMore'}`
  | `trace.${'where' | 'helper' | 'setting' | 'bound' | 'limit.title' | 'change.title' | 'change.difference' | 'change.source'}`
  | `trace.paper.${'sum' | 'lines'}`
  | `trace.target.${'title' | 'more' | 'less' | 'where'}`
  | `comparison.${'before' | 'now' | 'change' | 'word' | 'target' | 'achievement' | 'points' | 'unlike'}`
  | `comparison.word.${'better' | 'worse' | 'same' | 'neutral'}`
  | `comparison.source.${'history' | 'workbook' | 'store' | 'none'}`
  | `report.basis.${'title' | 'origin' | 'area' | 'formula' | 'limits' | 'position' | 'months' | 'numbers' | 'is' | 'isNot' | 'filled' | 'blank' | 'compare' | 'sum' | 'weighted' | 'count'}`
  | `report.basis.parameter.${'period' | 'month'}`
  | BasisReasonKey;

/** The words of a report in one language, handed in as a value. */
export interface ReportTexts {
  readonly language: 'id' | 'en';
  text(key: ReportTextKey | OwnTextKey, params?: Readonly<Record<string, string | number>>): string;
  /** Label of an indicator. */
  indicator(id: string): string;
  /** `Desember 2014` for `2014-12`. */
  month(period: string): string;
  /** `Des 2014` for `2014-12`. */
  shortMonth(period: string): string;
  /** `31 Des 2013` for the serial of a day. */
  date(serial: number): string;
  /** `31 Desember 2013` for the serial of a day. */
  longDate(serial: number): string;
  /** A whole amount in words: `dua juta lima ratus ribu`. */
  words(amount: number): string;
  /** `1.250,5`. */
  number(value: number): string;
  /** `Rp 1.250.000`. */
  rupiah(value: number): string;
  /** A data score with one decimal, rounded down. */
  score(value: number): string;
  /** `34,51%` for 0.34505. */
  percent(value: number): string;
  /** A difference of two fractions in percentage points, in words. */
  points(difference: number): string;
  /** `10%` for 0.1: as many decimals as it has. */
  shortPercent(value: number): string;
}

/** The words and numbers of a deck in one language. */
export interface DeckTexts extends ReportTexts {
  readonly locale: 'id-ID' | 'en-GB';
  /** `1.250.000`; with `decimals` exactly so many, otherwise as many as it has. */
  number(value: number, decimals?: number): string;
}
