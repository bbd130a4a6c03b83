import type { DataTable } from '../../../engine/dataset';
import { jenisDesa } from '../../../engine/schema';
import type { KabupatenArea } from '../../../areas';
import { profilCodeFault } from '../../../engine/check/profil';
import { codeAt, rowRule, type Hit, type RowRule } from '../../../engine/check/rule';
import type { Subject } from '../../../engine/check/subject';
import type { DesaPlace } from './areaIndex';
import { sameAreaName } from './spelling';

/** Kode Desa of a row as text. */
function codesOf(table: DataTable<'Desa'>): (row: number) => string {
  const { codes, dictionary } = table.text('Kode Desa');
  return (row) => dictionary[codeAt(codes, row)] ?? '';
}

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
    return (row) => (areas.desa.has(codeOf(row)) ? null : {});
  },
});

/** The kecamatan that the workbook is about, or else the kabupaten; null when Profil gives neither, or a wrong one. */
function ownArea(subject: Subject): (Pick<KabupatenArea, 'code' | 'name'> & { readonly variant?: string }) | null {
  const { dataset, areas, context } = subject;
  if (subject.get(profilCodeFault) !== null) return null;
  const kecamatan = areas.kecamatan.get(dataset.profil.kodeKecamatan ?? '');
  if (kecamatan !== undefined) return { code: kecamatan.code, name: kecamatan.name, variant: 'kecamatan' };
  return context.areas.get(dataset.profil.kodeKabupaten ?? '') ?? null;
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
    const area = ownArea(subject);
    const codeOf = codesOf(table);
    if (area === null) return null;
    const { code, name, variant } = area;
    const hit: Hit = { ...(variant === undefined ? {} : { variant }), params: { area: code, name } };
    return (row) => (codeOf(row).startsWith(`${code}.`) ? null : hit);
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
        const place = areas.desa.get(codeOf(row));
        if (place === undefined) return null;
        const { code, name } = officialOf(place);
        if (sameAreaName(code, name, dictionary[codeAt(codes, row)] ?? '')) return null;
        return { params: { code, official: name }, fix: { value: name, certain: false } };
      };
    },
  });

/** Jenis says Desa where the code is a kelurahan's, or the other way round: a fourth group 1xxx is a kelurahan (spec/domain.md 13.1). */
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
    const [desa, kelurahan] = jenisDesa;
    return (row) => {
      const code = codeOf(row);
      const expected = code.split('.')[3]?.startsWith('1') === true ? kelurahan : desa;
      if (dictionary[codeAt(codes, row)] === expected) return null;
      return { params: { code, expected }, fix: { value: expected, certain: false } };
    };
  },
});

/** Rules about the areas of table Desa; `area-unknown` comes first and hides the row's others. */
export const areaRules: readonly RowRule[] = [
  areaUnknown,
  areaOutside,
  areaName('Kecamatan', ({ kecamatan }) => kecamatan),
  areaName('Desa/Kelurahan', ({ desa }) => desa),
  areaType,
];
