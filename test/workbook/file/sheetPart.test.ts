/** The XML of a sheet as other programs write it: formats of rows and columns, areas that are calculated, protection, attributes in any order and quotes. */
import { SheetPart } from '../../../src/workbook/file/patch/sheetPart';

const sheet = (data: string, before = '', after = '') =>
  new SheetPart(`<worksheet>${before}<sheetData>${data}</sheetData>${after}</worksheet>`, 'Desa');

describe('the format of a cell', () => {
  const columns = '<cols><col min="2" max="3" width="9" style="5"/><col min="4" max="4" width="9"/></cols>';

  test('is its own; of a cell that is not there that of its row, where the row has one, else that of its column', () => {
    const part = sheet(
      '<row r="1"><c r="A1" s="7"/><c r="B1"/></row><row r="2" s="6" customFormat="1"/><row r="3" s="6"/>',
      columns,
    );
    expect([part.style(0, 0), part.style(0, 1), part.style(0, 2)]).toEqual([7, 0, 5]);
    expect(part.style(1, 1)).toBe(6);
    // Without customFormat the number of a row says nothing.
    expect([part.style(2, 0), part.style(2, 1)]).toEqual([0, 5]);
    expect([0, 1, 2, 3, 4].map((column) => part.style(8, column))).toEqual([0, 5, 5, 0, 0]);
  });
});

describe('what is calculated', () => {
  test.each([
    ['<f t="array" ref="B2:C3">x</f>', true],
    ['<f t="dataTable" ref="B2:C3"/>', true],
    // A shared formula stands in each of its cells.
    ['<f t="shared" ref="B2:C3" si="0">x</f>', false],
    ['<f ref="B2:C3">x</f>', false],
  ])('%s fills its area: %s', (formula, fills) => {
    const part = sheet(`<row r="2"><c r="B2">${formula}<v>1</v></c></row>`);
    const inside = [part.isFormula(1, 2), part.isFormula(2, 1), part.isFormula(2, 2)];
    expect(inside).toEqual([fills, fills, fills]);
    const outside = [part.isFormula(0, 1), part.isFormula(1, 0), part.isFormula(3, 1), part.isFormula(1, 3)];
    expect(outside).toEqual([false, false, false, false]);
    expect(part.isFormula(1, 1)).toBe(true);
  });

  test('an area of one cell, and one that cannot be read', () => {
    const part = sheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1">x</f></c><c r="B1"><f t="array" ref="x">y</f></c></row>',
    );
    expect([part.isFormula(0, 0), part.isFormula(0, 1), part.isFormula(1, 0)]).toEqual([true, true, false]);
  });
});

test.each([
  ['<sheetProtection sheet="1"/>', true],
  ['<sheetProtection objects="1" sheet="true" password="x>y"/>', true],
  ['<sheetProtection sheet="0"/>', false],
  ['<sheetProtection objects="1"/>', false],
  ['', false],
])('protected by %s: %s', (xml, isProtected) => {
  expect(sheet('<row r="1"/>', '', xml).isProtected).toBe(isProtected);
});

describe('a cell that is written', () => {
  const written = (data: string, value: string | number | boolean | null, style = 0): string => {
    const part = sheet(data);
    part.put(0, 1, value, style);
    return part.toXml().replace(/^<worksheet><sheetData>|<\/sheetData><\/worksheet>$/g, '');
  };

  test('loses what hangs on its old content, and keeps all else that it says', () => {
    expect(written(`<row r="1"><c ph='1' t='s' r="B1" cm="1" vm="2" s="4"><v>0</v></c></row>`, 5, 3)).toBe(
      `<row r="1"><c ph='1' r="B1" s="3"><v>5</v></c></row>`,
    );
  });

  test('false, nothing, and an empty text', () => {
    expect(written('<row r="1"/>', false)).toBe('<row r="1"><c r="B1" t="b"><v>0</v></c></row>');
    expect(written('<row r="1"><c r="B1"><v>1</v></c></row>', '', 2)).toBe('<row r="1"><c r="B1" s="2"/></row>');
    expect(written('<row r="1"><c r="B1"><v>1</v></c></row>', null)).toBe('<row r="1"><c r="B1"/></row>');
  });

  test('in rows that are closed at once, or say how wide they are', () => {
    expect(written('<row r="1" spans="1:1" />', 1)).toBe('<row r="1"><c r="B1"><v>1</v></c></row>');
    expect(written('<row r="1" spans="1:1" ht="20"></row>', 1)).toBe('<row r="1" ht="20"><c r="B1"><v>1</v></c></row>');
  });

  test('behind cells whose attributes hold signs of XML', () => {
    expect(written('<row r="1" note="a>b"><c r="A1" note=">"/><c r="C1"/></row>', 1)).toBe(
      '<row r="1" note="a>b"><c r="A1" note=">"/><c r="B1"><v>1</v></c><c r="C1"/></row>',
    );
  });

  test('rows without numbers follow the one before them', () => {
    const part = sheet('<row r="3"><c/></row><row><c/><c r="D4"/><c/></row>');
    part.put(3, 4, 9, 0);
    part.put(3, 0, 8, 0);
    expect(part.toXml()).toContain(
      '<row r="3"><c/></row><row><c r="A4"><v>8</v></c><c r="D4"/><c r="E4"><v>9</v></c></row>',
    );
  });
});

test('a sheet that is not changed keeps its bytes', () => {
  const xml = '<worksheet><sheetData><row r="1" spans="1:2"><c/></row></sheetData></worksheet>';
  const part = new SheetPart(xml, 'Desa');
  expect([part.isChanged, part.toXml()]).toEqual([false, xml]);
  part.put(0, 0, 1, 0);
  expect(part.isChanged).toBe(true);
});

test.each([
  '<worksheet/>',
  '<worksheet><sheetData><row/></worksheet>',
  '<worksheet><sheetData><![CDATA[x]]></sheetData>',
])('%s is refused', (xml) => {
  expect(() => new SheetPart(xml, 'Desa')).toThrow(expect.objectContaining({ code: 'file-rare', place: 'Desa' }));
});
