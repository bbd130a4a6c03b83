import { joins, type AbsenceRule, type Finding, type Subject } from '../../../engine/check';
import { keyOf, textAt } from '../../../engine/dataset';
import type { CellValue } from '../../../engine/schema';
import { tablesOf } from '../rowRule';
import { profilCodeFault } from './areaRules';
import { desaAt, kecamatanAt, type DesaPlace } from './places';

/**
 * Villages that the workbook ought to have: all those of Profil's kecamatan, in a kabupaten workbook those of every kecamatan present. Null while
 * that cannot be judged: no row, one whose Kode Desa is missing, unknown or repeated, or wrong codes in Profil.
 */
function missingDesa(subject: Subject): readonly DesaPlace[] | null {
  if (!subject.has('Desa') || subject.get(profilCodeFault) !== null) return null;
  const { complete, repeats, rowOf } = subject.get(joins).index('Desa');
  if (!complete || repeats) return null;
  const { areas, dataset } = subject;
  const { kabupaten = null, kecamatan = null } = dataset.profile.codes;
  const codes = tablesOf(subject).Desa.text('Kode Desa');
  const present = new Set<string>();
  for (const row of codes.codes.keys()) {
    const place = desaAt(areas, textAt(codes, row));
    if (place === undefined) return null;
    // A village of another kabupaten is reported as such; its neighbours are not expected.
    if (kabupaten === null || place.desa.code.startsWith(`${kabupaten}.`)) present.add(place.kecamatan.code);
  }
  const expected = kecamatan === null ? [...present].sort() : [kecamatan];
  return expected
    .flatMap((code) => kecamatanAt(areas, code) ?? [])
    .flatMap((within) => within.areas.map((desa) => ({ desa, kecamatan: within })))
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
      about: desa.code,
      params: { code: desa.code, desa: desa.name, kecamatan: kecamatan.name },
    })),
};

/** Villages that the workbook ought to have beside those it has; those accepted as not assisted are not expected. */
export function expectedDesa(subject: Subject, findings: readonly Finding[]): number {
  const missing = subject.get(missingDesa) ?? [];
  if (missing.length === 0) return 0;
  const accepted = findings.filter(({ rule, accepted: by }) => rule === areaIncomplete.id && by !== undefined);
  const spared = new Set<CellValue>(accepted.map(({ value }) => value));
  return missing.filter(({ desa }) => !spared.has(desa.code)).length;
}
