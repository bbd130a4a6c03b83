import { rereadRow } from '../../../src/engine/dataset';
import { faultsOf } from '../../support/faults';
import { workbook } from '../../support/markdown';
import { read as readCells, schema } from '../../support/programme';

type Dataset = ReturnType<typeof readCells>;

const read = (rows: string): Dataset =>
  readCells(
    workbook(`
      ## Angsuran
      | Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa | Catatan Kami |
      ${rows}
    `),
  );
const data = '| B-1 | P-1 | 2014-05-06 | 300 | 30 | |';
const structure = (dataset: Dataset): string[] =>
  faultsOf(dataset, 'Angsuran').filter((fault) => /^(text-row|totals-row|table-empty)/.test(fault));
const sheetRows = (dataset: Dataset): number[] => [...dataset.tables.Angsuran.sheetRows].map((row) => row + 1);

describe('a single text between the data', () => {
  test.each([
    ['the key column', '| Kecamatan Bojong | < | < | | | |', 'text-row A3 Nomor Bukti "Kecamatan Bojong"'],
    ['a text column', '| | Kecamatan Bojong | | | | |', undefined],
    ['a column of dates', '| | | Bojong, 3 Januari 2015 | | | |', 'text-row C3 Tanggal "Bojong, 3 Januari 2015"'],
    ['a column of money', '| | | | lanjutan | | |', 'text-row D3 Pokok "lanjutan"'],
    ['a remark with figures', '| Catatan: sampai 31 Desember 2014 | | | | | |', undefined],
    ['two columns as a label and what it names', '| Kecamatan : | Bojong | | | | |', undefined],
    ['two columns with the colon between', '| Kecamatan | : Bojong | | | | |', undefined],
    ['a text column beside the number of a block', '| | Kecamatan Bojong | | | | I |', undefined],
    ['a name that is no key', '| NIHIL | | | | | |', 'text-row A3 Nomor Bukti "NIHIL"'],
  ])('in %s is one fault and no data', (_, row, fault) => {
    const dataset = read(`${data}\n${row}\n${data}`);
    expect(sheetRows(dataset)).toEqual([2, 4]);
    expect(structure(dataset)).toEqual([fault ?? expect.stringMatching(/^text-row [AB]3 /)]);
  });

  test.each([
    ['a key', '| B-2 | | | | | |'],
    ['a reference', '| | P-2 | | | | |'],
    ['a number', '| | | | 5 | | |'],
    ['a number beside it', '| lanjutan | | | | | 5 |'],
    ['a number in words', '| | | | Rp 5.000 | | |'],
    ['a doubtful number', '| | | | | "1,000" | |'],
    ['a date in words', '| | | 6 Mei 2014 | | | |'],
    ['two texts', '| lanjutan | halaman dua | | | | |'],
    ['a failed formula', '| #REF! | | | | | |'],
    ['a logical value', '| TRUE | | | | | |'],
  ])('%s is data', (_, row) => {
    const dataset = read(`${data}\n${row}\n${data}`);
    expect(sheetRows(dataset)).toEqual([2, 3, 4]);
    expect(structure(dataset)).toEqual([]);
  });

  test('beside the text of a cell merged over several rows is data', () => {
    const dataset = read(`| B-1 | P-1 | 2014-05-06 | 300 | 30 | |\n| lanjutan | ^ | | | | |`);
    expect(sheetRows(dataset)).toEqual([2, 3]);
  });
});

describe('signatures and remarks below the table', () => {
  const signatures = `
      | | | | | | |
      | Mengetahui, | | | Bojong, 3 Januari 2015 | < | |
      | Camat Bojong | | | Fasilitator Kecamatan | < | |
      | | | | | | |
      | SUTRISNO | | HASAN | RINA | < | |`;

  test('are one fault for all, after data or totals', () => {
    const fault = 'text-row.below A4 Nomor Bukti "Mengetahui,"';
    expect(structure(read(`${data}${signatures}`))).toEqual([fault]);
    expect(read(`${data}${signatures}`).faults.find(({ rule }) => rule === 'text-row')?.params).toEqual({ rows: 3 });
    expect(structure(read(`${data}\n| Jumlah | | | 300 | 30 | |${signatures}`))).toEqual([
      'totals-row A3 Nomor Bukti "Jumlah" ?null',
      'text-row.below A5 Nomor Bukti "Mengetahui,"',
    ]);
  });

  test('are data where a row of data follows, and where no blank row stands above', () => {
    expect(sheetRows(read(`${data}${signatures}\n${data}`))).toEqual([2, 4, 5, 7, 8]);
    expect(sheetRows(read(`${data}\n| Mengetahui, | | | Bojong, 3 Januari 2015 | | |`))).toEqual([2, 3]);
  });

  test('with a key, a number or a fourth text are data', () => {
    for (const row of ['| B-2 | Mengetahui | | | | |', '| Mengetahui | | | 5 | | |', '| a | b | c | d | | |']) {
      expect(sheetRows(read(`${data}\n| | | | | | |\n${row}`))).toEqual([2, 4]);
    }
  });

  test('are all that an empty table has', () => {
    expect(structure(read(signatures))).toEqual(['text-row.below A3 Nomor Bukti "Mengetahui,"']);
  });
});

test.each([
  ['one text', '| lanjutan | | | | | |'],
  ['two texts', '| lanjutan | halaman dua | | | | |'],
])('a row of which only %s remains must be read again with its whole table', (_, after) => {
  const raw = workbook(`## Angsuran
    | Nomor Bukti | Nomor Pinjaman | Tanggal | Pokok | Jasa | Catatan Kami |
    ${data}
    ${after}`).tables[0];
  const cells = raw?.values[2] ?? [];
  const { Angsuran } = read(data).tables;
  expect(raw && rereadRow(schema, Angsuran, raw, 0, { sheetRow: 1, cells }, null)).toBeNull();
  expect(Angsuran.rawValue(0, 'Pokok')).toBe(300);
});
