import type { Area } from './types';

/**
 * One kabupaten as stored by `scripts/build-wilayah.mjs`:
 * `[name, [[kecamatan digits, kecamatan name, [desa digits, desa name, …]], …]]`.
 */
export type PackedKabupaten = readonly [
  name: string,
  kecamatan: readonly (readonly [digits: string, name: string, desa: readonly string[]])[],
];

/** Restores the areas of kabupaten `code` from their stored form. */
export function unpackKabupaten(code: string, [name, kecamatan]: PackedKabupaten): Area {
  return {
    code,
    name,
    areas: kecamatan.map(([digits, kecamatanName, desa]) => {
      const kecamatanCode = `${code}.${digits}`;
      return {
        code: kecamatanCode,
        name: kecamatanName,
        areas: Array.from({ length: desa.length / 2 }, (_, index) => ({
          code: `${kecamatanCode}.${desa[2 * index] ?? ''}`,
          name: desa[2 * index + 1] ?? '',
          areas: [],
        })),
      };
    }),
  };
}
