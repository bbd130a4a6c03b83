/** *Gabungkan bagian*: what several people filled in of one kecamatan comes together by key, and nothing is lost (docs/spec/recap.md 3). */
import {
  allFrom,
  differenceText,
  inSteps,
  mergeParts,
  noMergeDecisions,
  readMergeFile,
  readMergeTarget,
  takeBack,
  undecided,
} from '../../../src/app';
import { translator } from '../../../src/messages';
import { programme } from '../../../src/programme';
import { mapTable, edited, withCopy, withoutRows } from '../../support/base';
import { baseApp } from '../../support/base';
import { openInExcel } from '../../support/benches';
import { bytesOf, carryOut, entry, errorsIn, fileOf, partBook, planFor, rowsIn, sheet } from './support';

const mine = partBook((raw) => edited(raw, ['BKM', 2, 'Relawan Laki-laki', 20], ['Kegiatan', 3, 'Progres', 0.5]));

test('rows that one has are taken, equal ones once, a blank cell gives way, and differing cells are asked about', async () => {
  const workbook = await fileOf(edited(mine, ['BKM', 3, 'Nomor Akta Notaris', null]));
  const theirs = partBook((raw) =>
    withCopy(
      edited(raw, ['BKM', 3, 'Nomor Akta Notaris', '9/2009'], ['Kegiatan', 3, 'Progres', 0.75]),
      'Kemitraan',
      2,
      { Nomor: 'M-7', Mitra: 'Apotek' },
    ),
  );
  const plan = await planFor(workbook, 'parts', { 'b.xlsx': theirs });
  expect(plan.counts).toEqual([
    { table: 'BKM', added: 0, changed: 1 },
    { table: 'Kemitraan', added: 1, changed: 0 },
  ]);
  expect(plan.differences.map(({ table, key, column, values }) => [table, key, column, values])).toEqual([
    [
      'Kegiatan',
      'K-2',
      'Progres',
      [
        { value: 0.5, files: [null] },
        { value: 0.75, files: ['b.xlsx'] },
      ],
    ],
  ]);
  await expect(carryOut(workbook, plan)).rejects.toThrow('nothing to write');
  const decisions = allFrom(plan, 'b.xlsx', noMergeDecisions);
  expect(undecided(plan, decisions)).toEqual([]);
  await carryOut(workbook, plan, decisions);
  const kegiatan = await rowsIn(workbook, 'Kegiatan');
  expect(kegiatan.find((row) => row['Kode Kegiatan'] === 'K-2')?.['Progres']).toBe(0.75);
  expect((await rowsIn(workbook, 'BKM')).map((row) => row['Nomor Akta Notaris'])).toEqual([
    '12/2008',
    '9/2009',
    '7/2002',
    null,
  ]);
  expect((await rowsIn(workbook, 'Kemitraan')).map((row) => row['Nomor'])).toEqual(['M-1', 'M-2', 'M-3', 'M-7']);
  // The same files once more say nothing new.
  const again = await planFor(workbook, 'parts', { 'b.xlsx': theirs });
  expect([again.counts, again.differences]).toEqual([[], []]);
});

test('a number that was given twice is two rows: one gets the next free one, its payments, opening row and plan with it', async () => {
  const other = partBook((raw) => {
    const loans = edited(
      raw,
      ['Pinjaman', 10, 'Nama KSM', 'Bougenvil'],
      ['Pinjaman', 10, 'Kode KSM', null],
      ['Pinjaman', 10, 'Kode BKM', 'B02'],
    );
    return withCopy(loans, 'Angsuran', 9, { 'Nomor Bukti': 'SA-P-9', Tanggal: 41_970 });
  });
  const workbook = await fileOf(mine);
  const plan = await planFor(workbook, 'parts', { 'b.xlsx': other });
  expect(plan.renumbered).toEqual([
    { table: 'Pinjaman', file: 'b.xlsx', from: 'P-9', to: 'P-10' },
    { table: 'Angsuran', file: 'b.xlsx', from: 'A-8', to: 'A-9' },
    { table: 'Angsuran', file: 'b.xlsx', from: 'SA-P-9', to: 'SA-P-10' },
  ]);
  expect(plan.differences).toEqual([]);
  await carryOut(workbook, plan);
  const loans = await rowsIn(workbook, 'Pinjaman');
  expect(
    loans.filter((row) => ['P-9', 'P-10'].includes(String(row['Nomor Pinjaman']))).map((row) => row['Nama KSM']),
  ).toEqual(['TERATAI 1', 'Bougenvil']);
  const payments = await rowsIn(workbook, 'Angsuran');
  expect(payments.slice(-3).map((row) => [row['Nomor Bukti'], row['Nomor Pinjaman']])).toEqual([
    ['A-8', 'P-9'],
    ['A-9', 'P-10'],
    ['SA-P-10', 'P-10'],
  ]);
  expect((await rowsIn(workbook, 'Jadwal')).map((row) => row['Nomor Pinjaman'])).toEqual([
    'P-9',
    'P-9',
    'P-10',
    'P-10',
  ]);
  expect(await errorsIn(workbook)).not.toContainEqual(expect.stringMatching(/^(unique|foreign-key)/));
  // Brought in once more, the file's loan is known again by all that it says.
  const again = await planFor(workbook, 'parts', { 'b.xlsx': other });
  expect([again.renumbered, again.counts, again.differences]).toEqual([[], [], []]);
});

