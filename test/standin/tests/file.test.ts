import { readXlsx, writeXlsx } from 'hucre';
import { ZipFile } from '../../../src/workbook/file/zip';
import { StandInHost } from '..';
import { loadOfficeClient } from '../node';
import { start } from './start';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A workbook as hucre writes it: dates, errors, formulas, a table, hidden rows, protection, a note, a second sheet. */
function sample(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Data BLM',
        rows: [
          ['Desa', 'Tanggal', 'Dana', 'Lunas'],
          ['Blado', day('2013-12-31'), 1500000, true],
          ['007', day('2014-05-02'), 250000.5, false],
          [null, null, null, null],
        ],
        cells: new Map([
          ['1,1', { style: { numFmt: 'dd mmm yyyy' } }],
          [
            '2,0',
            { value: '007', type: 'string', style: { numFmt: '@' }, comment: { author: 'UPK', text: 'periksa' } },
          ],
          ['3,2', { formula: 'SUM(C2:C3)', formulaResult: 1750000.5, type: 'formula', value: 1750000.5 }],
          ['3,3', { value: '#REF!', type: 'error' }],
        ]),
        columns: [{ width: 20 }, { hidden: true }],
        rowDefs: new Map([[2, { hidden: true }]]),
        tables: [
          { name: 'BLM', range: 'A1:D3', columns: ['Desa', 'Tanggal', 'Dana', 'Lunas'].map((name) => ({ name })) },
        ],
      },
      { name: 'Terkunci', rows: [['x']], protection: { sheet: true }, hidden: true },
    ],
    namedRanges: [{ name: 'Periode', range: "'Data BLM'!$B$2" }],
    properties: { title: 'Contoh', custom: { Versi: '1' } },
  });
}

test('a real file in: dates are serials, errors their text, formulas their last result', async () => {
  const { Excel, host } = await start({}, await sample());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data BLM');
    const range = sheet.getRange('A1:D4');
    range.load('values,text,formulas,numberFormat');
    const locked = context.workbook.worksheets.getItem('Terkunci');
    locked.load('visibility');
    locked.protection.load('protected');
    context.workbook.tables.load('items/name,items/worksheet/name');
    const named = context.workbook.names.getItem('Periode').getRange();
    named.load('values');
    await context.sync();
    expect(range.values).toEqual([
      ['Desa', 'Tanggal', 'Dana', 'Lunas'],
      ['Blado', 41639, 1500000, true],
      ['007', 41761, 250000.5, false],
      ['', '', 1750000.5, '#REF!'],
    ]);
    expect(range.text[1]).toEqual(['Blado', '31 Des 2013', '1500000', 'TRUE']);
    expect(range.formulas[3]?.[2]).toBe('=SUM(C2:C3)');
    expect(range.numberFormat[2]?.[0]).toBe('@');
    expect([locked.visibility, locked.protection.protected]).toEqual(['Hidden', true]);
    expect(context.workbook.tables.items.map(({ name, worksheet }) => [name, worksheet.name])).toEqual([
      ['BLM', 'Data BLM'],
    ]);
    expect(named.values).toEqual([[41639]]);
  });
  expect(host.view()[0]).toMatchObject({ hiddenRows: [2], hiddenColumns: [1] });
});

