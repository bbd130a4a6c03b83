import { writeXlsx } from 'hucre';
import type { WriteSheet } from 'hucre';
import type { CellEdit, OwnRows } from '../../src/workbook/port';
import { benches } from '../support/benches';
import type { Bench, Opened } from '../support/benches';

const rows = [
  ['Kode Desa', 'KK', 'Tanggal', 'Progres'],
  ['3326112001', '1.250', '31 Des 2013', '1,5%'],
  ['33.26.11.2002', 640, 41639, 0.5],
];
const edits: readonly CellEdit[] = [
  { sheet: 'Desa', row: 1, column: 0, before: '3326112001', after: '33.26.11.2001' },
  { sheet: 'Desa', row: 1, column: 1, before: '1.250', after: 1250 },
  { sheet: 'Desa', row: 1, column: 2, before: '31 Des 2013', after: 41639, numberFormat: 'dd mmm yyyy' },
  { sheet: 'Desa', row: 1, column: 3, before: '1,5%', after: 0.015, numberFormat: '0.00%' },
];
const log: readonly OwnRows[] = [
  { table: 'Riwayat Perbaikan', rows: [[41700.5, 'Siti', 'Desa', '33.26.11.2001', 'KK', '1.250', 1250]] },
];

async function open(bench: Bench, sheet: Partial<WriteSheet> = {}, others: WriteSheet[] = []): Promise<Opened> {
  return bench.open(await writeXlsx({ sheets: [{ name: 'Desa', rows, ...sheet }, ...others] }));
}

async function values({ workbook }: Opened, name = 'Desa'): Promise<unknown> {
  return (await workbook.readTables([name])).tables[0]?.values;
}

