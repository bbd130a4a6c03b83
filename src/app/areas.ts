import type { AreaSource } from '../areas';
import { tableIn, type Dataset } from '../engine/dataset';
import { columnOf, tableOf, type OfficialArea } from '../engine/schema';

/**
 * Loads the official areas that a dataset speaks of: the whole of the profile and that of every well-formed code in the area table.
 * Codes of wholes that do not exist are missing from the result.
 */
export async function loadAreas(dataset: Dataset, source: AreaSource): Promise<ReadonlyMap<string, OfficialArea>> {
  const { schema, profile } = dataset;
  const { table, levels } = schema.areas;
  const [whole] = levels;
  const [key] = tableOf(schema, table).key;
  const { groups = [] } = columnOf(tableOf(schema, table), key);
  const wellFormed = new RegExp(`^${groups.map((digits) => `\\d{${digits}}`).join('\\.')}$`);
  const codes = new Set(
    tableIn(dataset, table)
      .text(key)
      .dictionary.filter((code) => groups.length > 0 && wellFormed.test(code))
      .map((code) => code.split('.').slice(0, whole.groups).join('.')),
  );
  const own = profile.codes[whole.id] ?? null;
  if (own !== null) codes.add(own);
  const areas = await Promise.all([...codes].map((code) => source(code)));
  return new Map(areas.filter((area) => area !== null).map((area) => [area.code, area]));
}