test('edited and out: the file has the changes and everything else as it was', async () => {
  const { Excel, host } = await start({}, await sample());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data BLM');
    sheet.getRange('C2').values = [[1600000]];
    const added = context.workbook.worksheets.add('UPK dan Pinjaman');
    added.getRange('A1:B1').values = [['Judul', '=C1']];
    added.pageLayout.setPrintTitleRows('$1:$2');
    added.pageLayout.setPrintArea('A1:B9');
    added.pageLayout.paperSize = 'Folio';
    added.horizontalPageBreaks.add('A10');
    context.workbook.settings.add('laporan', { versi: 2 });
    added.customProperties.add('lembar', 'upk');
    await context.sync();
  });
  const bytes = await host.save();
  const file = await readXlsx(bytes, { readStyles: true });
  const [data, locked, added] = file.sheets;
  expect(data?.rows[1]).toEqual(['Blado', day('2013-12-31'), 1600000, true]);
  expect(data?.cells?.get('2,0')).toMatchObject({ value: '007', style: { numFmt: '@' }, comment: { text: 'periksa' } });
  expect(data?.cells?.get('3,2')).toMatchObject({ formula: 'SUM(C2:C3)', formulaResult: 1850000.5 });
  expect(data?.cells?.get('3,3')).toMatchObject({ type: 'error', value: '#REF!' });
  expect(data?.columns).toMatchObject([{ width: 20 }, { hidden: true }]);
  expect(data?.rowDefs?.get(2)).toMatchObject({ hidden: true });
  expect(data?.tables?.[0]).toMatchObject({ name: 'BLM', range: 'A1:D3' });
  expect(locked).toMatchObject({ hidden: true, protection: { sheet: true } });
  expect(added).toMatchObject({ name: 'UPK dan Pinjaman', rowBreaks: [8] });
  expect(added?.cells?.get('0,1')).toMatchObject({ formula: 'C1' });
  expect(file.properties).toMatchObject({ title: 'Contoh', custom: { Versi: '1' } });
  const zip = ZipFile.open(bytes, 'buku.xlsx');
  expect(await zip.text('xl/workbook.xml')).toContain(`>'UPK dan Pinjaman'!$1:$2<`);
  expect(await zip.text('xl/worksheets/sheet3.xml')).toContain('paperSize="14"');

  const again = loadOfficeClient(await StandInHost.open(bytes));
  await again.Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem('laporan');
    setting.load('value');
    const property = context.workbook.worksheets.getItem('UPK dan Pinjaman').customProperties.getItem('lembar');
    property.load('value');
    await context.sync();
    expect([setting.value, property.value]).toEqual([{ versi: 2 }, 'upk']);
  });
});

test('charts are native charts of the file and are found again by name', async () => {
  const { Excel, host } = await start();
  await Excel.run(async (context) => {
    for (const [name, type] of [
      ['Kolom', 'ColumnStacked'],
      ['Batang', 'BarClustered'],
      ['Garis', 'LineMarkers'],
    ] as const) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange('A1:B3').values = [
        ['Bulan', 'PAR & LAR'],
        ['Mei', 0.1],
        ['Juni', 0.2],
      ];
      const chart = sheet.charts.add(type, sheet.getRange('A1:B3'), 'Columns');
      chart.name = `IM & ${name}`;
      chart.title.text = `Judul ${name}`;
      chart.axes.valueAxis.title.text = 'Persen';
      chart.axes.valueAxis.numberFormat = '0.00%';
      chart.axes.valueAxis.majorGridlines.visible = true;
      chart.axes.valueAxis.majorGridlines.format.line.color = '#D9D9D9';
      chart.setPosition('D2', 'J12');
    }
    await context.sync();
  });
  const bytes = await host.save();
  const file = await readXlsx(bytes);
  expect(file.sheets.slice(1).map((sheet) => sheet.charts?.[0])).toMatchObject([
    { title: 'Judul Kolom', kinds: ['bar'], barGrouping: 'stacked', axes: { y: { title: 'Persen' } } },
    { title: 'Judul Batang', kinds: ['bar'], barGrouping: 'clustered' },
    { title: 'Judul Garis', kinds: ['line'] },
  ]);
  expect(await ZipFile.open(bytes, 'buku.xlsx').text('xl/charts/chart1.xml')).toContain('D9D9D9');
  const again = await StandInHost.open(bytes);
  const charts = again.view().flatMap((sheet) => sheet.charts);
  expect(charts.map(({ name, type }) => [name, type])).toEqual([
    ['IM & Kolom', 'ColumnStacked'],
    ['IM & Batang', 'BarClustered'],
    ['IM & Garis', 'LineMarkers'],
  ]);
  expect(charts).toEqual(host.view().flatMap((sheet) => sheet.charts));
});
