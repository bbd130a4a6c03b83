import { changedSettings, letterSettings, noLetter, readNumber, readSettings } from '../../../src/engine/settings';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { settingBook } from '../../../src/programme/settings/settingNames';

test('without rows the defaults stand', () => {
  expect(readSettings(settingBook, [])).toEqual({
    settings: defaultSettings,
    preferences: { paper: null, language: null, formulas: null, letter: noLetter },
    problems: [],
  });
});

test.each(settingBook.numbers)('$name sets $key and nothing else', ({ name, key, unit, max, of }) => {
  const standard = of(defaultSettings);
  const step = unit === 'share' ? 0.01 : 1;
  const value = standard + step > max ? standard - step : standard + step;
  const { settings, problems } = readSettings(settingBook, [
    [` ${name.toUpperCase()}  `, Number(value.toPrecision(12))],
  ]);
  expect(problems).toEqual([]);
  expect(of(settings)).toBeCloseTo(value, 12);
  expect(changedSettings(settingBook, settings).map(({ setting }) => setting.key)).toEqual([key]);
});

test('names, keys and the texts before a bracket are each used once', () => {
  for (const all of [
    settingBook.numbers.map(({ key }) => key),
    settingBook.numbers.map(({ name }) => name.replace(/ \(.*/, '').toLowerCase()),
  ]) {
    expect(new Set(all).size).toBe(all.length);
  }
  expect(readSettings(settingBook, [['Masa Tugas BKM', 4]]).settings.termYears).toBe(4);
});

test.each([
  ['rupiah', '100.000', 100_000],
  ['rupiah', 'Rp 1.250.000', 1_250_000],
  ['rupiah', '0,5', null],
  ['months', 2.5, null],
  ['months', '10%', null],
  ['count', '4,5', 4.5],
  ['date', '1/1/1999', 36_161],
  ['date', '31/12/2013', 41_639],
  ['date', '31/02/2013', null],
  ['date', 36_161, 36_161],
  ['share', 12.345, null],
  ['share', '12,34 %', 0.1234],
  ['share', true, null],
] as const)('as %s %p is %p', (unit, value, read) => {
  expect(readNumber(value, { unit, min: 0, max: unit === 'share' ? 1 : Infinity })).toBe(read);
});

test('an income of 1,25 times the cost is 125%, whichever way it is typed', () => {
  const ccr = (value: string | number) =>
    readSettings(settingBook, [['Batas CCr Memuaskan', value]]).settings.classLimits['upk.ccr'];
  expect([ccr(1.3), ccr('1,3'), ccr('130%'), ccr(130)].map(({ good }) => good)).toEqual([1.3, 1.3, 1.3, 1.3]);
  expect(ccr(1.3)).toEqual({ better: 'higher', good: 1.3, bad: 1 });
});

test.each(settingBook.ordered.map(({ keys, strict }) => [keys.join(' < '), keys, strict] as const))(
  'out of order, %s are not used',
  (_, keys, strict) => {
    const settings = keys.flatMap((key) => settingBook.numbers.find((setting) => setting.key === key) ?? []);
    const [low, high] = [settings[0], settings.at(-1)];
    if (low === undefined || high === undefined) throw new Error('an order of nothing');
    const top = high.of(defaultSettings);
    const crossed = readSettings(settingBook, [
      ['Catatan', 1],
      [low.name, low.unit === 'share' ? top + 0.01 : top + 1],
    ]);
    expect(crossed.settings).toEqual(defaultSettings);
    expect(crossed.problems).toMatchObject([{ kind: 'unknown' }, { row: 1, name: low.name, kind: 'order' }]);
    const equal = readSettings(settingBook, [[low.name, top]]);
    expect(equal.problems.map(({ kind }) => kind)).toEqual(strict ? ['order'] : []);
  },
);

test('shares may be written as a percentage', () => {
  const share = (value: string | number): number =>
    readSettings(settingBook, [['Bagian Anggota Perempuan', value]]).settings.womenShare;
  expect([share(0.4), share('40%'), share('40,5 %'), share(40), share('0,4')]).toEqual([0.4, 0.4, 0.405, 0.4, 0.4]);
});

test('classes of collectability move together and must ascend', () => {
  const moved = readSettings(settingBook, [
    ['Kolektibilitas 3 Mulai Bulan', 4],
    ['Kolektibilitas 5 Mulai Bulan', 13],
  ]);
  expect(moved.settings.collectability.map(({ fromMonths }) => fromMonths)).toEqual([0, 1, 4, 7, 13]);
  const crossed = readSettings(settingBook, [['Kolektibilitas 3 Mulai Bulan', 8]]);
  expect(crossed.settings).toEqual(defaultSettings);
  expect(crossed.problems).toMatchObject([{ row: 0, kind: 'order', value: 8 }]);
});

test('what is chosen from a list', () => {
  const { settings, preferences } = readSettings(settingBook, [
    ['pembacaan batas', 'q'],
    ['Kertas', 'f4'],
    ['Bahasa', 'INGGRIS'],
    ['isi laporan', 'angka saja'],
  ]);
  expect(settings.limitReading).toBe('Q');
  expect(preferences).toEqual({ paper: 'f4', language: 'en', formulas: false, letter: noLetter });
  expect(readSettings(settingBook, [['Isi Laporan', 'Rumus']]).preferences.formulas).toBe(true);
});

test('texts for the letter are taken as they were typed; a NIP whose last digits Excel dropped is told', () => {
  const names = Object.values(letterSettings);
  const { letter } = readSettings(
    settingBook,
    names.map((name, index) => [name, ` Teks ${index} `]),
  ).preferences;
  expect(Object.values(letter)).toEqual(names.map((_, index) => `Teks ${index}`));
  const { preferences, problems } = readSettings(settingBook, [
    ['NIP Penyusun', 196804171994031000],
    ['NIP Pemeriksa', 510123456],
    ['Mengetahui', '  '],
  ]);
  expect(preferences.letter).toEqual({ ...noLetter, checkedNip: '510123456' });
  expect(problems).toMatchObject([{ row: 0, kind: 'unreadable' }]);
});

test('what cannot be read falls back to the default and is told, as is an unknown name; targets and the stamp are not', () => {
  const { settings, problems } = readSettings(settingBook, [
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
