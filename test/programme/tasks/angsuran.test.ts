import { serialOf } from '../../../src/engine/dataset';
import fc from 'fast-check';
import { angsuran } from '../../../src/programme/tasks/angsuran';
import { pinjamanBaru } from '../../../src/programme/tasks/pinjamanBaru';
import { emptyMonth } from '../../support/month';
import { baseWorkbook, mapTable } from '../../support/base';
import { read } from '../../support/programme';
import { applied, batchOf, faultsOf, noOwn, subjectOf, type Kept } from '../../support/tasks';

const base = { raw: baseWorkbook(), own: noOwn };
const day = (month: number, date: number, year = 2014): number => serialOf(year, month, date);

test('proposes the next receipt of the board, today, and the split', () => {
  const subject = subjectOf(base);
  const proposals = angsuran.proposals(subject, { pinjaman: 'P-2', jumlah: 700_000 });
  // A-9 would follow the highest of the series, which B04 has.
  expect(proposals).toEqual({
    tanggal: day(12, 20),
    bukti: 'A-9',
    'bagi-ulang': 'Tidak',
    jasa: 600_000,
    pokok: 100_000,
  });
  expect(angsuran.questions(subject, {}).map(({ column }) => column.header)).toEqual([
    'pinjaman',
    'tanggal',
    'jumlah',
    'bukti',
    'jasa',
    'pokok',
  ]);
  const options = angsuran.questions(subject, {})[0]?.options ?? [];
  // Overdue first, written off last.
  expect(options.map(({ value }) => value)).toEqual(['P-4', 'P-2', 'P-5', 'P-7', 'P-1', 'P-8', 'P-9', 'P-6']);
  expect(options[0]?.about).toBe('Kenanga · Guyub Rukun');
});

test('a payment moves the loan and the row of UPK that agreed with it', () => {
  const subject = subjectOf(base);
  const plan = angsuran.plan(subject, { pinjaman: 'P-2', jumlah: 700_000 });
  const after = applied(base, batchOf(plan));
  expect(faultsOf(after)).toEqual(faultsOf(base));
  expect(plan.figures).toContainEqual({ id: 'saldo', type: 'rp', before: 5_000_000, after: 4_900_000 });
  const { UPK: upk, Pinjaman: loans } = read(after.raw).tables;
  expect(loans.number('Saldo').values[1]).toBe(4_900_000);
  expect(
    ['Kas dan Bank', 'Saldo Pinjaman', 'Pendapatan', 'Modal'].map((header) => upk.number(header as 'Modal').values[2]),
  ).toEqual([3_700_000, 6_900_000, 1_800_000, 9_600_000]);
});

describe('what is paid beyond the plan (5,000,000 of principal, 750,000 of jasa are left)', () => {
  const figuresOf = (jumlah: number) => {
    const plan = angsuran.plan(subjectOf(base), { pinjaman: 'P-2', jumlah });
    return { plan, over: plan.figures.find(({ id }) => id === 'lebih') };
  };

  test('is a figure of its own, beside a note', () => {
    const { plan, over } = figuresOf(6_000_000);
    expect(over).toMatchObject({ id: 'lebih', type: 'rp', after: 250_000 });
    expect(plan.notes.map(({ code }) => code)).toContain('overpaid');
  });

  test('is not spoken of where the whole plan is paid and no more', () => {
    const { plan, over } = figuresOf(5_750_000);
    expect(over).toBeUndefined();
    expect(plan.notes.map(({ code }) => code)).not.toContain('overpaid');
  });
});

test('nothing is decided before every answer is there, and what is due is shown', () => {
  const { batch, refusals, figures } = angsuran.plan(subjectOf(base), { pinjaman: 'P-2', jumlah: null });
  expect([batch, refusals]).toEqual([null, []]);
  expect(figures.map(({ id }) => id)).toEqual(['tagihan-jasa', 'tagihan-pokok']);
});

