import { measuresOf, of, ratio, special } from '../../engine/measure';
import { tables } from '../tables';
import { desaCount, desaOfKecamatan, kecamatanOfKabupaten, kecamatanPresent } from './areas';
import { indicatorsOf } from './build';

const { number, fraction } = indicatorsOf('wilayah');
const desa = measuresOf(tables.Desa);

const kk = desa.sum('KK');
const kkMiskin = desa.sum('KK Miskin');

/** Coverage of the programme (docs/spec/indicators.md, Wilayah). */
export const wilayahIndicators = [
  number('wil.kecamatan', special(kecamatanPresent), { source: 'deck', key: { card: true } }),
  number('wil.kecamatan_kabupaten', special(kecamatanOfKabupaten), { source: 'kemendagri' }),
  number('wil.desa', desaCount, { source: 'deck', key: { card: true, letter: 1 } }),
  number('wil.desa_kecamatan', special(desaOfKecamatan), { source: 'kemendagri' }),
  fraction('wil.cakupan', ratio(of(desaCount), special(desaOfKecamatan)), { better: 'more' }),
  number('wil.kelurahan', desa.count(desa.is('Jenis', 'Kelurahan'))),
  number('wil.p2kp2002', desa.count(desa.is('P2KP 2002', 'Ya')), { source: 'deck' }),
  number('wil.replikasi', desa.count(desa.is('Replikasi', 'Ya')), { source: 'deck' }),
  number('wil.p2kp2007', desa.count(desa.is('P2KP 2007', 'Ya')), { source: 'deck' }),
  number('wil.pnpm2008', desa.count(desa.is('PNPM 2008', 'Ya')), { source: 'deck' }),
  number('wil.plpbk', desa.count(desa.is('PLPBK', 'Ya')), { source: 'deck' }),
  number('wil.penduduk', desa.sum('Penduduk')),
  number('wil.kk', kk),
  number('wil.kk_miskin', kkMiskin, { better: 'less', key: { card: true } }),
  fraction('wil.persen_miskin', ratio(of(kkMiskin), of(kk)), { better: 'less' }),
];
