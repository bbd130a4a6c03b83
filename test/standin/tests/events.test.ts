import { start } from './start';

/** Lets the client hand events to its handlers. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

test('changes reach handlers of their sheet and of all sheets, with their author', async () => {
  const { Excel, host } = await start();
  const heard: [string, string, string, string][] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.load('id');
    context.workbook.worksheets.add('Kedua');
    const note = (where: string) => (event: Excel.WorksheetChangedEventArgs) => {
      heard.push([where, event.address, event.source, event.triggerSource]);
      return Promise.resolve();
    };
    sheet.onChanged.add(note('sheet'));
    context.workbook.worksheets.onChanged.add(note('all'));
    await context.sync();
    sheet.getRange('A1:B1').values = [['a', 'b']];
    await context.sync();
  });
  await settled();
  host.edit('Sheet1', 'C3', [[5]]);
  host.edit('Kedua', 'A1', 'x', 'remote');
  await settled();
  expect(heard).toEqual([
    ['sheet', 'A1:B1', 'Local', 'ThisLocalAddin'],
    ['all', 'A1:B1', 'Local', 'ThisLocalAddin'],
    ['sheet', 'C3', 'Local', 'Unknown'],
    ['all', 'C3', 'Local', 'Unknown'],
    ['all', 'A1', 'Remote', 'Unknown'],
  ]);
});

test('an event names its range', async () => {
  const { Excel, host } = await start();
  const values: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load('values');
        await inner.sync();
        values.push(range.values);
      });
    });
    await context.sync();
  });
  host.edit('Sheet1', 'B2', [[7]]);
  await settled();
  expect(values).toEqual([[[7]]]);
});

test('own changes are silent while events are off, and after the handler is gone', async () => {
  const { Excel, host } = await start();
  let heard = 0;
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(() => Promise.resolve(void (heard += 1)));
    await context.sync();
    return result;
  });
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x']];
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await settled();
  expect(heard).toBe(0);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.edit('Sheet1', 'A1', 'y');
  await settled();
  expect(heard).toBe(0);
});

test('selections reach their handlers and the page hears of every change', async () => {
  let changes = 0;
  const { Excel, host } = await start({ onChange: () => (changes += 1) });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add((event) => Promise.resolve(void heard.push(event.address)));
    await context.sync();
  });
  host.select('Sheet1', 'D4:E5');
  await settled();
  expect(heard).toEqual(['D4:E5']);
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    selected.load('address');
    cell.load('address');
    await context.sync();
    expect([selected.address, cell.address]).toEqual(['Sheet1!D4:E5', 'Sheet1!D4']);
  });
  expect(host.view()[0]).toMatchObject({ active: true, selection: 'D4:E5' });
  expect(changes).toBeGreaterThanOrEqual(3);
});
