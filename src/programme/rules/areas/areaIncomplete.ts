import { keyOf } from '../../../engine/dataset';
import { joins } from '../../../engine/check/keyIndex';
import type { AbsenceRule } from '../../../engine/check/rule';
import type { Subject } from '../../../engine/check/subject';
import type { DesaPlace } from './areaIndex';

/**
 * Villages that the workbook ought to have: all those of Profil's kecamatan, in a kabupaten workbook those of every kecamatan present. Null while
 * that cannot be judged: no row, or one whose Kode Desa is missing, unknown or repeated.
 */
export function missingDesa(subject: Subject): readonly DesaPlace[] | null {
  if (!subject.has('Desa')) return null;
  const { complete, repeats, rowOf } = subject.get(joins).index('Desa');
  if (!complete || repeats) return null;
  const { areas, dataset } = subject;
  const { kodeKabupaten, kodeKecamatan } = dataset.profil;
  const { codes, dictionary } = dataset.tables.Desa.text('Kode Desa');
  const present = new Set<string>();
  for (const code of codes) {
    const place = areas.desa.get(dictionary[code] ?? '');
    if (place === undefined) return null;
    // A village of another kabupaten is reported as such; its neighbours are not expected.
    if (kodeKabupaten === null || place.desa.code.startsWith(`${kodeKabupaten}.`)) present.add(place.kecamatan.code);
  }
  const expected = kodeKecamatan === null ? [...present].sort() : [kodeKecamatan];
  return expected
    .flatMap((code) => areas.kecamatan.get(code) ?? [])
    .flatMap((kecamatan) => kecamatan.desa.map((desa) => ({ desa, kecamatan })))
    .filter(({ desa }) => rowOf(keyOf(desa.code)) === -1);
}

/** A village of the kecamatan that has no row in Desa. */
export const areaIncomplete: AbsenceRule = {
  id: 'area-incomplete',
  severity: 'warning',
  phase: 'absence',
  table: 'Desa',
  find: (subject) =>
    (subject.get(missingDesa) ?? []).map(({ desa, kecamatan }) => ({
      value: desa.code,
      params: { code: desa.code, desa: desa.name, kecamatan: kecamatan.name },
    })),
};
