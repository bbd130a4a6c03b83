/** Which areas a report shows, and how many cells its sums lack. */
import { countSkippedCells, groupsOf, reportAreas, shownSeries } from '../../../src/engine/report';
import { area, indicatorsOf } from '../../support/areaIndicators';
import { baseWorkbook, edited } from '../../support/base';
import { read, schema } from '../../support/programme';

const total = area('kabupaten', '33.26', 'Kabupaten Pekalongan', {});
const [bojong, buaran] = [area('kecamatan', '33.26.11', 'Bojong', {}), area('kecamatan', '33.26.14', 'Buaran', {})];
const desa = [area('desa', '33.26.11.2001', 'Bukur', {}), area('desa', '33.26.11.2002', 'Wiroditan', {})];
const unlinked = area('desa', '', '', {});
const shown = (...areas: (typeof total)[]) => reportAreas(schema, indicatorsOf(areas));

test('the parts of a whole, rows that reach none last', () => {
  expect(shown(total, bojong, buaran, ...desa, unlinked)).toEqual({
    total,
    areas: [bojong, buaran, unlinked],
    single: false,
    unlinked: true,
  });
  expect(shown(total, bojong, buaran, ...desa)).toEqual({
    total,
    areas: [bojong, buaran],
    single: false,
    unlinked: false,
  });
});

test('of a single part its lowest areas; the total is that of all rows, under its code and name', () => {
  const only = shown(total, bojong, ...desa, unlinked);
  expect(only.areas).toEqual([...desa, unlinked]);
  expect([only.single, only.unlinked]).toEqual([true, true]);
  expect(only.total).toMatchObject({ level: 'kabupaten', code: '33.26.11' });
  expect(only.total.name).toContain('Bojong');
});

test('without areas there is no report', () => {
  expect(() => shown()).toThrow('indicators without areas');
});

test('years and months of several series, each once and in order', () => {
  const one = area('kabupaten', '33.26', 'K', {
    a: { '2014-02': 1, '2014-10': 2 },
    b: { '2014-01': 3, '2014-02': null },
    c: 5,
    d: [{ jenis: 'Jalan' }],
    e: null,
    f: 'minimum',
  });
  expect(groupsOf(one, ['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual(['2014-01', '2014-02', '2014-10']);
  expect(groupsOf(one, ['a'])).toEqual(['2014-02', '2014-10']);
});

test('series are shown by area where a table of areas has them, by month where a trend has', () => {
  const tables = [
    { kind: 'areas', title: '', indicators: ['x', 'y'] },
    { kind: 'trend', title: '', indicators: ['z'] },
    { kind: 'breakdown', title: '', indicator: 'w' },
  ] as const;
  expect(shownSeries([{ section: '', tables, charts: [] }])).toEqual({
    byArea: new Set(['x', 'y']),
    byMonth: new Set(['z']),
  });
});

test('cells that cannot be read are missing from sums, and blank ones that are always required', () => {
  const count = (...edits: Parameters<typeof edited>[1][]) => countSkippedCells(read(edited(baseWorkbook(), ...edits)));
  const before = count();
  expect(count(['Pinjaman', 2, 'Saldo', '?'])).toBe(before + 1);
  expect(count(['Pinjaman', 2, 'Saldo', null], ['Pinjaman', 3, 'Saldo', '?'])).toBe(before + 2);
  // A repair leaves nothing out, and neither does a blank that may be.
  expect(count(['Pinjaman', 2, 'Saldo', 'Rp 2.000.000'])).toBe(before);
  expect(count(['BKM', 2, 'Nomor Akta Notaris', null])).toBe(before);
});
