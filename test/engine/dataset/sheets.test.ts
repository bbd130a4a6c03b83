import fc from 'fast-check';
import { mark, serialOf, tableIn } from '../../../src/engine/dataset';
import { faultsOf } from '../../support/faults';
import { workbook } from '../../support/markdown';
import { read as readCells } from '../../support/programme';
import type { TableName } from '../../../src/programme/schema';

type Dataset = ReturnType<typeof readCells>;

const read = (markdown: string): Dataset => readCells(workbook(markdown));

/** Values of a column, row by row; null where a cell is missing. */
function valuesOf(dataset: Dataset, name: TableName, header: string): (string | number | null)[] {
  const column = tableIn(dataset, name).column(header);
  return column.kind === 'text'
    ? [...column.codes].map((code) => column.dictionary[code] ?? null)
    : [...column.values].map((value) => (Number.isNaN(value) ? null : value));
}

const sheetRows = (dataset: Dataset, name: TableName): number[] => [...dataset.tables[name].sheetRows];

describe('a plain sheet of the field', () => {
  const dataset = read(`
    ## Angsuran at B2
    | DAFTAR ANGSURAN        | <              | <          | <       | <    |
    | Kecamatan Kajen        |                |            |         |      |
    |                        |                |            |         |      |
    | "Nomor\\nBukti"        | NOMOR  PINJAMAN | "Tanggal\\u00a0" | Pokok (Rp) | Jasa (Rp.) |
    | (1)                    | (2)            | (3)        | (4)     | (5)  |
    | B-1                    | P-1            | 2014-05-06 | 100     | 10   |
    |                        |                |            |         |      |
    | B-2                    | ^              | 2014-06-06 | 200     | 20   |
    | Sub total              |                |            | 300     | 30   |
    | Nomor Bukti            | Nomor Pinjaman | Tanggal    | Pokok (Rp) | Jasa (Rp.) |
    | 1                      | 2              | 3          | 4       | 5    |
    | B-3                    | P-2            | 2014-06-06 | 400     | 40   |
    | JUMLAH                 | <              | <          | 700     | 70   |
  `);

  test('is read below its titles', () => {
    expect(valuesOf(dataset, 'Angsuran', 'Nomor Bukti')).toEqual(['B-1', 'B-2', 'B-3']);
    expect(valuesOf(dataset, 'Angsuran', 'Pokok')).toEqual([100, 200, 400]);
    expect(sheetRows(dataset, 'Angsuran')).toEqual([6, 8, 12]);
    expect(dataset.tables.Angsuran.sheetColumns.get('Jasa')).toBe(5);
  });

  test('totals rows are reported, not counted', () => {
    expect(faultsOf(dataset, 'Angsuran')).toEqual([
      'totals-row B10 Nomor Bukti "Sub total" ?null',
      'totals-row B14 Nomor Bukti "JUMLAH" ?null',
    ]);
  });
});

test('a cell merged over several rows gives its value to each, even over a blank row', () => {
  const dataset = read(`
    ## Angsuran
    | Nomor Bukti | Nomor Pinjaman | Tanggal    | Pokok | Jasa |
    | B-1         | P-1            | 2014-05-06 | 100   | 10   |
    | B-2         | ^              | 2014-06-06 | 200   | 20   |
    |             | ^              |            |       |      |
    | B-3         | ^              | 2014-07-06 | 300   | 30   |
    | B-4         | P-2            | 2014-07-06 | 400   | 40   |
  `);
  expect(valuesOf(dataset, 'Angsuran', 'Nomor Pinjaman')).toEqual(['P-1', 'P-1', 'P-1', 'P-2']);
  expect(dataset.tables.Angsuran.rawValue(2, 'Nomor Pinjaman')).toBe('P-1');
});

