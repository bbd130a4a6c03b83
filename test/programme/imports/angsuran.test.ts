/** Payments of other lists, as the ledger takes or refuses them (docs/spec/entry.md 5, docs/spec/ledger.md 3, 4 and 8). */
import { angsuranImport } from '../../../src/programme/imports/angsuran';
import type { RowValues } from '../../../src/engine/entry';
import { edited } from '../../support/base';
import { subjectOf } from '../../support/tasks';
import { base, closed, day, kenanga, noted, settled, written } from './payments';

describe('what tells payments without a number', () => {
  const known = angsuranImport.identity?.(kenanga({ Pokok: 500_000, Jasa: 60_000 }));
  test.each([
    ['the whole amount', { Jumlah: 560_000 }, true],
    ['its parts, whatever stands for the whole', { Pokok: 500_000, Jasa: 60_000, Jumlah: 1 }, true],
    ['a time of day', { Tanggal: day(12, 20) + 0.6, Jumlah: 560_000 }, true],
    ['another writing of the number', { 'Nomor Pinjaman': 'p-4', Jumlah: 560_000 }, true],
    ['pokok alone', { Pokok: 560_000 }, true],
    ['jasa alone', { Jasa: 560_000 }, true],
    ['a part beside the whole amount', { Pokok: 500_000, Jumlah: 560_000 }, true],
    ['another amount', { Jumlah: 560_001 }, false],
    ['another day', { Tanggal: day(12, 21), Jumlah: 560_000 }, false],
    ['another loan', { 'Nomor Pinjaman': 'P-1', Jumlah: 560_000 }, false],
  ] satisfies [string, RowValues, boolean][])('%s', (_name, cells, isSame) => {
    expect(angsuranImport.identity?.(kenanga(cells)) === known).toBe(isSame);
  });

  test.each([
    ['loan', { 'Nomor Pinjaman': null, Jumlah: 1 }],
    ['day', { Tanggal: 'besok', Jumlah: 1 }],
    ['amount', { Pokok: 'banyak' }],
  ] satisfies [string, RowValues][])('nothing without its %s', (_name, cells) => {
    expect(angsuranImport.identity?.(kenanga(cells))).toBeNull();
  });
});

describe('a payment is taken', () => {
  test.each([
    ['split by the ledger', [{ Jumlah: 560_000 }], [['A-9', 500_000, 60_000]]],
    ['jasa before pokok', [{ Jumlah: 70_000 }], [['A-9', 10_000, 60_000]]],
    ['in its own parts', [{ Pokok: 550_000, Jasa: 10_000 }], [['A-9', 550_000, 10_000]]],
    ['with jasa as what is left', [{ Pokok: 550_000, Jumlah: 560_000 }], [['A-9', 550_000, 10_000]]],
    ['with pokok as what is left', [{ Jasa: 10_000, Jumlah: 560_000 }], [['A-9', 550_000, 10_000]]],
    [
      'with nothing where a list leaves out what is nothing',
      [{ Pokok: 500_000 }, { Jasa: 60_000 }],
      [
        ['A-9', 500_000, 0],
        ['A-10', 0, 60_000],
      ],
    ],
    ['with its own number', [{ 'Nomor Bukti': ' KW-7 ', Jumlah: 560_000 }], [['KW-7', 500_000, 60_000]]],
    [
      'with a number that no other row of the source has',
      [{ Jumlah: 60_000 }, { 'Nomor Bukti': 'a-9', Jumlah: 500_000 }],
      [
        ['A-10', 0, 60_000],
        ['a-9', 500_000, 0],
      ],
    ],
  ] satisfies [string, RowValues[], (string | number)[][]][])('%s', (_name, list, wanted) => {
    const result = settled(list.map(kenanga));
    expect(written(result)).toEqual(wanted.map(([bukti, ...parts]) => [bukti, day(12, 20), ...parts]));
    expect(result.rows.map((row) => row.kind !== 'refused' && row.table)).toEqual(wanted.map(() => 'Angsuran'));
  });

  test('each as the earlier ones leave the loan, in the order of their days', () => {
    const result = settled([
      kenanga({ Tanggal: day(12, 31) + 0.5, Jumlah: 600_000 }),
      kenanga({ Jumlah: 60_000 }),
      kenanga({ Jumlah: 100_000 }),
    ]);
    // 20 December: the second instalment ahead, jasa first. 31 December: what is left of it, then the third.
    expect(written(result)).toEqual([
      ['A-11', day(12, 31), 540_000, 60_000],
      ['A-9', day(12, 20), 0, 60_000],
      ['A-10', day(12, 20), 100_000, 0],
    ]);
  });

  test('up to the end of the month after Periode; of one ahead UPK does not move', () => {
    const result = settled([{ ...kenanga({ Jumlah: 60_000 }), Tanggal: day(1, 31, 2015) }]);
    expect(written(result)).toEqual([['A-9', day(1, 31, 2015), 0, 60_000]]);
    expect([result.beside, result.notes]).toEqual([[], []]);
  });

  test('and what is beyond the loan is given back', () => {
    // Left are 5,500,000 and eleven times 60,000.
    const result = settled([kenanga({ Jumlah: 7_000_000 })]);
    expect(written(result)).toEqual([['A-9', day(12, 20), 5_500_000, 660_000]]);
    expect(noted(result)).toContainEqual({ code: 'overpaid-line', pinjaman: 'P-4', jumlah: 840_000 });
  });

  test('as it was written where its day is not understood, for the rules to tell', () => {
    const own = kenanga({ Tanggal: 'besok', Pokok: 5 });
    expect(settled([{ ...own, Jumlah: 1 }]).rows).toEqual([{ kind: 'add', table: 'Angsuran', cells: own }]);
  });

  test('a reversal stands as it is written, and opens the loan again', () => {
    const lunas = { 'Nomor Pinjaman': 'P-3', Tanggal: day(12, 20) };
    const result = settled([
      { ...lunas, 'Nomor Bukti': 'K-A-4', Pokok: -2_000_000, Jasa: -300_000, 'Koreksi Atas': 'A-4' },
      { ...lunas, Jumlah: 2_300_000 },
    ]);
    expect(result.rows[0]).toMatchObject({ cells: { Pokok: -2_000_000, Jasa: -300_000, 'Koreksi Atas': 'A-4' } });
    expect(written(result)[1]).toEqual(['A-9', day(12, 20), 2_000_000, 300_000]);
  });
});

