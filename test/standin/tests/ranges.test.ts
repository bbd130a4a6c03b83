import { codeOf, start } from './start';

/** Writes values to a range of a new workbook and gives values, texts, formulas and number formats as they are then read. */
async function written(address: string, values: unknown, numberFormat?: string) {
  const { Excel, host } = await start();
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    if (numberFormat !== undefined) Object.assign(range, { numberFormat });
    Object.assign(range, { values });
    range.load('values,text,formulas,numberFormat');
    await context.sync();
    return { values: range.values, text: range.text, formulas: range.formulas, formats: range.numberFormat };
  });
  return { ...read, cells: host.view()[0]?.cells ?? [] };
}

describe('what a written value becomes', () => {
  test.each([
    ['1,500', 1500, '#,##0'],
    ['12.5%', 0.125, '0.00%'],
    ['-3', -3, 'General'],
    ['1e3', 1000, '0.00E+00'],
    ['12/31/2013', 41639, 'm/d/yyyy'],
    ['2013-12-31', 41639, 'm/d/yyyy'],
    ['31 Dec 2013', 41639, 'd-mmm-yy'],
    ['31/12/2013', '31/12/2013', 'General'],
    ['31 Desember 2013', '31 Desember 2013', 'General'],
    ['1.500.000', '1.500.000', 'General'],
    ['TRUE', true, 'General'],
    ["'007", '007', 'General'],
    ["'=A1", '=A1', 'General'],
    ['  teks ', '  teks ', 'General'],
    [3326112001000123, 3326112001000120, 'General'],
    ['', '', 'General'],
    ['#REF!', '#REF!', 'General'],
  ])('%j is %j in the format %s', async (input, value, format) => {
    const read = await written('B2', [[input]]);
    expect(read.values).toEqual([[value]]);
    expect(read.formats).toEqual([[format]]);
  });

  test('everything is text in a text format', async () => {
    const read = await written('A1:D1', [['007', '=A1', 12, '1/2/2014']], '@');
    expect(read.values).toEqual([['007', '=A1', '12', '1/2/2014']]);
  });

  test('one value fills the range, null leaves a cell as it is', async () => {
    const { Excel } = await start();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      Object.assign(range, { values: 7 });
      range.values = [
        [null, ''],
        ['x', null],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [7, ''],
        ['x', 7],
      ]);
    });
  });

  test('a new formula is calculated', async () => {
    const read = await written('A1:B1', [[5, '=A1*2']]);
    expect(read.values).toEqual([[5, 10]]);
    expect(read.formulas).toEqual([[5, '=A1*2']]);
    expect(read.cells[1]).toMatchObject({ formula: 'A1*2', value: 10 });
  });

  test('numbers and dates show in Indonesian notation', async () => {
    const shown = async (value: number, format: string) => (await written('A1', [[value]], format)).text[0]?.[0];
    expect(await shown(133419082500, '#,##0')).toBe('133.419.082.500');
    expect(await shown(0.3451, '0.00%')).toBe('34,51%');
    expect(await shown(-1500, '#,##0;[Red]-#,##0')).toBe('-1.500');
    expect(await shown(41639, 'dd mmm yyyy')).toBe('31 Des 2013');
    expect(await shown(41761, 'd mmmm yyyy')).toBe('2 Mei 2014');
    expect(await shown(41761, 'mmm yyyy')).toBe('Mei 2014');
    expect(await shown(1.5, 'General')).toBe('1,5');
  });
});

test('writes of more than 1,500 cells, which the client splits, arrive whole', async () => {
  const values = Array.from({ length: 1000 }, (_row, row) => [`P${row}`, row, row / 4]);
  const read = await written('A1:C1000', values);
  expect(read.values).toEqual(values);
});

test('a big write of the wrong size fails before its first block', async () => {
  const { Excel, host } = await start();
  const values = Array.from({ length: 1000 }, (_row, row) => [row, row]);
  const code = await codeOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B999').values = values;
      await context.sync();
    }),
  );
  expect(code).toBe('InvalidArgument');
  expect(host.view()[0]?.cells).toEqual([]);
});