describe('two header lines', () => {
  const lines = (band: string, under: string): string => `
    ## BKM at A3
    | IDENTITAS | <         | <        | <               | ${band} | Relawan | <  | Status | PJM Pronangkis |
    | Kode BKM  | Kode Desa | Nama LKM | Tanggal Berdiri | L        | P        | L  | P  | ${under} |
    | K-1       | 33.26.11.2001 | Maju | 2008-05-06      | 7        | 4        | 20 | 11 | Mandiri | Ya |
    | K-2       | 33.26.11.2002 | Jaya | 2008-05-07      | 8        | 5        | 21 | 12 | Madani  | Ya |
  `;

  test.each([
    ['merged across', 'Pengurus | <', '^ | ^'],
    ['without merged cells', 'Pengurus |  ', ' | '],
  ])('%s are read together', (_, band, under) => {
    const dataset = read(lines(band, under));
    expect(faultsOf(dataset, 'BKM')).toEqual([]);
    expect(valuesOf(dataset, 'BKM', 'Nama BKM')).toEqual(['Maju', 'Jaya']);
    expect(valuesOf(dataset, 'BKM', 'Pengurus Laki-laki')).toEqual([7, 8]);
    expect(valuesOf(dataset, 'BKM', 'Pengurus Perempuan')).toEqual([4, 5]);
    expect(valuesOf(dataset, 'BKM', 'Relawan Perempuan')).toEqual([11, 12]);
    expect(valuesOf(dataset, 'BKM', 'Tingkat Kemandirian')).toEqual(['Mandiri', 'Madani']);
  });

  test('are skipped where they are repeated', () => {
    const block = lines('Pengurus | <', '^ | ^').split('\n').slice(2, 6).join('\n');
    const dataset = read(`## BKM\n${block}\n${block.replaceAll('K-', 'L-')}`);
    expect(valuesOf(dataset, 'BKM', 'Kode BKM')).toEqual(['K-1', 'K-2', 'L-1', 'L-2']);
    expect(faultsOf(dataset, 'BKM')).toEqual([]);
  });
});

test('headers match whatever their case, spacing, unit and sign', () => {
  const dataset = read(`
    ## UPK
    | KODE BKM | periode | "Modal\\nAwal (Rp)" | Modal | Kewajiban | "Kas  dan\\u00a0Bank" | Saldo Pinjaman | Pinjaman Lain-lain | Inventaris | Cadangan Resiko | Aset | KSM Aktif (KSM) | KSM Menunggak >= 3 Bulan | Saldo Menunggak >=3 bulan (Rp) | Tunggakan Pokok ≥ 3 Bulan | Pendapatan | Biaya | Laba |
    | K-1 | 2014-12-31 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 |
  `);
  expect(faultsOf(dataset, 'UPK')).toEqual([]);
  expect(valuesOf(dataset, 'UPK', 'Saldo Menunggak ≥ 3 Bulan')).toEqual([12]);
  expect(valuesOf(dataset, 'UPK', 'Cadangan Risiko')).toEqual([8]);
});

