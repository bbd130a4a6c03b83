/** Tables that the product keeps, and those that it keeps for a programme. */
import { isOwnTable, keptTables, ownColumns, type Schema } from '../../../src/engine/schema';
import { schema } from '../../support/programme';

/** A schema whose programme has no such tables. */
const sound: Schema = { ...schema, own: {} };

test('tables that the product keeps are its own, whatever the programme', () => {
  const ours = ['Catatan Pemeriksaan', 'Riwayat Perbaikan', 'Pengaturan', 'Riwayat Indikator'];
  expect(keptTables(sound)).toEqual(ours);
  const others = ['Desa', 'Tutup Kas', 'toString'];
  expect([...ours, ...others].map((name) => isOwnTable(sound, name))).toEqual([
    ...ours.map(() => true),
    ...others.map(() => false),
  ]);
  // A programme may have some of its own.
  const closing = { ...sound, own: { 'Tutup Kas': ['Bulan', 'Oleh'] } };
  expect(keptTables(closing)).toEqual([...ours, 'Tutup Kas']);
  expect(others.map((name) => isOwnTable(closing, name))).toEqual([false, true, false]);
  expect([ownColumns(closing, 'Tutup Kas'), ownColumns(closing, 'toString')]).toEqual([['Bulan', 'Oleh'], []]);
  expect(ownColumns(closing, 'Pengaturan')).toEqual(['Nama', 'Nilai']);
});
