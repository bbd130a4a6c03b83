import { readXlsx } from 'hucre';
import type { Sheet, Workbook as FileModel } from 'hucre';
import { columnLetters } from '../../../src/engine/dataset';
import { dataSheet, numberFormats } from '../../../src/engine/report';
import type { DataSheet, WorkbookSpec } from '../../../src/engine/report';
import { columnsOf } from '../../../src/engine/schema';
import { schema } from '../../../src/programme/schema';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { ZipFile } from '../../../src/workbook/file/zip';
import { chartName } from '../../../src/workbook/names';
import { faultsByOpenXml } from '../../support/openXml';
import { blmSheet, exampleReport, exampleSpec } from '../../support/report';

const spec: WorkbookSpec = { ...exampleSpec, report: exampleReport };
const model = async (wanted: WorkbookSpec): Promise<FileModel> =>
  readXlsx(await writeWorkbookFile(wanted), { readStyles: true });
const sheetNamed = async (name: string, wanted: WorkbookSpec = spec): Promise<Sheet | undefined> =>
  (await model(wanted)).sheets.find((sheet) => sheet.name === name);
const part = async (path: string, wanted: WorkbookSpec = spec): Promise<string> =>
  ZipFile.open(await writeWorkbookFile(wanted), '').text(path);
const withSheets = (...dataSheets: DataSheet[]): WorkbookSpec => ({ title: 'Uji', dataSheets, report: null });

test('report sheets come first, then the data; long lists stand on a hidden sheet', async () => {
  const { sheets } = await model(spec);
  expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
    ['Laporan Ringkasan', false],
    ['Laporan BLM', false],
    ['Profil', false],
    ['Desa', false],
    ['Pinjaman', false],
    ['Kegiatan', false],
    ['Daftar', true],
  ]);
});

test('a report sheet gives way to a data sheet of the same name', async () => {
  const report = { title: 'Uji', sheets: [{ ...blmSheet, name: 'Desa' }] };
  const { sheets } = await model({ ...exampleSpec, report });
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Desa', 'Desa (2)']));
});

test('a data table is an Excel Table with widths, formats, a frozen header and a print set-up', async () => {
  const sheet = await sheetNamed('Desa');
  const headers = columnsOf(schema, 'Desa').map((column) => column.header);
  expect(sheet?.tables).toMatchObject([
    { name: 'Desa', range: 'A1:L3', columns: headers.map((name) => ({ name })), showAutoFilter: true },
  ]);
  expect(sheet?.freezePane).toEqual({ rows: 1 });
  expect(sheet?.pageSetup).toMatchObject({
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '$1:$1',
  });
  expect(sheet?.headerFooter?.oddFooter).toBe('&L&10Desa&R&10&P / &N');
  expect(sheet?.cells?.get('1,0')).toMatchObject({ style: { numFmt: numberFormats.text } });
  expect(sheet?.cells?.get('1,9')).toMatchObject({ style: { numFmt: numberFormats.whole } });
  expect(sheet?.rows[1]?.[2]).toBe('=Bojong');
  expect(sheet?.cells?.get('1,2')?.formula).toBeUndefined();
});

test('an empty table has one blank row, whose formats Excel hands on', async () => {
  const sheet = await sheetNamed('Pinjaman');
  expect(sheet?.tables?.[0]?.range).toBe(`A1:${columnLetters(columnsOf(schema, 'Pinjaman').length - 1)}2`);
  expect(sheet?.cells?.get('1,0')).toMatchObject({ value: null, style: { numFmt: numberFormats.text } });
});

test('Profil shows each entry in the format of its own type', async () => {
  const sheet = await sheetNamed('Profil');
  const periode = sheet?.rows.findIndex(([label]) => label === 'Periode') ?? -1;
  expect(sheet?.cells?.get(`${periode},1`)?.style?.numFmt).toBe(numberFormats.month);
});

test('lists are offered, short ones in the rule, long ones by a range; other texts are not forbidden', async () => {
  const sheet = await sheetNamed('Kegiatan');
  const rules = sheet?.dataValidations ?? [];
  const column = (header: string): string =>
    String.fromCharCode(65 + columnsOf(schema, 'Kegiatan').findIndex((each) => each.header === header));
  const ruleOf = (header: string) => rules.find(({ range }) => range.startsWith(`${column(header)}2:`));
  expect(ruleOf('Bidang')).toMatchObject({
    type: 'list',
    values: ['Lingkungan', 'Sosial', 'Ekonomi'],
    allowBlank: true,
  });
  expect(ruleOf('Jenis Kegiatan')?.formula1).toBe("'Daftar'!$A$1:$A$24");
  expect(rules.some((rule) => rule.showErrorMessage === true)).toBe(false);
  const lists = await sheetNamed('Daftar');
  expect(lists?.rows.map((row) => row[0])).toEqual(
    columnsOf(schema, 'Kegiatan').find(({ header }) => header === 'Jenis Kegiatan')?.options,
  );
});

