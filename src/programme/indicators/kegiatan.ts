import type { IndicatorDefinition } from '../../engine/measure/definition';
import { of, ratio } from '../../engine/measure/formula';
import { measuresOf, type Measure } from '../../engine/measure/measure';
import type { CompletedWork } from '../../engine/measure/types';
import { indicatorsOf } from './build';

const { number, rupiah, fraction } = indicatorsOf('kegiatan');
const kegiatan = measuresOf('Kegiatan');

/** Columns that together are the cost of an activity. */
export const costColumns = ['Dana BLM', 'Dana Swadaya', 'Dana Lain'] as const;

const biaya = kegiatan.sumOf(costColumns);
const kkPenerima = kegiatan.sum('KK Penerima Manfaat');
const selesai = kegiatan.is('Status', 'Selesai');
const lingkungan = kegiatan.is('Bidang', 'Lingkungan');

/** The numbers of one kind of finished works. */
export const workParts = ['jumlah', 'volume', 'dana'] as const;
export type WorkPart = (typeof workParts)[number];

/** The measures behind one kind of finished works: their number, volume and cost in rupiah. */
export function worksMeasures({
  jenis,
  satuan,
}: Pick<CompletedWork, 'jenis' | 'satuan'>): Readonly<Record<WorkPart, Measure>> {
  const where = [selesai, kegiatan.is('Jenis Kegiatan', jenis), kegiatan.is('Satuan', satuan)] as const;
  return {
    jumlah: kegiatan.count(...where),
    volume: kegiatan.sum('Volume', ...where),
    dana: kegiatan.sumOf(costColumns, ...where),
  };
}

const works: IndicatorDefinition = { kind: 'works', id: 'fis.selesai', section: 'kegiatan', unit: 'list' };

/** Physical works and Tridaya beneficiaries (spec/indicators.md, Kegiatan). */
export const kegiatanIndicators: readonly IndicatorDefinition[] = [
  works,
  rupiah('fis.biaya', biaya),
  fraction(
    'fis.progres',
    ratio(
      of(kegiatan.weightedSum(costColumns, 'Progres')),
      of(kegiatan.sumOf(costColumns, kegiatan.filled('Progres'))),
    ),
  ),
  fraction(
    'fis.baik',
    ratio(
      of(kegiatan.count(selesai, lingkungan, kegiatan.is('Kondisi', 'Baik'))),
      of(kegiatan.count(selesai, lingkungan, kegiatan.filled('Kondisi'))),
    ),
  ),
  number('man.infrastruktur', kegiatan.sum('KK Penerima Manfaat', lingkungan)),
  number('man.sosial', kegiatan.sum('KK Penerima Manfaat', kegiatan.is('Bidang', 'Sosial'))),
  number('man.ekonomi', kegiatan.sum('KK Penerima Manfaat', kegiatan.is('Bidang', 'Ekonomi'))),
  fraction('man.persen_miskin', ratio(of(kegiatan.sum('KK Miskin Penerima Manfaat')), of(kkPenerima))),
  fraction('man.swadaya', ratio(of(kegiatan.sum('Dana Swadaya')), of(biaya))),
  number('man.selesai', kegiatan.sum('KK Penerima Manfaat', selesai)),
];
