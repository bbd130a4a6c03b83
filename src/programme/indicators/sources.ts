import type { IndicatorDefinition } from '../../engine/measure/definition';

/** Where an indicator's definition comes from; its words are the text `source.<key>`. */
export type IndicatorSource = 'pob' | 'lu02' | 'deck' | 'tool' | 'kemendagri' | 'workbook';

/** Indicators whose figures the programme's own deck shows (spec/deck.md). */
const ofDeck: ReadonlySet<string> = new Set([
  'wil.kecamatan',
  'wil.desa',
  'wil.p2kp2002',
  'wil.replikasi',
  'wil.p2kp2007',
  'wil.pnpm2008',
  'wil.plpbk',
  'blm.cair',
  'blm.apbn',
  'blm.apbd',
  'blm.kk_penerima',
  'blm.persen_miskin',
  'fis.selesai',
  'man.infrastruktur',
  'man.sosial',
  'man.ekonomi',
  'upk.aset',
  'upk.modal_awal',
  'bkm.jumlah',
  'bkm.berdaya',
  'bkm.mandiri',
  'bkm.menuju_madani',
  'bkm.pengurus',
  'bkm.perempuan',
  'bkm.relawan',
  'ino.lain_selesai',
  'ino.tunggakan_lalu',
  'ino.tunggakan_kini',
  'ino.tunggakan_turun',
  'ino.layak_blm',
  'ino.award',
]);

/** Source of an indicator's definition. */
export function sourceOf({ id, kind }: IndicatorDefinition): IndicatorSource {
  if (kind === 'classed' || id === 'upk.par_bulan' || id === 'upk.lar_bulan') return 'pob';
  if (kind === 'worstClass') return 'tool';
  if (/^pin\.(kol\d|cadangan_wajib)$/.test(id)) return 'lu02';
  if (id === 'wil.kecamatan_kabupaten' || id === 'wil.desa_kecamatan') return 'kemendagri';
  return ofDeck.has(id) ? 'deck' : 'workbook';
}
