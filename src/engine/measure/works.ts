import type { Dataset } from '../dataset';
import type { AreaIndex } from './areas';
import { costColumns } from '../../programme/indicators/kegiatan';
import type { CompletedWork } from './types';

/** Decimals to which volumes are kept. */
export const volumeDecimals = 6;

/** Adding decimals leaves traces in the last binary places (5600.299999999998); volumes have far fewer decimals than six. */
const withoutNoise = (volume: number) => Math.round(volume * 10 ** volumeDecimals) / 10 ** volumeDecimals;

/** Name of a kind of finished works: `Jalan (m)`. */
export const workName = ({ jenis, satuan }: Pick<CompletedWork, 'jenis' | 'satuan'>): string => `${jenis} (${satuan})`;

/**
 * Finished activities (Status Selesai) by Jenis Kegiatan and Satuan, for every area slot; `dana` is the money of all sources.
 * Sorted by Jenis Kegiatan in the order of the list, then Satuan. Empty when the table is not there.
 */
export function completedWorks(dataset: Dataset, areas: AreaIndex): readonly (readonly CompletedWork[])[] {
  const table = dataset.tables.Kegiatan;
  const jenis = table.text('Jenis Kegiatan');
  const satuan = table.text('Satuan');
  const status = table.text('Status');
  const volume = table.number('Volume').values;
  const money = costColumns.map((header) => table.number(header).values);
  const done = status.dictionary.indexOf('Selesai');
  const rowSlots = areas.rowSlots('Kegiatan');
  const units = satuan.dictionary.length;
  const totals = areas.slots.map(() => new Map<number, { volume: number; jumlah: number; dana: number }>());

  for (let row = 0; row < table.rowCount; row++) {
    const kind = jenis.codes[row] ?? -1;
    const unit = satuan.codes[row] ?? -1;
    if (status.codes[row] !== done || kind < 0 || unit < 0) continue;
    const slot = rowSlots[row] ?? areas.unlinked;
    const amount = volume[row] ?? NaN;
    const dana = money.reduce((sum, values) => sum + (Number.isNaN(values[row] ?? NaN) ? 0 : (values[row] ?? 0)), 0);
    for (const target of new Set([slot, areas.parentOf(slot), 0])) {
      const byKind = totals[target];
      const key = kind * units + unit;
      const total = byKind?.get(key) ?? { volume: 0, jumlah: 0, dana: 0 };
      total.volume += Number.isNaN(amount) ? 0 : amount;
      total.jumlah += 1;
      total.dana += dana;
      byKind?.set(key, total);
    }
  }
  return totals.map((byKind) =>
    [...byKind]
      .sort(([a], [b]) => a - b)
      .map(([key, total]) => ({
        jenis: jenis.dictionary[Math.floor(key / units)] ?? '',
        satuan: satuan.dictionary[key % units] ?? '',
        ...total,
        volume: withoutNoise(total.volume),
      })),
  );
}
