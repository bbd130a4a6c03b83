import type { Dataset } from '../../engine/dataset';
import {
  contributionsOf,
  measuresOf,
  type AreaIndex,
  type SpecialContext,
  type SpecialMeasure,
} from '../../engine/measure';
import { levels, type schema } from '../schema';
import { tables } from '../tables';

/** Rows of Desa. */
export const desaCount = measuresOf(tables.Desa).count();

/** Kecamatan that have a desa in the workbook. */
export const kecamatanPresent: SpecialMeasure = {
  id: 'kecamatanPresent',
  live: { parts: [desaCount], everywhere: true, write: ([desa = '']) => `MIN(1,${desa})` },
  evaluate: ({ areas, dataset }) => {
    if (!dataset.present.has('Desa')) return () => null;
    const count = (areas.starts[levels.desa] ?? 0) - (areas.starts[levels.kecamatan] ?? 0);
    return (slot) => (slot === 0 ? count : slot === areas.unlinked ? 0 : 1);
  },
  contributions({ areas }, slot) {
    const counted = new Set<number>();
    const entries = [...areas.rowSlots('Desa')].flatMap((own, row) => {
      if (!areas.isWithin(own, slot)) return [];
      const kecamatan = own === areas.unlinked ? own : areas.parentOf(own);
      const value = counted.has(kecamatan) || own === areas.unlinked ? 0 : 1;
      counted.add(kecamatan);
      return [[row, value] as const];
    });
    return [contributionsOf('Desa', 'Kode Desa', entries)];
  },
};

/** The first row of an active forum of each kecamatan, by the kecamatan's slot. A forum of the kabupaten is none of a kecamatan. */
function forumRows({ dataset, areas }: SpecialContext): ReadonlyMap<number, number> {
  const { Forum } = (dataset as Dataset<typeof schema>).tables;
  const { codes, dictionary } = Forum.text('Aktif');
  const rows = new Map<number, number>();
  areas.rowSlots('Forum').forEach((slot, row) => {
    const isOfKecamatan = areas.slots[slot]?.depth === levels.kecamatan && slot !== areas.unlinked;
    if (isOfKecamatan && dictionary[codes[row] ?? -1] === 'Ya' && !rows.has(slot)) rows.set(slot, row);
  });
  return rows;
}

/** Kecamatan whose boards have an active forum; of a desa, whether its kecamatan has one. */
export const kecamatanWithForum: SpecialMeasure = {
  id: 'kecamatanWithForum',
  evaluate(context) {
    const { dataset, areas } = context;
    if (!dataset.present.has('Forum')) return () => null;
    const rows = forumRows(context);
    return (slot) => (slot === 0 ? rows.size : Number(rows.has(kecamatanOf(areas, slot))));
  },
  contributions(context, slot) {
    const own = kecamatanOf(context.areas, slot);
    const entries = [...forumRows(context)].flatMap(([kecamatan, row]) =>
      slot === 0 || kecamatan === own ? [[row, 1] as const] : [],
    );
    return [contributionsOf('Forum', 'Kode Wilayah', entries)];
  },
};

/** The kecamatan that a slot is, or lies in. */
const kecamatanOf = (areas: AreaIndex, slot: number): number =>
  areas.slots[slot]?.depth === levels.desa ? areas.parentOf(slot) : slot;

/** All kecamatan of the kabupaten, by the Kemendagri list. */
export const kecamatanOfKabupaten: SpecialMeasure = {
  id: 'kecamatanOfKabupaten',
  isOfficial: true,
  evaluate:
    ({ official }) =>
    () =>
      official?.areas.length ?? null,
  contributions: () => [],
};

/** All desa of the kecamatan that are in the workbook, by the Kemendagri list; null where one of them is not in it. */
export const desaOfKecamatan: SpecialMeasure = {
  id: 'desaOfKecamatan',
  isOfficial: true,
  evaluate({ areas, dataset, official }) {
    if (!dataset.present.has('Desa')) return () => null;
    const counts = new Map(official?.areas.map((kecamatan) => [kecamatan.code, kecamatan.areas.length]));
    const countOf = (slot: number): number | null => counts.get(areas.slots[slot]?.code ?? '') ?? null;
    const all = areas.slots.flatMap(({ depth, code }, slot) =>
      depth === levels.kecamatan && code !== '' ? [countOf(slot)] : [],
    );
    const total = all.reduce((sum: number | null, count) => (sum === null || count === null ? null : sum + count), 0);
    return (slot) => {
      if (slot === areas.unlinked) return 0;
      if (slot === 0) return total;
      return countOf(areas.slots[slot]?.depth === levels.desa ? areas.parentOf(slot) : slot);
    };
  },
  contributions: () => [],
};
