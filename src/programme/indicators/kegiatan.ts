import { measuresOf, of, ratio, type Breakdown, type IndicatorDefinition } from '../../engine/measure';
import { tables } from '../tables';
import { indicatorsOf } from './build';

const { number, rupiah, fraction } = indicatorsOf('kegiatan');
const kegiatan = measuresOf(tables.Kegiatan);

/** Columns that together are the cost of an activity. */
const costColumns = ['Dana BLM', 'Dana Swadaya', 'Dana Lain'] as const;

const biaya = kegiatan.sumOf(costColumns);
const kkPenerima = kegiatan.sum('KK Penerima Manfaat');
const selesai = kegiatan.is('Status', 'Selesai');
const lingkungan = kegiatan.is('Bidang', 'Lingkungan');

/** Finished works by kind and unit: how many, how much, at which cost in rupiah of all sources. */
const finished: Breakdown = {
  table: tables.Kegiatan.name,
  title: 'works',
  where: [selesai],
  by: [
    { name: 'jenis', column: 'Jenis Kegiatan' },
    { name: 'satuan', column: 'Satuan' },
  ],
  parts: [
    { name: 'volume', kind: 'decimal', columns: ['Volume'] },
    { name: 'jumlah', kind: 'whole' },
    { name: 'dana', kind: 'rupiah', columns: costColumns },
  ],
};

const works = {
  kind: 'breakdown',
  id: 'fis.selesai',
  section: 'kegiatan',
  unit: 'list',
  source: 'deck',
  breakdown: finished,
} as const satisfies IndicatorDefinition;

/** Physical works and Tridaya beneficiaries (docs/spec/indicators.md, Kegiatan). */
export const kegiatanIndicators = [
  works,
  rupiah('fis.biaya', biaya),
  fraction(
    'fis.progres',
    ratio(
      of(kegiatan.weightedSum(costColumns, 'Progres')),
      of(kegiatan.sumOf(costColumns, kegiatan.filled('Progres'))),
    ),
    { better: 'more', key: { card: true, ranking: 2 } },
  ),
  fraction(
    'fis.baik',
    ratio(
      of(kegiatan.count(selesai, lingkungan, kegiatan.is('Kondisi', 'Baik'))),
      of(kegiatan.count(selesai, lingkungan, kegiatan.filled('Kondisi'))),
    ),
    { better: 'more' },
  ),
  number('man.infrastruktur', kegiatan.sum('KK Penerima Manfaat', lingkungan), { source: 'deck', key: { card: true } }),
  number('man.sosial', kegiatan.sum('KK Penerima Manfaat', kegiatan.is('Bidang', 'Sosial')), {
    source: 'deck',
    key: { card: true },
  }),
  number('man.ekonomi', kegiatan.sum('KK Penerima Manfaat', kegiatan.is('Bidang', 'Ekonomi')), {
    source: 'deck',
    key: { card: true },
  }),
  fraction('man.persen_miskin', ratio(of(kegiatan.sum('KK Miskin Penerima Manfaat')), of(kkPenerima))),
  fraction('man.swadaya', ratio(of(kegiatan.sum('Dana Swadaya')), of(biaya)), { better: 'more' }),
  number('man.selesai', kegiatan.sum('KK Penerima Manfaat', selesai)),
];
