/** Files of layouts that are not known: what their cells hold, whatever wrote them. */
import { writeOds, writeXlsx } from 'hucre';
import { atOnce } from '../../../src/engine/dataset';
import { readSourceFile, readSourceText } from '../../../src/workbook/file';

const bytes = (text: string) => new TextEncoder().encode(text);
const sheets = async (file: Uint8Array, name = 'daftar') =>
  atOnce(await readSourceFile(file, name)).map(({ sheet, top, left, values }) => ({ sheet, top, left, values }));
const cells = async (file: Uint8Array) => (await sheets(file))[0]?.values;

const rows = [
  ['Nama', 'Jumlah'],
  ['Café “Maju”', '1.500,5'],
];
const texts = (sign: string) => rows.map((row) => row.join(sign)).join('\r\n');

test.each([';', '\t'])('text with %j between its cells, in UTF-8, with a mark and in Windows-1252', async (sign) => {
  expect(await cells(bytes(texts(sign)))).toEqual(rows);
  expect(await cells(bytes(`\uFEFF${texts(sign)}`))).toEqual(rows);
  const windows = Uint8Array.from(texts(sign), (letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0));
  expect(await cells(windows)).toEqual(rows);
});

test('commas, quotes, cells of several lines, short and blank lines, a sign that the file names', async () => {
  expect(await cells(bytes('a,b,c\n"x, y","z ""q""\nlow",\n\n 1 ,,\n,,\n'))).toEqual([
    ['a', 'b', 'c'],
    ['x, y', 'z "q"\nlow', null],
    [null, null, null],
    ['1', null, null],
  ]);
  expect(await cells(bytes('sep=|\r\na|b;c\r\n1|2'))).toEqual([
    ['a', 'b;c'],
    ['1', '2'],
  ]);
  expect(atOnce(readSourceText(' \n\n', 'kosong'))).toEqual([]);
});

test('sheets of workbooks of Excel and of other offices, from their first filled cell on, blank ones left out', async () => {
  const given = [
    { name: 'Isi', rows: [[], [null, 'Nama', 'Jumlah'], [null, 'Melati', 2]] },
    { name: 'Kosong', rows: [] },
  ];
  const values = [
    ['Nama', 'Jumlah'],
    ['Melati', 2],
  ];
  const read = [{ sheet: 'Isi', top: 1, left: 1, values }];
  expect(await sheets(await writeXlsx({ sheets: given }))).toEqual(read);
  expect(await sheets(await writeOds({ sheets: given }))).toEqual(read);
});

test.each([
  ['file-empty', new Uint8Array(0)],
  ['file-not-workbook', Uint8Array.of(1, 0, 2, 0)],
  ['file-damaged', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
])('what is no list is refused: %s', async (code, file) => {
  await expect(readSourceFile(file, 'x').then(atOnce)).rejects.toMatchObject({ code });
});
