import { codeOf, start } from './start';

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

/** A sheet with the table BLM, and a sheet `Kedua` on which everything refers to it. */
async function linked() {
  const client = await start();
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => client.Excel.run(batch);
  await run(async (context) => {
    const { worksheets, names } = context.workbook;
    const data = worksheets.getItem('Sheet1');
    data.getRange('A1:B3').values = [
      ['Desa', 'Dana'],
      ['Blado', 5],
      ['Batur', 6],
    ];
    data.tables.add('A1:B3', true).name = 'BLM';
    const second = worksheets.add('Kedua');
    second.getRange('A1:A4').formulas = [
      ['=SUM(Sheet1!B2:B3)'],
      ['=SUM(BLM[Dana])+1'],
      ['="Sheet1!B2 BLM[Dana]"'],
      ['=Jumlah'],
    ];
    names.add('Jumlah', data.getRange('B3'));
    names.add('Isi', '=SUM(BLM[Dana])');
    second.getRange('C1').dataValidation.rule = { list: { inCellDropDown: true, source: '=Sheet1!$A$2:$A$3' } };
    const { custom } = second.getRange('C1:C3').conditionalFormats.add('Custom');
    custom.rule.formula = '=C1>Sheet1!$B$2';
    second.charts.add('Line', data.getRange('A1:B3'), 'Columns').name = 'G';
    data.pageLayout.setPrintArea('A1:B3');
    await context.sync();
  });
  /** What refers to the data, as Excel shows it now. */
  const shown = () =>
    run(async (context) => {
      const { worksheets, names } = context.workbook;
      const second = worksheets.getItem('Kedua');
      const cells = second.getRange('A1:A4').load('formulas,values');
      const formats = second.getRange('C1:C3').conditionalFormats;
      formats.load('items/custom/rule/formula');
      names.load('items/formula');
      await context.sync();
      let list: string | undefined;
      client.host.byUser((book) => (list = book.sheet('Kedua')?.parts.dataValidations?.[0]?.formula1));
      const chart = client.host.view().find(({ name }) => name === 'Kedua')?.charts[0];
      return {
        formulas: cells.formulas.flat() as unknown[],
        values: cells.values.flat() as unknown[],
        list,
        format: formats.items[0]?.custom.rule.formula,
        names: names.items.map(({ formula }) => formula as unknown),
        series: chart?.series.map(({ values, categories }) => [values, categories]),
      };
    });
  const change = (batch: Batch) =>
    run(async (context) => {
      batch(context, context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
  return { ...client, run, shown, change };
}

test('whatever refers to a sheet follows its new name; texts do not', async () => {
  const { shown, change } = await linked();
  await change((_, sheet) => void (sheet.name = "Data '14"));
  expect(await shown()).toEqual({
    formulas: ["=SUM('Data ''14'!B2:B3)", '=SUM(BLM[Dana])+1', '="Sheet1!B2 BLM[Dana]"', '=Jumlah'],
    values: [11, 12, 'Sheet1!B2 BLM[Dana]', 6],
    list: "'Data ''14'!$A$2:$A$3",
    format: "=C1>'Data ''14'!$B$2",
    names: ["='Data ''14'!$B$3", '=SUM(BLM[Dana])'],
    series: [["'Data ''14'!$B$2:$B$3", "'Data ''14'!$A$2:$A$3"]],
  });
});

test('whatever refers to a table follows its new name, in other letters too', async () => {
  const { shown, change } = await linked();
  await change((context) => void (context.workbook.tables.getItem('BLM').name = 'Bantuan'));
  expect(await shown()).toMatchObject({
    formulas: ['=SUM(Sheet1!B2:B3)', '=SUM(Bantuan[Dana])+1', '="Sheet1!B2 BLM[Dana]"', '=Jumlah'],
    values: [11, 12, 'Sheet1!B2 BLM[Dana]', 6],
    names: ['=Sheet1!$B$3', '=SUM(Bantuan[Dana])'],
  });
  await change((context) => void (context.workbook.tables.getItem('Bantuan').name = 'BANTUAN'));
  expect((await shown()).formulas[1]).toBe('=SUM(BANTUAN[Dana])+1');
});

test('a deleted sheet leaves #REF! wherever it, or a table on it, was referred to', async () => {
  const { shown, change } = await linked();
  await change((_, sheet) => sheet.delete());
  expect(await shown()).toEqual({
    formulas: ['=SUM(#REF!)', '=SUM(#REF!)+1', '="Sheet1!B2 BLM[Dana]"', '=Jumlah'],
    values: ['#REF!', '#REF!', 'Sheet1!B2 BLM[Dana]', '#REF!'],
    list: '#REF!',
    format: '=C1>#REF!',
    names: ['=#REF!', '=SUM(#REF!)'],
    series: [['#REF!', '#REF!']],
  });
});

test('print areas stay with their sheet', async () => {
  const { change, host } = await linked();
  await change((_, sheet) => void (sheet.name = 'Data'));
  const { readXlsx } = await import('hucre');
  const file = await readXlsx(await host.save());
  expect(file.sheets[0]?.pageSetup?.printArea?.replaceAll('$', '')).toBe('A1:B3');
});

test('calls on a null object do nothing, and what they give is a null object', async () => {
  const { run, shown } = await linked();
  const before = await shown();
  await run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('Ketiga');
    none.activate();
    none.name = 'Lain';
    none.set({ visibility: 'Hidden' });
    none.delete();
    const range = none.getRange('A1');
    range.values = [['x']];
    range.load('values');
    const chart = none.charts.getItem('G');
    chart.load('name');
    await context.sync();
    expect([none.isNullObject, range.isNullObject, chart.isNullObject]).toEqual([true, true, true]);
  });
  expect(await shown()).toEqual(before);
});

test('a Table of a header alone gets a row; what stands below makes way, within its columns', async () => {
  const { Excel } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C3').values = [
      ['Desa', 'Dana', 'x'],
      ['catatan', '', 'y'],
      ['dua', 3, 'z'],
    ];
    const table = sheet.tables.add('A1:B1', true);
    const range = table.getRange().load('address');
    const body = table.getDataBodyRange().load('values');
    const all = sheet.getUsedRange().load('values');
    await context.sync();
    expect([range.address, body.values]).toEqual(['Sheet1!A1:B2', [['', '']]]);
    expect(all.values).toEqual([
      ['Desa', 'Dana', 'x'],
      ['', '', 'y'],
      ['catatan', '', 'z'],
      ['dua', 3, ''],
    ]);
  });
});

test('a Table that would be torn apart is not pushed down', async () => {
  const { Excel } = await start();
  const batch = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C3').values = [
      ['Desa', 'Dana', ''],
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ];
    sheet.tables.add('A2:C3', true);
    sheet.tables.add('A1:B1', true);
    await context.sync();
  });
  expect(await codeOf(batch)).toBe('InsertDeleteConflict');
});

test('an array of one cell is for every cell of a range', async () => {
  const { Excel } = await start();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.numberFormat = [['0.00']];
    range.values = [[7]];
    range.load('values,numberFormat');
    await context.sync();
    expect(range.values.flat()).toEqual([7, 7, 7, 7]);
    expect(range.numberFormat.flat()).toEqual(['0.00', '0.00', '0.00', '0.00']);
  });
});
