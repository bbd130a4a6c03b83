import type { Dataset } from '../engine/dataset';
import type { AreaSource, KabupatenArea } from '../areas';

const wellFormed = /^\d\d\.\d\d\.\d\d\.\d{4}$/;
const kabupatenDigits = 5;

/**
 * Loads the areas that a dataset speaks of: the kabupaten of Profil and of every well-formed Kode Desa.
 * Codes of kabupaten that do not exist are missing from the result.
 */
export async function loadAreas(dataset: Dataset, source: AreaSource): Promise<ReadonlyMap<string, KabupatenArea>> {
  const codes = new Set(
    dataset.tables.Desa.text('Kode Desa')
      .dictionary.filter((code) => wellFormed.test(code))
      .map((code) => code.slice(0, kabupatenDigits)),
  );
  if (dataset.profil.kodeKabupaten !== null) codes.add(dataset.profil.kodeKabupaten);
  const areas = await Promise.all([...codes].map((code) => source(code)));
  return new Map(areas.filter((area) => area !== null).map((area) => [area.code, area]));
}
