import { serialOf } from '../../../src/engine/dataset';
import { angsuran } from '../../../src/programme/tasks/angsuran';
import { baseWorkbook, mapTable } from '../../support/base';
import { read } from '../../support/programme';
import { applied, batchOf, faultsOf, noOwn, subjectOf } from '../../support/tasks';

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
