/** Tasks about single loans: what they propose, refuse and write (docs/spec/ledger.md 5 to 8). */
import { serialOf } from '../../../src/engine/dataset';
import type { RowValues, TaskPlan } from '../../../src/engine/entry';
import { closingCodes } from '../../../src/programme/loans/closingCodes';
import { hapusBuku } from '../../../src/programme/tasks/hapusBuku';
import { jadwalUlang } from '../../../src/programme/tasks/jadwalUlang';
import { koreksi } from '../../../src/programme/tasks/koreksi';
import { pelunasan } from '../../../src/programme/tasks/pelunasan';
import { pinjamanBaru } from '../../../src/programme/tasks/pinjamanBaru';
import { baseWorkbook, mapTable } from '../../support/base';
import { read } from '../../support/programme';
import { applied, batchOf, faultsOf, noOwn, subjectOf, type Kept } from '../../support/tasks';

const day = (month: number, date: number, year = 2014): number => serialOf(year, month, date);
const base: Kept = { raw: baseWorkbook(), own: noOwn };
const november = day(11, 30);
const [code = ''] = closingCodes(read(base.raw), [], [november]);
/** The base workbook with November closed. */
const closed: Kept = { ...base, own: new Map([['Tutup Buku', [[november, day(12, 3), 'Uji', code, 'Tutup']]]]) };

const codes = (list: TaskPlan['notes']): readonly string[] => list.map((each) => each.code);
const figure = (plan: TaskPlan, id: string): unknown => plan.figures.find((each) => each.id === id);

/** The workbook after a plan, which must not have more faults than before. */
function after(kept: Kept, plan: TaskPlan): ReturnType<typeof read>['tables'] {
  const done = applied(kept, batchOf(plan));
  expect(faultsOf(done)).toEqual(faultsOf(kept));
  return read(done.raw).tables;
}

describe('Pinjaman Baru', () => {
  const given: RowValues = { bkm: 'B01', ksm: ' melati', tanggal: day(12, 10), pokok: 3_000_000 };

  test('a known group brings its members, the board its terms and next number; its open loan is told', () => {
    const subject = subjectOf(base);
    expect(pinjamanBaru.proposals(subject, given)).toEqual({
      ...{ tanggal: day(12, 20), 'jenis-jasa': 'Flat', nomor: 'P-10', tenor: 10, rate: 0.015 },
      ...{ anggota: 10, 'anggota-perempuan': 4, 'anggota-miskin': 6 },
    });
    const plan = pinjamanBaru.plan(subject, given);
    expect(codes(plan.notes)).toEqual(['ksm-has-loan', 'upk-follows']);
    expect(plan.figures).toEqual([
      { id: 'angsuran-pertama', type: 'rp', after: 345_000 },
      { id: 'jatuh-tempo', type: 'date', after: day(1, 10, 2015) },
      { id: 'total-jasa', type: 'rp', after: 450_000 },
    ]);
    const { Pinjaman: loans } = after(base, plan);
    const row = loans.rowCount - 1;
    expect(
      ['Nomor Pinjaman', 'Nama KSM', 'Saldo', 'Status'].map((name) => loans.rawValue(row, name as 'Saldo')),
    ).toEqual(['P-10', 'Melati', 3_000_000, 'Aktif']);
  });

  test('refuses a number that is in use, a closed month, more women than members, and more cash than there is', () => {
    const refused = (more: RowValues) => codes(pinjamanBaru.plan(subjectOf(closed), { ...given, ...more }).refusals);
    expect(refused({ nomor: 'p-1' })).toEqual(['number-taken']);
    expect(refused({ tanggal: november })).toEqual(['month-closed']);
    expect(refused({ tanggal: day(1, 1, 2015) })).toEqual(['too-large']);
    expect(refused({ 'anggota-perempuan': 11 })).toEqual(['too-large']);
    expect(refused({ pokok: 90_000_000 })).toEqual(['cash-short']);
    expect(refused({ bkm: 'B99' })).toEqual(['not-listed']);
  });
});

