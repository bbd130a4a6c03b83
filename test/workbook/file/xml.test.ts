/** The little XML that packages of other programs need: entities, prefixes, attributes, elements; the workbook's own part; style sheets with gaps. */
import { writeXlsx } from 'hucre';
import { readStyles, writeStyles } from '../../../src/workbook/file/stylesPart';
import { WorkbookPart } from '../../../src/workbook/file/workbookPart';
import { attributes, element, elements, escapeXml, withoutPrefix } from '../../../src/workbook/file/xml';
import { ZipFile } from '../../../src/workbook/file/zip';

describe('xml', () => {
  test('signs that XML keeps for itself', () => {
    expect(escapeXml('a & b < c > "d" & e')).toBe('a &amp; b &lt; c &gt; &quot;d&quot; &amp; e');
    // A number of a sign in hexadecimal is written with a small x; what is no entity stays.
    expect(attributes('<a n="&amp;&lt;&gt;&quot;&apos;&#65;&#x42;&#x4a;&#X43;&lain;"/>')).toEqual({
      n: `&<>"'ABJ&#X43;&lain;`,
    });
  });

  test('attributes in either quotes, without prefixes, of the opening tag alone', () => {
    expect(attributes(`<s:sheet name = 'a "b"' r:id="rId1" sheet-id="2" x.y=""><c r="A1"/></s:sheet>`)).toEqual({
      name: 'a "b"',
      id: 'rId1',
      'sheet-id': '2',
      'x.y': '',
    });
    expect(attributes('tanpa tag')).toEqual({});
  });

  test('elements of a name, closed or not, and no others that begin with it', () => {
    const xml = '<rows><row r="1"/><row><c/></row><row2/><row\n r="3"></row></rows>';
    expect(elements(xml, 'row')).toEqual(['<row r="1"/>', '<row><c/></row>', '<row\n r="3"></row>']);
    expect(element(xml, 'row')).toBe('<row r="1"/>');
    expect([elements(xml, 'ro'), element(xml, 'ro')]).toEqual([[], null]);
  });

  test('a prefix goes where it certainly means the same', () => {
    const declared =
      '<?xml version="1.0"?>\n<x:workbook xmlns:x="urn:a"><x:sheets><x:sheet name="x:y"/></x:sheets></x:workbook>';
    const bare = '<?xml version="1.0"?>\n<workbook xmlns="urn:a"><sheets><sheet name="x:y"/></sheets></workbook>';
    expect(withoutPrefix(declared)).toBe(bare);
    expect(withoutPrefix(`\uFEFF${declared}`)).toBe(`\uFEFF${bare}`);
    expect(withoutPrefix(bare)).toBe(bare);
    for (const unsure of [
      declared.replace('xmlns:x', 'xmlns="urn:b" xmlns:x'),
      declared.replace('name=', 'x:name='),
      declared.replace('<x:sheets>', '<!-- x --><x:sheets>'),
    ])
      expect(withoutPrefix(unsure)).toBe(unsure);
  });
});