describe('headers', () => {
  test('absent, misspelt, repeated and unknown ones are told; our own are known', () => {
    const dataset = read(`
      ## Angsuran on Buku Kas at C5 as table
      | No | Nomor Bukti | Nomor Pinjaman | Tangal     | Pokok | Pokok (Rp) | Asal Berkas | asal baris |
      | 1  | B-1         | P-1            | 2014-05-06 | 100   | 999        | a.xlsx      | 7          |
    `);
    expect(faultsOf(dataset, 'Angsuran')).toEqual([
      'column-duplicate H5 Pokok "Pokok (Rp)"',
      'column-missing - Tanggal null ?"Tangal"',
      'column-missing - Jasa null',
      'column-unknown C5 No "No"',
    ]);
    expect(dataset.faults.find(({ rule }) => rule === 'column-duplicate')?.params).toEqual({ first: 'G5' });
    expect(valuesOf(dataset, 'Angsuran', 'Pokok')).toEqual([100]);
    expect(valuesOf(dataset, 'Angsuran', 'Jasa')).toEqual([null]);
    expect([...dataset.tables.Angsuran.number('Jasa').marks]).toEqual([0]);
    expect([...dataset.tables.Angsuran.absent]).toEqual(['Tanggal', 'Jasa', 'Koreksi Atas']);
    expect(dataset.tables.Angsuran.place).toEqual({ sheet: 'Buku Kas', kind: 'table' });
  });

  test('an optional column may be absent', () => {
    const dataset = read(`
      ## BKM as table
      | Kode BKM | Kode Desa | Nama BKM | Tanggal Berdiri | Pengurus L | Pengurus P | Relawan L | Relawan P | Status | PJM Pronangkis |
      | K-1 | 33.26.11.2001 | Maju | 2008-05-06 | 7 | 4 | 20 | 11 | Mandiri | Ya |
    `);
    expect(faultsOf(dataset, 'BKM')).toEqual([]);
    expect([...dataset.tables.BKM.absent]).toEqual([
      'Nomor Akta Notaris',
      'Tanggal Pemilihan Terakhir',
      'Tahun BKM Award',
      'Relawan Khusus',
    ]);
  });

  test('a sheet without a header row is no table', () => {
    const dataset = read(`
      ## BLM
      | Rekap BLM | 2014 |
      | Nomor     | Tahap |
    `);
    expect(faultsOf(dataset, 'BLM')).toEqual(['table-missing.header - - null']);
    expect(dataset.present.has('BLM')).toBe(false);
  });

  test('is not looked for below the thirtieth row', () => {
    const header = '| Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa |\n| B-1 | P-1 | 2014-05-06 | 1 | 2 |';
    const below = (titles: number) => read(`## Angsuran\n${'| Judul |\n'.repeat(titles)}${header}`).present;
    expect([below(29).has('Angsuran'), below(30).has('Angsuran')]).toEqual([true, false]);
  });
});

describe('rows', () => {
  const angsuran = (rows: string): Dataset =>
    read(`
      ## Angsuran as table
      | No | Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa |
      ${rows}
    `);

  test.each([
    ['| Jumlah |  |  |  | 300 | 30 |', 'totals-row A2 No "Jumlah" ?null'],
    ['|  | TOTAL |  |  | 300 | 30 |', 'totals-row B2 Nomor Bukti "TOTAL" ?null'],
    ['|  | Sub-total | Kajen |  | 300 | 30 |', 'totals-row B2 Nomor Bukti "Sub-total" ?null'],
    ['|  | Jumlah Kec. Kajen |  |  | 300 | 30 |', 'totals-row B2 Nomor Bukti "Jumlah Kec. Kajen" ?null'],
    ['| Kajen | Jumlah |  |  | 300 | 30 |', 'totals-row B2 Nomor Bukti "Jumlah" ?null'],
    ['|  |  | Rata - rata: |  | 300 | 30 |', 'totals-row C2 Nomor Pinjaman "Rata - rata:" ?null'],
  ])('a totals row: %s', (row, fault) => {
    const dataset = angsuran(row);
    expect(faultsOf(dataset, 'Angsuran')).toEqual(['column-unknown A1 No "No"', fault]);
    expect(dataset.tables.Angsuran.rowCount).toBe(0);
  });

  test.each([
    '| Total | B-1 | P-1 | 2014-05-06 | 300 | 30 |',
    '|  | TOTAL-01 | P-1 | 2014-05-06 | 300 | 30 |',
    '|  |  | Totalindo | 2014-05-06 | 300 | 30 |',
    '|  |  |  |  | 1 |  |',
  ])('no totals row: %s', (row) => {
    const dataset = angsuran(row);
    expect(dataset.faults.filter(({ rule }) => rule === 'totals-row')).toEqual([]);
    expect(dataset.tables.Angsuran.rowCount).toBe(1);
  });

  test('rows with nothing but their number, or only spaces, are skipped', () => {
    const dataset = angsuran('| 1 | B-1 | P-1 | 2014-05-06 | 300 | 30 |\n| 2 |  | "  " |  |  |  |');
    expect(valuesOf(dataset, 'Angsuran', 'Nomor Bukti')).toEqual(['B-1']);
  });

  test('a row of column numbers counts as such only under a header', () => {
    const dataset = angsuran('| 1 | 2 | 3 | 4 | 5 | 6 |\n| 1 | 2 | 3 | 2014-05-06 | 5 | 6 |');
    expect(valuesOf(dataset, 'Angsuran', 'Nomor Bukti')).toEqual(['2']);
  });
});

