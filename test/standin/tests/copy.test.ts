import { writeXlsx } from 'hucre';
import { loadOfficeClient } from '../node';
import { start } from './start';

const bytes = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: 'Desa',
        rows: [
          ['Kode', 'KK'],
          ['2001', 812],
        ],
        tables: [{ name: 'Desa', range: 'A1:B2', columns: [{ name: 'Kode' }, { name: 'KK' }] }],
      },
      { name: 'Rekap', cells: new Map([['0,0', { formula: 'SUM(Desa!B2:B2)', formulaResult: 812 }]]) },
    ],
  });

const value = (host: Awaited<ReturnType<typeof start>>['host'], sheet: string, at: number) =>
  host
    .view()
    .find(({ name }) => name === sheet)
    ?.cells.at(at)?.value;

test('a copy has the workbook as it is, and neither changes the other', async () => {
  const { host } = await start({}, await bytes());
  host.edit('Desa', 'B2', [[900]]);
  const copy = host.copy();
  expect(copy.view()).toEqual(host.view());
  copy.edit('Desa', 'B2', [[1000]]);
  // Formulas of the copy follow the cells of the copy.
  expect([value(host, 'Rekap', 0), value(copy, 'Rekap', 0)]).toEqual([900, 1000]);
  host.edit('Desa', 'B2', [[1]]);
  expect(value(copy, 'Desa', -1)).toBe(1000);
  const { Excel } = loadOfficeClient(copy);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Desa').rows.add(undefined, [['2002', 5]]);
    await context.sync();
  });
  expect(copy.view()[0]?.tables[0]?.address).toBe('A1:B3');
  expect(host.view()[0]?.tables[0]?.address).toBe('A1:B2');
});

test('with latency an answer takes its time, while the work is done and the user goes on', async () => {
  const { host, Excel } = await start({ latency: 30 }, await bytes());
  let isAnswered = false;
  const answered = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Desa').getRange('B2').values = [[7]];
    await context.sync();
    isAnswered = true;
  });
  while (host.requests.length === 0) await Promise.resolve();
  await Promise.resolve();
  expect(value(host, 'Desa', -1)).toBe(7);
  host.edit('Desa', 'B2', [[8]]);
  expect(isAnswered).toBe(false);
  await answered;
  expect(isAnswered).toBe(true);
  expect(value(host, 'Desa', -1)).toBe(8);
});
