import type { Dataset } from '../../engine/dataset';
import {
  contributionsOf,
  measuresOf,
  ofPart,
  type AreaIndex,
  type SpecialContext,
  type SpecialMeasure,
} from '../../engine/measure';
import { levels, type schema } from '../schema';
import { tables } from '../tables';

/** Rows of Desa. */
export const desaCount = measuresOf(tables.Desa).count();

const forum = measuresOf(tables.Forum);
const activeForums = forum.count(forum.is('Aktif', 'Ya'));

/** Kecamatan that have a desa in the workbook. */
export const kecamatanPresent: SpecialMeasure = {
  id: 'kecamatanPresent',
  parts: { level: 'kecamatan' },
  formula: ofPart.isAbove0(ofPart.measure(desaCount)),
  empty: 0,
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
  parts: { level: 'kecamatan' },
  formula: ofPart.isAbove0(ofPart.measure(activeForums)),
  empty: 0,
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
  parts: { level: 'kabupaten' },
  formula: ofPart.officialParts,
  empty: 0,
  contributions: () => [],
};

/** All desa of the kecamatan that are in the workbook, by the Kemendagri list; null where one of them is not in it. */
export const desaOfKecamatan: SpecialMeasure = {
  id: 'desaOfKecamatan',
  parts: { level: 'kecamatan' },
  formula: ofPart.officialParts,
  empty: 0,
  contributions: () => [],
};
