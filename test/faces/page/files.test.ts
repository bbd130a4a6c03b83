/** The services for files over a real channel, as the page without Excel has them: what goes through is what the adapter itself gives. */
import { PackedRows } from '../../../src/engine/dataset';
import { programme } from '../../../src/programme';
import { checkedTables } from '../../../src/app';
import { openWorkbookFile, writeWorkbookFile } from '../../../src/workbook/file';
import { WorkbookError } from '../../../src/workbook/errors';
import type { Progress } from '../../../src/workbook/port';
import { pageFiles } from '../../../src/faces/page/pageFiles';
import { remoteServices } from '../../../src/faces/page/worker/client';
import { receive, sender } from '../../../src/faces/page/worker/pieces';
import { serveFiles } from '../../../src/faces/page/worker/serve';
import { sampleSpec } from '../../support/sample';

const { schema } = programme;
const { port1, port2 } = new MessageChannel();
port1.start();
port2.start();
serveFiles(port2, schema);
const services = remoteServices(() => Promise.resolve(port1));
afterAll(() => port1.close());
const files = () => pageFiles(services);
const spec = () => sampleSpec(0).spec;
const bytes = () => writeWorkbookFile(spec());

const reporting = (signal: AbortSignal = new AbortController().signal) => {
  const steps: string[] = [];
  const progress: Progress = { signal, report: (step, done, total) => steps.push(`${step} ${done}/${total}`) };
  return { steps, progress };
};

test('tables are read as the adapter reads them, and progress comes through', async () => {
  const workbook = await files().open(schema, await bytes(), 'a.xlsx');
  const { steps, progress } = reporting();
  const read = await workbook.readTables(checkedTables(schema), progress);
  const own = await openWorkbookFile(schema, await bytes(), 'a.xlsx');
  expect(read).toEqual(await own.readTables(checkedTables(schema)));
  expect(steps.at(-1)).toMatch(/^reading (\d+)\/\1$/);
});

test('a workbook that is written holds what the writer itself writes', async () => {
  const tablesOf = async (written: Uint8Array) =>
    (await openWorkbookFile(schema, written, 'a.xlsx')).readTables(checkedTables(schema));
  expect(await tablesOf(await files().writeWorkbook(spec()))).toEqual(await tablesOf(await bytes()));
});

test('what is written goes into the file that is saved; refusals are known by their edits', async () => {
  const workbook = await files().open(schema, await bytes(), 'a.xlsx');
  const { tables } = await workbook.readTables(['Desa']);
  const { sheet = '', top = 0, left = 0, values = [] } = tables[0] ?? {};
  const at = { sheet, row: top + 1, column: left };
  const before = values[1]?.[0] ?? null;
  const edit = { ...at, before, after: 'X' };
  const wrong = { ...at, before: 'lain', after: 'Y' };
  const refused = await workbook.refusals([edit, wrong]);
  expect([...refused.keys()]).toEqual([wrong]);
  expect(refused.get(wrong)).toBe('conflict');
  await workbook.apply([edit], []);
  const again = await openWorkbookFile(schema, await workbook.save(), 'b.xlsx');
  expect((await again.readTables(['Desa'])).tables[0]?.values[1]?.[0]).toBe('X');
});

test('a failure keeps its code and its place', async () => {
  const failed = files().open(schema, new Uint8Array([1, 2, 3]), 'rusak.xlsx');
  await expect(failed).rejects.toBeInstanceOf(WorkbookError);
  await expect(failed).rejects.toMatchObject({ code: 'file-not-workbook', place: 'rusak.xlsx' });
});

test('Batal comes through', async () => {
  const workbook = await files().open(schema, await bytes(), 'a.xlsx');
  const controller = new AbortController();
  const { progress } = reporting(controller.signal);
  const begun = workbook.readTables(checkedTables(schema), progress);
  controller.abort();
  // It may have been done by then; the next call is not begun.
  await begun.catch((error: unknown) => expect(error).toMatchObject({ code: 'cancelled' }));
  await expect(workbook.readTables(checkedTables(schema), progress)).rejects.toMatchObject({ code: 'cancelled' });
});

test('Batal follows the call that it is about, though it is pressed while the lists of the call are on their way', async () => {
  const channel = new MessageChannel();
  channel.port1.start();
  channel.port2.start();
  const arrived: unknown[] = [];
  receive(channel.port2, (message) => arrived.push((message as { readonly type: string }).type));
  const controller = new AbortController();
  const { progress } = reporting(controller.signal);
  const edit = { sheet: 'Desa', row: 1, column: 0, before: null, after: 'X' };
  const edits = Array.from({ length: 100_000 }, (_, row) => ({ ...edit, row }));
  void remoteServices(() => Promise.resolve(channel.port1)).call(1, 'apply', [edits, [], progress]);
  setTimeout(() => controller.abort());
  while (arrived.length < 2) await new Promise((resolve) => setTimeout(resolve));
  channel.port1.close();
  expect(arrived).toEqual(['call', 'cancel']);
});

test('no message holds more than a piece, though the first row of a list is shorter than the others', async () => {
  const channel = new MessageChannel();
  channel.port1.start();
  channel.port2.start();
  const sizes: number[] = [];
  let arrived: unknown;
  const cellsIn = (value: unknown): number =>
    typeof value !== 'object' || value === null
      ? 1
      : Object.values(value).reduce<number>((sum, each) => sum + cellsIn(each), 0);
  channel.port2.addEventListener('message', ({ data }: MessageEvent<unknown>) => sizes.push(cellsIn(data)));
  receive(channel.port2, (message) => (arrived = message));
  const rows = [['Judul'], ...Array.from({ length: 5_000 }, (_, row) => Array.from({ length: 30 }, () => row))];
  await sender(channel.port1)({ rows });
  while (arrived === undefined) await new Promise((resolve) => setTimeout(resolve));
  channel.port1.close();
  expect(arrived).toEqual({ rows });
  expect(Math.max(...sizes)).toBeLessThan(10_100);
});

test('long lists arrive whole and in order, however many are sent at a time', async () => {
  const channel = new MessageChannel();
  channel.port1.start();
  channel.port2.start();
  const arrived: unknown[] = [];
  receive(channel.port2, (message) => arrived.push(message));
  const send = sender(channel.port1);
  const rows = Array.from({ length: 30_000 }, (_, row) => [row, `baris ${row}`, null]);
  const message = (name: string) => ({
    name,
    tables: [
      { rows, top: 3 },
      { rows: [], top: 0 },
    ],
    long: rows.map(([row]) => row),
  });
  await Promise.all([send(message('a')), send(message('b')), send('c')]);
  while (arrived.length < 3) await new Promise((resolve) => setTimeout(resolve));
  channel.port1.close();
  expect(arrived).toHaveLength(3);
  expect(arrived).toEqual(expect.arrayContaining([message('a'), message('b'), 'c']));
});

test.each([3, 30_000])('%d rows held in columns arrive as the rows they are', async (count) => {
  const channel = new MessageChannel();
  channel.port1.start();
  channel.port2.start();
  const arrived: unknown[] = [];
  receive(channel.port2, (message) => arrived.push(message));
  const rows = Array.from({ length: count }, (_, row) => [row, `baris ${row}`, null, row % 2 === 0, row / 4]);
  const packed = new PackedRows(5);
  for (const row of rows) packed.add(row);
  await sender(channel.port1)({ sheets: [{ name: 'Desa', rows: packed }] });
  while (arrived.length < 1) await new Promise((resolve) => setTimeout(resolve));
  channel.port1.close();
  expect(arrived).toEqual([{ sheets: [{ name: 'Desa', rows }] }]);
});
