/** A batch of entries: what follows from it, what stands in its way, how it is written and taken back. */
import { writeXlsx } from 'hucre';
import {
  checkWorkbook,
  hindrances,
  saveBatch,
  takeBack,
  tryBatch,
  type CheckResult,
  type EntryContext,
} from '../../../src/app';
import type { Batch, RowValues } from '../../../src/engine/entry';
import { rowKey } from '../../../src/engine/check';
import { tableIn } from '../../../src/engine/dataset';
import { baseApp, baseWorkbook, brief, edited, mapTable } from '../../support/base';
import { benches, openInExcel, type Opened } from '../../support/benches';
import { sheetsOf } from '../../support/live';
import { entryTexts } from '../../../src/messages/entryTexts';
import type { CellValue } from '../../../src/engine/schema';
import { openFile, wordsIn } from '../../support/programme';

const entry: EntryContext = {
  app: baseApp,
  texts: entryTexts('id', wordsIn('id')),
  author: { name: 'Siti', at: 42_010.5 },
};
/** 20 December 2014. */
const day = 41_993;

/** Opens the base workbook, every table an Excel Table with some blank rows at its end. */
async function opened(bench: (typeof benches)[number], blank = 0): Promise<Opened & { check: CheckResult }> {
  const raw = baseWorkbook().tables.reduce(
    (all, { name }) =>
      name === 'Profil'
        ? all
        : mapTable(all, name, (table) => ({
            ...table,
            values: [...table.values, ...Array.from({ length: blank }, () => table.values[0]?.map(() => null) ?? [])],
          })),
    baseWorkbook(),
  );
  const open = await bench.open(await writeXlsx({ sheets: sheetsOf('table', raw.tables) }));
  return { ...open, check: await checkWorkbook(open.workbook, baseApp) };
}

/** Row of a table by its key. */
function rowOf({ dataset }: CheckResult, name: string, key: string): number {
  const table = tableIn(dataset, name);
  return Array.from({ length: table.rowCount }, (_, row) => row).findIndex(
    (row) => rowKey(dataset.schema, table, row) === key,
  );
}

const cellsOf = ({ dataset }: CheckResult, name: string, key: string, ...headers: string[]) => {
  const table = tableIn(dataset, name);
  const row = table.rowCount === 0 ? -1 : rowOf({ dataset } as CheckResult, name, key);
  return headers.map((header) => table.rawValue(row, header));
};

const payment = (cells: RowValues = {}): Batch => ({
  changes: [
    {
      kind: 'add',
      table: 'Angsuran',
      cells: { 'Nomor Bukti': 'A-9', 'Nomor Pinjaman': 'P-4', Tanggal: day, Pokok: 500_000, Jasa: 60_000, ...cells },
    },
  ],
});

