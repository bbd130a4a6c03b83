import { readXlsx, writeXlsx, type WriteSheet } from 'hucre';
import type { CellEdit, DataRows, OwnRows } from '../../../src/workbook/port';
import { openInExcel, type OpenedInExcel } from '../../support/benches';
import { effort } from '../../support/effort';
import {
  book,
  changes,
  first,
  fourth,
  header,
  rowsNow,
  second,
  sheetNow,
  third,
  type Layout,
} from '../../support/loans';

const own: readonly OwnRows[] = [
  { table: 'Riwayat Perbaikan', rows: [[41700.5, 'Siti', 'Pinjaman', '1', 'KK', 1, 2]] },
];
const edits: readonly CellEdit[] = [
  { sheet: 'Lain', row: 0, column: 0, before: 'x', after: 'z' },
  { sheet: 'Data', row: 4, column: 2, before: 'Melati', after: 'Sedap' },
];
const note = [[], ['Catatan', 'kami']];

/** All that a batch may change. */
async function stateOf(opened: OpenedInExcel): Promise<unknown> {
  const { tables } = await opened.workbook.readTables(['Lain', 'Riwayat Perbaikan']);
  const { sheet, formula } = await sheetNow(opened);
  const cells = sheet.rows
    .map((row) => row.map((cell) => cell ?? null))
    .filter((row) => row.some((cell) => cell !== null));
  return {
    cells,
    notes: sheet.rows.findIndex((row) => row.includes('Catatan')),
    formulas: [3, 4, 5].map((row) => formula(`${row},5`)),
    range: sheet.tables?.[0]?.range,
    other: tables[0]?.values.slice(0, 1),
    log: (tables[1]?.values ?? []).slice(1).filter((row) => row.some((cell) => cell !== null)),
  };
}

interface Case {
  readonly title: string;
  readonly layout: Layout;
  readonly api: string;
  readonly change: Pick<Partial<DataRows>, 'appended' | 'removed'>;
}

const cases: readonly Case[] = [
  {
    title: 'rows put in above a note',
    layout: { rows: [first, second], below: note },
    api: '1.20',
    change: { appended: [third, fourth] },
  },
  {
    title: 'rows put in where nothing stands below, and one that goes',
    layout: { rows: [first, second] },
    api: '1.20',
    change: { appended: [third, fourth], removed: [3] },
  },
  {
    title: 'rows added to a Table with totals, and one that goes',
    layout: { rows: [first, second], totals: true },
    api: '1.20',
    change: { appended: [third], removed: [3] },
  },
  {
    title: 'rows added in an older Excel',
    layout: { rows: [first, second], below: note },
    api: '1.9',
    change: { appended: [third, fourth] },
  },
  {
    title: 'rows that go',
    layout: { rows: [first, second, third, fourth], below: note },
    api: '1.20',
    change: { removed: [3, 5, 6] },
  },
];

describe.each(cases)('$title', ({ layout, api, change }) => {
  const open = async (): Promise<OpenedInExcel> => openInExcel(await book(layout), api);

  test('when any one action fails, all is as before, and trying again does it', async () => {
    const counting = await open();
    const asBefore = await stateOf(counting);
    const rows = [await changes(counting, change)];
    const reading = counting.host.requests.reduce((sum, request) => sum + request.actions, 0);
    await counting.workbook.apply(edits, own, undefined, rows);
    const total = counting.host.requests.reduce((sum, request) => sum + request.actions, 0);
    const asAfter = await stateOf(counting);
    expect(asAfter).not.toEqual(asBefore);

    const stride = effort.runs(6, 1);
    let failed = 0;
    for (let action = reading + 1; action <= total; action += stride) {
      const opened = await open();
      await stateOf(opened);
      const again = [await changes(opened, change)];
      opened.host.faults.actions.set(action, 'GeneralException');
      const isDone = await opened.workbook.apply(edits, own, undefined, again).then(
        () => true,
        () => false,
      );
      if (!isDone) failed += 1;
      expect([action, await stateOf(opened)]).toEqual([action, isDone ? asAfter : asBefore]);
      await opened.workbook.apply(edits, own, undefined, again);
      expect([action, await stateOf(opened)]).toEqual([action, asAfter]);
    }
    expect(failed).toBeGreaterThan(0);
  }, 120_000);

  test('when the answer is lost, the same call once more changes nothing twice', async () => {
    const counting = await open();
    const before = [await changes(counting, change)];
    const read = counting.host.requests.length;
    await counting.workbook.apply(edits, own, undefined, before);
    const writing = counting.host.requests.slice(read).findIndex(({ steps }) => steps.includes('set Values'));
    const asAfter = await stateOf(counting);

    const opened = await open();
    const rows = [await changes(opened, change)];
    opened.host.faults.lost.add(opened.host.requests.length + writing + 1);
    void opened.workbook.apply(edits, own, undefined, rows);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await stateOf(opened)).toEqual(asAfter);
    await opened.workbook.apply(edits, own, undefined, rows);
    expect(await stateOf(opened)).toEqual(asAfter);
  });
});

