import { readXlsx, writeXlsx } from 'hucre';
import { schema } from '../../../src/programme/schema';
import { openWorkbookFile } from '../../../src/workbook/file';
import { SheetPart } from '../../../src/workbook/file/patch/sheetPart';
import { ZipFile } from '../../../src/workbook/file/zip';
import type { CellEdit } from '../../../src/workbook/port';

const inSheet = (rows: string, around: (data: string) => string = (data) => data): string =>
  `<worksheet xmlns="x">${around(`<sheetData>${rows}</sheetData>`)}<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells></worksheet>`;

function patched(xml: string, row: number, column: number, value: string | number | boolean | null): string {
  const sheet = new SheetPart(xml, 'Desa');
  sheet.put(row, column, value, sheet.style(row, column));
  return sheet.toXml();
}

test('a cell keeps its format; what stands around keeps its bytes', () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2" spans="1:2" ht="20"><c r="A2" s="3" t="s"><v>1</v></c><c r="B2" s="4"/></row>';
  expect(patched(inSheet(rows), 1, 0, 1250)).toBe(
    inSheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2" ht="20"><c r="A2" s="3"><v>1250</v></c><c r="B2" s="4"/></row>',
    ),
  );
});

test('texts stand in the cell, spaces and markup kept; blank and logical values too', () => {
  const one = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  expect(patched(inSheet(one), 0, 0, ' a<b ')).toContain(
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a&lt;b </t></is></c>',
  );
  expect(patched(inSheet(one), 0, 0, null)).toContain('<row r="1"><c r="A1"/></row>');
  expect(patched(inSheet(one), 0, 0, true)).toContain('<c r="A1" t="b"><v>1</v></c>');
});

test('cells and rows that are missing are put in their places', () => {
  const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>';
  const sheet = new SheetPart(inSheet(rows), 'Desa');
  for (const [row, column] of [
    [5, 0],
    [1, 2],
    [1, 0],
    [2, 0],
    [0, 0],
  ] as const)
    sheet.put(row, column, 7, 0);
  const seven = (address: string): string => `<c r="${address}"><v>7</v></c>`;
  expect(sheet.toXml()).toBe(
    inSheet(
      `<row r="1">${seven('A1')}</row><row r="2">${seven('A2')}<c r="B2"><v>1</v></c>${seven('C2')}</row>` +
        `<row r="3">${seven('A3')}</row><row r="4"><c r="A4"><v>2</v></c></row><row r="6">${seven('A6')}</row>`,
    ),
  );
  expect(patched('<worksheet><sheetData/></worksheet>', 0, 0, 1)).toBe(
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
  );
});

test('namespace prefixes, and rows and cells without addresses, are understood', () => {
  const xml =
    '<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c s="2"><x:v>2</x:v></x:c></x:row><x:row><x:c/></x:row></x:sheetData></x:worksheet>';
  const sheet = new SheetPart(xml, 'Desa');
  expect(sheet.style(0, 1)).toBe(2);
  sheet.put(0, 1, 'ya', 2);
  expect(sheet.toXml()).toBe(
    '<x:worksheet><x:sheetData><x:row><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" s="2" t="inlineStr"><x:is><x:t xml:space="preserve">ya</x:t></x:is></x:c></x:row><x:row><x:c/></x:row></x:sheetData></x:worksheet>',
  );
});

test('formulas of every kind are known: plain, shared, and those that fill an area', () => {
  const rows =
    '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="array" ref="C1:C2">{1;2}</f><v>1</v></c></row>' +
    '<row r="2"><c r="C2"><v>2</v></c><c r="D2"><v>2</v></c></row>';
  const sheet = new SheetPart(inSheet(rows), 'Desa');
  const formulas = [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 2],
    [1, 3],
  ] as const;
  expect(formulas.map(([row, column]) => sheet.isFormula(row, column))).toEqual([true, true, true, true, false]);
});

test('XML that cannot be cut safely is refused', () => {
  const odd = inSheet('<row r="1"><!-- <c r="A1"/> --><c r="A1"/></row>');
  expect(() => new SheetPart(odd, 'Desa')).toThrow(expect.objectContaining({ code: 'file-rare', place: 'Desa' }));
});

const edit = (change: Partial<CellEdit>): CellEdit => ({
  sheet: 'BLM',
  row: 1,
  column: 0,
  before: null,
  after: null,
  ...change,
});
const date = { before: '31 Des 2013', after: 41639, numberFormat: 'dd mmm yyyy' };