test('three people, one of whom agrees with another: each value is listed once with its files', async () => {
  const value = (progres: number) => partBook((raw) => edited(raw, ['Kegiatan', 3, 'Progres', progres]));
  const plan = await planFor(await fileOf(mine), 'parts', {
    'b.xlsx': value(0.75),
    'c.xlsx': value(0.5),
    'd.xlsx': value(0.75),
  });
  expect(plan.differences.map(({ values }) => values)).toEqual([
    [
      { value: 0.5, files: [null, 'c.xlsx'] },
      { value: 0.75, files: ['b.xlsx', 'd.xlsx'] },
    ],
  ]);
});

test('figures that follow from payments are no difference: they are worked out anew from the payments of all', async () => {
  const mineOnly = partBook((raw) => withoutRows(raw, 'Angsuran', 6));
  const theirs = partBook((raw) =>
    edited(raw, ['Pinjaman', 5, 'Tunggakan Pokok', 1], ['Pinjaman', 5, 'Kolektibilitas', 5]),
  );
  const workbook = await fileOf(mineOnly);
  const plan = await planFor(workbook, 'parts', { 'b.xlsx': theirs });
  expect(plan.differences).toEqual([]);
  expect(plan.counts).toEqual([{ table: 'Angsuran', added: 1, changed: 0 }]);
  await carryOut(workbook, plan);
  expect((await rowsIn(workbook, 'Pinjaman'))[3]).toMatchObject({
    'Angsuran Pokok': 500_000,
    Saldo: 5_500_000,
    Kolektibilitas: 2,
  });
});

test('what was typed for months and accepted warnings come along; the closing of the book does not', async () => {
  const isian = [
    'Kode BKM',
    'Periode',
    'Biaya Tunai',
    'Biaya Cadangan',
    'Penyusutan',
    'Pendapatan Lain',
    'Pembelian Inventaris',
    'Perubahan Kewajiban',
    'Perubahan Modal',
    'Kas Menurut Buku',
    'Penjelasan',
  ];
  const line = (bkm: string, cash: number) => [bkm, 42_004, 10_000, null, null, null, null, null, null, cash, null];
  const notes = ['Aturan', 'Tabel', 'Kunci', 'Kolom', 'Nilai', 'Alasan', 'Oleh', 'Waktu'];
  const own = (rows: (string | number | null)[][], accepted: (string | number)[][]) =>
    partBook((raw) => ({
      tables: [
        ...raw.tables,
        sheet('Isian UPK', [isian, ...rows]),
        sheet('Catatan Pemeriksaan', [notes, ...accepted]),
        sheet('Tutup Buku', [
          ['Periode', 'Waktu', 'Oleh', 'Kode', 'Keadaan'],
          [41_973, 41_980, 'Siti', 'ABC', 'Tutup'],
        ]),
      ],
    }));
  const workbook = await fileOf(own([line('B01', 5)], [['blm', 'BLM', 'D-1', 'Pagu', 1, 'benar', 'Siti', 42_000]]));
  const plan = await planFor(workbook, 'parts', {
    'b.xlsx': own([line('B01', 6), line('B02', 7)], [['blm', 'BLM', 'D-2', 'Pagu', 1, 'benar', 'Budi', 42_001]]),
  });
  expect(plan.differences.map(({ table, key, column }) => [table, key, column])).toEqual([
    ['Isian UPK', 'B01 / 42004', 'Kas Menurut Buku'],
  ]);
  expect(plan.differences.map((each) => differenceText(programme, each, translator('en', programme.texts)))).toEqual([
    'Isian UPK B01 / December 2014, Kas Menurut Buku',
  ]);
  await carryOut(workbook, plan, allFrom(plan, 'b.xlsx', noMergeDecisions));
  expect((await rowsIn(workbook, 'Isian UPK')).map((row) => [row['Kode BKM'], row['Kas Menurut Buku']])).toEqual([
    ['B01', 6],
    ['B02', 7],
  ]);
  expect((await rowsIn(workbook, 'Catatan Pemeriksaan')).map((row) => row['Kunci'])).toEqual(['D-1', 'D-2']);
  expect(await rowsIn(workbook, 'Tutup Buku')).toHaveLength(1);
});