describe.each(benches)('in $title', (bench) => {
  test.each([0, 3])(
    'a payment comes with the figures of its loan, and goes with them (%i blank rows)',
    async (blank) => {
      const { workbook, check } = await opened(bench, blank);
      const saved = await saveBatch(workbook, entry, check, payment());
      const headers = ['Angsuran Pokok', 'Saldo', 'Tunggakan Pokok', 'Lama Tunggakan (bulan)', 'Kolektibilitas'];
      expect(cellsOf(saved.check, 'Pinjaman', 'P-4', ...headers)).toEqual([1_000_000, 5_000_000, 0, 0, 1]);
      expect(cellsOf(saved.check, 'Angsuran', 'A-9', 'Nomor Pinjaman', 'Tanggal', 'Pokok')).toEqual([
        'P-4',
        day,
        500_000,
      ]);
      expect(saved.rows).toEqual([9]);
      // What the program thinks is there now is what a new look finds.
      const fresh = await checkWorkbook(workbook, baseApp);
      expect(saved.check.findings.map(brief)).toEqual(fresh.findings.map(brief));
      // The board's UPK row does not know of it yet: nothing is wrong with the loan itself.
      expect(fresh.findings.map(({ table }) => table)).toEqual(fresh.findings.map(() => 'UPK'));

      const back = await takeBack(workbook, entry, saved.check, saved.undo);
      expect(back.check.findings.map(brief)).toEqual([]);
      expect(cellsOf(back.check, 'Pinjaman', 'P-4', ...headers)).toEqual([500_000, 5_500_000, 500_000, 1, 2]);
      expect(rowOf(back.check, 'Angsuran', 'A-9')).toBe(-1);
      // What came and went again is no deletion; the figures of the loan changed twice.
      const [history] = (await workbook.readTables(['Riwayat Perbaikan'])).tables;
      expect(new Set(history?.values.slice(1).map((row) => row[2]))).toEqual(new Set(['Pinjaman']));
      // What is taken back already, as by a try that broke off, is no conflict.
      const again = await takeBack(workbook, entry, back.check, saved.undo);
      expect(again.check.findings.map(brief)).toEqual([]);
    },
  );

  test('a changed cell and a row that goes are noted in the history, and come back', async () => {
    const { workbook, check } = await opened(bench);
    const change = {
      kind: 'change',
      table: 'Kegiatan',
      row: rowOf(check, 'Kegiatan', 'K-2'),
      cells: { Volume: 130.5, 'Dana Lain': 0 },
    } as const;
    const remove = { kind: 'remove', table: 'Kemitraan', row: rowOf(check, 'Kemitraan', 'M-2') } as const;
    const saved = await saveBatch(workbook, entry, check, { changes: [change, remove], reason: 'salah catat' });
    expect(cellsOf(saved.check, 'Kegiatan', 'K-2', 'Volume', 'Dana Lain')).toEqual([130.5, 0]);
    expect(rowOf(saved.check, 'Kemitraan', 'M-2')).toBe(-1);
    expect(cellsOf(saved.check, 'Kemitraan', 'M-3', 'Mitra')).toEqual(['Koperasi batik']);
    const [history] = (await workbook.readTables(['Riwayat Perbaikan'])).tables;
    expect(history?.values.slice(1)).toEqual([
      [42_010.5, 'Siti: salah catat', 'Kegiatan', 'K-2', 'Volume', 120, 130.5],
      [42_010.5, 'Siti: salah catat', 'Kegiatan', 'K-2', 'Dana Lain', 1_000_000, 0],
      ...Object.entries({
        Nomor: 'M-2',
        'Kode BKM': 'B01',
        Mitra: 'Bank daerah',
        'Jenis Mitra': 'Perbankan',
        Bidang: 'Ekonomi',
        Tahun: 2014,
        Nilai: 40_000_000,
      }).map(([header, value]) => [42_010.5, 'Siti: salah catat', 'Kemitraan', 'M-2', header, value, null]),
    ]);
    const back = await takeBack(workbook, entry, saved.check, saved.undo);
    expect(cellsOf(back.check, 'Kegiatan', 'K-2', 'Volume', 'Dana Lain')).toEqual([120, 1_000_000]);
    expect(cellsOf(back.check, 'Kemitraan', 'M-2', 'Mitra', 'Nilai')).toEqual(['Bank daerah', 40_000_000]);
  });

  test('what was changed meanwhile is not written over', async () => {
    const { workbook, check } = await opened(bench);
    await workbook.apply([{ sheet: 'Kegiatan', row: 2, column: 5, before: 120, after: 121 }], []);
    const batch: Batch = { changes: [{ kind: 'change', table: 'Kegiatan', row: 1, cells: { Volume: 130 } }] };
    await expect(saveBatch(workbook, entry, check, batch)).rejects.toMatchObject({
      code: 'conflict',
      place: 'Kegiatan!F3',
    });
    const saved = await saveBatch(workbook, entry, await checkWorkbook(workbook, baseApp), batch);
    await workbook.apply([{ sheet: 'Kegiatan', row: 2, column: 5, before: 130, after: 131 }], []);
    const now = await checkWorkbook(workbook, baseApp);
    await expect(takeBack(workbook, entry, now, saved.undo)).rejects.toMatchObject({
      code: 'conflict',
      place: 'Kegiatan K-2',
    });
  });

  test('a month’s row that was changed since is named as people read it', async () => {
    const { workbook, check } = await opened(bench);
    const cash = (sum: number): Batch => ({
      changes: [
        { kind: 'change', table: 'UPK', row: rowOf(check, 'UPK', 'B01 / 2014-12'), cells: { 'Kas dan Bank': sum } },
      ],
    });
    const { check: saved, undo } = await saveBatch(workbook, entry, check, cash(1_000));
    const { check: now } = await saveBatch(workbook, entry, saved, cash(2_000));
    await expect(takeBack(workbook, entry, now, undo)).rejects.toMatchObject({ place: 'UPK B01 / Desember 2014' });
  });
});

