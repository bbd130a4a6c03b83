import { writeXlsx } from 'hucre';
import type { WriteSheet } from 'hucre';
import { tableNames } from '../../src/engine/schema';
import type { RawTable } from '../../src/engine/dataset';
import { schema } from '../../src/programme/schema';
import { writeWorkbookFile } from '../../src/workbook/file';
import { benches } from '../support/benches';
import type { Bench } from '../support/benches';
import { exampleReport, exampleSpec } from '../support/report';

async function read(bench: Bench, bytes: Uint8Array, ...names: string[]): Promise<readonly RawTable[]> {
  return (await (await bench.open(bytes)).workbook.readTables(names)).tables;
}

async function readSheets(bench: Bench, sheets: WriteSheet[], ...names: string[]): Promise<readonly RawTable[]> {
  return read(bench, await writeXlsx({ sheets }), ...names);
}

const desaHeader = ['Kode Desa', 'Desa/Kelurahan', 'KK'];

describe.each(benches)('reading from $title', (bench) => {
  test('Excel Tables are found by name, wherever they stand and in either case', async () => {
    const rows = [
      ['Data desa kami'],
      [],
      [null, ...desaHeader],
      [null, '33.26.11.2001', 'Bojong', 812],
      [null, '33.26.11.2002', 'Wiroditan', 640],
      [null, 'catatan di bawah tabel'],
    ];
    const tables = [{ name: 'desa', range: 'B3:D5', columns: desaHeader.map((name) => ({ name })) }];
    const [table, ...others] = await readSheets(bench, [{ name: 'Lembar kerja 7', rows, tables }], 'Desa', 'BKM');
    expect(others).toEqual([]);
    expect(table).toEqual({
      name: 'Desa',
      sheet: 'Lembar kerja 7',
      kind: 'table',
      top: 2,
      left: 1,
      values: [desaHeader, ['33.26.11.2001', 'Bojong', 812], ['33.26.11.2002', 'Wiroditan', 640]],
      merges: [],
      below: { row: 5, cells: ['catatan di bawah tabel', null, null] },
    });
  });

  test('a plain sheet is read from its first to its last filled cell', async () => {
    const rows = [[], [null, 'DATA DESA'], [], [null, ...desaHeader], [null, '33.26.11.2001', 'Bojong', 812]];
    const [table] = await readSheets(
      bench,
      [
        { name: 'Sampul', rows: [['x']] },
        { name: 'DESA', rows },
      ],
      'Desa',
    );
    expect(table).toMatchObject({ name: 'Desa', sheet: 'DESA', kind: 'range', top: 1, left: 1 });
    expect(table?.values).toEqual([
      ['DATA DESA', null, null],
      [null, null, null],
      desaHeader,
      ['33.26.11.2001', 'Bojong', 812],
    ]);
  });

  test('a sheet whose name has stray blanks is that of the table, if none has the very name', async () => {
    const rows = [desaHeader, ['33.26.11.2001', 'Bojong', 812]];
    const names = async (...sheets: string[]) => {
      const found = await readSheets(
        bench,
        sheets.map((name) => ({ name, rows })),
        'Desa',
        'Angsuran',
        'Pengaturan',
      );
      return found.map(({ name, sheet, values }) => [name, sheet, values.length]);
    };
    expect(await names(' desa', 'ANGSURAN ')).toEqual([
      ['Desa', ' desa', 2],
      ['Angsuran', 'ANGSURAN ', 2],
    ]);
    expect(await names('Desa ', 'DESA', 'Ang suran')).toEqual([['Desa', 'DESA', 2]]);
    // The product writes its own tables by their very names.
    expect(await names('Pengaturan ')).toEqual([]);
  });

  test('a blank sheet is a single blank cell', async () => {
    const [table] = await readSheets(
      bench,
      [
        { name: 'Lain', rows: [['x']] },
        { name: 'Desa', rows: [] },
      ],
      'Desa',
    );
    expect(table).toMatchObject({ kind: 'range', values: [[null]], top: 0, left: 0 });
  });

  test('hidden sheets and rows are read too', async () => {
    const rows = [desaHeader, ['33.26.11.2001', 'Bojong', 812]];
    const rowDefs = new Map([[1, { hidden: true }]]);
    const sheets = [
      { name: 'Lain', rows: [['x']] },
      { name: 'Desa', rows, rowDefs, hidden: true },
    ];
    const [table] = await readSheets(bench, sheets, 'Desa');
    expect(table?.values).toEqual(rows);
  });

  test('numbers, logical values, dates and errors come as they are in cells', async () => {
    const rows = [
      ['angka', 'pecahan', 'ya', 'tanggal', 'galat', 'kosong', 'besar'],
      [12, 0.015, true, new Date(Date.UTC(2013, 11, 31)), '#REF!', '', 133_419_082_500],
    ];
    const [table] = await readSheets(bench, [{ name: 'BLM', rows }], 'BLM');
    expect(table?.values[1]).toEqual([12, 0.015, true, 41639, '#REF!', null, 133_419_082_500]);
  });

  test('a formula gives its result, a text with a sign its text', async () => {
    const cells = new Map([['1,0', { formula: 'SUM(1,2)', formulaResult: 3 }]]);
    const rows = [
      ['Pagu', 'Nomor'],
      [null, '=1+1'],
      [5, '-'],
      [6, '+62'],
      [7, '@a'],
    ];
    const [table] = await readSheets(bench, [{ name: 'BLM', rows, cells }], 'BLM');
    expect(table?.values.slice(1)).toEqual([
      [3, '=1+1'],
      [5, '-'],
      [6, '+62'],
      [7, '@a'],
    ]);
  });

  test('numbers in text columns bring the text shown along, others do not', async () => {
    const rows = [
      ['Kode BKM', 'Kode Desa', 'Pengurus Laki-laki', 'Nama BKM'],
      [7, '33.26.11.2001', 7, 'Maju'],
      [8, 33.26, 5, 2014],
    ];
    const cells = new Map([
      ['1,0', { style: { numFmt: '000' } }],
      ['2,0', { style: { numFmt: '000' } }],
      ['1,2', { style: { numFmt: '000' } }],
    ]);
    const [table] = await readSheets(bench, [{ name: 'BKM', rows, cells }], 'BKM');
    expect(table?.values[1]).toEqual([7, '33.26.11.2001', 7, 'Maju']);
    expect([...(table?.shown ?? [])].sort()).toEqual([
      ['1,0', '007'],
      ['2,0', '008'],
    ]);
  });

  test('text columns are known by a header with a unit, or of two lines', async () => {
    const rows = [
      ['Kode', null, 'Nama BKM (huruf besar)', 'Pengurus'],
      ['BKM', 'Desa', null, 'L'],
      [7, '33.26.11.2001', 14, 7],
    ];
    const cells = new Map(['2,0', '2,2', '2,3'].map((place) => [place, { style: { numFmt: '000' } }]));
    const [table] = await readSheets(bench, [{ name: 'BKM', rows, cells }], 'BKM');
    expect([...(table?.shown ?? [])].sort()).toEqual([
      ['2,0', '007'],
      ['2,2', '014'],
    ]);
  });

  test('text columns of two header lines are known where the band is the end of their name', async () => {
    const rows = [
      ['BKM', null, 'Pengurus'],
      ['Kode', 'Nama', 'L'],
      [7, 14, 7],
    ];
    const cells = new Map(['2,0', '2,1', '2,2'].map((place) => [place, { style: { numFmt: '000' } }]));
    const [table] = await readSheets(bench, [{ name: 'BKM', rows, cells }], 'BKM');
    expect([...(table?.shown ?? [])].sort()).toEqual([
      ['2,0', '007'],
      ['2,1', '014'],
    ]);
  });

  test('a number shown short is not taken as shown', async () => {
    const rows = [['Kode Desa'], [1_230_000_000]];
    const cells = new Map([['1,0', { style: { numFmt: '0.00E+00' } }]]);
    const [table] = await readSheets(bench, [{ name: 'Desa', rows, cells }], 'Desa');
    expect(table?.values[1]).toEqual([1_230_000_000]);
    expect(table?.shown).toBeUndefined();
  });

  test('in Profil the codes come as shown', async () => {
    const rows = [
      ['Uraian', 'Isian'],
      ['Kode Kabupaten', 33.1],
      ['Periode', 42004],
    ];
    const cells = new Map([
      ['1,1', { style: { numFmt: '00.00' } }],
      ['2,1', { style: { numFmt: 'mmm yyyy' } }],
    ]);
    const columns = ['Uraian', 'Isian'].map((name) => ({ name }));
    const [table] = await readSheets(
      bench,
      [{ name: 'Profil', rows, cells, tables: [{ name: 'Profil', range: 'A1:B3', columns }] }],
      'Profil',
    );
    expect(table?.values[2]).toEqual(['Periode', 42004]);
    expect([...(table?.shown ?? [])]).toEqual([['1,1', '33.10']]);
  });

  test('merged cells of a plain sheet are told of', async () => {
    const rows = [desaHeader, ['33.26.11.2001', 'Bojong', 812], [null, 'Bojong Lor', 640]];
    const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }];
    const [table] = await readSheets(bench, [{ name: 'Desa', rows, merges }], 'Desa');
    expect(table?.merges).toEqual(bench.merges ? [{ top: 1, left: 0, bottom: 2, right: 0 }] : []);
  });

  test('a totals row of an Excel Table is read with it', async () => {
    const rows = [desaHeader, ['33.26.11.2001', 'Bojong', 812], ['Jumlah', null, 812]];
    const columns = [
      { name: 'Kode Desa', totalLabel: 'Jumlah' },
      { name: 'Desa/Kelurahan' },
      { name: 'KK', totalFunction: 'sum' },
    ];
    const tables = [{ name: 'Desa', range: 'A1:C3', columns, showTotalRow: true }];
    const [table] = await readSheets(bench, [{ name: 'Desa', rows, tables }], 'Desa');
    expect(table?.values).toHaveLength(3);
  });

  test('what the writer wrote comes back', async () => {
    const bytes = await writeWorkbookFile({ ...exampleSpec, report: exampleReport });
    const tables = await read(bench, bytes, 'Profil', ...tableNames(schema));
    expect(tables.map(({ name, kind }) => [name, kind])).toEqual([
      ['Profil', 'table'],
      ['Desa', 'table'],
      ['Kegiatan', 'table'],
      ['Pinjaman', 'table'],
    ]);
    for (const table of tables) {
      const spec = exampleSpec.dataSheets.find((sheet) => sheet.name === table.name);
      const header = spec?.columns.map((column) => column.header) ?? [];
      const rows = spec?.rows.length ? spec.rows : [header.map(() => null)];
      expect(table.values).toEqual([header, ...rows]);
    }
  });

  test('reading can be cancelled', async () => {
    const { workbook } = await bench.open(await writeXlsx({ sheets: [{ name: 'Desa', rows: [['x']] }] }));
    const stopped = { report: () => undefined, signal: AbortSignal.abort() };
    await expect(workbook.readTables(['Desa'], stopped)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('a file with dates counted from 1904 gives the serials of 1900', async () => {
  const rows = [
    ['Tanggal Cair', 'Pagu'],
    [new Date(Date.UTC(2013, 11, 31)), 5],
  ];
  const bytes = await writeXlsx({ dateSystem: '1904', sheets: [{ name: 'BLM', rows }] });
  const [file] = benches;
  expect(file && (await read(file, bytes, 'BLM'))[0]?.values[1]).toEqual([41639, 5]);
});