test('in Excel it is one batch: taken back, the workbook is as it was; a cell that somebody changed meanwhile stops it', async () => {
  const { host, workbook } = await openInExcel(await bytesOf(mine));
  const theirs = partBook((raw) =>
    withCopy(edited(raw, ['Kegiatan', 3, 'Progres', 0.75]), 'Kemitraan', 2, { Nomor: 'M-7' }),
  );
  const plan = await planFor(workbook, 'parts', { 'b.xlsx': theirs });
  const decisions = allFrom(plan, 'b.xlsx', noMergeDecisions);
  const before = [await rowsIn(workbook, 'Kegiatan'), await rowsIn(workbook, 'Kemitraan')];
  const { saved } = await carryOut(workbook, plan, decisions);
  expect(await rowsIn(workbook, 'Kemitraan')).toHaveLength(4);
  const [note] = await rowsIn(workbook, 'Riwayat Perbaikan');
  expect(note).toMatchObject({ Oleh: 'Siti: Gabungkan', Tabel: 'Kegiatan', Kunci: 'K-2', Sebelum: 0.5, Sesudah: 0.75 });
  await takeBack(workbook, entry, saved.check, saved.undo);
  expect([await rowsIn(workbook, 'Kegiatan'), await rowsIn(workbook, 'Kemitraan')]).toEqual(before);

  const stale = await planFor(workbook, 'parts', { 'b.xlsx': theirs });
  host.edit('Kegiatan', 'M3', 0.6);
  await expect(carryOut(workbook, stale, allFrom(stale, 'b.xlsx', noMergeDecisions))).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await rowsIn(workbook, 'Kemitraan')).toHaveLength(3);
});

test('columns that the workbook does not have are told, and files that do not belong to it are refused with the reason', async () => {
  const theirs = partBook((raw) =>
    mapTable(raw, 'BKM', (table) => ({
      ...table,
      values: table.values.map((cells, row) => [...cells, row === 0 ? 'Catatan kantor' : 'ok']),
    })),
  );
  const workbook = await fileOf(mine);
  expect((await planFor(workbook, 'parts', { 'b.xlsx': theirs })).left).toEqual([
    { table: 'BKM', columns: ['Catatan kantor'] },
  ]);
  const read = await readMergeTarget(workbook, baseApp);
  if (!('side' in read)) throw new Error('no target');
  const reasonOf = async (raw: typeof mine, kind: 'parts' | 'correction' = 'parts') => {
    const file = await readMergeFile(
      { name: 'x.xlsx', workbook: await fileOf(raw, 'x.xlsx') },
      read.side,
      kind,
      baseApp,
    );
    return 'reason' in file ? file.reason : null;
  };
  expect(await reasonOf(edited(mine, ['Profil', 4, 'Isian', '33.26.14']))).toBe('other-part');
  expect(await reasonOf(edited(mine, ['Profil', 6, 'Isian', 41_973]))).toBe('other-period');
  expect(await reasonOf(edited(mine, ['Profil', 6, 'Isian', 41_973]), 'correction')).toBeNull();
  expect(await reasonOf(edited(mine, ['Profil', 6, 'Isian', 42_035]), 'correction')).toBe('later-period');
  expect(await reasonOf(edited(mine, ['Profil', 6, 'Isian', null]))).toBe('no-period');
  expect(await reasonOf({ tables: [sheet('Catatan', [['a'], [1]])] })).toBe('no-tables');
  // A row that nobody can be asked about is no reason to stop: nothing differs here.
  const plan = await inSteps(mergeParts(read.side, []));
  expect([plan.counts, plan.differences]).toEqual([[], []]);
});
