import type { DesaArea, KabupatenArea, KecamatanArea } from '../../../areas';

/** A village of the Kemendagri list together with its district. */
export interface DesaPlace {
  readonly desa: DesaArea;
  readonly kecamatan: KecamatanArea;
}

export interface AreaIndex {
  /** Villages by code `NN.NN.NN.NNNN`. */
  readonly desa: ReadonlyMap<string, DesaPlace>;
  /** Districts by code `NN.NN.NN`. */
  readonly kecamatan: ReadonlyMap<string, KecamatanArea>;
}

export function indexAreas(areas: ReadonlyMap<string, KabupatenArea>): AreaIndex {
  const desa = new Map<string, DesaPlace>();
  const kecamatan = new Map<string, KecamatanArea>();
  for (const kabupaten of areas.values()) {
    for (const district of kabupaten.kecamatan) {
      kecamatan.set(district.code, district);
      for (const village of district.desa) desa.set(village.code, { desa: village, kecamatan: district });
    }
  }
  return { desa, kecamatan };
}
