import { readXlsx } from 'hucre';
import { start } from './start';

test('writes values, a table and a chart in one batch and reads them back', async () => {
  const { host, Excel } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data BLM');
    const range = sheet.getRange('A1:C3');
    range.values = [
      ['Desa', 'Dana', 'Lokasi'],
      ['Wonotunggal', 1500000, 3],
      ['Blado', 250000.5, 2],
    ];
    range.format.font.bold = true;
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'BLM';
    const chart = sheet.charts.add(Excel.ChartType.columnClustered, range, Excel.ChartSeriesBy.columns);
    chart.name = 'GrafikBLM';
    chart.title.text = 'Dana per desa';
    chart.setPosition('E2', 'L15');
    await context.sync();
  });
  expect(host.requests.map((request) => request.error)).toEqual([undefined, undefined]);

  const read = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('BLM');
    const body = table.getDataBodyRange();
    body.load('values,address');
    table.load('name');
    table.worksheet.load('name');
    const missing = context.workbook.tables.getItemOrNullObject('Tidak Ada');
    missing.load('name');
    const sheets = context.workbook.worksheets;
    sheets.load('items/name,items/visibility');
    const charts = table.worksheet.charts;
    charts.load('items/name');
    await context.sync();
    return {
      values: body.values,
      address: body.address,
      sheet: table.worksheet.name,
      missing: missing.isNullObject,
      sheets: sheets.items.map((item) => item.name),
      charts: charts.items.map((item) => item.name),
    };
  });
  expect(read).toEqual({
    values: [
      ['Wonotunggal', 1500000, 3],
      ['Blado', 250000.5, 2],
    ],
    address: "'Data BLM'!A2:C3",
    sheet: 'Data BLM',
    missing: true,
    sheets: ['Sheet1', 'Data BLM'],
    charts: ['GrafikBLM'],
  });

  const file = await readXlsx(await host.save(), { readStyles: true });
  expect(file.sheets[1]?.rows[1]).toEqual(['Wonotunggal', 1500000, 3]);
  expect(file.sheets[1]?.tables?.[0]).toMatchObject({ name: 'BLM', range: 'A1:C3' });
  expect(file.sheets[1]?.charts?.[0]).toMatchObject({ title: 'Dana per desa', seriesCount: 2 });
});
