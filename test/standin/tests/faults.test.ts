import { hostTraits } from '..';
import { codeOf, start } from './start';

/** Writes a text into A1 with one request. */
async function write(client: Awaited<ReturnType<typeof start>>, text: string): Promise<void> {
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[text]];
    await context.sync();
  });
}

const shown = ({ host }: Awaited<ReturnType<typeof start>>) => host.view()[0]?.cells.map((cell) => cell.text);

test('a request fails as a whole, the next one works', async () => {
  const client = await start();
  client.host.faults.requests.set(1, 'GeneralException');
  expect(await codeOf(write(client, 'satu'))).toBe('GeneralException');
  expect(shown(client)).toEqual([]);
  expect(await codeOf(write(client, 'dua'))).toBeNull();
  expect(shown(client)).toEqual(['dua']);
  expect(client.host.requests[0]?.error).toBe('GeneralException');
});

test('an action fails, those before it are done', async () => {
  const client = await start();
  const batch = () =>
    client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['satu']];
      sheet.getRange('A2').values = [['dua']];
      await context.sync();
    });
  client.host.faults.actions.set(9, 'AccessDenied');
  expect(await codeOf(batch())).toBe('AccessDenied');
  expect(client.host.requests[0]?.steps.slice(4)).toEqual(expect.arrayContaining(['set Values']));
  expect(shown(client)).toEqual(['satu']);
});

test('a response is lost although the work was done', async () => {
  const client = await start();
  client.host.faults.lost.add(1);
  let answered = false;
  void write(client, 'satu').then(() => (answered = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answered).toBe(false);
  expect(shown(client)).toEqual(['satu']);
});

test('nothing works while the user types in a cell', async () => {
  const client = await start();
  client.host.editMode = true;
  expect(await codeOf(write(client, 'satu'))).toBe('InvalidOperationInCellEditMode');
  client.host.editMode = false;
  expect(await codeOf(write(client, 'satu'))).toBeNull();
});

test('requests and responses over 5 MB are refused', async () => {
  const { Excel, host } = await start();
  const wide = 'x'.repeat(30_000);
  const fill = (rows: number) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, rows, 1);
      range.values = Array.from({ length: rows }, () => [wide]);
      await context.sync();
    });
  expect(await codeOf(fill(200))).toBe('RequestPayloadSizeLimitExceeded');
  expect(host.requests.at(-1)?.bytes).toBeGreaterThan(hostTraits.web.payloadLimit ?? Infinity);
  expect(await codeOf(fill(100))).toBeNull();
  const read = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A100');
    range.load('values,text');
    await context.sync();
  });
  expect(await codeOf(read)).toBe('ResponsePayloadSizeLimitExceeded');
});

test('requests are counted with their actions', async () => {
  const client = await start();
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.load('name');
    await context.sync();
    sheet.load('visibility');
    await context.sync();
  });
  expect(client.host.requests).toHaveLength(2);
  expect(client.host.requests[0]?.steps).toContain('load name');
});
