import { serialOf } from '../../../src/engine/dataset';
import type { RowValues } from '../../../src/engine/entry';
import type { CellValue } from '../../../src/engine/schema';
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

describe('a loan of which only Angsuran Pokok says what was paid, while payments of others are written down', () => {
  /** P-2 without its payment A-3, and rows more. */
  const untold = (...more: readonly CellValue[][]): Kept => ({
    raw: mapTable(base.raw, 'Angsuran', (table) => ({
      ...table,
      values: [...table.values.filter(([bukti]) => bukti !== 'A-3'), ...more],
    })),
    own: noOwn,
  });
  const written = (kept: Kept, answers: RowValues) => {
    const plan = angsuran.plan(subjectOf(kept), answers);
    const batch = batchOf(plan);
    const rows = batch.changes.flatMap((change) =>
      change.kind === 'add' && change.table === 'Angsuran' ? [Object.values(change.cells)] : [],
    );
    return { plan, batch, rows };
  };
  const loanFaults = (kept: Kept) => faultsOf(kept).filter((fault) => fault.startsWith('loan-'));

  test('gets its opening row with its first payment, which continues from it', () => {
    const { plan, batch, rows } = written(untold(), { pinjaman: 'P-2', jumlah: 700_000 });
    // Five of ten instalments are paid, with 150,000 of jasa each; the jasa of four more was due by 10 December.
    expect(rows).toEqual([
      ['SA-P-2', 'P-2', day(11, 30), 5_000_000, 750_000],
      ['A-9', 'P-2', day(12, 20), 100_000, 600_000],
    ]);
    expect(plan.notes).toContainEqual(expect.objectContaining({ code: 'opening-rows', params: { banyak: 1 } }));
    expect(loanFaults(untold())).toEqual(['loan-instalments Pinjaman 3 Angsuran Pokok']);
    const after = applied(untold(), batch);
    expect(loanFaults(after)).toEqual([]);
    expect(read(after.raw).tables.Pinjaman.number('Angsuran Pokok').values[1]).toBe(5_100_000);
  });

  test('gets none with the payment of another loan', () => {
    const { plan, rows } = written(untold(), { pinjaman: 'P-4', jumlah: 560_000 });
    expect(rows).toEqual([['A-9', 'P-4', day(12, 20), 500_000, 60_000]]);
    expect(plan.notes.map(({ code }) => code)).not.toContain('opening-rows');
  });

  test('gets it where a payment of the month after Periode stands there', () => {
    const kept = untold(['A-20', 'P-2', day(1, 5, 2015), 400_000, 600_000, null]);
    const { rows } = written(kept, { pinjaman: 'P-2', jumlah: 700_000, tanggal: day(1, 6, 2015) });
    expect(rows.map(([bukti]) => bukti)).toEqual(['SA-P-2', 'A-21']);
  });

  test('gets none where another loan has its number, or a payment names no loan', () => {
    const payment = { pinjaman: 'P-2', jumlah: 700_000, jasa: 600_000, pokok: 100_000 };
    const taken = written(untold(['SA-P-2', 'P-1', day(12, 16), 1, 0, null]), payment);
    expect(taken.rows.map(([bukti]) => bukti)).toEqual(['A-9']);
    const strayed = angsuran.plan(subjectOf(untold(['A-30', 'P-77', day(12, 16), 1, 0, null])), payment);
    expect(strayed.batch).toBeNull();
  });

  test('keeps the number of its opening row for it, and no other loan keeps one', () => {
    const refusals = (bukti: string) =>
      angsuran.plan(subjectOf(untold()), { pinjaman: 'P-4', jumlah: 560_000, bukti }).refusals.map(({ code }) => code);
    expect([refusals('sa-p-2'), refusals('SA-P-1')]).toEqual([['duplicate-receipt'], []]);
  });
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