describe('a trial says beforehand what Periksa would', () => {
  const inFile = benches[0] as (typeof benches)[number];
  const trialOf = async (batch: Batch) => {
    const { check } = await opened(inFile);
    const trial = await tryBatch(check, baseApp, batch);
    return { trial, stops: hindrances(trial).map(({ rule, column }) => `${rule} ${column ?? ''}`) };
  };

  test('a good row has nothing in its way; what it leaves undone elsewhere is told', async () => {
    const { trial, stops } = await trialOf(payment());
    expect(stops).toEqual([]);
    expect(trial.own).toEqual([]);
    expect(trial.elsewhere.map(({ table, row }) => [table, row])).toContainEqual(['UPK', 5]);
  });

  test.each<[string, Batch, string[]]>([
    ['a number in use', payment({ 'Nomor Bukti': 'A-3' }), ['unique Nomor Bukti']],
    ['a loan that is not there', payment({ 'Nomor Pinjaman': 'P-99' }), ['foreign-key Nomor Pinjaman']],
    ['no number', payment({ 'Nomor Bukti': null }), ['required Nomor Bukti']],
    ['a day before the loan', payment({ Tanggal: 41_900 }), ['instalment-date Tanggal']],
    ['an amount that is none', payment({ Pokok: -5 }), ['range Pokok']],
    ['a blank amount, which may follow', payment({ Jasa: null }), []],
  ])('%s', async (_title, batch, expected) => {
    expect((await trialOf(batch)).stops).toEqual(expected);
  });

  test('an error that a row had before does not stop another change of it', async () => {
    const raw = edited(baseWorkbook(), ['BKM', 3, 'Tingkat Kemandirian', 'entahlah']);
    const { workbook } = await inFile.open(await writeXlsx({ sheets: sheetsOf('table', raw.tables) }));
    const check = await checkWorkbook(workbook, baseApp);
    const trial = await tryBatch(check, baseApp, {
      changes: [{ kind: 'change', table: 'BKM', row: 1, cells: { 'Relawan Perempuan': 16 } }],
    });
    expect(trial.own.map(({ finding, isNew }) => [finding.rule, isNew])).toEqual([['choice', false]]);
    expect(hindrances(trial)).toEqual([]);
  });
});

