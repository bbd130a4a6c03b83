/** A batch that needs a table or a column which the workbook does not have, cut off while that is made: the next try finishes it (docs/spec/entry.md 3.3). */
import { writeXlsx } from 'hucre';
import { checkWorkbook, saveBatch, type EntryContext } from '../../../src/app';
import { tableIn } from '../../../src/engine/dataset';
import type { Batch } from '../../../src/engine/entry';
import { entryTexts } from '../../../src/messages/entryTexts';
import { excelWorkbook } from '../../../src/workbook/excel';
import { isUnfinishedMark } from '../../../src/workbook/names';
import type { Workbook } from '../../../src/workbook/port';
import { StandInHost } from '../../standin';
import { loadOfficeClient } from '../../standin/node';
import { baseApp, baseWorkbook, mapTable } from '../../support/base';
import { effort } from '../../support/effort';
import { sheetsOf } from '../../support/live';
import { schema, wordsIn } from '../../support/programme';

jest.setTimeout(600_000);

const entry: EntryContext = {
  app: baseApp,
  texts: entryTexts('id', wordsIn('id')),
  author: { name: 'Siti', at: 42_010.5 },
};

/** The workbook in a pane that was opened just now. */
function opened(host: StandInHost): Workbook {
  const { Excel, OfficeExtension } = loadOfficeClient(host);
  Object.assign(globalThis, { Excel, OfficeExtension });
  return excelWorkbook(schema, (version) => host.isSetSupported('ExcelApi', version));
}

const award = 'Tahun BKM Award';
const base = baseWorkbook();
const withoutPayments = base.tables.filter(({ name }) => name !== 'Angsuran' && name !== 'Jadwal');
const withoutAward = mapTable(base, 'BKM', (table) => {
  const at = table.values[0]?.indexOf(award) ?? -1;
  return { ...table, values: table.values.map((cells) => cells.filter((_, column) => column !== at)) };
}).tables;

const payment: Batch = {
  changes: [
    {
      kind: 'add',
      table: 'Angsuran',
      cells: { 'Nomor Bukti': 'A-9', 'Nomor Pinjaman': 'P-4', Tanggal: 41_993, Pokok: 500_000, Jasa: 60_000 },
    },
  ],
};
const prize: Batch = { changes: [{ kind: 'change', table: 'BKM', row: 0, cells: { [award]: 2014 } }] };

/** What was made, as people see it, and the marks that are left. */
function made(host: StandInHost, table: string, header: string) {
  const sheet = host.view().find(({ name }) => name === table);
  const cells = sheet?.cells ?? [];
  const column = cells.find(({ row, value }) => row === 0 && value === header)?.column;
  const marks: string[] = [];
  host.byUser((book) => marks.push(...book.names.map(({ name }) => name).filter((name) => isUnfinishedMark(name))));
  return {
    values: cells.flatMap((cell) => (cell.column === column && cell.row > 0 ? [cell.value] : [])),
    tables: sheet?.tables,
    looks: cells.map(({ style }) => style),
    marks,
  };
}

/** So many of the numbers from 1 on, spread evenly. */
const spread = (most: number, count: number): readonly number[] => [
  ...new Set(Array.from({ length: count }, (_, index) => Math.ceil(((index + 0.5) * most) / count))),
];

test.each([
  ['a table', withoutPayments, payment, 'Angsuran', 'Nomor Bukti'],
  ['a column', withoutAward, prize, 'BKM', award],
] as const)('%s', async (_title, tables, batch, table, header) => {
  const original = await StandInHost.open(await writeXlsx({ sheets: sheetsOf('table', tables) }), { kind: 'windows' });
  const whole = original.copy();
  const workbook = opened(whole);
  const check = await checkWorkbook(workbook, baseApp);
  const start = { requests: whole.requests.length, actions: whole.actionCount };
  await saveBatch(workbook, entry, check, batch);
  const writing = whole.requests.slice(start.requests);
  const steps = whole.actionCount - start.actions;
  const wanted = made(whole, table, header);
  expect(wanted.marks).toEqual([]);
  expect(wanted.values.some((value) => value !== null)).toBe(true);

  let begun = 0;
  const tryCut = async (arm: (host: StandInHost, requests: number, actions: number) => void): Promise<void> => {
    const host = original.copy();
    const first = opened(host);
    const checked = await checkWorkbook(first, baseApp);
    arm(host, host.requests.length, host.actionCount);
    await saveBatch(first, entry, checked, batch).catch(() => undefined);
    for (const each of [host.faults.before, host.faults.requests, host.faults.actions]) each.clear();
    const left = made(host, table, header);
    if (left.marks.length > 0) begun += 1;
    // Another pane, which knows nothing of the first.
    const next = opened(host);
    const now = await checkWorkbook(next, baseApp);
    const isDone = tableIn(now.dataset, table).rowCount > 0 && left.values.some((value) => value !== null);
    if (!isDone) await saveBatch(next, entry, now, batch);
    expect(made(host, table, header)).toEqual(wanted);
  };
  const fail = (host: StandInHost, from: number): void => {
    for (let number = from; number < from + 60; number += 1) host.faults.requests.set(number, 'ConnectionFailure');
  };
  // From a request on nothing arrives any more; then the same from a step within a request on.
  for (const number of spread(writing.length, effort.runs(2, writing.length)))
    await tryCut((host, requests) => fail(host, requests + number));
  // Most of them within the request that makes it.
  const making = writing.findIndex((request) => request.steps.includes('make Add'));
  const first = writing.slice(0, making).reduce((sum, { actions }) => sum + actions, 0);
  const within = spread(writing[making]?.actions ?? 0, effort.runs(4, 60)).map((step) => first + step);
  for (const step of [...within, ...spread(steps, effort.runs(1, 60))])
    await tryCut((host, requests, actions) => {
      host.faults.actions.set(actions + step, 'GeneralException');
      writing.forEach((_request, index) =>
        host.faults.before.set(requests + index + 1, () => {
          if (host.actionCount >= actions + step) fail(host, host.requests.length);
        }),
      );
    });
  expect(begun).toBeGreaterThan(0);
});
