import {
  achievement,
  changeOf,
  comparisonWithHistory,
  comparisonWithWorkbook,
  comparisonWithin,
  earlierValuesOf,
  newHistoryRows,
  ranking,
} from '../../../src/engine/report';
import { programme } from '../../support/programme';
import { area, indicatorsOf } from '../../support/areaIndicators';
import { catalogue } from '../../../src/programme/indicators';

const kabupaten = area('kabupaten', '33.26', 'Kabupaten Pekalongan', {
  'wil.desa': 119,
  'upk.par': { value: 0.07, class: 'memuaskan', onLimit: false },
  'upk.kelas': 'minimum',
  'blm.cair': 300,
  'blm.cair_tahun': { '2012': 100, '2013': 150, '2014': 50 },
  'fis.selesai': [],
  'upk.roi': { value: null, class: null, onLimit: false },
});

test('a report appends one row per area and single-number indicator that has a value', () => {
  const unlinked = area('kecamatan', '', '', { 'wil.desa': 0 });
  expect(newHistoryRows(programme, [], indicatorsOf([kabupaten, unlinked]))).toEqual([
    { period: '2014-12', area: '33.26', indicator: 'wil.desa', value: 119 },
    { period: '2014-12', area: '33.26', indicator: 'blm.cair', value: 300 },
    { period: '2014-12', area: '33.26', indicator: 'upk.par', value: 0.07 },
  ]);
});

test('the sum of a workbook of one kecamatan is not remembered as the kabupaten', () => {
  const kecamatan = area('kecamatan', '33.26.11', 'Bojong', { 'wil.desa': 22 });
  const total = area('kabupaten', '33.26', 'Kabupaten Pekalongan', { 'wil.desa': 22 });
  expect(newHistoryRows(programme, [], indicatorsOf([total, kecamatan])).map(({ area: code }) => code)).toEqual([
    '33.26.11',
  ]);
});

test('of a kabupaten its kecamatan are remembered, of a single kecamatan its desa', () => {
  const kecamatan = ['33.26.11', '33.26.12'].map((code) => area('kecamatan', code, code, { 'wil.desa': 1 }));
  const desa = area('desa', '33.26.11.2001', 'Bojong', { 'wil.desa': 1 });
  const total = area('kabupaten', '33.26', 'Kabupaten Pekalongan', { 'wil.desa': 2 });
  const remembered = (...areas: (typeof total)[]) =>
    newHistoryRows(programme, [], indicatorsOf(areas)).map(({ area: code }) => code);
  expect(remembered(total, ...kecamatan, desa)).toEqual(['33.26', '33.26.11', '33.26.12']);
  expect(remembered(total, ...kecamatan.slice(0, 1), desa)).toEqual(['33.26.11', '33.26.11.2001']);
});

test('what the history holds already is not appended again; what was corrected is, also where it cannot be computed any more', () => {
  const indicators = indicatorsOf([kabupaten]);
  const history = newHistoryRows(programme, [], indicators);
  expect(newHistoryRows(programme, history, indicators)).toEqual([]);
  const corrected = area('kabupaten', '33.26', 'Kabupaten Pekalongan', {
    ...kabupaten.values,
    'wil.desa': 118,
    'upk.par': { value: null, class: null, onLimit: false },
  });
  const added = newHistoryRows(programme, history, indicatorsOf([corrected]));
  expect(added).toEqual([
    { period: '2014-12', area: '33.26', indicator: 'wil.desa', value: 118 },
    { period: '2014-12', area: '33.26', indicator: 'upk.par', value: null },
  ]);
  expect(newHistoryRows(programme, [...history, ...added], indicatorsOf([corrected]))).toEqual([]);
  const before = comparisonWithHistory(programme, [...history, ...added], indicatorsOf([kabupaten], '2015-01'));
  expect(['wil.desa', 'upk.par', 'blm.cair'].map((id) => before?.of(kabupaten, id).before)).toEqual([118, null, 300]);
  expect(newHistoryRows(programme, [], indicatorsOf([kabupaten], ''))).toEqual([]);
});

