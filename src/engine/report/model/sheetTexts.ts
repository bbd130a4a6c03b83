import type { ClassedIndicatorId, LimitReading } from '../../settings';
import type { Change, Comparison } from '../parts/comparison';
import type { StampState } from '../../check';
import type { LeaderRuleId } from '../../../programme/sheets/leaderRules';

/** Keys of the texts of Lembar Pimpinan, Rapor UPK, Rincian Desa and Perbandingan. */
export type SheetTextKey =
  | `report.sheet.${'pimpinan' | 'rapor-upk' | 'cadangan-upk' | 'rincian-desa' | 'perbandingan' | 'peringkat' | 'rekap-kecamatan'}`
  | `recap.${'code' | 'kecamatan' | 'file' | 'period' | 'status' | 'score' | 'class' | 'revision' | 'made' | 'received' | 'stamp' | 'stampState' | 'note'}`
  | `recap.stamp.${StampState}`
  | `ui.status.${'ready' | 'counts'}`
  | 'report.madeBy'
  | `short.${ClassedIndicatorId}`
  | 'deck.limit.between'
  | `leader.${'title' | 'figure' | 'problems' | 'proposals' | 'none' | 'code' | 'noCode' | 'place' | 'prepared' | 'checked' | 'noted' | 'nip' | 'blankNip' | 'blankName' | 'blankOffice' | 'andMore'}`
  | `leader.${'problem' | 'proposal'}.${LeaderRuleId}`
  | `scorecard.${'worst' | 'star' | 'classOf' | 'readings' | 'onLimit' | 'difference' | 'sign' | 'short' | 'enough' | 'inUse' | 'reserveNote'}`
  | `scorecard.reading.${LimitReading}`
  | `trace.${'where' | 'setting' | 'bound' | 'limit.title' | 'change.title' | 'change.difference' | 'change.source'}`
  | `trace.target.${'title' | 'more' | 'less' | 'where'}`
  | `trace.parameter.${'periode' | 'month' | 'termStart'}`
  | 'desa.subtotal'
  | `comparison.${'before' | 'now' | 'change' | 'arrow' | 'word' | 'target' | 'achievement' | 'rankKecamatan' | 'rankDesa'}`
  | `comparison.word.${Change['word']}`
  | 'comparison.points'
  | `comparison.source.${Comparison['source'] | 'none'}`;
