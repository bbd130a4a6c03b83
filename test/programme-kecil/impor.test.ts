/** Rows of another layout come into a table of a programme that knows nothing of imports. */
import { checkTables, importTarget, matchSource, noMemory, plainChoices, previewImport } from '../../src/app';
import { atOnce, type RawTable } from '../../src/engine/dataset';
import { readSourceText } from '../../src/workbook/file';
import { perpustakaan as programme } from './perpustakaan';

const table = (name: string, values: RawTable['values']): RawTable => ({
  name,
  sheet: name,
  kind: 'table',
  top: 0,
  left: 0,
  values,
  merges: [],
});

test('books of a list are matched, and counted by their key', async () => {
  const context = { programme, areas: () => Promise.resolve(null) };
  const headers = ['Nomor Buku', 'Kode Cabang', 'Judul', 'Golongan', 'Eksemplar', 'Dipinjam', 'Harga'];
  const tables = [
    table('Perpustakaan', [
      ['Keterangan', 'Isi'],
      ['Kode Kota', '71'],
      ['Bulan', 45_322],
    ]),
    table('Cabang', [
      ['Kode Cabang', 'Nama Cabang'],
      ['71.01', 'Pusat'],
    ]),
    table('Buku', [headers, ['B-1', '71.01', 'Siti Nurbaya', 'Cerita', 3, 1, 50_000]]),
  ];
  const check = await checkTables({ tables }, context);
  const text =
    'No Buku;Cabang;Judul Buku;Gol;Jumlah Eksemplar;Dipinjam\nB-1;Pusat;Siti Nurbaya;cerita;4;1\nB-2;71.01;Layar;Cerita;2;0';
  const [grid] = atOnce(readSourceText(text, 'daftar'));
  if (grid === undefined) throw new Error('nothing was read');
  const target = importTarget(check, 'Buku');
  const { source, mapping } = matchSource(target, grid, noMemory);
  const preview = await previewImport(target, context, source, mapping, plainChoices, 45_300);
  expect(preview.counts).toEqual({ new: 1, changed: 1, same: 0, rejected: 0 });
  expect(preview.batch?.changes[0]).toMatchObject({ kind: 'change', cells: { Eksemplar: 4 } });
});
