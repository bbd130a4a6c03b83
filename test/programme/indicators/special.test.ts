/** What is counted by boards and areas rather than by sums of rows: its values by area, and the rows that it comes from (docs/spec/indicators.md). */
import { serialOf, type RawWorkbook } from '../../../src/engine/dataset';
import { computeIndicators, explaining, type IndicatorContext } from '../../../src/engine/measure';
import { catalogue } from '../../../src/programme/indicators';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { baseArea, baseWorkbook, edited, withCopy, withoutRows, type Edit } from '../../support/base';
import { read } from '../../support/programme';

const context: IndicatorContext = { catalogue, official: baseArea, settings: defaultSettings };
const levels = { 5: 'kabupaten', 8: 'kecamatan', 13: 'desa' } as const;
const levelOf = (code: string) => levels[code.length as keyof typeof levels];

const valueIn = (raw: RawWorkbook) => {
  const { areas } = computeIndicators(read(raw), context);
  return (id: string, code = '33.26') => areas.find((area) => area.code === code)?.values[id];
};

/** Rows that an indicator comes from, as sheet rows with what each added: `UPK 4:5000000 5:0`, one text for each table of each measure. */
function rowsOf(raw: RawWorkbook, id: string, code = '33.26'): readonly string[] {
  const explanation = explaining(read(raw), context).ofIndicator({ id, area: { level: levelOf(code), code } });
  return (explanation?.measures ?? []).flatMap((measure) =>
    measure.rows().map(({ table, column, rows, values }) => {
      const entries = [...rows].map((row, index) => `${row + 2}:${values[index] ?? '?'}`);
      return [table, column, ...entries].join(' ');
    }),
  );
}

const [thisYear, lastYear] = [serialOf(2014, 12, 31), serialOf(2013, 12, 31)];
const arrears = 'Saldo Menunggak ≥ 3 Bulan';
/** Rows 8 to 10: December 2013 of B01 (8 million), B02 (none) and B03 (a million). */
const compared = [8_000_000, 0, 1_000_000].reduce<RawWorkbook>(
  (raw, balance, index) => withCopy(raw, 'UPK', 4 + index, { Periode: lastYear, [arrears]: balance }),
  baseWorkbook(),
);

describe('arrears of boards that report in both months', () => {
  test('then, now and the change, by area', () => {
    const value = valueIn(compared);
    const of = (code?: string) => ['lalu', 'kini', 'turun'].map((when) => value(`ino.tunggakan_${when}`, code));
    expect(of()).toEqual([9_000_000, 5_000_000, -4_000_000]);
    expect(of('33.26.12')).toEqual([8_000_000, 5_000_000, -3_000_000]);
    expect(of('33.26.14')).toEqual([1_000_000, 0, -1_000_000]);
    expect(of('33.26.12.2014')).toEqual([0, 0, 0]);
    // B04 has no row then: nothing is known.
    expect(of('33.26.14.2001')).toEqual([null, null, null]);
  });

  test('come from the rows of these boards in these months', () => {
    const column = `UPK ${arrears}`;
    expect(rowsOf(compared, 'ino.tunggakan_kini')).toEqual([`${column} 4:5000000 5:0 6:0`]);
    expect(rowsOf(compared, 'ino.tunggakan_lalu')).toEqual([`${column} 8:8000000 9:0 10:1000000`]);
    expect(rowsOf(compared, 'ino.tunggakan_lalu', '33.26.14')).toEqual([`${column} 10:1000000`]);
    expect(rowsOf(compared, 'ino.tunggakan_kini', '33.26.14.2001')).toEqual([column]);
  });

  test('a board whose balance cannot be read in either month does not count; two rows of a month add up', () => {
    const unread = edited(compared, ['UPK', 8, arrears, '?']);
    expect(valueIn(unread)('ino.tunggakan_turun')).toBe(-1_000_000);
    expect(rowsOf(unread, 'ino.tunggakan_kini')).toEqual([`UPK ${arrears} 5:0 6:0`]);
    const twice = withCopy(compared, 'UPK', 10, { [arrears]: 500_000 });
    expect(valueIn(twice)('ino.tunggakan_lalu', '33.26.14')).toBe(1_500_000);
  });
});

describe('boards that may use BLM', () => {
  test('have no arrears, or less than in December of last year', () => {
    expect(valueIn(compared)('ino.layak_blm')).toBe(4);
    const more: readonly Edit[] = [
      ['UPK', 4, arrears, 8_000_000],
      ['UPK', 6, arrears, 999_999],
      ['UPK', 7, arrears, 1],
    ];
    const value = valueIn(edited(compared, ...more));
    // As much as then is not less, and of B04 nothing is known of then.
    expect(
      ['33.26', '33.26.12', '33.26.14', '33.26.12.2001', '33.26.14.2001'].map((code) => value('ino.layak_blm', code)),
    ).toEqual([2, 1, 1, 0, 0]);
    expect(rowsOf(edited(compared, ...more), 'ino.layak_blm')).toEqual([`UPK ${arrears} 4:0 5:1 6:1 7:0`]);
    expect(rowsOf(edited(compared, ...more), 'ino.layak_blm', '33.26.12')).toEqual([`UPK ${arrears} 4:0 5:1`]);
  });

  test('each counts once, however many rows it has', () => {
    const twice = withCopy(compared, 'UPK', 5, {});
    expect(valueIn(twice)('ino.layak_blm')).toBe(4);
    expect(rowsOf(twice, 'ino.layak_blm', '33.26.12.2014')).toEqual([`UPK ${arrears} 5:1 11:0`]);
  });
});

