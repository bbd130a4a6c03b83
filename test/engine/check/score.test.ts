import { serialOf } from '../../../src/engine/dataset';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { columnsOf } from '../../../src/engine/schema';
import { gradeOf, scoreValue, type DataScore, type ScoreParts } from '../../../src/engine/check';
import { rules } from '../../../src/programme/rules';
import { baseWorkbook, check, edited, mapTable, withCopy, withoutRows } from '../../support/base';
import { schema } from '../../support/programme';
import { defaultSettings } from '../../../src/programme/settings/settings';
import type { TableName } from '../../../src/programme/schema';

const scored = (parts: ScoreParts) => {
  const value = scoreValue(parts, defaultSettings);
  return { value, class: rules.scoreClasses[gradeOf(value, defaultSettings)] };
};

describe('the formula (docs/spec/domain.md 12.2)', () => {
  test('100/90/1/0.5 is 89, and Sangat Memuaskan', () => {
    const score = scored({ completeness: 1, accuracy: 0.9, punctuality: 1, consistency: 0.5 });
    expect(score.value).toBeCloseTo(89, 10);
    expect(score.class).toBe('Sangat Memuaskan');
  });

  test.each([
    [85, 'Sangat Memuaskan'],
    [84.5, 'Memuaskan'],
    [70, 'Memuaskan'],
    [69.7, 'Tidak Memuaskan'],
    [0, 'Tidak Memuaskan'],
  ])('%d is %s: lower bounds on the unrounded value', (value, expected) => {
    const part = value / 100;
    expect(scored({ completeness: part, accuracy: part, punctuality: part, consistency: part }).class).toBe(expected);
  });

  test('the weight of what could not be judged is spread in proportion', () => {
    expect(scored({ completeness: 1, accuracy: 0.5, punctuality: 0, consistency: null }).value).toBeCloseTo(
      (100 * (35 + 17.5)) / 85,
      10,
    );
    expect(scored({ completeness: 1, accuracy: 0.5, punctuality: null, consistency: null }).value).toBeCloseTo(75, 10);
  });
});

const score = (raw: RawWorkbook, received?: number): DataScore =>
  check(raw, received === undefined ? {} : { received }).score;

describe('ketepatan waktu', () => {
  test.each([
    [serialOf(2014, 12, 31), 1],
    [serialOf(2015, 1, 5), 1],
    [serialOf(2015, 1, 5) + 0.9, 1],
    [serialOf(2015, 1, 6), 0.5],
    [serialOf(2015, 1, 25), 0.5],
    [serialOf(2015, 1, 26), 0],
  ])('received %d: %d', (received, expected) => {
    expect(score(baseWorkbook(), received).punctuality).toBe(expected);
  });

  test('Tanggal Penyusunan stands in; without either it is not judged', () => {
    expect(score(edited(baseWorkbook(), ['Profil', 9, 'Isian', serialOf(2015, 1, 20)])).punctuality).toBe(0.5);
    const none = score(edited(baseWorkbook(), ['Profil', 9, 'Isian', null]));
    expect(none.punctuality).toBeNull();
    expect(none.value).toBe(100);
  });
});

test('the day of receipt and the score without it are told where they make two scores', () => {
  const made = edited(baseWorkbook(), ['Profil', 9, 'Isian', serialOf(2015, 1, 20)]);
  expect(score(made).receipt).toBeNull();
  const day = serialOf(2015, 1, 5);
  const received = score(made, day);
  expect([received.value, received.receipt]).toEqual([100, { day, otherwise: score(made).value }]);
  expect(score(made, serialOf(2015, 1, 21)).receipt).toBeNull();
});

test('while an error stands there is no class, whatever the score', () => {
  const wrong = score(edited(baseWorkbook(), ['Desa', 2, 'KK', null]));
  expect([wrong.grade, wrong.class, wrong.value > 85]).toEqual([null, null, true]);
  const warned = score(edited(baseWorkbook(), ['Desa', 2, 'Kecamatan', 'Buaran']));
  expect([warned.grade, warned.class]).toEqual([0, 'Sangat Memuaskan']);
});

const required = (name: TableName): number =>
  columnsOf(schema, name).filter((column) => column.required === true).length;