test('the header row is as high as its longest header needs', async () => {
  const [first] = columnsOf(schema, 'UPK');
  const narrow = {
    ...dataSheet(schema, 'UPK', []),
    columns: [
      { header: first?.header ?? '', numberFormat: '@', width: 20 },
      { header: 'Tunggakan Pokok ≥ 3 Bulan', numberFormat: '#,##0', width: 12 },
    ],
  };
  const sheet = await sheetNamed('UPK', withSheets(narrow));
  expect(sheet?.rowDefs?.get(0)?.height).toBeGreaterThan(30);
});

test('charts bear names and light lines, the paper is F4 where asked for', async () => {
  expect(await part('xl/worksheets/sheet1.xml')).toContain('paperSize="9"');
  expect(await part('xl/worksheets/sheet2.xml')).toContain('paperSize="14"');
  const drawing = await part('xl/drawings/drawing2.xml');
  for (const chart of blmSheet.charts) expect(drawing).toContain(`name="${chartName(chart.name)}"`);
  expect(await part('xl/charts/chart1.xml')).toContain('<c:majorGridlines><c:spPr>');
});

test('a chart takes its series from the columns of its block', async () => {
  const sheet = await sheetNamed('Laporan BLM');
  expect(sheet?.charts?.[0]?.series).toMatchObject([
    { name: 'Dana Cair', valuesRef: "'Laporan BLM'!C5:C8", categoriesRef: "'Laporan BLM'!B5:B8" },
    { name: 'Dana Dimanfaatkan', valuesRef: "'Laporan BLM'!D5:D8", categoriesRef: "'Laporan BLM'!B5:B8" },
  ]);
});

test('a rule for a calculated word says how it compares, in its operator and in a formula of the first cell', async () => {
  const looks = [{ begins: 'Kurang "sekali"', style: 'classBad' as const }];
  const word = { value: 'Cukup', style: 'center' as const, formula: '="Cukup"', looks };
  const report = { title: 'Uji', sheets: [{ ...blmSheet, charts: [], rows: [[], [null, word], [null, word]] }] };
  const xml = await part('xl/worksheets/sheet1.xml', { ...exampleSpec, report });
  const [rule = ''] = /<conditionalFormatting.*<\/conditionalFormatting>/.exec(xml) ?? [];
  expect(rule).toContain('sqref="B2:B3"');
  expect(rule).toContain('type="beginsWith" operator="beginsWith"');
  expect(rule).toContain('text="Kurang &quot;sekali&quot;"');
  expect(/<formula>(.*)<\/formula>/.exec(rule)?.[1]?.replaceAll('&quot;', '"')).toBe('LEFT(B2,15)="Kurang ""sekali"""');
});

test('a formula keeps its expected result', async () => {
  const cell = (await sheetNamed('Laporan BLM'))?.cells?.get('8,2');
  expect(cell).toMatchObject({ formula: 'SUM(C5:C8)', value: 8_105_750_000 });
});

test('the same contents and time give the same bytes', async () => {
  const time = new Date(Date.UTC(2015, 0, 3));
  expect(await writeWorkbookFile(spec, time)).toEqual(await writeWorkbookFile(spec, time));
});

test('the title stands in the properties', async () => {
  expect((await model(spec)).properties).toMatchObject({ title: 'Contoh', creator: 'Indikator Mandiri' });
});

test('headers that a Table cannot have side by side, or at such length, are told apart', async () => {
  const headers = ['Catatan', 'CATATAN', 'catatan2', 'x'.repeat(300), 'x'.repeat(301)];
  const columns = headers.map((header) => ({ header, width: 10, numberFormat: 'General' }));
  const bytes = await writeWorkbookFile(withSheets({ name: 'Desa', columns, rows: [headers.map(() => 1)] }));
  expect(faultsByOpenXml(bytes, 'xlsx')).toEqual([]);
  const [header = []] = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
  const names = header.map((name) => String(name).toLowerCase());
  expect(new Set(names).size).toBe(headers.length);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(255);
  expect(header[0]).toBe('Catatan');
});