test('the first payment brings opening rows', () => {
  const kept = {
    raw: mapTable(base.raw, 'Angsuran', (table) => ({ ...table, values: table.values.slice(0, 1) })),
    own: noOwn,
  };
  const plan = angsuran.plan(subjectOf(kept), { pinjaman: 'P-2', jumlah: 700_000, bukti: '7' });
  const batch = batchOf(plan);
  const numbers = batch.changes
    .filter(({ table }) => table === 'Angsuran')
    .map((change) => 'cells' in change && change.cells['Nomor Bukti']);
  expect(numbers).toEqual(['SA-P-1', 'SA-P-2', 'SA-P-3', 'SA-P-4', 'SA-P-5', 'SA-P-6', 'SA-P-9', '12-2001/0007']);
  expect(faultsOf(applied(kept, batch))).toEqual(faultsOf(kept));
});

describe('refuses, with place and reason', () => {
  const refused = (more: object) => {
    const plan = angsuran.plan(subjectOf(base), { pinjaman: 'P-2', jumlah: 700_000, ...more });
    return plan.refusals.map(({ code, question }) => [code, question]);
  };
  test.each([
    [{ tanggal: day(3, 9) }, ['before-disbursement', 'tanggal']],
    [{ tanggal: day(2, 1, 2015) }, ['too-large', 'tanggal']],
    [{ bukti: 'a-3' }, ['duplicate-receipt', 'bukti']],
    [{ jasa: 0, pokok: 5_000_001, jumlah: 6_000_000 }, ['more-than-owed', 'pokok']],
    [{ jasa: 600_000, pokok: 600_000 }, ['parts-exceed', 'jasa']],
    [{ jumlah: 0 }, ['too-small', 'jumlah']],
    [{ jumlah: 'banyak' }, ['not-understood', 'jumlah']],
    [{ pinjaman: 'P-3' }, ['not-listed', 'pinjaman']],
  ])('%j', (more, expected) => {
    expect(refused(more)).toEqual([expected]);
  });

  test('what is typed wrongly in another row stands in the way of all loans', () => {
    const raw = mapTable(base.raw, 'Angsuran', (table) => ({
      ...table,
      values: table.values.map((row, index) =>
        index === 1 ? row.map((cell) => (cell === 'P-1' ? 'P-99' : cell)) : row,
      ),
    }));
    const plan = angsuran.plan(subjectOf({ raw, own: noOwn }), { pinjaman: 'P-2', jumlah: 700_000 });
    expect(plan.refusals.map(({ code }) => code)).toEqual(['unlinked-rows']);
  });
});

/** A board with one loan of 5,000,000 over 10 months, lent on 15 January. */
function lent(): Kept {
  const kept = emptyMonth();
  const plan = pinjamanBaru.plan(subjectOf(kept), {
    ...{ bkm: 'B03', ksm: 'Seruni', tanggal: day(1, 15), pokok: 5_000_000, tenor: 10, rate: 0.015 },
    ...{ anggota: 6, 'anggota-perempuan': 3, 'anggota-miskin': 3 },
  });
  return applied(kept, batchOf(plan));
}

test('P4: with Bagi ulang the same rows come out whatever the order of entry', () => {
  const start = lent();
  const payment = fc.record({
    tanggal: fc.integer({ min: day(2, 1), max: day(12, 31) }),
    jumlah: fc.integer({ min: 10_000, max: 1_200_000 }),
  });
  const payments = fc.uniqueArray(payment, { selector: ({ tanggal }) => tanggal, minLength: 2, maxLength: 4 });
  const enter = (list: readonly { readonly tanggal: number; readonly jumlah: number }[]): unknown => {
    const done = list.reduce((kept, { tanggal, jumlah }) => {
      const answers = { pinjaman: '1002/0001', tanggal, jumlah, bukti: `B-${tanggal}`, 'bagi-ulang': 'Ya' };
      const { batch } = angsuran.plan(subjectOf(kept), answers);
      return batch === null ? kept : applied(kept, batch);
    }, start);
    const { Angsuran: paid } = read(done.raw).tables;
    const headers = ['Nomor Bukti', 'Tanggal', 'Pokok', 'Jasa'] as const;
    return Array.from({ length: paid.rowCount }, (_, row) =>
      headers.map((name) => paid.rawValue(row, name)).join(),
    ).toSorted();
  };
  const shuffled = payments.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(enter(other)).toEqual(enter(list));
    }),
    { numRuns: 15, seed: 20141231 },
  );
});