describe('kelengkapan', () => {
  test('cells filled out of cells expected', () => {
    const { completeness } = score(edited(baseWorkbook(), ['Desa', 2, 'KK', null], ['Desa', 3, 'KK', 'banyak']));
    expect(completeness).toBeCloseTo((5 + (48 - 2) / 48) / 6, 12);
  });

  test('a repaired cell is filled', () => {
    expect(score(edited(baseWorkbook(), ['Desa', 2, 'KK', ' 900'])).completeness).toBe(1);
  });

  test('conditional cells are expected where the condition holds', () => {
    const { completeness } = score(edited(baseWorkbook(), ['Pinjaman', 4, 'Tanggal Lunas', null]));
    const expected = 9 * required('Pinjaman') + 1;
    expect(completeness).toBeCloseTo((5 + (expected - 1) / expected) / 6, 12);
  });

  test('a missing column is missing in every row', () => {
    const raw = mapTable(baseWorkbook(), 'Desa', (table) => ({
      ...table,
      values: table.values.map((row) => row.slice(0, -1)),
    }));
    expect(score(raw).completeness).toBeCloseTo((5 + 11 / 12) / 6, 12);
  });

  test('an absent table counts 0, an empty one too', () => {
    const absent = { tables: baseWorkbook().tables.filter(({ name }) => name !== 'UPK') };
    const empty = mapTable(baseWorkbook(), 'UPK', (table) => ({ ...table, values: table.values.slice(0, 1) }));
    expect(score(absent).completeness).toBeCloseTo(5 / 6, 12);
    expect(score(empty).completeness).toBeCloseTo(5 / 6, 12);
  });

  test('a desa that is missing is a row expected', () => {
    const raw = withoutRows(withoutRows(withoutRows(baseWorkbook(), 'Desa', 5), 'BKM', 5), 'Kegiatan', 6);
    const others = withoutRows(withoutRows(withoutRows(raw, 'BLM', 5), 'Pinjaman', 9, 10), 'UPK', 7);
    const { completeness } = score(withoutRows(others, 'Angsuran', 9));
    expect(completeness).toBeCloseTo((5 + 3 / 4) / 6, 12);
  });

  test('a desa without a board is a row of BKM expected', () => {
    const raw = withCopy(baseWorkbook(), 'Desa', 2, {
      'Kode Desa': '33.26.11.2001',
      Kecamatan: 'Bojong',
      'Desa/Kelurahan': 'Bukur',
    });
    expect(score(raw).completeness).toBeCloseTo((5 + 4 / 5) / 6, 12);
  });

  test('a board that has not reported is a row of UPK expected', () => {
    expect(score(withoutRows(baseWorkbook(), 'UPK', 5)).completeness).toBeCloseTo((5 + 5 / 6) / 6, 12);
  });
});

describe('akurasi', () => {
  test('rows without an error; a warning is none, and two errors of a row count once', () => {
    const raw = edited(
      baseWorkbook(),
      ['Desa', 2, 'KK', null],
      ['Desa', 2, 'Penduduk', null],
      ['Desa', 3, 'Kecamatan', 'Buaran'],
      ['UPK', 4, 'KSM Aktif', 3],
    );
    expect(score(raw).accuracy).toBeCloseTo((4 + 3 / 4 + 5 / 6) / 6, 12);
  });

  test('an absent table counts 0, one without rows is left out', () => {
    const raw = edited(baseWorkbook(), ['Desa', 2, 'KK', null]);
    const absent = { tables: raw.tables.filter(({ name }) => name !== 'UPK') };
    const empty = mapTable(raw, 'UPK', (table) => ({ ...table, values: table.values.slice(0, 1) }));
    expect(score(absent).accuracy).toBeCloseTo((4 + 3 / 4) / 6, 12);
    expect(score(empty).accuracy).toBeCloseTo((4 + 3 / 4) / 5, 12);
  });

  test('nothing at all scores nothing', () => {
    expect(score({ tables: [] })).toMatchObject({ value: 0, completeness: 0, accuracy: 0, punctuality: null });
  });
});

test('a warning keeps a workbook from being ready, an info does not', () => {
  expect(check(edited(baseWorkbook(), ['Desa', 2, 'Kecamatan', 'Buaran'])).ready).toBe(false);
  expect(check(edited(baseWorkbook(), ['Pinjaman', 5, 'Anggota', 4])).ready).toBe(true);
});
