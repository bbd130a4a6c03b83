import { codeOf, start } from './start';

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

/** Code of the error with which a batch on a prepared workbook fails; null when it does not. */
async function codeIn(batch: Batch): Promise<string | null> {
  const { Excel } = await start();
  return codeOf(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [
        ['Desa', 'Dana'],
        ['Blado', 5],
        ['Batur', 6],
      ];
      sheet.tables.add('A1:B3', true).name = 'BLM';
      context.workbook.worksheets.add('Kedua');
      sheet.getRange('H1:I1').merge();
      await context.sync();
      await batch(context, sheet);
      await context.sync();
    }),
  );
}

const block = [
  ['a', 'b'],
  ['c', 'd'],
];

test.each<[string, string, Batch]>([
  ['values of another shape', 'InvalidArgument', (_, sheet) => void (sheet.getRange('D1:D2').values = block)],
  [
    'rows of unequal length',
    'InvalidArgument',
    (_, sheet) => void (sheet.getRange('D1:E2').values = [['a', 'b'], ['c']]),
  ],
  ['formats of another shape', 'InvalidArgument', (_, sheet) => void (sheet.getRange('D1').numberFormat = block)],
  [
    'text over 32,767 characters',
    'InvalidArgument',
    (_, sheet) => void (sheet.getRange('D1').values = [['x'.repeat(32768)]]),
  ],
  ['a formula with an error', 'InvalidArgument', (_, sheet) => void (sheet.getRange('D1').formulas = [['=SUM(A1']])],
  ['a formula that ends too early', 'InvalidArgument', (_, sheet) => void (sheet.getRange('D1').values = [['=1+']])],
  ['an address that is none', 'InvalidArgument', (_, sheet) => sheet.getRange('A0').load('values')],
  [
    'a range beyond the sheet',
    'InvalidArgument',
    (_, sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('values'),
  ],
  [
    'ranges without a common cell',
    'ItemNotFound',
    (_, sheet) => sheet.getRange('A1').getIntersection('C3').load('values'),
  ],
  ['an unknown sheet', 'ItemNotFound', (context) => context.workbook.worksheets.getItem('Ketiga').load('name')],
  ['an unknown table', 'ItemNotFound', (context) => context.workbook.tables.getItem('UPK').load('name')],
  ['an unknown chart', 'ItemNotFound', (_, sheet) => sheet.charts.getItem('G').load('name')],
  [
    'a used part where nothing is used',
    'ItemNotFound',
    (_, sheet) => sheet.getRange('K1:L5').getUsedRange().load('values'),
  ],
  ['a sheet name in use', 'ItemAlreadyExists', (context) => context.workbook.worksheets.add('KEDUA')],
  ['a sheet name of 32 letters', 'InvalidArgument', (context) => context.workbook.worksheets.add('x'.repeat(32))],
  ['a sheet name with a colon', 'InvalidArgument', (_, sheet) => void (sheet.name = 'BLM: dana')],
  [
    'a table name with a blank',
    'InvalidArgument',
    (context) => void (context.workbook.tables.getItem('BLM').name = 'Data BLM'),
  ],
  [
    'a table name like a cell',
    'InvalidArgument',
    (context) => void (context.workbook.tables.getItem('BLM').name = 'BLM1'),
  ],
  [
    'a table name in use',
    'ItemAlreadyExists',
    (context, sheet) => {
      context.workbook.names.add('Periode', sheet.getRange('A1'));
      context.workbook.tables.getItem('BLM').name = 'periode';
    },
  ],
  ['a table over a table', 'InvalidArgument', (_, sheet) => sheet.tables.add('B3:D9', true)],
  ['a table over merged cells', 'MergedRangeConflict', (_, sheet) => sheet.tables.add('G1:I9', true)],
  ['merging cells of a table', 'MergedRangeConflict', (_, sheet) => sheet.getRange('A2:B2').merge()],
  ['resizing away from the header', 'InvalidArgument', (_, sheet) => sheet.tables.getItem('BLM').resize('A2:B5')],
  ['a row of too few cells', 'InvalidArgument', (_, sheet) => sheet.tables.getItem('BLM').rows.add(undefined, [['x']])],
  [
    'a chart of blank cells',
    'EmptyChartSeries',
    (_, sheet) => sheet.charts.add('Line', sheet.getRange('K1:L5'), 'Columns'),
  ],
  [
    'a list of over 255 characters',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,'.repeat(200) } };
    },
  ],
  [
    'hiding the only visible sheet',
    'InvalidOperation',
    (context, sheet) => {
      context.workbook.worksheets.getItem('Kedua').visibility = 'Hidden';
      sheet.visibility = 'Hidden';
    },
  ],
  [
    'activating a hidden sheet',
    'InvalidOperation',
    (context) => {
      const second = context.workbook.worksheets.getItem('Kedua');
      second.visibility = 'Hidden';
      second.activate();
    },
  ],
  [
    'a colour that is none',
    'InvalidArgument',
    (_, sheet) => void (sheet.getRange('A1').format.fill.color = 'hijau-tua'),
  ],
  [
    'protecting twice',
    'AccessDenied',
    (_, sheet) => {
      sheet.protection.protect();
      sheet.protection.protect();
    },
  ],
  ['reading what was not loaded', 'PropertyNotLoaded', (_, sheet) => sheet.name],
  [
    'a member that the stand-in has not',
    'NotImplemented',
    (_, sheet) => sheet.getRange('A1').getSurroundingRegion().load('values'),
  ],
  ['a table without headers', 'NotImplemented', (_, sheet) => sheet.tables.add('K1:L5', false)],
])('refuses %s with %s', async (_what, code, batch) => {
  expect(await codeIn(batch)).toBe(code);
});

