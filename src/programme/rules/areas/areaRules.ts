import type { Hit, ProfileHit, RowRule, Subject } from '../../../engine/check';
import { textAt } from '../../../engine/dataset';
import { jenisOfCode } from '../../codes';
import { rowRule } from '../rowRule';
import { desaAt, kecamatanAt, type DesaPlace } from './places';
import { sameAreaName } from './spelling';

/** A code that is not in the Kemendagri list. */
const areaUnknown = rowRule({
  id: 'area-unknown',
  severity: 'error',
  phase: 'key',
  table: 'Desa',
  reads: ['Kode Desa'],
  column: 'Kode Desa',
  prepare(table, { areas }) {
    const codes = table.text('Kode Desa');
    return (row) => (desaAt(areas, textAt(codes, row)) !== undefined ? null : {});
  },
});

/** A code of Profil that names no area. */
interface ProfilCodeFault {
  readonly entry: 'Kode Kabupaten' | 'Kode Kecamatan';
  readonly hit: Hit;
}

/**
 * What is wrong with Profil's area codes: a kabupaten that does not exist, or a kecamatan that is not one of its own; null when nothing is, or
 * when no area codes are at hand.
 */
export function profilCodeFault({ dataset, areas, context }: Subject): ProfilCodeFault | null {
  const { kabupaten: kodeKabupaten = null, kecamatan: kodeKecamatan = null } = dataset.profile.codes;
  if (kodeKabupaten === null || context.areas.size === 0) return null;
  const kabupaten = context.areas.get(kodeKabupaten);
  if (kabupaten === undefined) return { entry: 'Kode Kabupaten', hit: { variant: 'unknown' } };
  const known = kodeKecamatan === null || kecamatanAt(areas, kodeKecamatan) !== undefined;
  if (kodeKecamatan === null || (known && kodeKecamatan.startsWith(`${kodeKabupaten}.`))) return null;
  return {
    entry: 'Kode Kecamatan',
    hit: { variant: 'kecamatan', params: { kabupaten: kabupaten.name, code: kodeKabupaten } },
  };
}

/** What reading cannot see of Profil: whether its area codes exist. */
export function profilHits(subject: Subject): readonly ProfileHit[] {
  const fault = subject.get(profilCodeFault);
  return fault === null ? [] : [{ rule: 'profile', ...fault }];
}

/** The area that the workbook is about, and what is said of a row outside it. */
interface OwnArea {
  readonly code: string;
  readonly hit: Hit;
}

/** The kecamatan that the workbook is about, or else the kabupaten; null when Profil gives neither, or a wrong one. */
function ownArea(subject: Subject): OwnArea | null {
  if (subject.get(profilCodeFault) !== null) return null;
  const { kabupaten = null, kecamatan = null } = subject.dataset.profile.codes;
  const own = subject.areas.get(kecamatan ?? kabupaten ?? '')?.area;
  if (own === undefined) return null;
  const { code, name } = own;
  return { code, hit: { ...(kecamatan === null ? {} : { variant: 'kecamatan' }), params: { area: code, name } } };
}

/** A code outside the area that the workbook is about. */
const areaOutside = rowRule({
  id: 'area-outside',
  severity: 'error',
  phase: 'key',
  table: 'Desa',
  reads: ['Kode Desa'],
  column: 'Kode Desa',
  prepare(table, subject) {
    const area = subject.get(ownArea);
    if (area === null) return null;
    const { code, hit } = area;
    const codes = table.text('Kode Desa');
    return (row) => (textAt(codes, row).startsWith(`${code}.`) ? null : hit);
  },
});

/** A forum of a kecamatan or kabupaten that is not in the Kemendagri list. */
const forumUnknown = rowRule({
  id: 'area-unknown',
  severity: 'error',
  phase: 'key',
  table: 'Forum',
  reads: ['Kode Wilayah'],
  column: 'Kode Wilayah',
  prepare(table, { areas }) {
    const codes = table.text('Kode Wilayah');
    return (row) => (areas.has(textAt(codes, row)) ? null : {});
  },
});

/** A forum outside the area that the workbook is about: that area itself, what lies in it, and what it lies in are right. */
const forumOutside = rowRule({
  id: 'area-outside',
  severity: 'error',
  phase: 'key',
  table: 'Forum',
  reads: ['Kode Wilayah'],
  column: 'Kode Wilayah',
  prepare(table, subject) {
    const area = subject.get(ownArea);
    if (area === null) return null;
    const { code, hit } = area;
    const codes = table.text('Kode Wilayah');
    return (row) => {
      const own = textAt(codes, row);
      return `${own}.`.startsWith(`${code}.`) || `${code}.`.startsWith(`${own}.`) ? null : hit;
    };
  },
});

/** A name that is not the one that the code has. */
const areaName = (
  header: 'Kecamatan' | 'Desa/Kelurahan',
  officialOf: (place: DesaPlace) => { code: string; name: string },
): RowRule =>
  rowRule({
    id: 'area-name',
    severity: 'warning',
    phase: 'key',
    table: 'Desa',
    reads: ['Kode Desa', header],
    column: header,
    prepare(table, { areas }) {
      const codes = table.text('Kode Desa');
      const names = table.text(header);
      return (row) => {
        const place = desaAt(areas, textAt(codes, row));
        if (place === undefined) return null;
        const { code, name } = officialOf(place);
        if (sameAreaName(code, name, textAt(names, row))) return null;
        return { params: { code, official: name }, fix: { value: name, certain: false } };
      };
    },
  });

/** Jenis says Desa where the code is a kelurahan's, or the other way round: a fourth group 1xxx is a kelurahan (docs/spec/domain.md 13.1). */
const areaType = rowRule({
  id: 'area-type',
  severity: 'error',
  phase: 'key',
  table: 'Desa',
  reads: ['Kode Desa', 'Jenis'],
  column: 'Jenis',
  prepare(table) {
    const codes = table.text('Kode Desa');
    const jenis = table.text('Jenis');
    return (row) => {
      const code = textAt(codes, row);
      const expected = jenisOfCode(code);
      if (textAt(jenis, row) === expected) return null;
      return { params: { code, expected }, fix: { value: expected, certain: false } };
    };
  },
});

/** Rules about the areas of the tables Desa and Forum; `area-unknown` comes first and hides the row's others. */
export const areaRules: readonly RowRule[] = [
  areaUnknown,
  areaOutside,
  areaName('Kecamatan', ({ kecamatan }) => kecamatan),
  areaName('Desa/Kelurahan', ({ desa }) => desa),
  areaType,
  forumUnknown,
  forumOutside,
];
