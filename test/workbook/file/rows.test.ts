import { readXlsx, writeXlsx, type WriteSheet } from 'hucre';
import type { CellEdit } from '../../../src/workbook/port';
import { ZipFile } from '../../../src/workbook/file/zip';
import { openFile } from '../../support/programme';
import { faultsByOpenXml } from '../../support/openXml';
import { book, changes, first, fourth, second, third } from '../../support/loans';

/** The parts of a file after rows have come and gone. */
async function partsAfter(bytes: Uint8Array, change: Parameters<typeof changes>[1]) {
  const workbook = await openFile(bytes);
  const rows = await changes({ workbook, save: () => workbook.save() }, change);
  await workbook.apply([], [], undefined, [rows]);
  const saved = await workbook.save();
  const zip = ZipFile.open(saved, 'berkas.xlsx');
  return { saved, text: (path: string) => zip.text(path), workbook };
}

/** The file with parts changed. */
async function edited(
  bytes: Uint8Array,
  parts: Readonly<Record<string, (xml: string) => string>>,
): Promise<Uint8Array> {
  const zip = ZipFile.open(bytes, 'berkas.xlsx');
  for (const [path, change] of Object.entries(parts)) {
    const before = await zip.text(path);
    const after = change(before);
    if (after === before) throw new Error(`Nothing changes in ${path}.`);
    await zip.setText(path, after);
  }
  return zip.save();
}

const sheetPath = 'xl/worksheets/sheet1.xml';
const formulasIn = (xml: string): string[] =>
  [...xml.matchAll(/<c r="(F\d+)"[^>]*><f([^>]*)>([^<]*)<\/f>/g)].map(
    ([, cell = '', tag = '', text = '']) => `${cell}${tag} ${text}`,
  );