describe('the workbook part', () => {
  const sheets =
    '<sheets><sheet name="A &amp; B" sheetId="4" r:id="rId7"/><sheet name="C" sheetId="2" r:id="rId8"/></sheets>';
  const part = (before = '', after = '') => new WorkbookPart(`<workbook>${before}${sheets}${after}</workbook>`);

  test('its sheets, in their order', () => {
    expect(part().sheets).toEqual([
      { name: 'A & B', relation: 'rId7', id: 4 },
      { name: 'C', relation: 'rId8', id: 2 },
    ]);
    expect([part().isKnownKind, new WorkbookPart('<workbook/>').isKnownKind]).toEqual([true, false]);
    expect(part('<a xmlns="http://purl.oclc.org/ooxml/x"/>').isKnownKind).toBe(false);
  });

  test.each([
    ['<workbookProtection lockStructure="1"/>', true],
    ['<workbookProtection lockStructure="true"/>', true],
    ['<workbookProtection lockStructure="0"/>', false],
    ['<workbookProtection lockWindows="1"/>', false],
    ['', false],
  ])('protected by %j: %j', (xml, isLocked) => {
    expect(part(xml).isLocked).toBe(isLocked);
  });

  test.each([
    ['<workbookPr date1904="1"/>', 1462],
    ['<workbookPr date1904="true"/>', 1462],
    ['<workbookPr date1904="0"/>', 0],
    ['<workbookPr/>', 0],
    ['', 0],
  ])('%j counts days from %d', (xml, offset) => {
    expect(part(xml).serialOffset).toBe(offset);
  });

  test('a sheet is added with a number of its own, and says itself what its prefix means', () => {
    const own = part();
    own.addSheet('D & E', 'rId9');
    expect(own.xml).toContain(
      'r:id="rId8"/><sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="D &amp; E" sheetId="5" r:id="rId9"/></sheets>',
    );
    expect([own.isChanged, part().isChanged]).toEqual([true, false]);
    own.addSheet('F', 'rId10');
    expect(own.sheets.slice(-2)).toEqual([
      { name: 'D & E', relation: 'rId9', id: 5 },
      { name: 'F', relation: 'rId10', id: 6 },
    ]);
  });

  const names =
    '<definedNames><definedName name="Satu">A!$A$1</definedName><definedName name="satu" localSheetId="1">C!$B$2</definedName></definedNames>';

  test('names of the whole workbook and of a sheet are two things, however they are spelt', () => {
    const own = part('', names);
    expect([own.nameOf('SATU'), own.nameOf('dua')]).toEqual(['A!$A$1', null]);
    expect([own.sheetWithName('SATU'), own.sheetWithName('dua')]).toEqual([1, -1]);
    own.setName('Satu', 'A!$C$3');
    expect([own.nameOf('satu'), own.sheetWithName('satu')]).toEqual(['A!$C$3', 1]);
    own.setNames([{ name: 'SATU', sheet: 1, formula: "'A & B'!$D$4" }]);
    expect(elements(own.xml, 'definedName')).toEqual([
      '<definedName name="Satu">A!$C$3</definedName>',
      `<definedName name="SATU" localSheetId="1">'A &amp; B'!$D$4</definedName>`,
    ]);
    own.setNames([{ name: 'satu', sheet: 0, formula: 'x' }]);
    expect(elements(own.xml, 'definedName')).toHaveLength(3);
  });

  // The format wants: sheets, functionGroups, externalReferences, definedNames, calcPr.
  test.each([
    ['', '</sheets>'],
    ['<functionGroups/>', '<functionGroups/>'],
    ['<functionGroups/><externalReferences><e/></externalReferences>', '</externalReferences>'],
    ['<externalReferences/>', '<externalReferences/>'],
  ])('first names, and the order to calculate, stand where the format wants them: behind %j', (after, before) => {
    const own = part('', after);
    own.recalculate();
    expect(own.xml).toContain(`${before}<calcPr fullCalcOnLoad="1"/>`);
    own.setName('n', 'A!$A$1');
    expect(own.xml).toContain(
      `${before}<definedNames><definedName name="n">A!$A$1</definedName></definedNames><calcPr`,
    );
    const named = part('', `${after}${names}`);
    named.recalculate();
    expect(named.xml).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>');
  });

  test.each([
    ['<calcPr calcId="1"/>', '<calcPr fullCalcOnLoad="1" calcId="1"/>'],
    ['<calcPr calcId="1" fullCalcOnLoad="0"/>', '<calcPr fullCalcOnLoad="1" calcId="1"/>'],
    ['<calcPr fullCalcOnLoad="1"/>', '<calcPr fullCalcOnLoad="1"/>'],
    ['<calcPr fullCalcOnLoad="true"/>', '<calcPr fullCalcOnLoad="true"/>'],
  ])('%j becomes %j', (before, after) => {
    const own = part('', before);
    own.recalculate();
    expect(element(own.xml, 'calcPr')).toBe(after);
  });
});

describe('a style sheet', () => {
  const stylesOf = async (xml: string | null): Promise<string> => {
    const zip = ZipFile.open(await writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }] }), '');
    if (xml === null) zip.remove('xl/styles.xml');
    else await zip.setText('xl/styles.xml', xml);
    return readStyles(zip);
  };
  const lists = ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];
  const order = (xml: string) => lists.map((name) => xml.indexOf(`<${name} `));

  test.each([
    null,
    '<styleSheet/>',
    '<styleSheet a="1"/>',
    '<x:styleSheet xmlns:x="u"><x:fonts count="0"/></x:styleSheet>',
  ])('of which lists are missing has them all, in their order: %j', async (xml) => {
    const complete = await stylesOf(xml);
    expect(order(complete).every((at) => at > 0)).toBe(true);
    expect(order(complete).toSorted((a, b) => a - b)).toEqual(order(complete));
    expect(complete).toMatch(/<\/styleSheet>$/);
  });

  test('keeps what it has, and gets what lacks between', async () => {
    const complete = await stylesOf(
      '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0"/></numFmts><fills count="1"><fill/></fills><cellXfs count="1"><xf/></cellXfs><dxfs/></styleSheet>',
    );
    expect(complete).toContain('<fills count="1"><fill/></fills><borders count="1">');
    expect(complete).toContain('</cellStyleXfs><cellXfs count="1"><xf/></cellXfs><dxfs/></styleSheet>');
    expect(complete).toContain(
      '</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills',
    );
    expect(complete.match(/<(fonts|fills|borders|cellStyleXfs|cellXfs) /g)).toHaveLength(5);
  });

  test('of a workbook that has none is declared and related', async () => {
    const zip = ZipFile.open(await writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }] }), '');
    const rels = await zip.text('xl/_rels/workbook.xml.rels');
    await zip.setText('xl/_rels/workbook.xml.rels', rels.replace(/<Relationship [^>]*styles[^>]*\/>/, ''));
    zip.remove('xl/styles.xml');
    await writeStyles(zip, '<styleSheet/>');
    expect(await zip.text('xl/styles.xml')).toBe('<styleSheet/>');
    expect(await zip.text('xl/_rels/workbook.xml.rels')).toMatch(
      /relationships\/styles"[^>]*Target="\/?(xl\/)?styles.xml"/,
    );
    expect(await zip.text('[Content_Types].xml')).toContain('spreadsheetml.styles+xml');
  });
});
