// Splits the Kemendagri area codes (npm package idn-area-data) into one small file per kabupaten, in dist/wilayah/ (or below INDIKATOR_DIST),
// so that the pane loads only the one it needs; all.txt holds every kabupaten for the page that works offline,
// names.json what there is to choose from, provinces.json what lies above. How the texts are written is told where they are read, src/areas/unpack.ts.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';

const target = join(process.env.INDIKATOR_DIST ?? join(import.meta.dirname, '..', 'dist'), 'wilayah');

/** `KABUPATEN PEKALONGAN` -> `Kabupaten Pekalongan`; abbreviations of the official list stay as they are. */
const titleCase = (name) =>
  name
    .toLowerCase()
    .replace(/(^|[\s.\-'(])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^Dki /, 'DKI ');

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

/** The lines of areas that follow one another: digits only where they are not one more than those before. */
const numbered = (areas, first, lineOf) => {
  let next = first;
  return areas.flatMap((area) => {
    const digits = area.code.slice(area.code.lastIndexOf('.') + 1);
    const given = Number(digits) === next ? '' : `${digits}:`;
    next = Number(digits) + 1;
    return lineOf(given, area);
  });
};

const [provinces, regencies, districts, villages] = await Promise.all([
  getProvinces(),
  getRegencies(),
  getDistricts(),
  getVillages(),
]);
const districtsOf = groupBy(districts, 'regency_code');
const villagesOf = groupBy(villages, 'district_code');

await mkdir(target, { recursive: true });
const all = regencies.map(({ code, name }) => ({
  code,
  name: titleCase(name),
  text: [
    `=${code}:${titleCase(name)}`,
    ...numbered(districtsOf.get(code) ?? [], 1, (digits, district) => [
      `-${digits}${district.name}`,
      ...numbered(villagesOf.get(district.code) ?? [], 2001, (given, village) => [`${given}${village.name}`]),
    ]),
  ].join('\n'),
}));
await Promise.all([
  ...all.map(({ code, text }) => writeFile(join(target, `${code}.txt`), text)),
  writeFile(join(target, 'all.txt'), all.map(({ text }) => text).join('\n')),
  writeFile(
    join(target, 'provinces.json'),
    JSON.stringify(provinces.map(({ code, name }) => ({ code, name: titleCase(name) }))),
  ),
  writeFile(join(target, 'names.json'), JSON.stringify(all.map(({ code, name }) => ({ code, name })))),
]);
console.log(`wilayah: ${regencies.length} kabupaten/kota`);
