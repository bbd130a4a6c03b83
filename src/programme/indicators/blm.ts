import { of, ratio } from '../../engine/measure/formula';
import { measuresOf } from '../../engine/measure/measure';
import { indicatorsOf } from './build';
import { desaCount } from './wilayah';

const { number, rupiah, fraction, rupiahSeries } = indicatorsOf('blm');
const blm = measuresOf('BLM');

const pagu = blm.sum('Pagu');
const cair = blm.sum('Dana Cair');
const dimanfaatkan = blm.sum('Dana Dimanfaatkan');
const swadaya = blm.sum('Swadaya');
const apbd = blm.sum('Dana Cair', blm.is('Sumber Dana', 'APBD'));
const use = {
  lingkungan: blm.sum('Lingkungan'),
  sosial: blm.sum('Sosial'),
  ekonomi: blm.sum('Ekonomi'),
  bop: blm.sum('BOP'),
};
const kkPenerima = blm.sum('KK Penerima Manfaat');
const kkMiskinPenerima = blm.sum('KK Miskin Penerima Manfaat');

/** Block grants (spec/indicators.md, BLM). */
export const blmIndicators = [
  rupiah('blm.pagu', pagu),
  rupiah('blm.cair', cair),
  rupiah('blm.dimanfaatkan', dimanfaatkan),
  rupiah('blm.swadaya', swadaya),
  rupiah('blm.apbn', blm.sum('Dana Cair', blm.is('Sumber Dana', 'APBN'))),
  rupiah('blm.apbd', apbd),
  rupiah('blm.lainnya', blm.sum('Dana Cair', blm.is('Sumber Dana', 'Lainnya'))),
  fraction('blm.porsi_apbd', ratio(of(apbd), of(cair))),
  fraction('blm.persen_cair', ratio(of(cair), of(pagu))),
  fraction('blm.persen_dimanfaatkan', ratio(of(dimanfaatkan), of(cair))),
  ...Object.entries(use).flatMap(([name, measure]) => [
    rupiah(`blm.${name}`, measure),
    fraction(`blm.porsi_${name}`, ratio(of(measure), of(dimanfaatkan))),
  ]),
  fraction('blm.rasio_swadaya', ratio(of(swadaya), of(cair))),
  number('blm.kk_penerima', kkPenerima),
  number('blm.kk_miskin_penerima', kkMiskinPenerima),
  fraction('blm.persen_miskin', ratio(of(kkMiskinPenerima), of(kkPenerima))),
  rupiah('blm.per_desa', ratio(of(cair), of(desaCount))),
  rupiahSeries('blm.cair_tahun', blm.sumBy({ column: 'Tahun Anggaran', as: 'number' }, 'Dana Cair')),
];