test('ranges are reached from ranges', async () => {
  const { Excel } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('B2:D5');
    const reached = [
      range.getCell(1, 1),
      range.getRow(3),
      range.getColumn(0),
      range.getLastRow(),
      range.getOffsetRange(1, -1),
      range.getResizedRange(-1, 2),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getBoundingRect('F9'),
      range.getIntersection('C1:C3'),
      sheet.getRangeByIndexes(0, 0, 2, 3),
      sheet.getCell(9, 1),
      sheet.getRange(),
    ];
    reached.forEach((each) => each.load('address'));
    range.load('rowIndex,columnIndex,rowCount,columnCount,cellCount');
    const apart = range.getIntersectionOrNullObject('Z1');
    apart.load('address');
    await context.sync();
    expect(reached.map((each) => each.address.replace('Sheet1!', ''))).toEqual([
      'C3',
      'B5:D5',
      'B2:B5',
      'B5:D5',
      'A3:C6',
      'B2:F4',
      '2:5',
      'B:D',
      'B2:F9',
      'C2:C3',
      'A1:C2',
      'B10',
      'A:XFD',
    ]);
    expect(range.toJSON()).toMatchObject({ rowIndex: 1, columnIndex: 1, rowCount: 4, columnCount: 3, cellCount: 12 });
    expect(apart.isNullObject).toBe(true);
  });
});

test('the used range has formatted cells, or only those with values', async () => {
  const { Excel } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const none = sheet.getUsedRangeOrNullObject();
    none.load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.getRange('B2').values = [['x']];
    sheet.getRange('D9').format.font.bold = true;
    const all = sheet.getUsedRange();
    const values = sheet.getUsedRange(true);
    all.load('address');
    values.load('address');
    await context.sync();
    expect([all.address, values.address]).toEqual(['Sheet1!B2:D9', 'Sheet1!B2']);
  });
});

test('merged areas are found by their first cell; covered cells take no values', async () => {
  const { Excel } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B1:C2').merge();
    sheet.getRange('B1:C2').values = [
      ['Judul', 'tak tampak'],
      ['x', 'y'],
    ];
    const merged = sheet.getRange('A1:Z9').getMergedAreasOrNullObject();
    merged.load('address,areas/items/rowIndex,areas/items/columnCount');
    const none = sheet.getRange('C2:Z9').getMergedAreasOrNullObject();
    none.load('address');
    const cells = sheet.getRange('B1:C2');
    cells.load('values');
    await context.sync();
    expect(merged.address).toBe('Sheet1!B1:C2');
    expect(merged.areas.items.map((area) => [area.rowIndex, area.columnCount])).toEqual([[0, 2]]);
    expect(none.isNullObject).toBe(true);
    expect(cells.values).toEqual([
      ['Judul', ''],
      ['', ''],
    ]);
  });
});

test('rows and columns hide, and mixed ones say so', async () => {
  const { Excel, host } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('2:3').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
    const ranges = ['A1', 'A2:A3', 'A1:A2', 'B1'].map((address) => sheet.getRange(address));
    ranges.forEach((range) => range.load('rowHidden,hidden'));
    await context.sync();
    expect(ranges.map((range) => [range.rowHidden, range.hidden])).toEqual([
      [false, false],
      [true, true],
      [null, null],
      [false, true],
    ]);
  });
  expect(host.view()[0]).toMatchObject({ hiddenRows: [1, 2], hiddenColumns: [1] });
});

test('a hyperlink brings its text and its look', async () => {
  const { Excel, host } = await start();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.hyperlink = { documentReference: "'Data BLM'!B7", textToDisplay: 'Lihat', screenTip: 'Buka' };
    range.load('hyperlink,values');
    await context.sync();
    expect(range.hyperlink).toEqual({ documentReference: "'Data BLM'!B7", screenTip: 'Buka', textToDisplay: 'Lihat' });
    range.clear('Contents');
    await context.sync();
  });
  expect(host.view()[0]?.cells[0]).toMatchObject({
    text: '',
    link: "'Data BLM'!B7",
    style: { font: { underline: true } },
  });
});

test('clear takes contents, formats or both', async () => {
  const { Excel } = await start();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
    const fill = async () => {
      Object.assign(range, { values: 5, numberFormat: '0.0' });
      await context.sync();
    };
    const state = async () => {
      range.load('values,numberFormat');
      await context.sync();
      return [range.values[0]?.[0], range.numberFormat[0]?.[0]];
    };
    await fill();
    range.clear('Contents');
    expect(await state()).toEqual(['', '0.0']);
    await fill();
    range.clear('Formats');
    expect(await state()).toEqual([5, 'General']);
    await fill();
    context.workbook.worksheets.getActiveWorksheet().getRange().clear();
    expect(await state()).toEqual(['', 'General']);
  });
});