/** Three loans whose cells share the formula of Saldo. */
const sharing = async () =>
  edited(await book({ rows: [first, second, third] }), {
    [sheetPath]: (xml) =>
      xml
        .replace(/<f>(IF\(D4[^<]*)<\/f>/, '<f t="shared" ref="F4:F6" si="0">$1</f>')
        .replace(/<f>IF\(D5[^<]*<\/f>/, '<f t="shared" si="0"/>')
        .replace(/<f>IF\(D6[^<]*<\/f>/, '<f t="shared" si="0"/>'),
  });

test('formulas that cells share are written out where rows go, and stay shared where nothing moves', async () => {
  const shared = await sharing();
  const gone = await partsAfter(shared, { removed: [3] });
  expect(formulasIn(await gone.text(sheetPath))).toEqual([
    'F4 IF(D4=&quot;&quot;,&quot;&quot;,D4-E4)',
    'F5 IF(D5=&quot;&quot;,&quot;&quot;,D5-E5)',
  ]);
  const come = await partsAfter(shared, { appended: [fourth] });
  const xml = await come.text(sheetPath);
  expect(xml).toContain('<f t="shared" ref="F4:F6" si="0">');
  expect(xml).toContain('<f>IF(D7=&quot;&quot;,&quot;&quot;,D7-E7)</f><v>1250000</v>');
});

test('the result of a calculated column is kept as the program gives it; a cell of another row gets another result', async () => {
  const { workbook, text } = await partsAfter(await book({ rows: [first], blank: 1 }), { appended: [second, third] });
  expect(await text(sheetPath)).toMatch(/<c r="F5"[^>]*><f>[^<]*<\/f><v>2500000<\/v><\/c>/);
  const edit = { sheet: 'Data', row: 3, column: 5, before: 4_000_000, after: 7 };
  await expect(workbook.apply([edit], [])).rejects.toMatchObject({ code: 'formula' });
  await workbook.apply([{ ...edit, formula: 'kept' }], []);
  const zip = ZipFile.open(await workbook.save(), 'berkas.xlsx');
  expect(await zip.text(sheetPath)).toMatch(/<c r="F4"[^>]*><f>[^<]*<\/f><v>7<\/v><\/c>/);
});

test('a formula that is shared comes back as seen from its cell, and does not make way where others have it', async () => {
  const shared = await edited(await sharing(), {
    [sheetPath]: (xml) => xml.replace(/(<c r="F6"[^>]*>)<f[^>]*\/><v>[^<]*<\/v>/, '$1<v>7</v>'),
  });
  const workbook = await openFile(shared);
  const restored: CellEdit = { sheet: 'Data', row: 5, column: 5, before: 7, after: 2_000_000, formula: 'restored' };
  await workbook.apply([restored], []);
  const zip = ZipFile.open(await workbook.save(), 'berkas.xlsx');
  expect(formulasIn(await zip.text(sheetPath))).toContain('F6 IF(D6=&quot;&quot;,&quot;&quot;,D6-E6)');
  const first: CellEdit = { ...restored, row: 3, before: 4_000_000, after: 1, formula: 'replaced' };
  await expect(workbook.apply([first], [])).rejects.toMatchObject({ code: 'formula' });
});

test.each([
  ['a row goes', { removed: [5] }, []],
  ['a value takes the place of a formula', {}, [{ before: 2_000_000, after: 1, formula: 'replaced' }]],
] as const)(
  'the order of calculation, which names cells that hold no formula any more, is left to Excel: %s',
  async (_case, rows, edits) => {
    const source = ZipFile.open(await book({ rows: [first, second, third] }), '');
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain';
    await source.setText('xl/calcChain.xml', '<calcChain/>');
    const rels = await source.text('xl/_rels/workbook.xml.rels');
    const link = `<Relationship Id="rId99" Type="${type}" Target="calcChain.xml"/></Relationships>`;
    await source.setText('xl/_rels/workbook.xml.rels', rels.replace('</Relationships>', link));
    const workbook = await openFile(source.save());
    const after = async () => ZipFile.open(await workbook.save(), '');
    // A change of a value leaves everything else as it is.
    await workbook.apply([{ sheet: 'Data', row: 3, column: 2, before: 'Mawar', after: 'Anggrek' }], []);
    expect((await after()).has('xl/calcChain.xml')).toBe(true);
    await workbook.apply(
      edits.map((edit) => ({ sheet: 'Data', row: 5, column: 5, ...edit })),
      [],
      undefined,
      [await changes({ workbook, save: () => workbook.save() }, rows)],
    );
    expect((await after()).has('xl/calcChain.xml')).toBe(false);
    expect(await (await after()).text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  },
);

test('rules of newer Excels, links, notes, charts and the sizes of rows follow', async () => {
  const source = await writeXlsx({
    sheets: [
      {
        name: 'Data',
        rows: [['a', 'b'], [1, 2], [3, 4], [], ['bawah', 5]],
        tables: [{ name: 'Pinjaman', range: 'A1:B3', columns: [{ name: 'a' }, { name: 'b' }] }],
        cells: new Map([
          [
            '4,0',
            {
              value: 'bawah',
              comment: { text: 'catatan', author: 'Siti' },
              hyperlink: { target: 'https://example.org' },
            },
          ],
        ]),
        rowDefs: new Map([[4, { height: 40 }]]),
        charts: [
          {
            type: 'column',
            series: [{ name: 'x', values: 'Data!$B$2:$B$3', categories: 'Data!$A$2:$A$3' }],
            anchor: { from: { row: 6, col: 3 }, to: { row: 12, col: 8 } },
          },
        ],
      },
    ],
    namedRanges: [{ name: 'Akhir', range: 'Data!$B$5' }],
  });
  const extended = await edited(source, {
    [sheetPath]: (xml) =>
      xml.replace(
        '</worksheet>',
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Data!$B$2:$B$3</xm:f></x14:formula1><xm:sqref>A2:A3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>',
      ),
  });
  expect(faultsByOpenXml(extended, 'xlsx')).toEqual([]);
  const { saved, text } = await partsAfter(extended, {
    appended: [
      [5, 6],
      [7, 8],
    ],
  });
  const sheet = await text(sheetPath);
  expect(sheet).toContain('<xm:f>Data!$B$2:$B$5</xm:f>');
  expect(sheet).toContain('<xm:sqref>A2:A5</xm:sqref>');
  expect(sheet).toMatch(/<hyperlink ref="A7"/);
  expect(sheet).toMatch(/<row r="5"[^>]*ht="40"/);
  const zip = ZipFile.open(saved, 'berkas.xlsx');
  const paths = zip.paths.filter((path) => /comments|vmlDrawing|charts\/chart/.test(path) && !path.endsWith('.rels'));
  const texts = (await Promise.all(paths.map((path) => zip.text(path)))).join('');
  expect(texts).toContain('ref="A7"');
  expect(texts).toContain('<x:Row>6</x:Row>');
  expect(texts).toContain('Data!$B$2:$B$5');
  expect((await readXlsx(saved)).namedRanges?.map(({ range }) => range)).toEqual(['Data!$B$7']);
  expect(faultsByOpenXml(saved, 'xlsx')).toEqual([]);

  const gone = await partsAfter(saved, { removed: [1, 2, 3] });
  expect(await gone.text(sheetPath)).toContain('<xm:sqref>A2</xm:sqref>');
  expect(faultsByOpenXml(gone.saved, 'xlsx')).toEqual([]);
});

test('rules of cells that go, go with them, and the file stays a valid one', async () => {
  const sheet: Partial<WriteSheet> = {
    dataValidations: [
      { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', range: 'D4:D6' },
      { type: 'list', values: ['ya', 'tidak'], range: 'C5' },
    ],
    conditionalRules: [
      { type: 'expression', formula: '$E5>$D5', range: 'E5', priority: 1, style: { font: { bold: true } } },
    ],
  };
  const bytes = await book({ rows: [first, second, third], sheet });
  const { saved, text } = await partsAfter(bytes, { removed: [4] });
  const xml = await text(sheetPath);
  expect(xml).toContain('<dataValidations count="1">');
  expect(xml).not.toContain('conditionalFormatting');
  expect(faultsByOpenXml(saved, 'xlsx')).toEqual([]);
});

test('rows that a Table’s own filter hides are shown, and its criteria go', async () => {
  const hidden = await edited(
    await book({ rows: [first, second], sheet: { rowDefs: new Map([[4, { hidden: true }]]) } }),
    {
      'xl/tables/table1.xml': (xml) =>
        xml.replace(
          '<autoFilter ref="B3:F5"/>',
          '<autoFilter ref="B3:F5"><filterColumn colId="0"><filters><filter val="2001/0001"/></filters></filterColumn></autoFilter>',
        ),
    },
  );
  const workbook = await openFile(hidden);
  const change = await changes({ workbook, save: () => workbook.save() }, { removed: [3] });
  await expect(workbook.apply([], [], undefined, [change])).rejects.toMatchObject({ code: 'filtered', place: 'Data' });
  await workbook.showAll('Data');
  await workbook.apply([], [], undefined, [change]);
  const saved = await workbook.save();
  const zip = ZipFile.open(saved, 'berkas.xlsx');
  expect(await zip.text('xl/tables/table1.xml')).toContain('<autoFilter ref="B3:F4"></autoFilter>');
  expect(await zip.text(sheetPath)).not.toContain('hidden');
  expect(faultsByOpenXml(saved, 'xlsx')).toEqual([]);
  await expect(workbook.showAll('Hilang')).rejects.toMatchObject({ code: 'not-found' });
});

test('a Table as large as the whole sheet takes rows in its blank ones', async () => {
  const large = await edited(await book({ rows: [first] }), {
    'xl/tables/table1.xml': (xml) => xml.replaceAll('B3:F4', 'B3:F1048576'),
  });
  const { saved } = await partsAfter(large, { appended: [second, third], removed: [3] });
  const [data] = (await readXlsx(saved)).sheets;
  expect(data?.rows.slice(3, 5).map((row) => row[1])).toEqual([second[0], third[0]]);
});

test('of rows that say the same, as many go as were asked for, once', async () => {
  const workbook = await openFile(await book({ rows: [first, first] }));
  const opened = { workbook, save: () => workbook.save() };
  const one = await changes(opened, { removed: [3] });
  await workbook.apply([], [], undefined, [one]);
  await workbook.apply([], [], undefined, [one]);
  expect((await workbook.readTables(['Pinjaman'])).tables[0]?.values.slice(1)).toEqual([first]);
});