test('a date in a workbook that counts from 1904 is counted from there', async () => {
  const rows = [['Tanggal Cair'], ['31 Des 2013'], [new Date(Date.UTC(2013, 11, 30))]];
  const workbook = await openWorkbookFile(
    schema,
    await writeXlsx({ dateSystem: '1904', sheets: [{ name: 'BLM', rows }] }),
    'lama.xlsx',
  );
  await workbook.apply([edit(date)], []);
  expect((await workbook.readTables(['BLM'])).tables[0]?.values).toEqual([['Tanggal Cair'], [41639], [41638]]);
});

test('a date takes a format that is there; one that is missing is told of, and made only by apply', async () => {
  const rows = [['Tanggal Cair'], ['31 Des 2013']];
  const plain = await openWorkbookFile(schema, await writeXlsx({ sheets: [{ name: 'BLM', rows }] }), 'polos.xlsx');
  expect([...(await plain.refusals([edit(date)])).values()]).toEqual(['format']);
  await plain.apply([edit(date)], []);
  const written = await readXlsx(await plain.save(), { readStyles: true });
  expect(written.sheets[0]?.rows[1]?.[0]).toBeInstanceOf(Date);

  const withDate = await writeXlsx({ sheets: [{ name: 'BLM', rows: [...rows, [new Date(Date.UTC(2013, 11, 30))]] }] });
  const ready = await openWorkbookFile(schema, withDate, 'siap.xlsx');
  expect((await ready.refusals([edit(date)])).size).toBe(0);
  await ready.apply([edit(date)], []);
  const [before, after] = [withDate, await ready.save()].map((bytes) => ZipFile.open(bytes, 'x'));
  expect(await after?.text('xl/styles.xml')).toBe(await before?.text('xl/styles.xml'));
});

test('in a log that is made, times are shown as times and numbers as numbers', async () => {
  const workbook = await openWorkbookFile(
    schema,
    await writeXlsx({ sheets: [{ name: 'BLM', rows: [['x']] }] }),
    'log.xlsx',
  );
  const row = [41_700.5, 'Siti', 'BLM', 'D-1', 'Pagu', '1.250', 1250];
  await workbook.apply([], [{ table: 'Riwayat Perbaikan', rows: [row] }]);
  const { sheets } = await readXlsx(await workbook.save(), { readStyles: true });
  const [, logged = []] = sheets.find(({ name }) => name === 'Riwayat Perbaikan')?.rows ?? [];
  expect(logged[0]).toBeInstanceOf(Date);
  expect(logged.slice(1)).toEqual(row.slice(1));
});

test('a number in a cell of text format is a number, a text in a cell of dates a text', async () => {
  const cells = new Map([
    ['1,0', { style: { numFmt: '@' } }],
    ['1,1', { style: { numFmt: 'dd/mm/yyyy' } }],
  ]);
  const rows = [
    ['Pagu', 'Tanggal Cair'],
    ['1.250', 41_639],
  ];
  const workbook = await openWorkbookFile(
    schema,
    await writeXlsx({ sheets: [{ name: 'BLM', rows, cells }] }),
    'x.xlsx',
  );
  await workbook.apply(
    [edit({ before: '1.250', after: 1250 }), edit({ column: 1, before: 41_639, after: 'belum' })],
    [],
  );
  const { sheets } = await readXlsx(await workbook.save(), { readStyles: true });
  expect(sheets[0]?.rows[1]).toEqual([1250, 'belum']);
  expect(sheets[0]?.cells?.get('1,0')?.style?.numFmt).not.toBe('@');
});

test('where there are formulas, they are calculated anew when the workbook is opened', async () => {
  const cells = new Map([['1,1', { formula: 'A2*2', formulaResult: 0 }]]);
  const rows = [
    ['Pagu', 'x'],
    ['1.250', null],
  ];
  const workbook = await openWorkbookFile(
    schema,
    await writeXlsx({ sheets: [{ name: 'BLM', rows, cells }] }),
    'rumus.xlsx',
  );
  await workbook.apply([edit({ before: '1.250', after: 1250 })], []);
  expect(await ZipFile.open(await workbook.save(), 'x').text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

test('unlocked cells of a protected sheet are changed, its protection stays', async () => {
  const cells = new Map([['1,0', { style: { protection: { locked: false } } }]]);
  const sheet = { name: 'BLM', rows: [['Pagu'], ['1.250']], cells, protection: { sheet: true } };
  const workbook = await openWorkbookFile(schema, await writeXlsx({ sheets: [sheet] }), 'kunci.xlsx');
  await workbook.apply([edit({ before: '1.250', after: 1250 })], []);
  const xml = await ZipFile.open(await workbook.save(), 'x').text('xl/worksheets/sheet1.xml');
  expect(xml).toContain('<sheetProtection');
  expect(xml).toContain('<v>1250</v>');
});
