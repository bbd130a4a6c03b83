import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choicesOf, letterSettings, readSettings } from '../../src/engine/settings';
import { settingBook } from '../../src/programme/settings/settingNames';
import { settingPage } from '../../scripts/docs/settings';

const page = settingPage();
const rows = [...page.matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \| (.+) \| (.+) \|$/gm)];

test('docs/pengaturan.md is what `npm run docs` gives', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'pengaturan.md'), 'utf8')).toBe(page);
});

test('every setting stands in it once for each language, under the name by which it is read', () => {
  const names = rows.map(([, name]) => name);
  const expected = [...settingBook.numbers, ...choicesOf(settingBook)].map(({ name }) => name);
  const all = [...expected, ...Object.values(letterSettings)].toSorted();
  expect(names.slice(0, all.length).toSorted()).toEqual(all);
  expect(names.slice(all.length).toSorted()).toEqual(all);
  const read = readSettings(
    settingBook,
    names.map((name) => [name ?? '', 'x'] as const),
  );
  expect(read.problems.filter(({ kind }) => kind === 'unknown')).toEqual([]);
});

test('a row says what the setting means, its unit, default and range', () => {
  expect(page).toContain('| `Batas PAR Memuaskan` | PAR memuaskan di bawah | % | 10% | 0%–100% |');
  expect(page).toContain('| `Batas PAR Memuaskan` | PAR satisfactory below | % | 10% | 0%–100% |');
  expect(page).toContain('| `Kertas` | Kertas | teks | F4 | F4, A4 |');
});

test('a default written as the page has it is that default', () => {
  for (const [, name = '', , , standard = ''] of rows.slice(0, rows.length / 2)) {
    const { problems, settings } = readSettings(settingBook, [[name, standard === '(kosong)' ? null : standard]]);
    // Dates are shown with the month's name.
    if (name === 'Tanggal Paling Awal') continue;
    expect([name, problems]).toEqual([name, []]);
    expect(settings).toEqual(readSettings(settingBook, []).settings);
  }
});