test('of the history the latest period before this one counts, and of repeated rows the last', () => {
  const row = (period: string, value: number) => ({ period, area: '33.26', indicator: 'wil.desa', value });
  const history = [row('2014-06', 110), row('2014-09', 115), row('2014-09', 117), row('2014-12', 1), row('2015-01', 2)];
  const comparison = comparisonWithHistory(programme, history, indicatorsOf([kabupaten]));
  expect(comparison?.period).toBe('2014-09');
  expect(comparison?.of(kabupaten, 'wil.desa')).toEqual({ before: 117, now: 119 });
  expect(comparison?.of(kabupaten, 'blm.cair')).toEqual({ before: null, now: 300 });
  expect(comparisonWithHistory(programme, history, indicatorsOf([kabupaten], '2014-06'))).toBeNull();
});

test('a history in which only parts of the area occur, as that of files put together, is none of the whole', () => {
  const history = [{ period: '2014-09', area: '33.26.11', indicator: 'wil.desa', value: 22 }];
  expect(comparisonWithHistory(programme, history, indicatorsOf([kabupaten]))).toBeNull();
});

test('an earlier workbook comes before the history, one of the same month does not', () => {
  const history = [{ period: '2014-09', area: '33.26', indicator: 'wil.desa', value: 110 }];
  const other = (period: string) => indicatorsOf([area('kabupaten', '33.26', 'Kab.', { 'wil.desa': 48 })], period);
  const before = (previous: ReturnType<typeof other> | null) =>
    earlierValuesOf(programme, previous, history, indicatorsOf([kabupaten]))?.of(kabupaten, 'wil.desa').before;
  expect([before(other('2014-11')), before(other('2014-12')), before(null)]).toEqual([48, 110, 110]);
});

test('another workbook is compared area by area, by code', () => {
  const earlier = area('kabupaten', '33.26', 'Kab. Pekalongan', { 'wil.desa': 48 });
  const comparison = comparisonWithWorkbook(indicatorsOf([earlier], '2013-12'), { period: '2014-12' });
  expect(comparison?.period).toBe('2013-12');
  expect(comparison?.of(kabupaten, 'wil.desa')).toEqual({ before: 48, now: 119 });
  expect(comparison?.of(area('desa', '33.26.11.2001', 'Bukur', { 'wil.desa': 1 }), 'wil.desa')).toEqual({
    before: null,
    now: 1,
  });
});

describe('within the UPK reports', () => {
  const board = (code: string, months: Record<string, [aset: number, saldo: number, par: number | null]>) =>
    area('desa', code, code, {
      'upk.aset_bulan': Object.fromEntries(Object.entries(months).map(([month, [aset]]) => [month, aset])),
      'upk.saldo_bulan': Object.fromEntries(Object.entries(months).map(([month, [, saldo]]) => [month, saldo])),
      'upk.par_bulan': Object.fromEntries(Object.entries(months).map(([month, [, , par]]) => [month, par])),
    });
  const total = area('kabupaten', '33.26', 'Kabupaten Pekalongan', {
    ...kabupaten.values,
    'upk.aset': 300,
    'upk.aset_bulan': { '2013-12': 1000, '2014-12': 300 },
    'upk.par_bulan': { '2013-12': 140 / 600, '2014-12': 0.1 },
    'upk.lar': { value: 0.08, class: 'memuaskan', onLimit: false },
    'upk.lar_bulan': { '2013-12': 0.18, '2014-12': 0.08 },
  });
  const kecamatan = area('kecamatan', '33.26.11', 'Bojong', {
    'upk.aset': 120,
    'upk.aset_bulan': { '2013-12': 800, '2014-12': 120 },
  });
  const both = [
    board('33.26.11.2001', { '2013-12': [100, 80, 0.5], '2014-12': [120, 90, 0.1] }),
    board('33.26.12.2001', { '2013-12': [200, 20, 0], '2014-12': [180, 0, null] }),
  ];
  const late = board('33.26.11.2002', { '2013-12': [700, 500, 0.2], '2014-12': [0, 0, null] });

  test('before and now are the indicators themselves, a change counts only boards that report in both months', () => {
    const comparison = comparisonWithin(catalogue, indicatorsOf([total, kecamatan, ...both, late]));
    expect(comparison?.period).toBe('2013-12');
    expect(comparison?.of(total, 'upk.aset')).toEqual({ before: 1000, now: 300, both: { before: 300, now: 300 } });
    expect(comparison?.of(kecamatan, 'upk.aset')).toEqual({ before: 800, now: 120, both: { before: 100, now: 120 } });
    expect(comparison?.of(late, 'upk.aset')).toEqual({ before: 700, now: null, both: { before: null, now: null } });
    // LAR has no weights: with other boards in the two months it is not compared.
    expect(comparison?.of(total, 'upk.lar')).toEqual({ before: 0.18, now: 0.08, both: { before: null, now: null } });
    const change = (id: string) => changeOf(catalogue, id, comparison?.of(total, id) ?? { before: null, now: null });
    expect(change('upk.aset')).toMatchObject({ size: 0, arrow: '=' });
    expect(change('upk.lar')).toBeNull();
  });

  test('a ratio is weighted with its balance', () => {
    const comparison = comparisonWithin(catalogue, indicatorsOf([total, ...both]));
    expect(comparison?.of(total, 'upk.par')).toEqual({
      before: 140 / 600,
      now: 0.07,
      both: { before: 40 / 100, now: 0.1 },
    });
    expect(comparison?.of(total, 'upk.lar')).toEqual({ before: 0.18, now: 0.08 });
  });

  test('where nobody had reported there is no value before', () => {
    const comparison = comparisonWithin(
      catalogue,
      indicatorsOf([area('kecamatan', '33.26.12', 'X', { 'upk.aset': 5 })]),
    );
    expect(comparison?.of(area('kecamatan', '33.26.12', 'X', { 'upk.aset': 5 }), 'upk.aset').before).toBeNull();
  });

  test('BLM before is that of the budget years up to the last one', () => {
    const comparison = comparisonWithin(catalogue, indicatorsOf([total]));
    expect(comparison?.of(total, 'blm.cair')).toEqual({ before: 250, now: 300 });
  });

  test('without a Periode there is nothing to compare', () => {
    expect(comparisonWithin(catalogue, indicatorsOf([total], ''))).toBeNull();
  });
});