describe('what a workbook does not have is made when it is needed', () => {
  const photo: Batch = {
    changes: [{ kind: 'add', table: 'Foto', cells: { 'Kode Kegiatan': 'K-2', Tahap: '50%', Berkas: 'drainase.jpg' } }],
  };
  const without = async (name: string, columns = 0) => {
    const tables = baseWorkbook().tables.flatMap((table) => {
      if (table.name !== name) return [table];
      return columns === 0 ? [] : [{ ...table, values: table.values.map((cells) => cells.slice(0, -columns)) }];
    });
    return writeXlsx({ sheets: sheetsOf('table', tables) });
  };

  test('a table, with its formats and rules', async () => {
    const { workbook } = await openInExcel(await without('Foto'));
    const check = await checkWorkbook(workbook, baseApp);
    const saved = await saveBatch(workbook, entry, check, photo);
    expect(saved.check.findings.map(brief)).toEqual([]);
    expect(cellsOf(saved.check, 'Foto', 'K-2 / 50%', 'Berkas')).toEqual(['drainase.jpg']);
    expect(saved.rows).toEqual([1]);
  });

  test('a column', async () => {
    const { workbook } = await openInExcel(await without('Angsuran', 1));
    const check = await checkWorkbook(workbook, baseApp);
    const saved = await saveBatch(
      workbook,
      entry,
      check,
      payment({
        'Nomor Bukti': 'K-1',
        'Nomor Pinjaman': 'P-1',
        Pokok: -1_000_000,
        Jasa: -90_000,
        'Koreksi Atas': 'A-2',
      }),
    );
    expect(cellsOf(saved.check, 'Angsuran', 'K-1', 'Koreksi Atas')).toEqual(['A-2']);
    expect(cellsOf(saved.check, 'Pinjaman', 'P-1', 'Angsuran Pokok', 'Saldo')).toEqual([2_000_000, 3_000_000]);
  });

  test('in a file a table is a plain sheet', async () => {
    const file = benches[0] as (typeof benches)[number];
    const { workbook } = await file.open(await without('Foto'));
    const saved = await saveBatch(workbook, entry, await checkWorkbook(workbook, baseApp), photo);
    expect(saved.check.findings.map(brief)).toEqual([]);
    expect(cellsOf(saved.check, 'Foto', 'K-2 / 50%', 'Berkas')).toEqual(['drainase.jpg']);
  });
});

describe('a column that a table lacks comes to its right end', () => {
  const lacking = (kind: 'table' | 'range', beside: CellValue = null) => {
    const tables = mapTable(baseWorkbook(), 'Angsuran', (table) => ({
      ...table,
      values: table.values.map((cells) => cells.slice(0, -1)),
    })).tables.map((table) => ({ ...table, values: [...table.values] }));
    const sheets = sheetsOf(kind, tables);
    const rows = sheets.find(({ name }) => name === 'Angsuran')?.rows;
    // Two columns to the right, so that one is free.
    if (beside !== null) rows?.[2]?.push(beside);
    return writeXlsx({ sheets });
  };
  const correction = payment({
    'Nomor Bukti': 'K-1',
    'Nomor Pinjaman': 'P-1',
    Pokok: -1_000_000,
    Jasa: -90_000,
    'Koreksi Atas': 'A-2',
  });

  describe.each(benches)('in $title', (bench) => {
    test.each(['table', 'range'] as const)('of a %s', async (kind) => {
      const open = await bench.open(await lacking(kind));
      const saved = await saveBatch(open.workbook, entry, await checkWorkbook(open.workbook, baseApp), correction);
      expect(cellsOf(saved.check, 'Angsuran', 'K-1', 'Koreksi Atas', 'Pokok')).toEqual(['A-2', -1_000_000]);
      expect(cellsOf(saved.check, 'Pinjaman', 'P-1', 'Angsuran Pokok', 'Saldo')).toEqual([2_000_000, 3_000_000]);

      const stored = await openFile(await open.save());
      const [table] = (await stored.readTables(['Angsuran'])).tables;
      expect(table?.kind).toBe(kind);
      expect(table?.values[0]?.at(-1)).toBe('Koreksi Atas');
      const back = await takeBack(open.workbook, entry, saved.check, saved.undo);
      expect(back.check.findings.map(brief)).toEqual([]);
      expect(rowOf(back.check, 'Angsuran', 'K-1')).toBe(-1);
    });
  });

  test('in a file what stands beside a Table is in the way, and nothing is written', async () => {
    const file = benches[0] as (typeof benches)[number];
    const { workbook, save } = await file.open(await lacking('table', 'catatan'));
    const check = await checkWorkbook(workbook, baseApp);
    const before = await save();
    await expect(saveBatch(workbook, entry, check, correction)).rejects.toMatchObject({
      code: 'overlap',
      place: 'Angsuran',
    });
    expect(await save()).toEqual(before);
  });
});
