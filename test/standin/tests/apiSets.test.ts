import { codeOf, start } from './start';

test('the client is told what this Excel supports', async () => {
  const { Office } = await start({ apiSet: '1.9' });
  const { requirements } = Office.context;
  expect(requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  expect(requirements.isSetSupported('ExcelApi')).toBe(true);
  expect((await start()).Office.context.requirements.isSetSupported('ExcelApi', '1.20')).toBe(true);
});

const newer: [string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown][] = [
  ['Range.getMergedAreasOrNullObject (1.13)', (_, sheet) => sheet.getRange('A1').getMergedAreasOrNullObject()],
  ['Worksheet.customProperties (1.12)', (_, sheet) => sheet.customProperties.add('a', 'b')],
  ['Table.resize (1.13)', (_, sheet) => sheet.tables.add('A1:B2', true).resize('A1:B3')],
  ['Application.decimalSeparator (1.11)', (context) => context.application.load('decimalSeparator')],
];

test.each(newer)('ExcelApi 1.9 has no %s', async (_what, use) => {
  const run = async (apiSet: string) => {
    const { Excel } = await start({ apiSet });
    return codeOf(
      Excel.run(async (context) => {
        use(context, context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
      }),
    );
  };
  expect(await run('1.9')).toBe('ApiNotFound');
  expect(await run('1.20')).toBeNull();
});

test('loading everything asks an old Excel for nothing that it has not', async () => {
  const { Excel } = await start({ apiSet: '1.1' });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.load();
    await context.sync();
    expect(range.address).toBe('Sheet1!A1');
  });
});

test('ribbon commands are taken in by name', async () => {
  const { Office, actions } = await start();
  Office.actions.associate('periksa', () => 'selesai');
  expect(actions.get('periksa')?.(null)).toBe('selesai');
  expect(await Office.onReady()).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
  expect(Office.context.displayLanguage).toBe('id-ID');
});
