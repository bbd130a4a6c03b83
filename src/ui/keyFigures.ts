import type { Section } from '../engine/measure';

/** Indicators shown first, by section of the deck; the report sheets hold all of them. */
export const keyFigures: readonly { readonly section: Section; readonly ids: readonly string[] }[] = [
  { section: 'wilayah', ids: ['wil.kecamatan', 'wil.desa', 'wil.kk_miskin'] },
  { section: 'blm', ids: ['blm.cair', 'blm.apbn', 'blm.apbd', 'blm.persen_miskin'] },
  { section: 'kegiatan', ids: ['man.infrastruktur', 'man.sosial', 'man.ekonomi', 'fis.progres'] },
  {
    section: 'upk',
    ids: [
      'upk.par',
      'upk.lar',
      'upk.ccr',
      'upk.roi',
      'upk.rr',
      'upk.aset',
      'upk.modal_awal',
      'pin.saldo',
      'pin.tunggakan',
    ],
  },
  { section: 'kelembagaan', ids: ['bkm.jumlah', 'bkm.menuju_madani', 'bkm.mandiri', 'bkm.berdaya', 'bkm.perempuan'] },
];