test('Pelunasan asks for the balance and the jasa of the periods that have begun', () => {
  const plan = pelunasan.plan(subjectOf(base), { pinjaman: 'P-1', tanggal: day(12, 20), alasan: 'pindah' });
  // Lent on 15 June: period 7 has begun; 525,000 of jasa, of which 315,000 are paid.
  expect([figure(plan, 'pokok'), figure(plan, 'jasa'), figure(plan, 'keringanan')]).toMatchObject([
    { after: 2_000_000 },
    { after: 210_000 },
    { after: 225_000 },
  ]);
  expect(plan.batch?.reason).toBe('pindah');
  const { Pinjaman: loans } = after(base, plan);
  expect([loans.rawValue(0, 'Status'), loans.rawValue(0, 'Tanggal Lunas')]).toEqual(['Lunas', day(12, 20)]);
});

test('Jadwal Ulang writes the plan, and the class begins anew', () => {
  const given = { pinjaman: 'P-2', tanggal: day(12, 20), tenor: 10, alasan: 'panen gagal' };
  const plan = jadwalUlang.plan(subjectOf(base), given);
  expect(figure(plan, 'kolektibilitas')).toMatchObject({ before: 3, after: 1 });
  expect(figure(plan, 'par')).toMatchObject({ before: 5 / 7, after: 0 });
  expect(codes(plan.notes)).toEqual(['class-anew', 'upk-follows']);
  const { Jadwal: plans, Pinjaman: loans } = after(base, plan);
  // 600,000 of overdue jasa is carried into the first instalment.
  expect([plans.rowCount, plans.rawValue(2, 'Jasa'), loans.rawValue(1, 'Jadwal Khusus')]).toEqual([12, 675_000, 'Ya']);
  expect(codes(jadwalUlang.plan(subjectOf(base), { ...given, tenggang: 10 }).refusals)).toEqual(['too-large']);
  // Without a reason nothing is written.
  expect(jadwalUlang.plan(subjectOf(base), { ...given, alasan: ' ' }).batch).toBeNull();
});

test('Hapus Buku takes the balance off the UPK; what its reserve lacks is a cost', () => {
  const plan = hapusBuku.plan(subjectOf(base), { pinjaman: 'P-2', tanggal: day(12, 20), alasan: 'BA 7' });
  const { UPK: upk, Pinjaman: loans } = after(base, plan);
  expect([loans.rawValue(1, 'Status'), loans.rawValue(1, 'Tanggal Hapus Buku')]).toEqual(['Hapus Buku', day(12, 20)]);
  // A reserve of 510,000 against 5,000,000.
  expect(['Saldo Pinjaman', 'Cadangan Risiko', 'Biaya'].map((name) => upk.rawValue(2, name as 'Biaya'))).toEqual([
    2_000_000, 0, 5_490_000,
  ]);
  const offered = hapusBuku.questions(subjectOf(base), {})[0]?.options ?? [];
  expect(offered.map(({ value }) => value)).not.toContain('P-6');
  expect(codes(hapusBuku.plan(subjectOf(base), { pinjaman: 'P-6', alasan: 'x' }).refusals)).toEqual(['not-listed']);
});