test('all of it is written with one request', async () => {
  const opened = await openInExcel(await book({ rows: [first, second], below: note }));
  const rows = [await changes(opened, { appended: [third], removed: [3] })];
  await opened.workbook.apply(edits, own, undefined, rows);
  expect(opened.host.requests.filter(({ steps }) => steps.includes('set Values'))).toHaveLength(1);
  expect(await rowsNow(opened)).toHaveLength(2);
});

test('a sheet that somebody renames after it was looked at gets its rows all the same', async () => {
  const opened = await openInExcel(await book({ rows: [first, second], below: note }));
  const rows = [await changes(opened, { appended: [third] })];
  const { host, workbook } = opened;
  const before = host.requests.length;
  const counting = host.copy();
  await workbook.apply(edits, own, undefined, rows);
  const writing = host.requests.slice(before).findIndex(({ steps }) => steps.includes('set Values'));
  const loans = (each: typeof host) => each.view()[0]?.cells.map(({ value }) => value);

  const other = await openInExcel(await counting.save());
  const again = [await changes(other, { appended: [third] })];
  other.host.faults.before.set(other.host.requests.length + writing + 1, () =>
    other.host.byUser((open) => void Object.assign(open.sheet('Data') ?? {}, { name: 'Pinjaman lama' })),
  );
  await other.workbook.apply(edits, own, undefined, again);
  expect(other.host.view()[0]?.name).toBe('Pinjaman lama');
  expect(loans(other.host)).toEqual(loans(host));
});

test('rows of other sheets are taken back although one was protected meanwhile', async () => {
  const file = await readXlsx(await book({ rows: [first, second], below: note }), { readStyles: true });
  const beside = { name: 'Pinjaman lain', rows: [header, [...first], [...second]] };
  const sheets = [...(file.sheets as unknown as WriteSheet[]), beside];
  const opened = await openInExcel(await writeXlsx({ sheets, namedRanges: file.namedRanges ?? [] }));
  const { host, workbook } = opened;
  const [rows, [other]] = [
    await changes(opened, { appended: [third] }),
    (await workbook.readTables(['Pinjaman lain'])).tables,
  ];
  if (other === undefined) throw new Error('The second table is gone.');
  const grown = { ...rows, table: other, header: other.top, last: other.top + 2 };
  const asBefore = await stateOf(opened);

  // All of it is done, and then the last step fails; before it can be taken back, the sheet is protected.
  const before = host.requests.length;
  const counting = host.copy();
  await workbook.apply([], own, undefined, [grown, rows]);
  expect(await rowsNow(opened)).toHaveLength(3);
  const after = host.requests.slice(before);
  const writing = after.findIndex(({ steps }) => steps.includes('set Values'));

  const again = await openInExcel(await counting.save());
  const { faults } = again.host;
  await stateOf(again);
  const number = again.host.requests.length + writing + 1;
  faults.before.set(number, () =>
    faults.actions.set(again.host.actionCount + (after[writing]?.actions ?? 0), 'GeneralException'),
  );
  faults.before.set(number + 1, () =>
    again.host.byUser((open) => {
      const sheet = open.sheet('Pinjaman lain');
      if (sheet !== undefined) sheet.parts.protection = { sheet: true };
    }),
  );
  await expect(again.workbook.apply([], own, undefined, [grown, rows])).rejects.toBeDefined();
  expect(await stateOf(again)).toEqual(asBefore);
});
