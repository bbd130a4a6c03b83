import { start } from './start';

test('tables: columns, rows, size and headers that settle', async () => {
  const { Excel, host } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B2:D4').values = [
      ['Nama', '', 'Nama'],
      ['a', 1, 2],
      ['b', 3, 4],
    ];
    const table = sheet.tables.add('B2:D4', true);
    table.name = 'Anggota';
    table.style = 'TableStyleLight9';
    table.showFilterButton = false;
    await context.sync();
    const columns = table.columns;
    columns.load('items/name,items/index');
    table.rows.add(undefined, [['c', 5, 6]]);
    const body = table.getDataBodyRange();
    body.load('values,address');
    const header = table.getHeaderRowRange();
    header.load('values');
    table.rows.load('count');
    await context.sync();
    expect(columns.items.map(({ name }) => name)).toEqual(['Nama', 'Column2', 'Nama2']);
    expect(header.values).toEqual([['Nama', 'Column2', 'Nama2']]);
    expect([body.address, body.values[2], table.rows.count]).toEqual(['Sheet1!B3:D5', ['c', 5, 6], 3]);
    table.resize('B2:D9');
    const second = columns.getItem('Column2').getDataBodyRange();
    second.load('address,values');
    await context.sync();
    expect([second.address, second.values.length]).toEqual(['Sheet1!C3:C9', 7]);
  });
  expect(host.view()[0]?.tables).toEqual([{ name: 'Anggota', address: 'B2:D9', style: 'TableStyleLight9' }]);
});

test('filters hide rows and say so', async () => {
  const { Excel, host } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A4').values = [['Desa'], ['Blado'], ['Batur'], ['Blado']];
    const table = sheet.tables.add('A1:A4', true);
    table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['Blado'] });
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(true);
    expect(host.view()[0]?.hiddenRows).toEqual([2]);
    table.autoFilter.clearCriteria();
    await context.sync();
    expect(host.view()[0]?.hiddenRows).toEqual([]);
  });
});

test('charts: made, found again, changed in place, deleted', async () => {
  const { Excel, host } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Kecamatan', 'BLM', 'Swadaya'],
      ['Blado', 5, 1],
      ['Batur', 6, 2],
      ['Kajen', 7, 3],
    ];
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C3'), 'Columns');
    chart.name = 'IM_grafik_blm';
    chart.title.text = 'BLM per kecamatan';
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.title.text = 'Juta rupiah';
    chart.axes.valueAxis.numberFormat = '#,##0';
    chart.setPosition('E2', 'K15');
    await context.sync();
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const chart = sheet.charts.getItemOrNullObject('IM_grafik_blm');
    chart.load('name,chartType');
    chart.series.load('items/name');
    await context.sync();
    expect([chart.isNullObject, chart.chartType, chart.series.items.map(({ name }) => name)]).toEqual([
      false,
      'ColumnStacked',
      ['BLM', 'Swadaya'],
    ]);
    chart.chartType = 'BarClustered';
    chart.setData(sheet.getRange('A1:C4'), 'Columns');
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = 'Maximum';
    await context.sync();
  });
  expect(host.view()[0]?.charts).toEqual([
    {
      name: 'IM_grafik_blm',
      type: 'BarClustered',
      title: 'BLM per kecamatan',
      legend: 'bottom',
      valueAxisTitle: 'Juta rupiah',
      valueAxisFormat: '#,##0',
      series: [
        { name: 'BLM', values: 'Sheet1!$B$2:$B$4', categories: 'Sheet1!$A$2:$A$4' },
        { name: 'Swadaya', values: 'Sheet1!$C$2:$C$4', categories: 'Sheet1!$A$2:$A$4' },
      ],
      from: { row: 1, column: 4 },
      to: { row: 15, column: 11 },
    },
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').charts.getItem('IM_grafik_blm').delete();
    await context.sync();
  });
  expect(host.view()[0]?.charts).toEqual([]);
});

test('formats: written to blocks, read where all cells agree', async () => {
  const { Excel, host } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1:C3');
    range.format.fill.color = '#e3efeb';
    range.format.font.set({ bold: true, color: '#FFFFFF', size: 12, name: 'Arial' });
    range.format.horizontalAlignment = 'Center';
    range.format.verticalAlignment = 'Top';
    range.format.wrapText = true;
    range.format.indentLevel = 1;
    range.format.columnWidth = 105;
    range.format.rowHeight = 20;
    range.format.borders.getItem('InsideHorizontal').style = 'Continuous';
    range.format.borders.getItem('EdgeBottom').style = 'Double';
    range.format.borders.getItem('EdgeBottom').color = '#CCCCCC';
    range.getRow(0).format.fill.clear();
    range.format.load('columnWidth,rowHeight,horizontalAlignment,verticalAlignment,wrapText,indentLevel');
    range.format.font.load('bold,color,size,name');
    range.format.fill.load('color');
    const last = range.getLastRow();
    last.format.fill.load('color');
    const bottom = range.format.borders.getItem('EdgeBottom');
    bottom.load('style,color');
    await context.sync();
    expect(range.format.toJSON()).toMatchObject({
      columnWidth: 105,
      rowHeight: 20,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 1,
      font: { bold: true, color: '#FFFFFF', size: 12, name: 'Arial' },
    });
    expect([range.format.fill.color, last.format.fill.color]).toEqual([null, '#E3EFEB']);
    expect([bottom.style, bottom.color]).toEqual(['Double', '#CCCCCC']);
  });
  const cells = host.view()[0]?.cells ?? [];
  expect(cells.map(({ style }) => style.border?.bottom?.style)).toEqual([
    ...['thin', 'thin', 'thin'],
    ...['thin', 'thin', 'thin'],
    ...['double', 'double', 'double'],
  ]);
  expect(host.view()[0]?.widths).toEqual([20, 20, 20]);
});

test('validation and conditional formats', async () => {
  const { Excel } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1:A5');
    range.dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('D1:D3') } };
    range.dataValidation.errorAlert = {
      title: 'Pilihan',
      message: 'Pilih dari daftar',
      showAlert: true,
      style: 'Stop',
    };
    range.dataValidation.load('type,ignoreBlanks');
    const numbers = sheet.getRange('B1:B5').dataValidation;
    numbers.rule = { wholeNumber: { formula1: 1, formula2: 12, operator: 'Between' } };
    numbers.load('type');
    range.conditionalFormats.clearAll();
    const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = '=$A1=""';
    rule.custom.format.fill.color = '#FDE2E1';
    const limit = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    limit.cellValue.rule = { formula1: '=5', operator: 'GreaterThan' };
    limit.cellValue.format.font.color = '#7F1D1D';
    const begins = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    begins.textComparison.rule = { operator: 'BeginsWith', text: 'Kurang' };
    begins.textComparison.format.fill.color = '#FDE2E1';
    begins.load('type');
    begins.textComparison.load('rule');
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect([range.dataValidation.type, range.dataValidation.ignoreBlanks, numbers.type, count.value]).toEqual([
      'List',
      true,
      'WholeNumber',
      3,
    ]);
    expect([begins.type, begins.textComparison.rule]).toEqual([
      'ContainsText',
      { operator: 'BeginsWith', text: 'Kurang' },
    ]);
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.dataValidation.load('type');
    const none = range.conditionalFormats.getCount();
    await context.sync();
    expect([range.dataValidation.type, none.value]).toEqual(['None', 0]);
  });
});