test.each([
  ['upk.par', 0.2, 0.1, -0.1, '▼', 'better'],
  ['upk.par', 0.1, 0.2, 0.1, '▲', 'worse'],
  ['upk.ccr', 1.1, 1.2, 1.2 - 1.1, '▲', 'better'],
  ['blm.cair', 5, 5, 0, '=', 'same'],
  ['pin.saldo', 5, 6, 0.2, '▲', 'neutral'],
  ['bkm.masa_habis', 4, 1, -0.75, '▼', 'better'],
  ['upk.laba', -4, 2, 1.5, '▲', 'better'],
  ['pin.saldo', 0, 6, null, '▲', 'neutral'],
  // What adding up in another order leaves is no change.
  ['upk.par', 0.1 + 0.2, 0.3, 0.3 - (0.1 + 0.2), '=', 'same'],
])('%s from %d to %d changes by %d: percentages in points, amounts in shares', (id, before, now, size, arrow, word) => {
  expect(changeOf(catalogue, id, { before, now })).toEqual({ difference: now - before, size, arrow, word });
});

test('no change without one of the two values', () => {
  expect(changeOf(catalogue, 'upk.par', { before: null, now: 1 })).toBeNull();
  expect(changeOf(catalogue, 'upk.par', { before: 1, now: null })).toBeNull();
});

test('achievement of a target, also where less is better', () => {
  expect(achievement(catalogue, 'blm.cair', 90, 100)).toBe(0.9);
  expect(achievement(catalogue, 'upk.par', 0.2, 0.1)).toBe(0.5);
  expect(achievement(catalogue, 'upk.par', 0, 0.1)).toBeNull();
  expect(achievement(catalogue, 'blm.cair', null, 100)).toBeNull();
  expect(achievement(catalogue, 'blm.cair', 1, 0)).toBeNull();
});

test('the best comes first, equal values share a rank, areas without a value are left out', () => {
  const par = (code: string, value: number | null) =>
    area('kecamatan', code, code, { 'upk.par': { value, class: null, onLimit: false } });
  const ranked = ranking(
    catalogue,
    [par('a', 0.3), par('b', 0.1), par('c', 0.1), par('d', null), par('', 0)],
    'upk.par',
  );
  expect(ranked.map(({ rank, area: { code } }) => [rank, code])).toEqual([
    [1, 'b'],
    [1, 'c'],
    [3, 'a'],
  ]);
});