describe('a payment is refused', () => {
  test.each([
    ['without a loan', kenanga({ 'Nomor Pinjaman': ' ', Jumlah: 1 }), { code: 'cell-missing', lain: 'Nomor Pinjaman' }],
    [
      'of an unknown loan',
      kenanga({ 'Nomor Pinjaman': 'P-99', Jumlah: 1 }),
      { code: 'unknown-loan', pinjaman: 'P-99' },
    ],
    ['without a day', kenanga({ Tanggal: null, Jumlah: 1 }), { code: 'cell-missing', lain: 'Tanggal' }],
    ['without an amount', kenanga({}), { code: 'cell-missing', lain: 'Pokok' }],
    ['of jasa alone, where no row has pokok', kenanga({ Jasa: 60_000 }), { code: 'cell-missing', lain: 'Pokok' }],
    ['of pokok alone, where no row has jasa', kenanga({ Pokok: 500_000 }), { code: 'cell-missing', lain: 'Jasa' }],
    [
      'before the loan was lent',
      kenanga({ Tanggal: day(10, 30), Jumlah: 1 }),
      { code: 'before-disbursement', tanggal: day(10, 30), awal: day(10, 31) },
    ],
    [
      'after the month that follows Periode',
      kenanga({ Tanggal: day(2, 1, 2015), Jumlah: 1 }),
      { code: 'after-period', tanggal: day(2, 1, 2015), akhir: day(1, 31, 2015) },
    ],
    [
      'of a settled loan',
      kenanga({ 'Nomor Pinjaman': 'P-3', Jumlah: 1 }),
      { code: 'loan-settled', tanggal: day(12, 20) },
    ],
    ['of more than is owed', kenanga({ Pokok: 5_500_001, Jasa: 0 }), { code: 'more-than-owed', saldo: 5_500_000 }],
    ['of nothing', kenanga({ Jumlah: 0 }), { code: 'nothing-to-pay' }],
    [
      'before the loan was rescheduled',
      kenanga({ 'Nomor Pinjaman': 'P-9', Tanggal: day(11, 20), Jumlah: 1 }),
      { code: 'before-reschedule', tanggal: day(11, 20), awal: day(11, 20) },
    ],
  ] satisfies [string, RowValues, object][])('%s', (_name, cells, wanted) => {
    const [row] = settled([cells]).rows;
    expect(row?.kind === 'refused' && { code: row.refusal.code, ...row.refusal.params }).toEqual(wanted);
  });

  test('in a closed month, a reversal too', () => {
    const cells = { Pokok: -1, Jasa: -1, 'Nomor Bukti': 'K-A-5', 'Koreksi Atas': 'A-5' };
    const list = [kenanga({ Tanggal: day(11, 30), Jumlah: 1 }), kenanga({ Tanggal: day(11, 30), ...cells })];
    const { rows } = settled(list, closed(day(11, 30)));
    for (const row of rows)
      expect(row).toMatchObject({ refusal: { code: 'month-closed', params: { bulan: day(11, 30) } } });
    expect(settled([kenanga({ Tanggal: day(12, 1), ...cells })], closed(day(11, 30))).rows[0]?.kind).toBe('add');
  });

  test('of a loan of which a cell that counts cannot be read', () => {
    const kept = { ...base, raw: edited(base.raw, ['Pinjaman', 5, 'Pokok', 'enam juta']) };
    expect(written(settled([kenanga({ Jumlah: 1 })], kept))).toEqual(['unreadable-loan']);
  });

  test('of a loan without payments whose Angsuran Pokok cannot be read: what was paid of it stands nowhere', () => {
    const unread = (row: number) => ({ ...base, raw: edited(base.raw, ['Pinjaman', row, 'Angsuran Pokok', '#REF!']) });
    const teratai = { ...kenanga({ Jumlah: 60_000 }), 'Nomor Pinjaman': 'P-8' };
    expect(written(settled([teratai]))).toEqual([['A-9', day(12, 20), 0, 60_000]]);
    expect(written(settled([teratai], unread(9)))).toEqual(['unreadable-loan']);
    // The payments of P-4 tell it.
    expect(written(settled([kenanga({ Jumlah: 60_000 })], unread(5)))).toEqual([['A-9', day(12, 20), 0, 60_000]]);
  });

  test('whatever it is, without Periode, and while a payment names no loan', () => {
    const without = { ...base, raw: edited(base.raw, ['Profil', 6, 'Isian', null]) };
    const unlinked = { ...base, raw: edited(base.raw, ['Angsuran', 3, 'Nomor Pinjaman', 'P-77']) };
    for (const [kept, code] of [
      [without, 'no-period'],
      [unlinked, 'unlinked-rows'],
    ] as const)
      expect(settled([kenanga({ Jumlah: 560_000 }), kenanga({ Jumlah: 1 })], kept)).toEqual({
        rows: [0, 1].map(() => ({ kind: 'refused', refusal: expect.objectContaining({ code }) })),
        beside: [],
        notes: [],
      });
    expect(angsuranImport.offersBeside?.(subjectOf(without))).toBe(false);
  });
});