describe.each(benches)('changing cells in $title', (bench) => {
  test('values are changed, and the old ones logged in a table that is made', async () => {
    const opened = await open(bench);
    await opened.workbook.apply(edits, log);
    expect(await values(opened)).toEqual([rows[0], ['33.26.11.2001', 1250, 41639, 0.015], rows[2]]);
    expect(await values(opened, 'Riwayat Perbaikan')).toEqual([
      ['Waktu', 'Oleh', 'Tabel', 'Kunci', 'Kolom', 'Sebelum', 'Sesudah'],
      ...(log[0]?.rows ?? []),
    ]);
    const saved = await bench.open(await opened.save());
    expect(await values(saved)).toEqual(await values(opened));
  });

  test('the same call once more changes nothing; another one appends', async () => {
    const opened = await open(bench);
    await opened.workbook.apply(edits, log);
    const once = [await values(opened), await values(opened, 'Riwayat Perbaikan')];
    await opened.workbook.apply(edits, log);
    expect([await values(opened), await values(opened, 'Riwayat Perbaikan')]).toEqual(once);
    await opened.workbook.apply(
      [],
      [{ table: 'Riwayat Perbaikan', rows: [[41701, 'Budi', 'BKM', '7', 'X', null, '007']] }],
    );
    expect(await values(opened, 'Riwayat Perbaikan')).toHaveLength(3);
  });

  test('what was changed can be changed back', async () => {
    const opened = await open(bench);
    await opened.workbook.apply(edits, []);
    await opened.workbook.apply(
      edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before })),
      [],
    );
    expect(await values(opened)).toEqual(rows);
  });

  test('a cell that holds something else by now, or a formula, keeps everything from being written', async () => {
    const opened = await open(bench);
    const wrong = edits.map((edit) => (edit.column === 2 ? { ...edit, before: '30 Des 2013' } : edit));
    await expect(opened.workbook.apply(wrong, log)).rejects.toMatchObject({ code: 'conflict', place: 'Desa!C2' });
    expect(await values(opened)).toEqual(rows);
    expect(await values(opened, 'Riwayat Perbaikan')).toBeUndefined();

    const cells = new Map([['1,1', { formula: '"1"&".250"', formulaResult: '1.250' }]]);
    const withFormula = await open(bench, { cells });
    await expect(withFormula.workbook.apply(edits, [])).rejects.toMatchObject({ code: 'formula', place: 'Desa!B2' });
    expect(await values(withFormula)).toEqual(rows);
  });

  test('what cannot be changed can be asked for beforehand', async () => {
    const cells = new Map([['1,1', { formula: '"1"&".250"', formulaResult: '1.250' }]]);
    const opened = await open(bench, { cells }, [{ name: 'BKM', rows: [['x']], protection: { sheet: true } }]);
    const all: CellEdit[] = [
      { sheet: 'Desa', row: 1, column: 0, before: '3326112001', after: 'A' },
      { sheet: 'Desa', row: 1, column: 1, before: '1.250', after: 1250 },
      { sheet: 'Desa', row: 1, column: 2, before: 'lain', after: 'B' },
      { sheet: 'Desa', row: 2, column: 1, before: 'lain', after: 640 },
      { sheet: 'BKM', row: 0, column: 0, before: 'x', after: 'y' },
      { sheet: 'Hilang', row: 0, column: 0, before: 'x', after: 'y' },
    ];
    const refused = await opened.workbook.refusals(all);
    expect(all.map((edit) => refused.get(edit))).toEqual([
      undefined,
      'formula',
      'conflict',
      undefined,
      'protected',
      'not-found',
    ]);
    expect(await values(opened)).toEqual(rows);
  });

  test('a protected sheet and a sheet that is gone are named', async () => {
    const locked = await open(bench, { protection: { sheet: true } });
    await expect(locked.workbook.apply(edits, [])).rejects.toMatchObject({ code: 'protected', place: 'Desa' });
    expect(await values(locked)).toEqual(rows);
    const gone = edits.map((edit) => ({ ...edit, sheet: 'Hilang' }));
    await expect(locked.workbook.apply(gone, [])).rejects.toMatchObject({ code: 'not-found', place: 'Hilang' });
  });

  test('hidden and filtered rows are changed like others, and stay hidden', async () => {
    const rowDefs = new Map([[1, { hidden: true }]]);
    const autoFilter = { range: 'A1:D3', columns: [{ colIndex: 1, filters: ['640'] }] };
    const opened = await open(bench, { rowDefs, autoFilter });
    await opened.workbook.apply(edits, []);
    expect(await values(opened)).toEqual([rows[0], ['33.26.11.2001', 1250, 41639, 0.015], rows[2]]);
  });

  test('texts that look like numbers, formulas or markup stay texts', async () => {
    const texts = ['007', '=1+1', '+62', '-', '@a', "'x", '1/2/2014', 'TRUE', '<b>&"', '_x0041_', ' ya '];
    const opened = await open(bench, { rows: [['Kode', 'Nama'], ...texts.map(() => ['x', 1])] });
    await opened.workbook.apply(
      texts.map((after, index) => ({ sheet: 'Desa', row: index + 1, column: 0, before: 'x', after })),
      [],
    );
    expect(((await values(opened)) as unknown[][]).slice(1).map(([text]) => text)).toEqual(texts);
  });

  test('a number in a cell of text format becomes a number', async () => {
    const cells = new Map([['1,1', { style: { numFmt: '@' } }]]);
    const opened = await open(bench, { cells });
    await opened.workbook.apply(edits.slice(1, 2), []);
    expect(((await values(opened)) as unknown[][])[1]?.[1]).toBe(1250);
  });

  test('settings are set by name, in place or added', async () => {
    const opened = await open(bench, {}, [
      {
        name: 'Pengaturan',
        rows: [
          ['Nama', 'Nilai'],
          ['batas.saldo', 5],
          ['kertas', 'a4'],
        ],
      },
    ]);
    await opened.workbook.setSettings(
      new Map<string, string | number | null>([
        ['kertas', 'f4'],
        ['bahasa', 'id'],
      ]),
    );
    expect(await values(opened, 'Pengaturan')).toEqual([
      ['Nama', 'Nilai'],
      ['batas.saldo', 5],
      ['kertas', 'f4'],
      ['bahasa', 'id'],
    ]);
    const fresh = await open(bench);
    await fresh.workbook.setSettings(new Map([['kertas', 'f4']]));
    expect(await values(fresh, 'Pengaturan')).toEqual([
      ['Nama', 'Nilai'],
      ['kertas', 'f4'],
    ]);
  });

  test('columns of an own table that were moved or deleted are found or added', async () => {
    const header = ['Kolom', 'Waktu', 'Catatan saya', 'Tabel', 'Kunci', 'Sebelum', 'Sesudah'];
    const opened = await open(bench, {}, [
      { name: 'Riwayat Perbaikan', rows: [header, ['KK', 41600, 'ok', 'Desa', '1', 1, 2]] },
    ]);
    await opened.workbook.apply([], log);
    expect(await values(opened, 'Riwayat Perbaikan')).toEqual([
      [...header, 'Oleh'],
      ['KK', 41600, 'ok', 'Desa', '1', 1, 2, null],
      ['KK', 41700.5, null, 'Desa', '33.26.11.2001', '1.250', 1250, 'Siti'],
    ]);
  });

  describe('rows of an own table taken out', () => {
    const header = ['Aturan', 'Tabel', 'Kunci', 'Kolom', 'Nilai', 'Alasan', 'Oleh', 'Waktu', 'Catatan saya'];
    const note = (key: string, value: string | number, mine: string | null) => {
      return ['bkm-term', 'BKM', key, 'Tanggal', value, '=ya', 'Siti', 41700.5, mine];
    };
    const notes = [note('1', '12.000', 'satu'), note('2', 5, null), note('3', '007', 'tiga')];
    const title = ['Catatan tim kami', ...Array.from({ length: 8 }, () => null)];
    const withNotes = (cells?: WriteSheet['cells']) =>
      open(bench, {}, [
        { name: 'Catatan Pemeriksaan', rows: [title, header, ...notes], ...(cells === undefined ? {} : { cells }) },
      ]);
    const removed = (...rowsOut: number[]) => [
      {
        table: 'Catatan Pemeriksaan' as const,
        rows: [],
        removed: rowsOut.map((row) => ({ row, cells: notes[row - 2]?.slice(0, 8) ?? [] })),
      },
    ];

    test('the others move up with all their cells, types kept; cells elsewhere stay', async () => {
      const opened = await withNotes();
      await opened.workbook.apply(edits.slice(0, 1), removed(2));
      const saved = await bench.open(await opened.save());
      expect(await values(saved, 'Catatan Pemeriksaan')).toEqual([title, header, notes[1], notes[2]]);
      expect(await values(saved)).toEqual([rows[0], ['33.26.11.2001', ...(rows[1]?.slice(1) ?? [])], rows[2]]);
      await saved.workbook.apply([], [{ table: 'Catatan Pemeriksaan', rows: [notes[0]?.slice(0, 8) ?? []] }]);
      expect(await values(saved, 'Catatan Pemeriksaan')).toEqual([
        title,
        header,
        notes[1],
        notes[2],
        [...(notes[0]?.slice(0, 8) ?? []), null],
      ]);
    });

    test('several at once, and the last one', async () => {
      const opened = await withNotes();
      await opened.workbook.apply([], removed(4, 2));
      expect(await values(opened, 'Catatan Pemeriksaan')).toEqual([title, header, notes[1]]);
    });

    test('a row that is no longer as it was read, or a formula in the way, keeps everything from being written', async () => {
      const opened = await withNotes();
      const [own] = removed(2);
      const other = [
        { table: 'Catatan Pemeriksaan' as const, rows: [], removed: [{ row: 3, cells: own?.removed[0]?.cells ?? [] }] },
      ];
      await expect(opened.workbook.apply(edits, other)).rejects.toMatchObject({ code: 'conflict' });
      expect(await values(opened)).toEqual(rows);
      expect(await values(opened, 'Catatan Pemeriksaan')).toEqual([title, header, ...notes]);

      const formula = await withNotes(new Map([['4,8', { formula: '"ti"&"ga"', formulaResult: 'tiga' }]]));
      await expect(formula.workbook.apply(edits, removed(2))).rejects.toMatchObject({
        code: 'formula',
        place: 'Catatan Pemeriksaan!I5',
      });
      expect(await values(formula)).toEqual(rows);
    });
  });

  test('a sheet of the user’s with the name of an own table is not written to', async () => {
    const opened = await open(bench, {}, [{ name: 'Pengaturan', rows: [['Rapat', 'Senin']] }]);
    await expect(opened.workbook.setSettings(new Map([['kertas', 'f4']]))).rejects.toMatchObject({
      code: 'name-taken',
    });
    expect(await values(opened, 'Pengaturan')).toEqual([['Rapat', 'Senin']]);
  });

  test('changing can be cancelled', async () => {
    const opened = await open(bench);
    const stopped = { report: () => undefined, signal: AbortSignal.abort() };
    await expect(opened.workbook.apply(edits, [], stopped)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await values(opened)).toEqual(rows);
  });
});
