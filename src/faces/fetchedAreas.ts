import { unpackKabupaten, type Area, type AreaName, type AreaNames, type AreaSource } from '../areas';

/** The names of all kabupaten from the add-in's own files, fetched when they are asked for. */
export const fetchedNames =
  (baseUrl: string): AreaNames =>
  async () => {
    const response = await fetch(new URL('wilayah/names.json', baseUrl));
    if (!response.ok) throw new Error(`wilayah/names.json: ${response.status}`);
    return (await response.json()) as readonly AreaName[];
  };

/** Area codes fetched from the add-in's own files, `wilayah/NN.NN.txt`, each once. */
export function fetchedAreas(baseUrl: string): AreaSource {
  const loaded = new Map<string, Promise<Area | null>>();
  const load = async (code: string): Promise<Area | null> => {
    const response = await fetch(new URL(`wilayah/${code}.txt`, baseUrl));
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`wilayah/${code}.txt: ${response.status}`);
    return unpackKabupaten(await response.text());
  };
  return (code) => {
    // Only a code can name a file; anything else is no kabupaten.
    if (!/^\d\d\.\d\d$/.test(code)) return Promise.resolve(null);
    const known = loaded.get(code);
    if (known !== undefined) return known;
    const area = load(code);
    loaded.set(code, area);
    // A failed download may succeed the next time.
    area.catch(() => loaded.delete(code));
    return area;
  };
}