describe('Koreksi', () => {
  const asked = (kept: Kept, given: RowValues) =>
    koreksi.questions(subjectOf(kept), given).map(({ column }) => column.header);

  test('a receipt of an open month is changed or removed', () => {
    expect(asked(base, { pinjaman: 'P-1', setoran: 'A-2' })).toEqual(['pinjaman', 'setoran', 'cara', 'alasan']);
    expect(koreksi.questions(subjectOf(base), { pinjaman: 'P-1' })[1]?.options?.[0]).toEqual({
      value: 'A-2',
      about: '15-12-2014 · 1.090.000',
    });
    const given = { pinjaman: 'P-1', setoran: 'A-2', alasan: 'salah ketik' };
    const changed = after(base, koreksi.plan(subjectOf(base), { ...given, cara: 'ubah', pokok: 900_000 }));
    expect([changed.Angsuran.rawValue(1, 'Pokok'), changed.Pinjaman.rawValue(0, 'Saldo')]).toEqual([
      900_000, 2_100_000,
    ]);
    const removed = after(base, koreksi.plan(subjectOf(base), given));
    expect([removed.Angsuran.rowCount, removed.Pinjaman.rawValue(0, 'Saldo')]).toEqual([7, 3_000_000]);
    expect(codes(koreksi.plan(subjectOf(base), { ...given, cara: 'ubah' }).refusals)).toEqual(['unchanged']);
  });

  test('one of a closed month is taken back by its negative, once, and the right one is written anew', () => {
    expect(asked(closed, { pinjaman: 'P-1', setoran: 'A-1' })).toEqual([
      'pinjaman',
      'setoran',
      'cara',
      'tanggal',
      'bukti',
      'alasan',
    ]);
    const given = {
      pinjaman: 'P-1',
      setoran: 'A-1',
      alasan: 'salah ketik',
      cara: 'ubah',
      jasa: 225_000,
      pokok: 1_500_000,
    };
    const plan = koreksi.plan(subjectOf(closed), given);
    const { Angsuran: paid } = after(closed, plan);
    const cells = (row: number) =>
      ['Nomor Bukti', 'Tanggal', 'Pokok', 'Jasa', 'Koreksi Atas'].map((name) => paid.rawValue(row, name as 'Pokok'));
    expect([cells(8), cells(9)]).toEqual([
      ['K-A-1', day(12, 20), -2_000_000, -225_000, 'A-1'],
      ['A-9', day(12, 20), 1_500_000, 225_000, null],
    ]);
    const again = applied(closed, batchOf(plan));
    expect(codes(koreksi.plan(subjectOf(again), given).refusals)).toEqual(['already-reversed']);
  });

  test('without the last payment nothing is paid, whatever Angsuran Pokok said', () => {
    const one: Kept = {
      ...base,
      raw: ['Angsuran', 'Pinjaman', 'Jadwal'].reduce(
        (raw, name) =>
          mapTable(raw, name, (table) => ({ ...table, values: table.values.slice(0, name === 'Jadwal' ? 1 : 2) })),
        base.raw,
      ),
    };
    const plan = koreksi.plan(subjectOf(one), { pinjaman: 'P-1', setoran: 'A-1', alasan: 'uji' });
    const { tables } = read(applied(one, batchOf(plan)).raw);
    expect([tables.Angsuran.rowCount, tables.Pinjaman.rawValue(0, 'Angsuran Pokok')]).toEqual([0, 0]);
    expect(tables.Pinjaman.rawValue(0, 'Saldo')).toBe(5_000_000);
  });
});

test('where no payment is written down the opening rows come with what needs them', () => {
  const bare: Kept = {
    ...base,
    raw: mapTable(base.raw, 'Angsuran', (table) => ({ ...table, values: table.values.slice(0, 1) })),
  };
  const subject = subjectOf(bare);
  const given = { pinjaman: 'P-2', tanggal: day(12, 20), alasan: 'uji' };
  const openings = (plan: TaskPlan): boolean => codes(plan.notes).includes('opening-rows');
  const settled = pelunasan.plan(subject, given);
  const planned = jadwalUlang.plan(subject, { ...given, tenor: 10 });
  const off = hapusBuku.plan(subject, given);
  expect([settled, planned, off].map(openings)).toEqual([true, true, false]);
  for (const plan of [settled, planned, off]) after(bare, plan);
  expect(codes(pelunasan.plan(subject, { ...given, tanggal: day(11, 29) }).refusals)).toEqual(['before-opening']);
});

test('a loan without a payment of its own is opened by whatever is entered for it first', () => {
  const untold: Kept = {
    ...base,
    raw: mapTable(base.raw, 'Angsuran', (table) => ({
      ...table,
      values: table.values.filter(([bukti]) => bukti !== 'A-3'),
    })),
  };
  const subject = subjectOf(untold);
  const given = { pinjaman: 'P-2', tanggal: day(12, 20), alasan: 'uji' };
  const first = (plan: TaskPlan) => batchOf(plan).changes[0];
  const opening = { 'Nomor Bukti': 'SA-P-2', Tanggal: day(11, 30), Pokok: 5_000_000, Jasa: 750_000 };
  for (const plan of [
    pelunasan.plan(subject, given),
    jadwalUlang.plan(subject, { ...given, tenor: 10 }),
    hapusBuku.plan(subject, given),
  ]) {
    expect(first(plan)).toMatchObject({ kind: 'add', table: 'Angsuran', cells: opening });
    // What was told of it before is settled by the opening row.
    expect(faultsOf(applied(untold, batchOf(plan))).filter((fault) => fault.startsWith('loan-instalments'))).toEqual(
      [],
    );
  }
  const other = pelunasan.plan(subject, { ...given, pinjaman: 'P-4' });
  expect(codes(other.notes)).not.toContain('opening-rows');
});
