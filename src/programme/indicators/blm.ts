import { measuresOf, of, ratio } from '../../engine/measure';
import { tables } from '../tables';
import { indicatorsOf } from './build';
import { desaCount } from './areas';

const { number, rupiah, fraction, rupiahSeries } = indicatorsOf('blm');
const blm = measuresOf(tables.BLM);

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

/** Block grants (docs/spec/indicators.md, BLM). */
export const blmIndicators = [
  rupiah('blm.pagu', pagu),
  rupiah('blm.cair', cair, {
    source: 'deck',
    better: 'more',
    earlier: { by: 'year', series: 'blm.cair_tahun' },
    key: { card: true, letter: 2 },
  }),
  rupiah('blm.dimanfaatkan', dimanfaatkan, { better: 'more' }),
  rupiah('blm.swadaya', swadaya, { better: 'more' }),
  rupiah('blm.apbn', blm.sum('Dana Cair', blm.is('Sumber Dana', 'APBN')), { source: 'deck', key: { card: true } }),
  rupiah('blm.apbd', apbd, { source: 'deck', key: { card: true } }),
  rupiah('blm.lainnya', blm.sum('Dana Cair', blm.is('Sumber Dana', 'Lainnya'))),
  fraction('blm.porsi_apbd', ratio(of(apbd), of(cair))),
  fraction('blm.persen_cair', ratio(of(cair), of(pagu)), { better: 'more' }),
  fraction('blm.persen_dimanfaatkan', ratio(of(dimanfaatkan), of(cair)), { better: 'more', key: { ranking: 1 } }),
  ...(Object.keys(use) as (keyof typeof use)[]).flatMap((name) => [
    rupiah(`blm.${name}`, use[name]),
    fraction(`blm.porsi_${name}`, ratio(of(use[name]), of(dimanfaatkan))),
  ]),
  fraction('blm.rasio_swadaya', ratio(of(swadaya), of(cair)), { better: 'more' }),
  number('blm.kk_penerima', kkPenerima, { source: 'deck', better: 'more' }),
  number('blm.kk_miskin_penerima', kkMiskinPenerima, { better: 'more' }),
  fraction('blm.persen_miskin', ratio(of(kkMiskinPenerima), of(kkPenerima)), {
    source: 'deck',
    key: { card: true, letter: 3 },
  }),
  rupiah('blm.per_desa', ratio(of(cair), of(desaCount))),
  rupiahSeries('blm.cair_tahun', blm.sumBy({ column: 'Tahun Anggaran', as: 'number' }, 'Dana Cair')),
];
