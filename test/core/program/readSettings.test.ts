import { defaultSettings, letterSettings, noLetter, numberSettings, readSettings } from '../../../src/core/program';

test('without rows the defaults stand', () => {
  expect(readSettings([])).toEqual({
    settings: defaultSettings,
    preferences: { paper: null, language: null, formulas: null, letter: noLetter },
    problems: [],
  });
});

test.each(numberSettings)('$name sets $key', ({ name, key, min, max }) => {
  const value = max === Infinity ? min + 7 : max;
  expect(readSettings([[` ${name.toUpperCase()}  `, value]]).settings).toEqual({ ...defaultSettings, [key]: value });
});

test('shares may be written as a percentage', () => {
  const share = (value: string | number): number =>
    readSettings([['Bagian Anggota Perempuan', value]]).settings.womenShare;
  expect([share(0.4), share('40%'), share('40,5 %'), share(40), share('0,4')]).toEqual([0.4, 0.4, 0.405, 0.4, 0.4]);
});

test('classes of collectability move together and must ascend', () => {
  const moved = readSettings([
    ['Kolektibilitas 3 Mulai Bulan', 4],
    ['Kolektibilitas 5 Mulai Bulan', 13],
  ]);
  expect(moved.settings.collectability.map(({ fromMonths }) => fromMonths)).toEqual([0, 1, 4, 7, 13]);
  const crossed = readSettings([['Kolektibilitas 3 Mulai Bulan', 8]]);
  expect(crossed.settings).toEqual(defaultSettings);
  expect(crossed.problems).toMatchObject([{ row: 0, kind: 'unreadable', value: 8 }]);
});

test('what is chosen from a list', () => {
  const { settings, preferences } = readSettings([
    ['pembacaan batas', 'q'],
    ['Kertas', 'f4'],
    ['Bahasa', 'INGGRIS'],
    ['isi laporan', 'angka saja'],
  ]);
  expect(settings.limitReading).toBe('Q');
  expect(preferences).toEqual({ paper: 'f4', language: 'en', formulas: false, letter: noLetter });
  expect(readSettings([['Isi Laporan', 'Rumus']]).preferences.formulas).toBe(true);
});

test('texts for the letter are taken as they were typed; a NIP whose last digits Excel dropped is told', () => {
  const names = Object.values(letterSettings);
  const { letter } = readSettings(names.map((name, index) => [name, ` Teks ${index} `])).preferences;
  expect(Object.values(letter)).toEqual(names.map((_, index) => `Teks ${index}`));
  const { preferences, problems } = readSettings([
    ['NIP Penyusun', 196804171994031000],
    ['NIP Pemeriksa', 510123456],
    ['Mengetahui', '  '],
  ]);
  expect(preferences.letter).toEqual({ ...noLetter, checkedNip: '510123456' });
  expect(problems).toMatchObject([{ row: 0, kind: 'unreadable' }]);
});

test('what cannot be read falls back to the default and is told, as is an unknown name; targets and the stamp are not', () => {
  const { settings, problems } = readSettings([
    ['Toleransi Rupiah', 'seribu'],
    ['Masa Tugas BKM (tahun)', 0],
    ['Kertas', 'Letter'],
    ['Tolerasi Rupiah', 10],
    ['Target upk.par', 0.05],
    ['Stempel Kode', 'ABCDEFGH'],
    ['Jarak Pencilan', null],
    ['Batas Bulan Menunggak', '2,5'],
  ]);
  expect(settings).toEqual(defaultSettings);
  expect(problems.map(({ row, kind }) => [row, kind])).toEqual([
    [0, 'unreadable'],
    [1, 'unreadable'],
    [2, 'unreadable'],
    [3, 'unknown'],
    [7, 'unreadable'],
  ]);
});
