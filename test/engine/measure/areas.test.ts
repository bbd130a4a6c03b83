/** The areas of a workbook, and the area that each row counts for (docs/spec/indicators.md: a row counts for the desa that its keys lead to). */
import type { RawWorkbook } from '../../../src/engine/dataset';
import { indexAreas, lowestStart } from '../../../src/engine/measure/areas';
import { baseArea, baseWorkbook, edited, withCopy } from '../../support/base';
import { read } from '../../support/programme';

const indexOf = (raw: RawWorkbook, official: typeof baseArea | null = baseArea) => indexAreas(read(raw), official);

/** Codes of the areas of a table's rows; `-` for those that reach none. */
function codesOf(raw: RawWorkbook, table: string): readonly string[] {
  const { slots, rowSlots, unlinked } = indexOf(raw);
  return [...rowSlots(table)].map((slot) => (slot === unlinked ? '-' : (slots[slot]?.code ?? '')));
}

describe('the areas', () => {
  test('are the whole, then each level in the order of its codes, and what reaches none', () => {
    const { slots, starts, unlinked } = indexOf(withCopy(baseWorkbook(), 'Desa', 2, { 'Kode Desa': '33.26.11.2001' }));
    expect(slots.map(({ level, depth, code }) => [level, depth, code])).toEqual([
      ['kabupaten', 0, '33.26'],
      ['kecamatan', 1, '33.26.11'],
      ['kecamatan', 1, '33.26.12'],
      ['kecamatan', 1, '33.26.14'],
      ['desa', 2, '33.26.11.2001'],
      ['desa', 2, '33.26.12.2001'],
      ['desa', 2, '33.26.12.2014'],
      ['desa', 2, '33.26.14.1002'],
      ['desa', 2, '33.26.14.2001'],
      ['kecamatan', 1, ''],
    ]);
    expect([starts, unlinked]).toEqual([[0, 1, 4, 9], 9]);
  });

  test('bear the official name; where the list has none, that of the workbook', () => {
    const raw = withCopy(baseWorkbook(), 'Desa', 2, {
      'Kode Desa': '33.26.13.2001',
      Kecamatan: 'Wiradesa',
      'Desa/Kelurahan': 'Kepatihan',
    });
    const names = (official: typeof baseArea | null) => indexOf(raw, official).slots.map(({ name }) => name);
    expect(names(baseArea)).toEqual([
      ...['Kabupaten Pekalongan', 'Wonopringgo', 'Wiradesa', 'Buaran'],
      ...['Jetakkidul', 'Surobayan', 'Kepatihan', 'Sapugarut', 'Coprayan', ''],
    ]);
    expect(names(null)).toEqual([
      ...['Kabupaten Pekalongan', 'Wonopringgo', 'Wiradesa', 'BUARAN'],
      ...['Jetakkidul', 'Surabayan', 'Kepatihan', 'Sapugarut', 'Cop-rayan', ''],
    ]);
  });

  test('lie in each other as their codes say', () => {
    const { slots, parentOf, isWithin, unlinked } = indexOf(baseWorkbook());
    const slotOf = (code: string) => slots.findIndex((slot) => slot.code === code);
    const [buaran, wonopringgo, desa] = ['33.26.14', '33.26.12', '33.26.14.2001'].map(slotOf) as [
      number,
      number,
      number,
    ];
    expect([parentOf(desa), parentOf(buaran), parentOf(0)]).toEqual([buaran, 0, 0]);
    expect([isWithin(desa, buaran), isWithin(desa, wonopringgo), isWithin(desa, desa)]).toEqual([true, false, true]);
    expect([isWithin(buaran, desa), isWithin(buaran, 0), isWithin(unlinked, 0)]).toEqual([false, true, true]);
  });

  test('of the lowest level begin behind all others', () => {
    expect(lowestStart(indexOf(baseWorkbook()))).toBe(3);
  });
});

describe('the area of a row', () => {
  const base = baseWorkbook();

  test('is the desa that its keys lead to, over however many tables', () => {
    const [first, second, third, fourth] = ['33.26.12.2001', '33.26.12.2014', '33.26.14.1002', '33.26.14.2001'];
    expect(codesOf(base, 'Desa')).toEqual([first, second, third, fourth]);
    expect(codesOf(base, 'BKM')).toEqual([first, second, third, fourth]);
    expect(codesOf(base, 'BLM')).toEqual([first, second, third, fourth]);
    expect(codesOf(base, 'Kegiatan')).toEqual([first, first, second, third, fourth]);
    expect(codesOf(base, 'Pinjaman')).toEqual([first, first, first, second, second, third, third, fourth, fourth]);
    expect(codesOf(base, 'Angsuran')).toEqual([first, first, first, first, second, second, third, fourth]);
  });

  test('may be of any level where the column names areas of several', () => {
    expect(codesOf(base, 'Forum')).toEqual(['33.26', '33.26.12', '33.26.14']);
  });

  test('is none where a key on the way is missing or unknown', () => {
    expect(
      codesOf(edited(base, ['BLM', 2, 'Kode BKM', null], ['BLM', 3, 'Kode BKM', 'B77']), 'BLM').slice(0, 3),
    ).toEqual(['-', '-', '33.26.14.1002']);
    expect(codesOf(edited(base, ['BKM', 2, 'Kode Desa', '33.26.99.2001']), 'Angsuran').slice(0, 5)).toEqual([
      '-',
      '-',
      '-',
      '-',
      '33.26.12.2014',
    ]);
    expect(codesOf(edited(base, ['Forum', 2, 'Kode Wilayah', '33.26.99']), 'Forum')[0]).toBe('-');
  });

  test('follows keys whatever their case; of a key that stands twice the first row counts', () => {
    expect(codesOf(edited(base, ['BLM', 2, 'Kode BKM', 'b02']), 'BLM')[0]).toBe('33.26.12.2014');
    expect(codesOf(edited(base, ['BKM', 3, 'Kode BKM', 'B01']), 'BLM')[0]).toBe('33.26.12.2001');
  });
});

test('keys of a table are numbered over it and all that refer to it', () => {
  const raw = edited(baseWorkbook(), ['BLM', 2, 'Kode BKM', 'B77'], ['BLM', 3, 'Kode BKM', null]);
  const { keysOf, unlinked } = indexOf(raw);
  const boards = keysOf('BKM');
  const own = [...boards.rows('BKM')];
  expect(new Set(own).size).toBe(4);
  expect(boards.count).toBe(5);
  const [unknown = -1, missing, ...others] = boards.rows('BLM');
  expect([missing, others]).toEqual([-1, own.slice(2)]);
  expect([own.includes(unknown), boards.slot(unknown)]).toEqual([false, unlinked]);
  expect(() => boards.rows('Desa')).toThrow();
});
