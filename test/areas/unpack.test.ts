/** The areas as they are packed (`npm run build`) are those of the official list, every one of them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kabupatenName, kabupatenTexts, unpackKabupaten, type Area } from '../../src/areas';

const wilayah = join(__dirname, '../../dist/wilayah');
const texts = kabupatenTexts(readFileSync(join(wilayah, 'all.txt'), 'utf8'));

/** Code and name of every kecamatan and desa of the list, as one line each. */
const official = execFileSync(
  process.execPath,
  [
    '--input-type=module',
    '-e',
    `import { getDistricts, getVillages } from 'idn-area-data';
     const areas = [...(await getDistricts()), ...(await getVillages())];
     process.stdout.write(areas.map(({ code, name }) => code + ' ' + name).join('\\n'));`,
  ],
  { encoding: 'utf8', maxBuffer: 2 ** 26 },
);

const lines = ({ code, name, areas }: Area): readonly string[] => [`${code} ${name}`, ...areas.flatMap(lines)];

test('every kecamatan and desa has its code and its name', () => {
  const packed = [...texts.values()].flatMap((text) => unpackKabupaten(text).areas.flatMap(lines));
  expect(packed.length).toBeGreaterThan(90_000);
  expect(packed.sort()).toEqual(official.split('\n').sort());
});

test('every kabupaten is found by its code, and has its name in full', () => {
  expect(texts.size).toBe(514);
  for (const [code, text] of texts) expect(kabupatenName(text).code).toBe(code);
  expect(['33.26', '33.72', '31.01'].map((code) => kabupatenName(texts.get(code) ?? '').name)).toEqual([
    'Kabupaten Pekalongan',
    'Kota Surakarta',
    'Kabupaten Administrasi Kepulauan Seribu',
  ]);
});

test('the file of a kabupaten holds the same text', () => {
  expect(readFileSync(join(wilayah, '33.26.txt'), 'utf8')).toBe(texts.get('33.26'));
});