test('faults of cells name their sheet cell, and the marks tell what became of each', () => {
  const dataset = read(`
    ## Angsuran at B3 as table
    | Nomor Bukti | Nomor Pinjaman | Tanggal    | Pokok          | Jasa     |
    | " B-1"      | P-1            | 31/12/2013 | Rp 1.250.000   | "1,000"  |
    | B-2         | #REF!          | 2013-12-31 | 12.5           |          |
  `);
  expect(faultsOf(dataset, 'Angsuran')).toEqual([
    'spacing B4 Nomor Bukti " B-1" ="B-1"',
    'formula-error C5 Nomor Pinjaman "#REF!"',
    `type D4 Tanggal "31/12/2013" =${serialOf(2013, 12, 31)}`,
    'type E4 Pokok "Rp 1.250.000" =1250000',
    'integer E5 Pokok 12.5 ?12500',
    'type F4 Jasa "1,000" ?1000',
  ]);
  const { Angsuran } = dataset.tables;
  const marks = ['Nomor Bukti', 'Nomor Pinjaman', 'Tanggal', 'Pokok', 'Jasa'] as const;
  expect(marks.map((header) => [...Angsuran.column(header).marks])).toEqual([
    [2, 1],
    [1, 3],
    [2, 1],
    [2, 3],
    [3, 0],
  ]);
  expect(valuesOf(dataset, 'Angsuran', 'Pokok')).toEqual([1250000, null]);
  expect(valuesOf(dataset, 'Angsuran', 'Jasa')).toEqual([null, null]);
});

test('the displayed text of a number cell counts in a text column', () => {
  const raw = workbook(`
    ## Angsuran at B3 as table
    | Nomor Bukti | Nomor Pinjaman | Tanggal    | Pokok | Jasa |
    | 1           | 7              | 2013-12-31 | 1     | 2    |
  `);
  const shown = new Map([['3,1', '001']]);
  const dataset = readCells({ tables: raw.tables.map((table) => ({ ...table, shown })) });
  expect(valuesOf(dataset, 'Angsuran', 'Nomor Bukti')).toEqual(['001']);
  expect(valuesOf(dataset, 'Angsuran', 'Nomor Pinjaman')).toEqual(['7']);
  expect(faultsOf(dataset, 'Angsuran')).toEqual([]);
});

test('whatever the cells hold, reading gives columns of that length and names every missing value', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      null,
      '',
      ' ',
      'Jumlah',
      '(1)',
      '1',
      '-',
      'x',
      '#N/A',
      'Rp 1.250',
      '31/12/2013',
      'Nomor Bukti',
      true,
    ),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
  );
  const header = ['Nomor Bukti', 'Nomor Pinjaman', 'Tanggal', 'Pokok', 'Jasa'];
  const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }));
  fc.assert(
    fc.property(rows, fc.constantFrom('table' as const, 'range' as const), (body, kind) => {
      const raw = { name: 'Angsuran', sheet: 'Angsuran', kind, top: 0, left: 0, values: [header, ...body], merges: [] };
      const dataset = readCells({ tables: [raw] });
      const { Angsuran } = dataset.tables;
      const pokok = Angsuran.number('Pokok');
      expect(pokok.values).toHaveLength(Angsuran.rowCount);
      const faultRows = new Set(
        dataset.faults.flatMap(({ column, sheetRow }) => (column === 'Pokok' && sheetRow !== null ? [sheetRow] : [])),
      );
      pokok.values.forEach((value, row) => {
        const state = pokok.marks[row];
        expect(Number.isNaN(value)).toBe(state === mark.blank || state === mark.faulty);
        expect(faultRows.has(Angsuran.sheetRows[row] ?? -1)).toBe(state === mark.repaired || state === mark.faulty);
      });
    }),
  );
});
