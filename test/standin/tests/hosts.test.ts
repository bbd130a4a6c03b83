import { hostKinds, type HostKind } from '..';
import type { HostOptions } from '..';
import { codeOf, start } from './start';

type Batch = (context: Excel.RequestContext) => unknown;

/** Runs a batch; gives the code it fails with, or what it loaded. */
async function run(client: Awaited<ReturnType<typeof start>>, batch: Batch): Promise<string | null> {
  return codeOf(
    client.Excel.run(async (context) => {
      batch(context);
      await context.sync();
    }),
  );
}

/** A workbook with a second sheet, the first in front. */
async function opened(options: HostOptions) {
  const client = await start(options);
  await run(client, (context) => {
    context.workbook.worksheets.add('Kedua').names.add('Tanda', '="x"');
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:C4').values = [[1]];
  });
  return client;
}

/** What differs between hosts: for each, what it answers. */
test.each<[string, Batch, Record<HostKind, string | null>]>([
  [
    'freezing panes of a sheet that is not in front',
    ({ workbook }) => workbook.worksheets.getItem('Kedua').freezePanes.freezeRows(1),
    { windows: 'GeneralException', mac: 'GeneralException', web: null },
  ],
  [
    'freezing panes of the sheet in front',
    ({ workbook }) => workbook.worksheets.getItem('Sheet1').freezePanes.freezeAt('A1:B2'),
    { windows: null, mac: null, web: null },
  ],
  [
    'more than 5 MB in a request',
    ({ workbook }) => {
      const range = workbook.worksheets.getItem('Sheet1').getRange('A1:A200');
      range.values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    },
    { windows: null, mac: null, web: 'RequestPayloadSizeLimitExceeded' },
  ],
])('%s', async (_what, batch, expected) => {
  for (const kind of hostKinds)
    expect([kind, await run(await opened({ kind }), batch)]).toEqual([kind, expected[kind]]);
});

test.each<[HostKind, boolean]>([
  ['windows', false],
  ['mac', false],
  ['web', true],
])('on %s fitting to pages has its effect: %s; a scale always has', async (kind, fits) => {
  const { Excel } = await opened({ kind });
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.load('zoom');
    await context.sync();
    expect(pageLayout.zoom).toEqual(fits ? { horizontalFitToPages: 1 } : { scale: 100 });
    pageLayout.zoom = { scale: 60 };
    pageLayout.load('zoom');
    await context.sync();
    expect(pageLayout.zoom).toEqual({ scale: 60 });
  });
});

test('a paper that the printer lacks fails, and the rest of its batch with it', async () => {
  const client = await opened({ papers: ['A4', 'Letter'] });
  const set =
    (paper: 'A4' | 'Folio'): Batch =>
    ({ workbook }) => {
      const { pageLayout } = workbook.worksheets.getItem('Sheet1');
      pageLayout.paperSize = paper;
      pageLayout.orientation = 'Landscape';
    };
  expect(await run(client, set('Folio'))).toBe('InvalidArgument');
  expect(client.host.view()[0]).toMatchObject({ name: 'Sheet1' });
  await client.Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
    pageLayout.load('orientation');
    await context.sync();
    expect(pageLayout.orientation).toBe('Portrait');
  });
  expect(await run(client, set('A4'))).toBeNull();
});

test('of a range above 5,000,000 cells the values are null, everywhere', async () => {
  for (const kind of hostKinds) {
    const { Excel } = await opened({ kind });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:E1000001');
      range.load('values');
      await context.sync();
      expect(range.values).toBeNull();
    });
  }
});

describe('while the user looks at another workbook', () => {
  const away: [string, Batch, string | null][] = [
    ['the active cell', ({ workbook }) => workbook.getActiveCell().load('address'), 'InvalidSelection'],
    ['the selection', ({ workbook }) => workbook.getSelectedRange().load('address'), 'InvalidSelection'],
    ['activating', ({ workbook }) => workbook.worksheets.getItem('Kedua').activate(), 'GeneralException'],
    ['selecting', ({ workbook }) => workbook.worksheets.getItem('Kedua').getRange('B2').select(), 'GeneralException'],
    ['adding a sheet', ({ workbook }) => workbook.worksheets.add('Ketiga'), 'GeneralException'],
    ['freezing', ({ workbook }) => workbook.worksheets.getItem('Sheet1').freezePanes.unfreeze(), 'GeneralException'],
    ['reading', ({ workbook }) => workbook.worksheets.getItem('Sheet1').getRange('A1').load('values'), null],
    ['names of the workbook', ({ workbook }) => workbook.names.load('items/name'), null],
  ];
  test.each(away)('%s fails, until they come back', async (_what, batch, code) => {
    const client = await opened({});
    client.host.isElsewhere = true;
    expect(await run(client, batch)).toBe(code);
    client.host.isElsewhere = false;
    expect(await run(client, batch)).toBeNull();
  });

  test.each<[HostKind, string | null]>([
    ['windows', null],
    ['mac', 'InvalidSelection'],
    ['web', null],
  ])('a sheet’s own names on %s: %s', async (kind, code) => {
    const client = await opened({ kind });
    client.host.isElsewhere = true;
    const ask: Batch = ({ workbook }) => workbook.worksheets.getItem('Kedua').names.load('items/name');
    expect(await run(client, ask)).toBe(code);
  });
});

test('of several selected areas there is no selected range, but an active cell and ranges', async () => {
  const client = await opened({});
  client.host.select('Sheet1', 'A1:A2,C4');
  const selected: Batch = ({ workbook }) => workbook.getSelectedRange().load('address');
  expect(await run(client, selected)).toBe('InvalidSelection');
  await client.Excel.run(async ({ workbook }) => {
    const cell = workbook.getActiveCell().load('address');
    const ranges = workbook.getSelectedRanges().load('address,areaCount');
    await ranges.context.sync();
    expect([cell.address, ranges.address, ranges.areaCount]).toEqual(['Sheet1!C4', 'Sheet1!A1:A2,Sheet1!C4', 2]);
  });
  client.host.select('Sheet1', 'B2');
  expect(await run(client, selected)).toBeNull();
});

test('while a chart is selected there is no cell, until one is', async () => {
  const client = await opened({});
  client.host.selectChart();
  expect(await run(client, ({ workbook }) => workbook.getActiveCell().load('address'))).toBe('InvalidSelection');
  expect(await run(client, ({ workbook }) => workbook.getSelectedRanges().load('address'))).toBe('InvalidSelection');
  await run(client, ({ workbook }) => workbook.worksheets.getItem('Sheet1').getRange('B2').select());
  expect(await run(client, ({ workbook }) => workbook.getActiveCell().load('address'))).toBeNull();
});

test('the client is told its platform', async () => {
  for (const [kind, platform] of [
    ['windows', 'PC'],
    ['mac', 'Mac'],
    ['web', 'OfficeOnline'],
  ] as const) {
    const { Office } = await start({ kind });
    expect(Office.context.platform).toBe(platform);
    expect(Office.context.platform === Office.PlatformType.OfficeOnline).toBe(kind === 'web');
  }
});
