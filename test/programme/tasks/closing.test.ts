/** Isian UPK, Tutup Buku, Buka Kembali, and how far the month is. */
import { serialOf } from '../../../src/engine/dataset';
import type { RowValues } from '../../../src/engine/entry';
import { angsuran } from '../../../src/programme/tasks/angsuran';
import { bukaKembali } from '../../../src/programme/tasks/bukaKembali';
import { isianUpk } from '../../../src/programme/tasks/isianUpk';
import { monthWork } from '../../../src/programme/tasks/monthWork';
import { tutupBuku } from '../../../src/programme/tasks/tutupBuku';
import { baseWorkbook, edited } from '../../support/base';
import { read } from '../../support/programme';
import { applied, batchOf, faultsOf, noOwn, subjectOf, today, type Kept } from '../../support/tasks';

const december = serialOf(2014, 12, 31);
const base: Kept = { raw: baseWorkbook(), own: noOwn };
const typed = (lines: Readonly<Record<string, RowValues>>) => new Map(Object.entries(lines));
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

/** The rows of UPK of December that B02 to B04 have stand for themselves; of B01 November is there too. */
const byHand = { B02: 1_000_000, B03: 2_000_000, B04: 900_000 };
const allCash = Object.fromEntries(Object.entries(byHand).map(([bkm, kas]) => [bkm, { 'Kas Menurut Buku': kas }]));
/** Lent 1,500,000 too little in the books of November: the balance of B01 moves by what was paid. */
const sound: Kept = {
  ...base,
  raw: edited(base.raw, ['UPK', 3, 'Saldo Pinjaman', 8_000_000], ['UPK', 3, 'Kas dan Bank', 2_000_000]),
};

test('a row follows from last month and what is typed; the cash of the book is compared', () => {
  const subject = subjectOf(sound);
  expect(isianUpk.lines(subject, {}).map(({ key }) => key)).toEqual(['B01', 'B02', 'B03', 'B04']);
  const amounts = { 'Biaya Tunai': 40_000, 'Biaya Cadangan': 10_000, 'Kas Menurut Buku': 3_000_000 };
  const plan = isianUpk.plan(subject, {}, typed({ B01: amounts }));
  // 2,000,000 + 1,000,000 + 90,000 - 40,000.
  expect(plan.lines.get('B01')).toMatchObject({
    code: 'cash-unexplained',
    params: { jumlah: 3_050_000, selisih: -50_000 },
  });
  expect(plan.lineFigures?.get('B01')).toContainEqual({ id: 'selisih-kas', type: 'rp', after: -50_000 });
  const explained = isianUpk.plan(subject, {}, typed({ B01: { ...amounts, Penjelasan: 'kuitansi hilang' } }));
  expect(codes(explained.notes)).toEqual(['cash-differs']);
  const done = applied(sound, batchOf(explained));
  expect(faultsOf(done)).toEqual(faultsOf(sound));
  const { UPK: upk } = read(done.raw).tables;
  expect(['Kas dan Bank', 'Biaya', 'Pendapatan', 'Laba'].map((name) => upk.rawValue(2, name as 'Biaya'))).toEqual([
    3_050_000, 950_000, 1_190_000, 240_000,
  ]);
  // What was typed stands there the next time, and is not stored twice.
  expect(isianUpk.lines(subjectOf(done), {})[0]?.typed).toMatchObject({ ...amounts, Penjelasan: 'kuitansi hilang' });
  expect(isianUpk.plan(subjectOf(done), {}, typed({ B01: amounts })).batch).toBeNull();
});

test('lines that cannot be stored keep their reason', () => {
  const plan = isianUpk.plan(
    subjectOf(base),
    {},
    typed({ B01: { 'Biaya Tunai': 1 }, B02: { 'Biaya Tunai': 1 }, B03: { 'Biaya Tunai': -1 }, B09: {} }),
  );
  expect([...plan.lines].map(([key, { code }]) => [key, code])).toEqual([
    // In the books of November the balance of P-1 is what it is after the payment of December.
    ['B01', 'balance-unexplained'],
    ['B02', 'no-earlier-month'],
    ['B03', 'too-small'],
    ['B09', 'unknown-board'],
  ]);
  expect(plan.batch).toBeNull();
});

test('a month is closed once everything is there, and then fixed; it is opened again while nothing comes after it', () => {
  const open = { error: 0, warning: 0 };
  const close = (kept: Kept, more: object = { open }) => tutupBuku.plan({ ...subjectOf(kept), ...more }, {});
  expect(tutupBuku.proposals(subjectOf(base), {})).toEqual({ oleh: 'Tim Faskel' });
  expect(codes(close(sound).refusals)).toEqual(['loans-outdated', 'cash-missing']);
  expect(codes(close(sound, { open: { error: 2, warning: 1 } }).refusals)).toEqual(
    expect.arrayContaining(['open-errors', 'open-warnings']),
  );
  expect(codes(close(sound, {}).notes)).toContain('not-checked');

  // Two loans of the base workbook that no rule looks at differ from the ledger.
  const right: Kept = {
    ...sound,
    raw: edited(
      sound.raw,
      ['Pinjaman', 6, 'Tunggakan Pokok', 600_000],
      ['Pinjaman', 6, 'Lama Tunggakan (bulan)', 46],
      ['Pinjaman', 6, 'Kolektibilitas', 5],
      ['Pinjaman', 7, 'Lama Tunggakan (bulan)', 23],
    ),
  };
  const cash = isianUpk.plan(subjectOf(right), {}, typed({ ...allCash, B01: { 'Kas Menurut Buku': 3_090_000 } }));
  const ready = applied(right, batchOf(cash));
  const plan = close(ready);
  expect(plan.refusals).toEqual([]);
  const closed = applied(ready, batchOf(plan));
  const row = closed.own.get('Tutup Buku')?.[0];
  expect(row).toEqual([december, today, 'Tim Faskel', expect.stringMatching(/^.{8}$/), 'Tutup']);
  expect(faultsOf(closed)).toEqual(faultsOf(ready));
  expect(codes(close(closed).refusals)).toEqual(['already-closed']);
  const late = angsuran.plan(subjectOf(closed), { pinjaman: 'P-2', jumlah: 1_000, tanggal: today });
  expect(codes(late.refusals)).toEqual(['month-closed']);

  const opened = bukaKembali.plan(subjectOf(closed), { alasan: 'salah' });
  const again = applied(closed, batchOf(opened));
  expect(read(again.raw).profile.revision).toBe(1);
  expect(codes(bukaKembali.plan(subjectOf(again), { alasan: 'salah' }).refusals)).toEqual(['nothing-closed']);
  expect(close(again).refusals).toEqual([]);
});

test('tells how far the month is', () => {
  // Of the boards with loans from before December B01 and B04 (rows 0 and 3) have payments.
  expect(monthWork(subjectOf(base))).toEqual([
    { task: 'setoran', done: 2, all: 4, left: { table: 'BKM', rows: [1, 2] } },
    { task: 'isian-upk', done: 4, all: 4, left: { table: 'BKM', rows: [] } },
    { task: 'tutup-buku', done: 0, all: 1 },
  ]);
});
