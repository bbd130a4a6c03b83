import type { Area, AreaName } from './types';

/**
 * Areas as text, as `scripts/build-wilayah.mjs` writes them: a line for each, names once, and of codes only what does not follow from the line before.
 *
 *     =33.26:Kabupaten Pekalongan     a kabupaten or kota, with its code
 *     -Kandangserang                  a kecamatan of it: 01 at first, then one more each
 *     Bojongkoneng                    a desa of that: 2001 at first, then one more each
 *     1004:Kajen                      its digits, where they are others; one more each from there on
 */
const line = /^([=-]?)(?:([\d.]+):)?(.*)$/;

/** Number of the area that comes next where its line says none. */
const firstKecamatan = 1;
const firstDesa = 2001;

/** The areas of the kabupaten that a text begins with. */
export function unpackKabupaten(text: string): Area {
  const { code, name } = kabupatenName(text);
  const kecamatan: { code: string; name: string; areas: Area[] }[] = [];
  let nextKecamatan = firstKecamatan;
  let nextDesa = firstDesa;
  for (const each of text.split('\n').slice(1)) {
    const [, sign, given, areaName = ''] = line.exec(each) ?? [];
    if (sign === '-') {
      const number = given === undefined ? nextKecamatan : Number(given);
      nextKecamatan = number + 1;
      nextDesa = firstDesa;
      kecamatan.push({ code: `${code}.${String(number).padStart(2, '0')}`, name: areaName, areas: [] });
    } else {
      const number = given === undefined ? nextDesa : Number(given);
      nextDesa = number + 1;
      const within = kecamatan.at(-1);
      within?.areas.push({ code: `${within.code}.${number}`, name: areaName, areas: [] });
    }
  }
  return { code, name, areas: kecamatan };
}

/** The texts of all kabupaten, by code, out of one that holds them one after the other. */
export function kabupatenTexts(text: string): ReadonlyMap<string, string> {
  const texts = text.split(/\n(?==)/);
  return new Map(texts.map((each) => [each.slice(1, each.indexOf(':')), each]));
}

/** Code and name of the kabupaten that a text begins with. */
export function kabupatenName(text: string): AreaName {
  const [, , code = '', name = ''] = line.exec(text.split('\n', 1)[0] ?? '') ?? [];
  return { code, name };
}
