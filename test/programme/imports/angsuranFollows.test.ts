/** What payments of other lists change: those that stand there already, opening rows, UPK, earlier splits (docs/spec/entry.md 5, docs/spec/ledger.md 3, 4 and 9). */
import type { ImportedRow, RowValues, SettledRows } from '../../../src/engine/entry';
import { angsuranImport } from '../../../src/programme/imports/angsuran';
import { mapTable } from '../../support/base';
import { subjectOf } from '../../support/tasks';
import { add, bare, base, closed, day, kenanga, noted, settle, settled, written } from './payments';

const openings = ({ beside }: SettledRows) =>
  beside.flatMap((change) =>
    change.kind === 'add' && change.table === 'Angsuran' ? [String(change.cells['Nomor Bukti'])] : [],
  );

describe('a payment that is there already', () => {
  /** A row of Angsuran with other cells. */
  const change = (row: number, values: RowValues, cells: RowValues, ahead?: true): ImportedRow => ({
    kind: 'change',
    row,
    cells,
    values,
    ...(ahead === undefined ? {} : { ahead }),
  });
  const lunas = { 'Nomor Bukti': 'A-4', 'Nomor Pinjaman': 'P-3', Tanggal: day(11, 30, 2013), Jasa: 300_000 };

  test('is judged as if it were not', () => {
    // P-3 is settled by the very payment; with all of it there is nothing left to pay.
    const cells = { Pokok: 1_900_000 };
    expect(settle([change(3, { ...lunas, ...cells }, cells)]).rows).toEqual([
      { kind: 'change', table: 'Angsuran', row: 3, cells },
    ]);
    const [more] = settle([change(3, { ...lunas, Pokok: 2_000_001 }, { Pokok: 2_000_001 })]).rows;
    expect(more).toMatchObject({ refusal: { code: 'more-than-owed', params: { saldo: 2_000_000 } } });
  });

  test('stays as it is in a closed month; the day after it may change', () => {
    const cells = { Tanggal: day(12, 20) };
    const five = { 'Nomor Bukti': 'A-5', 'Nomor Pinjaman': 'P-4', Pokok: 500_000, Jasa: 60_000 };
    const changed = [change(4, { ...five, ...cells }, cells)];
    const [refused] = settle(changed, closed(day(11, 30))).rows;
    expect(refused).toMatchObject({ refusal: { code: 'month-closed', params: { bulan: day(11, 30) } } });
    expect(settle(changed, closed(day(10, 31))).rows[0]?.kind).toBe('change');
  });

  test('of the month after Periode is found among those', () => {
    const first = ['A-20', 'P-4', day(1, 5, 2015), 500_000, 60_000, null];
    const raw = mapTable(base.raw, 'Angsuran', (table) => ({ ...table, values: [...table.values, first] }));
    const cells = { Pokok: 400_000 };
    const values = { 'Nomor Bukti': 'A-20', 'Nomor Pinjaman': 'P-4', Tanggal: day(1, 5, 2015), Jasa: 60_000, ...cells };
    expect(settle([change(0, values, cells, true)], { ...base, raw }).rows).toEqual([
      { kind: 'change', table: 'Angsuran', row: 0, ahead: true, cells },
    ]);
  });
});

