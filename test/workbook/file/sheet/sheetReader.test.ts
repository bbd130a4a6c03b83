/** What a sheet's part says beside its cells. */
import { NumberFormats } from '../../../../src/workbook/file/sheet/dates';
import { SheetReader } from '../../../../src/workbook/file/sheet/sheetReader';
import { Texts } from '../../../../src/workbook/file/sheet/texts';

function read(rows: string): SheetReader {
  const reader = new SheetReader(new Texts([]), new NumberFormats('', false));
  reader.push(new TextEncoder().encode(`<worksheet><sheetData>${rows}</sheetData></worksheet>`));
  reader.end();
  return reader;
}

test('the formats of a column are those of its cells, blank ones among them, each once', () => {
  const { formatsSeen } = read(
    '<row r="1"><c r="B1" s="2"/><c r="AB1" s="9"/></row><row r="2"><c r="B2"/><c s="4" r="B12"/></row><row r="3"><c r="B3" s="2"/></row>',
  );
  expect([...(formatsSeen[1] ?? [])]).toEqual([2, 0, 4]);
  expect([...(formatsSeen[27] ?? [])]).toEqual([9]);
  expect(formatsSeen[5]).toBeUndefined();
});

test.each([
  ['<row r="1"/><row r="2"/><row r="9"/>', true],
  ['<row/><row/>', true],
  ['<row r="2"/><row r="1"/>', false],
  ['<row r="2"/><row r="2"/>', false],
])('whether rows stand in order: %s', (rows, isOrdered) => {
  expect(read(rows).isOrdered).toBe(isOrdered);
});

test.each(['<row r="1"><c r="A1"><v>1</c></row>', '<row r="1><c r="A1"/></row>', '<row r="1"><c r="A"/></row>'])(
  'broken: %s',
  (rows) => {
    expect(() => read(rows)).toThrow(expect.objectContaining({ name: 'MarkupError' }));
  },
);
