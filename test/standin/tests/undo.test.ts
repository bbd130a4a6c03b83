import type { HostOptions } from '..';
import { start } from './start';

type Batch = (context: Excel.RequestContext) => unknown;

/** A workbook in which the user has typed, and what its first cells show. */
async function typed(options: HostOptions = {}) {
  const client = await start(options);
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.add('Kedua');
    await context.sync();
  });
  client.host.edit('Sheet1', 'A1', 'satu');
  client.host.edit('Sheet1', 'A1:A2', [['dua'], ['=1+1']]);
  const run = (batch: Batch): Promise<unknown> =>
    client.Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
  const shown = () => client.host.view()[0]?.cells.map(({ text }) => text);
  return { ...client, run, shown };
}

test('the user takes back one edit after the other', async () => {
  const { host, shown } = await typed();
  expect(shown()).toEqual(['dua', '2']);
  expect(host.undo()).toBe(true);
  expect(shown()).toEqual(['satu']);
  expect(host.undo()).toBe(true);
  expect(shown()).toEqual([]);
  expect(host.undo()).toBe(false);
});

test('a batch of an add-in is one step from ExcelApi 1.19 on, and the end of undo before', async () => {
  const write: Batch = ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['tiga']];
    sheet.getRange('B1').clear();
    sheet.getRange('A2').values = [[3]];
  };
  const newer = await typed();
  await newer.run(write);
  expect(newer.shown()).toEqual(['tiga', '3']);
  newer.host.undo();
  expect(newer.shown()).toEqual(['dua', '2']);
  newer.host.undo();
  expect(newer.shown()).toEqual(['satu']);
  const older = await typed({ apiSet: '1.18' });
  await older.run(write);
  expect(older.host.undo()).toBe(false);
});

test.each<[string, Batch]>([
  ['values', ({ workbook }) => workbook.worksheets.getItem('Sheet1').getRange('A1').load('values,text,formulas')],
  ['sheets', ({ workbook }) => workbook.worksheets.load('items/name,items/protection/protected')],
  ['tables', ({ workbook }) => workbook.tables.load('items/name')],
])('reading %s leaves undo as it is', async (_what, batch) => {
  const { host, run, shown } = await typed();
  await run(batch);
  expect(host.undo()).toBe(true);
  expect(shown()).toEqual(['satu']);
});

test.each<[string, Batch]>([
  [
    'merged areas are read',
    ({ workbook }) => workbook.worksheets.getItem('Kedua').getRange('A1').getMergedAreasOrNullObject(),
  ],
  ['a sheet is deleted', ({ workbook }) => workbook.worksheets.getItem('Kedua').delete()],
  ['a sheet is protected', ({ workbook }) => workbook.worksheets.getItem('Kedua').protection.protect()],
  ['the workbook is protected', ({ workbook }) => workbook.protection.protect()],
  ['a setting is saved', ({ workbook }) => workbook.settings.add('a', 1)],
  [
    'selections are listened for',
    ({ workbook }) => workbook.worksheets.onSelectionChanged.add(() => Promise.resolve()),
  ],
])('nothing can be undone after %s', async (_what, batch) => {
  const { host, run } = await typed();
  await run(batch);
  expect(host.undo()).toBe(false);
});

test('renaming a sheet ends undo on the desktop only', async () => {
  const rename: Batch = ({ workbook }) => void (workbook.worksheets.getItem('Kedua').name = 'Lain');
  for (const [kind, stays] of [
    ['windows', false],
    ['mac', false],
    ['web', true],
  ] as const) {
    const { host, run } = await typed({ kind });
    await run(rename);
    expect([kind, host.undo()]).toEqual([kind, stays]);
  }
});