test.each<[string, Batch]>([
  ['values', (_, sheet) => void (sheet.getRange('A2').values = [['x']])],
  ['a number format', (_, sheet) => void (sheet.getRange('A2').numberFormat = [['@']])],
  ['a colour', (_, sheet) => void (sheet.getRange('A2').format.fill.color = '#FF0000')],
  ['a width', (_, sheet) => void (sheet.getRange('A2').format.columnWidth = 90)],
  ['clearing', (_, sheet) => sheet.getRange('A1:C3').clear()],
  ['a table', (_, sheet) => sheet.tables.add('D1:E3', true)],
  ['a chart', (_, sheet) => sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Columns')],
  ['page set-up', (_, sheet) => void (sheet.pageLayout.orientation = 'Landscape')],
])('a protected sheet refuses %s', async (_what, batch) => {
  const code = await codeIn((context, sheet) => {
    sheet.protection.protect();
    return batch(context, sheet);
  });
  expect(code).toBe('AccessDenied');
});

test('unlocked cells of a protected sheet take values', async () => {
  const code = await codeIn((_, sheet) => {
    sheet.getRange('D1:D2').format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange('D1:D2').values = [['a'], ['b']];
  });
  expect(code).toBeNull();
});

test('a protected workbook keeps its sheets', async () => {
  const add: Batch = (context) => context.workbook.worksheets.add('Ketiga');
  const rename: Batch = (_, sheet) => void (sheet.name = 'Lain');
  for (const batch of [add, rename]) {
    const code = await codeIn((context, sheet) => {
      context.workbook.protection.protect();
      return batch(context, sheet);
    });
    expect(code).toBe('AccessDenied');
  }
});

test('what stood on a deleted sheet is gone', async () => {
  const code = await codeIn(async (context) => {
    const second = context.workbook.worksheets.getItem('Kedua');
    const range = second.getRange('A1');
    range.load('values');
    await context.sync();
    second.delete();
    await context.sync();
    range.load('text');
  });
  expect(code).toBe('InvalidReference');
});

test('a failed action leaves what was done before it and tells where it was', async () => {
  const { Excel, OfficeExtension, host } = await start();
  const batch = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['sebelum']];
    sheet.getRange('A2').values = [['dua', 'nilai']];
    sheet.getRange('A3').values = [['sesudah']];
    await context.sync();
  });
  const error: unknown = await batch.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
  expect(host.view()[0]?.cells.map((cell) => cell.text)).toEqual(['sebelum']);
});
