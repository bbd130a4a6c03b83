import { codeAt, type Hit, type ProfileHit, type RowRule, type Subject } from '../../../engine/check';
import type { TextColumn } from '../../../engine/dataset';
import { jenisOfCode } from '../../codes';
import { rowRule, type TableView } from '../rowRule';
import { desaAt, kecamatanAt, type DesaPlace } from './places';
import { sameAreaName } from './spelling';

const textOf =
  ({ codes, dictionary }: TextColumn) =>
  (row: number): string =>
    dictionary[codeAt(codes, row)] ?? '';

/** Kode Desa of a row as text. */
const codesOf = (table: Pick<TableView<'Desa', 'Kode Desa'>, 'text'>) => textOf(table.text('Kode Desa'));

/** A code that is not in the Kemendagri list. */
const areaUnknown = rowRule({
  id: 'area-unknown',
  severity: 'error',
  phase: 'key',
  table: 'Desa',
  reads: ['Kode Desa'],
  column: 'Kode Desa',
  prepare(table, { areas }) {
    const codeOf = codesOf(table);
    return (row) => (desaAt(areas, codeOf(row)) !== undefined ? null : {});
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
function profilCodeFault({ dataset, areas, context }: Subject): ProfilCodeFault | null {
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

/** The kecamatan that the workbook is about, or else the kabupaten; null when Profil gives neither, or a wrong one. */
function ownArea(subject: Subject): { readonly code: string; readonly name: string; readonly variant?: string } | null {
  const { dataset, areas, context } = subject;
  if (subject.get(profilCodeFault) !== null) return null;
  const { codes } = dataset.profile;
  const kecamatan = kecamatanAt(areas, codes['kecamatan'] ?? '');
  if (kecamatan !== undefined) return { code: kecamatan.code, name: kecamatan.name, variant: 'kecamatan' };
  return context.areas.get(codes['kabupaten'] ?? '') ?? null;
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
    const codeOf = codesOf(table);
    if (area === null) return null;
    const { code, name, variant } = area;
    const hit: Hit = { ...(variant === undefined ? {} : { variant }), params: { area: code, name } };
    return (row) => (codeOf(row).startsWith(`${code}.`) ? null : hit);
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
    const codeOf = textOf(table.text('Kode Wilayah'));
    return (row) => (areas.has(codeOf(row)) ? null : {});
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
    const codeOf = textOf(table.text('Kode Wilayah'));
    const { code, name, variant } = area;
    const hit: Hit = { ...(variant === undefined ? {} : { variant }), params: { area: code, name } };
    return (row) => {
      const own = codeOf(row);
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
      const codeOf = codesOf(table);
      const { codes, dictionary } = table.text(header);
      return (row) => {
        const place = desaAt(areas, codeOf(row));
        if (place === undefined) return null;
        const { code, name } = officialOf(place);
        if (sameAreaName(code, name, dictionary[codeAt(codes, row)] ?? '')) return null;
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
    const codeOf = codesOf(table);
    const { codes, dictionary } = table.text('Jenis');
    return (row) => {
      const code = codeOf(row);
      const expected = jenisOfCode(code);
      if (dictionary[codeAt(codes, row)] === expected) return null;
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
