import { area } from './areaIndicators';

/** A small kabupaten for the parts of a report: two kecamatan, one of them without some values, and rows that reach no desa. */

export const classed = (value: number, name: string, onLimit = false) => ({ value, class: name, onLimit });

export const kabupaten = area('kabupaten', '33.26', 'Kabupaten Pekalongan', {
  'wil.desa': 3,
  'blm.cair': 900,
  'upk.par': classed(0.15, 'minimum'),
  'upk.kelas': 'penundaan',
  'blm.cair_tahun': { '2013': 400, '2014': 500 },
  'fis.selesai': [
    { jenis: 'Jalan', satuan: 'm', volume: 350.5, jumlah: 2, dana: 7000 },
    { jenis: 'Santunan', satuan: 'orang', volume: 25, jumlah: 1, dana: 500 },
  ],
  'upk.par_bulan': { '2014-11': 0.2, '2014-12': 0.15 },
  'upk.saldo_bulan': { '2014-10': 50, '2014-12': 60 },
});
export const bojong = area('kecamatan', '33.26.11', 'Bojong', {
  'wil.desa': 2,
  'blm.cair': 700,
  'upk.par': classed(0.1, 'minimum', true),
  'upk.kelas': 'minimum',
  'blm.cair_tahun': { '2013': 300, '2014': 400 },
});
export const buaran = area('kecamatan', '33.26.14', 'Buaran', {
  'wil.desa': 1,
  'blm.cair': null,
  'upk.par': { value: null, class: null, onLimit: false },
  'upk.kelas': null,
  'blm.cair_tahun': { '2013': 100, '2014': null },
});
const unlinked = area('kecamatan', '', '', { 'wil.desa': 0, 'blm.cair': 200 });
export const smallAreas = [kabupaten, bojong, buaran, unlinked];
