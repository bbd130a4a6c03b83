import { of, ratio, special } from '../../engine/measure/formula';
import { measuresOf } from '../../engine/measure/measure';
import { indicatorsOf } from './build';

const { number, fraction } = indicatorsOf('wilayah');
const desa = measuresOf('Desa');

/** Rows of Desa. */
export const desaCount = desa.count();
const kk = desa.sum('KK');
const kkMiskin = desa.sum('KK Miskin');

/** Coverage of the programme (spec/indicators.md, Wilayah). */
export const wilayahIndicators = [
  number('wil.kecamatan', special('kecamatanPresent')),
  number('wil.kecamatan_kabupaten', special('kecamatanOfKabupaten')),
  number('wil.desa', desaCount),
  number('wil.desa_kecamatan', special('desaOfKecamatan')),
  fraction('wil.cakupan', ratio(of(desaCount), special('desaOfKecamatan'))),
  number('wil.kelurahan', desa.count(desa.is('Jenis', 'Kelurahan'))),
  number('wil.p2kp2002', desa.count(desa.is('P2KP 2002', 'Ya'))),
  number('wil.replikasi', desa.count(desa.is('Replikasi', 'Ya'))),
  number('wil.p2kp2007', desa.count(desa.is('P2KP 2007', 'Ya'))),
  number('wil.pnpm2008', desa.count(desa.is('PNPM 2008', 'Ya'))),
  number('wil.plpbk', desa.count(desa.is('PLPBK', 'Ya'))),
  number('wil.penduduk', desa.sum('Penduduk')),
  number('wil.kk', kk),
  number('wil.kk_miskin', kkMiskin),
  fraction('wil.persen_miskin', ratio(of(kkMiskin), of(kk))),
];