describe('boards that owe a report', () => {
  test('have loans of any kind, or a report up to Periode', () => {
    const silent = withoutRows(baseWorkbook(), 'UPK', 5, 6, 7);
    expect(valueIn(silent)('upk.pelapor')).toBe(1);
    expect(valueIn(silent)('upk.wajib')).toBe(4);
    const noLoans = withoutRows(silent, 'Pinjaman', 5, 6, 7, 8, 9, 10);
    expect(valueIn(noLoans)('upk.wajib')).toBe(1);
    const reported = (periode: number) => withCopy(noLoans, 'UPK', 4, { 'Kode BKM': 'B03', Periode: periode });
    expect(valueIn(reported(thisYear))('upk.wajib')).toBe(2);
    expect(valueIn(reported(lastYear))('upk.wajib', '33.26.14')).toBe(1);
    expect(valueIn(reported(serialOf(2015, 1, 31)))('upk.wajib')).toBe(1);
    // Other loans make a board owe one too.
    const other = withoutRows(silent, 'Pinjaman', 5, 7, 8, 9, 10);
    expect(valueIn(other)('upk.wajib', '33.26.12.2014')).toBe(1);
  });

  test('two boards of one desa owe two', () => {
    const second = withCopy(baseWorkbook(), 'BKM', 5, { 'Kode BKM': 'B05' });
    const value = valueIn(withCopy(second, 'UPK', 7, { 'Kode BKM': 'B05' }));
    expect([value('upk.wajib', '33.26.14.2001'), value('upk.wajib')]).toEqual([2, 5]);
  });

  test('come from the first row of each board, of the loans before the reports', () => {
    const adds = rowsOf(withoutRows(baseWorkbook(), 'Pinjaman', 5, 6), 'upk.wajib', '33.26.12').map((line) =>
      line.split(' ').filter((entry) => /:1$/.test(entry)),
    );
    // B01 by its first loan, B02 by its report.
    expect(adds).toEqual([['2:1'], ['5:1']]);
  });
});

describe('areas', () => {
  test('a kecamatan counts once, by its first desa', () => {
    expect(rowsOf(baseWorkbook(), 'wil.kecamatan')).toEqual(['Desa Kode Desa 2:1 3:0 4:1 5:0']);
    expect(rowsOf(baseWorkbook(), 'wil.kecamatan', '33.26.14')).toEqual(['Desa Kode Desa 4:1 5:0']);
    expect(rowsOf(baseWorkbook(), 'wil.kecamatan', '33.26.14.2001')).toEqual(['Desa Kode Desa 5:1']);
  });

  test('a forum counts for its kecamatan while it is active, once; that of the kabupaten for none', () => {
    expect(rowsOf(baseWorkbook(), 'lem.forum')[0]).toBe('Forum Kode Wilayah 3:1');
    expect(rowsOf(baseWorkbook(), 'lem.forum', '33.26.12.2001')[0]).toBe('Forum Kode Wilayah 3:1');
    expect(rowsOf(baseWorkbook(), 'lem.forum', '33.26.14')[0]).toBe('Forum Kode Wilayah');
    const second = withCopy(edited(baseWorkbook(), ['Forum', 4, 'Aktif', 'Ya']), 'Forum', 3, {});
    expect(valueIn(second)('lem.forum')).toBe(1);
    expect(valueIn(second)('lem.forum', '33.26.14.1002')).toBe(1);
    expect(rowsOf(second, 'lem.forum')[0]).toBe('Forum Kode Wilayah 3:1 4:1');
  });
});

test('without a Periode, or the tables, nothing is known of them', () => {
  const ids = ['ino.tunggakan_lalu', 'ino.tunggakan_kini', 'ino.tunggakan_turun', 'ino.layak_blm', 'upk.wajib'];
  const unknown = ids.map(() => null);
  const timeless = edited(compared, ['Profil', 6, 'Isian', null]);
  expect(ids.map((id) => valueIn(timeless)(id))).toEqual(unknown);
  expect(rowsOf(timeless, 'ino.tunggakan_lalu')).toEqual([`UPK ${arrears}`]);
  expect(rowsOf(timeless, 'ino.layak_blm')).toEqual([`UPK ${arrears}`]);
  const without = {
    tables: compared.tables.filter(({ name }) => !['UPK', 'Pinjaman', 'Forum', 'Desa'].includes(name)),
  };
  expect([...ids, 'lem.forum', 'wil.kecamatan', 'wil.desa_kecamatan'].map((id) => valueIn(without)(id))).toEqual([
    ...unknown,
    ...[null, null, null],
  ]);
});