describe('opening rows', () => {
  /** P-2: 10,000,000 in 10 months at 1.5%, lent on 10 March; half of it is paid. */
  const mawar = { 'Nomor Pinjaman': 'P-2', Tanggal: day(12, 20), Jumlah: 1_000_000 };
  const paid = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6', 'P-9'];

  test('come with the first payments, which continue from them', () => {
    const result = settled([mawar], bare);
    // Nine instalments are due, the jasa of five stands in the opening row: four times 150,000 before pokok.
    expect(written(result)).toEqual([[expect.any(String), day(12, 20), 400_000, 600_000]]);
    expect(openings(result)).toEqual(paid.map((nomor) => `SA-${nomor}`));
    expect(noted(result)).toContainEqual({ code: 'opening-rows', banyak: 7 });
  });

  test('that the source has itself are not written twice', () => {
    const own = {
      'Nomor Bukti': 'SA-P-2',
      'Nomor Pinjaman': 'P-2',
      Tanggal: day(11, 30),
      Pokok: 5_000_000,
      Jasa: 750_000,
    };
    const result = settled([own], bare);
    expect(written(result)).toEqual([['SA-P-2', day(11, 30), 5_000_000, 750_000]]);
    expect(openings(result)).toEqual(paid.filter((nomor) => nomor !== 'P-2').map((nomor) => `SA-${nomor}`));
  });

  test('of the source are those that later payments continue from', () => {
    const own = {
      'Nomor Bukti': 'SA-P-2',
      'Nomor Pinjaman': 'P-2',
      Tanggal: day(11, 30),
      Pokok: 4_000_000,
      Jasa: 600_000,
    };
    // Nine instalments are due on 10 December, the jasa of four of them is paid: 750,000 are left.
    expect(written(settled([own, mawar], bare))).toEqual([
      ['SA-P-2', day(11, 30), 4_000_000, 600_000],
      [expect.any(String), day(12, 20), 250_000, 750_000],
    ]);
  });

  test('come for loans without payments alone where others have some', () => {
    const raw = mapTable(base.raw, 'Angsuran', (table) => ({
      ...table,
      values: table.values.filter(([bukti]) => bukti !== 'A-3' && bukti !== 'A-1' && bukti !== 'A-2'),
    }));
    const untold = { ...base, raw };
    const result = settled([mawar, kenanga({ Jumlah: 560_000 })], untold);
    expect(written(result)).toEqual([
      [expect.any(String), day(12, 20), 400_000, 600_000],
      [expect.any(String), day(12, 20), 500_000, 60_000],
    ]);
    // P-1 has none either, but nothing is paid of it here.
    expect(openings(result)).toEqual(['SA-P-2']);
    expect(noted(result)).toContainEqual({ code: 'opening-rows', banyak: 1 });
    expect(written(settled([mawar], untold, false))).toEqual([[expect.any(String), day(12, 20), 0, 1_000_000]]);
  });

  test('can be left out: then nothing was paid before', () => {
    const result = settled([mawar], bare, false);
    expect(written(result)).toEqual([[expect.any(String), day(12, 20), 0, 1_000_000]]);
    expect(openings(result)).toEqual([]);
  });

  test('leave no day before theirs, and do not come where no payment does', () => {
    const result = settled([{ ...mawar, Tanggal: day(11, 29) }], bare);
    expect(written(result)).toEqual(['before-opening']);
    expect(result).toMatchObject({ beside: [], notes: [] });
  });

  test('are offered where a loan has no payment written down', () => {
    const untold = {
      ...base,
      raw: mapTable(base.raw, 'Angsuran', (table) => ({ ...table, values: table.values.slice(0, 3) })),
    };
    const offers = [bare, untold, base].map((kept) => angsuranImport.offersBeside?.(subjectOf(kept)));
    expect(offers).toEqual([true, true, false]);
  });
});

describe('what follows', () => {
  test('a board’s row of UPK moves by what came in', () => {
    const result = settled([kenanga({ Jumlah: 560_000 })]);
    // docs/spec/ledger.md 9, from December's row of B02.
    expect(result.beside).toEqual([
      {
        kind: 'change',
        table: 'UPK',
        row: 3,
        cells: { 'Kas dan Bank': 1_560_000, 'Saldo Pinjaman': 5_000_000, Pendapatan: 960_000, Modal: 7_060_000 },
      },
    ]);
    expect(noted(result)).toEqual([{ code: 'upk-follows', bkm: 'Guyub Rukun', bulan: day(12, 31) }]);
  });

  test('rows of a board whose cash would fall below 0 are refused, those of others are not', () => {
    const values = { 'Nomor Bukti': 'A-3', 'Nomor Pinjaman': 'P-2', Tanggal: day(8, 10), Pokok: 1_000_000, Jasa: 0 };
    const cells = { Pokok: 1_000_000, Jasa: 0 };
    const result = settle([
      { kind: 'change', row: 2, cells, values },
      add({ 'Nomor Pinjaman': 'P-1', Tanggal: day(12, 20), Jumlah: 75_000 }),
      add(kenanga({ Jumlah: 560_000 })),
    ]);
    // B01 has 3,000,000 in December; 4,750,000 less and 75,000 more.
    const short = { code: 'cash-short', params: { bkm: 'Karya Bersama', bulan: day(12, 31), selisih: 1_675_000 } };
    expect(result.rows).toMatchObject([{ refusal: short }, { refusal: short }, { kind: 'add' }]);
    expect(result.beside).toMatchObject([{ table: 'UPK', row: 3 }]);
    expect(noted(result).map(({ code }) => code)).toEqual(['upk-follows']);
  });

  test('earlier payments that would be split otherwise now are told, once for a loan', () => {
    const result = settled([
      { 'Nomor Pinjaman': 'P-2', Tanggal: day(6, 15), Jumlah: 500_000 },
      { 'Nomor Pinjaman': 'P-2', Tanggal: day(12, 20), Jumlah: 500_000 },
      kenanga({ Jumlah: 560_000 }),
    ]);
    expect(noted(result).filter(({ code }) => code === 'resplit-line')).toEqual([
      { code: 'resplit-line', pinjaman: 'P-2' },
    ]);
  });

  test('long lists leave room for whatever else waits', () => {
    const steps = angsuranImport.settle(
      subjectOf(base),
      Array.from({ length: 1_000 }, () => add({ 'Nomor Pinjaman': 'P-99' })),
      true,
    );
    const looks = [...steps].length;
    expect(looks).toBeGreaterThanOrEqual(5);
    expect(looks).toBeLessThan(100);
  });
});
