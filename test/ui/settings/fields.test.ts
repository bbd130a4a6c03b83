import { choicesOf, letterSettings, readNumber, readSettings } from '../../../src/engine/settings';
import { translator, type Language } from '../../../src/messages';
import { programme } from '../../../src/programme';
import {
  settingErrors,
  settingFields,
  targetField,
  targetFields,
  type SettingField,
} from '../../../src/ui/settings/fields';

const { settingBook } = programme;
const words = (language: Language = 'id') => ({
  programme,
  language,
  translate: translator(language, programme.texts),
});
const fields = settingFields(words());
const field = (name: string, among: readonly SettingField[] = fields): SettingField => {
  const found = among.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};

test('every setting has its field, and its label once', () => {
  const names = [
    ...settingBook.numbers.map(({ name }) => name),
    ...choicesOf(settingBook).map(({ name }) => name),
    ...Object.values(letterSettings),
  ];
  expect(fields.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
});

test.each([
  ['id', 'Batas PAR Memuaskan', '5', '5%', '5'],
  ['id', 'Batas PAR Memuaskan', '0,5', '0,5%', '0,5'],
  ['en', 'Batas PAR Memuaskan', '0.5%', '0,5%', '0.5'],
  ['id', 'Batas CCr Memuaskan', '130', '130%', '130'],
  ['id', 'Angka Lazim di Atas', '250.000', 250_000, '250.000'],
  ['en', 'Angka Lazim di Atas', '250,000', 250_000, '250,000'],
  ['id', 'Jarak Pencilan', '4,5', 4.5, '4,5'],
  ['en', 'Jarak Pencilan', '4.5', 4.5, '4.5'],
  ['id', 'Tanggal Paling Awal', '1/6/1998', '1/6/1998', '1/6/1998'],
  ['id', 'Batas Bulan Menunggak', ' 4 ', 4, '4'],
  ['id', 'Mengetahui', ' Budi ', 'Budi', 'Budi'],
  ['id', 'Kertas', 'A4', 'A4', 'A4'],
] as const)('in %s, %s typed as %p is kept as %p and shown as %p', (language, name, typed, cell, shown) => {
  const one = field(name, settingFields(words(language)));
  expect(one.cell(typed)).toBe(cell);
  expect(one.show(cell)).toBe(shown);
  expect(one.error(cell)).toBeNull();
});

test.each(fields.filter(({ kind }) => kind === 'input').map((one) => [one.name, one] as const))(
  '%s: its default, and nothing, need no row',
  (_, one) => {
    expect(one.cell('')).toBeNull();
    expect(one.show(null)).toBe('');
    if (one.kind === 'input' && settingBook.numbers.some(({ name }) => name === one.name)) {
      expect(one.cell(one.placeholder)).toBeNull();
    }
  },
);

test('what the field writes is what the check reads', () => {
  for (const setting of settingBook.numbers) {
    const standard = setting.of(readSettings(settingBook, []).settings);
    const step = setting.unit === 'share' ? 0.0123 : 1;
    const value = standard + step > setting.max ? standard - step : standard + step;
    const one = field(setting.name);
    const cell = one.cell(one.show(value));
    expect([setting.name, readNumber(cell, setting)]).toEqual([setting.name, Number(value.toPrecision(12))]);
  }
});

test.each([
  ['Batas PAR Memuaskan', 'sepuluh', 'Tulis persen 0 sampai 100,'],
  ['Batas PAR Memuaskan', '101', 'Tulis persen 0 sampai 100,'],
  ['Batas Bulan Menunggak', '2,5', 'Tulis bilangan 1 sampai 60.'],
  ['Tanggal Paling Awal', '31/2/2000', 'Tulis tanggal seperti 1/1/1999.'],
  ['Tepat Waktu Sampai Tanggal', '32', 'Tulis tanggal 1 sampai 31.'],
  ['Angka Lazim di Atas', 'banyak', 'Tulis jumlah rupiah'],
])('%s refuses %p and says what to write', (name, typed, expected) => {
  const one = field(name);
  const cell = one.cell(typed);
  expect(cell).not.toBeNull();
  expect(settingErrors([[name, cell]], fields, words()).get(name)).toContain(expected);
});

test('limits out of order are told at both, with the order that they should have', () => {
  const errors = settingErrors(
    [
      ['Batas PAR Memuaskan', '30%'],
      ['Batas PAR Penundaan', '25%'],
      ['Batas CCr Penundaan', '130%'],
    ],
    fields,
    words(),
  );
  expect(errors).toEqual(
    new Map([
      ['Batas PAR Memuaskan', 'Tidak urut. Seharusnya PAR memuaskan di bawah < PAR penundaan di atas.'],
      ['Batas PAR Penundaan', 'Tidak urut. Seharusnya PAR memuaskan di bawah < PAR penundaan di atas.'],
      ['Batas CCr Penundaan', 'Tidak urut. Seharusnya CCr penundaan di bawah < CCr memuaskan di atas.'],
    ]),
  );
});

test('a NIP that Excel has cut is told', () => {
  expect(settingErrors([['NIP Penyusun', 197501012000031000]], fields, words()).get('NIP Penyusun')).toContain(
    'Ketik lagi',
  );
});

test('targets: by id or label, in the unit of the indicator', () => {
  const rows = [
    ['Target upk.par', 0.05],
    ['target  BLM cair', 1_000_000],
    ['Target yang tidak ada', 1],
    ['Target upk.lar', null],
  ] as const;
  const targets = targetFields(rows, words());
  expect(targets.map((one) => [one.name, one.unit])).toEqual([
    ['target  BLM cair', 'rupiah'],
    ['Target upk.par', '%'],
  ]);
  expect(targets[1]?.show(0.05)).toBe('5');
  expect(targetField('upk.ccr', words()).cell('130')).toBe('130%');
  expect(targetField('bkm.jumlah', words()).cell('119')).toBe(119);
  expect(targetField('upk.par', words()).error('banyak')).toContain('Tulis persen');
});
