// Splits the Kemendagri area codes (npm package idn-area-data) into one small file per kabupaten, in dist/wilayah/,
// so that the pane loads only the one it needs; all.json holds every kabupaten for the page that works offline,
// names.json what there is to choose from.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDistricts, getRegencies, getVillages } from 'idn-area-data';

const target = join(import.meta.dirname, '..', 'dist', 'wilayah');

/** `KABUPATEN PEKALONGAN` -> `Kabupaten Pekalongan`; abbreviations of the official list stay as they are. */
const titleCase = (name) => name.toLowerCase().replace(/(^|[\s.\-'(])\p{L}/gu, (letter) => letter.toUpperCase());

/** Groups rows by a column, keeping their order. */
const groupBy = (rows, column) => {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(row);
    else groups.set(row[column], [row]);
  }
  return groups;
};

const lastGroup = (code) => code.slice(code.lastIndexOf('.') + 1);

const [regencies, districts, villages] = await Promise.all([getRegencies(), getDistricts(), getVillages()]);
const districtsOf = groupBy(districts, 'regency_code');
const villagesOf = groupBy(villages, 'district_code');

await mkdir(target, { recursive: true });
const all = {};
for (const regency of regencies) {
  all[regency.code] = [
    titleCase(regency.name),
    (districtsOf.get(regency.code) ?? []).map((district) => [
      lastGroup(district.code),
      district.name,
      (villagesOf.get(district.code) ?? []).flatMap((village) => [lastGroup(village.code), village.name]),
    ]),
  ];
}
await Promise.all([
  ...Object.entries(all).map(([code, packed]) => writeFile(join(target, `${code}.json`), JSON.stringify(packed))),
  writeFile(join(target, 'all.json'), JSON.stringify(all)),
  writeFile(join(target, 'names.json'), JSON.stringify(Object.entries(all).map(([code, [name]]) => ({ code, name })))),
]);
console.log(`dist/wilayah: ${regencies.length} kabupaten/kota`);
