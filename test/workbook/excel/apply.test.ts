import { writeXlsx } from 'hucre';
import type { CellEdit, OwnRows } from '../../../src/workbook/port';
import { openInExcel } from '../../support/benches';
import type { OpenedInExcel } from '../../support/benches';
import { effort } from '../../support/effort';

const rows = [
  ['Kode Desa', 'KK', 'Tanggal'],
  ['3326112001', '1.250', '31 Des 2013'],
  ['33.26.11.2002', 640, 41639],
  ['33.26.11.2003', '2.100', null],
];
const edits: readonly CellEdit[] = [
  { sheet: 'Desa', row: 1, column: 0, before: '3326112001', after: '33.26.11.2001' },
  { sheet: 'Desa', row: 1, column: 1, before: '1.250', after: 1250 },
  { sheet: 'Desa', row: 3, column: 1, before: '2.100', after: 2100 },
  { sheet: 'Desa', row: 1, column: 2, before: '31 Des 2013', after: 41639, numberFormat: 'dd mmm yyyy' },
];
const own: readonly OwnRows[] = [
  {
    table: 'Riwayat Perbaikan',
    rows: edits.map(({ before, after }) => [41700.5, 'Siti', 'Desa', '1', 'KK', before, after]),
  },
];
const repaired = [rows[0], ['33.26.11.2001', 1250, 41639], rows[2], ['33.26.11.2003', 2100, null]];
const usersWorkbook = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      { name: 'Desa', rows },
      { name: 'Lain', rows: [['x']] },
    ],
  });

async function valuesOf({ workbook }: OpenedInExcel): Promise<unknown> {
  const { tables } = await workbook.readTables(['Desa', 'Riwayat Perbaikan']);
  return {
    data: tables[0]?.values,
    log: (tables[1]?.values ?? []).slice(1).filter((row) => row.some((cell) => cell !== null)),
  };
}
const asBefore = { data: rows, log: [] };
const asAfter = { data: repaired, log: own[0]?.rows };

test('cells are changed and logged with a single request of writing', async () => {
  const opened = await openInExcel(await usersWorkbook(), '1.9');
  await opened.workbook.apply(edits, own);
  expect(opened.host.requests.filter(({ steps }) => steps.includes('set Values'))).toHaveLength(1);
  expect(await valuesOf(opened)).toEqual(asAfter);
});

test.each([1, 2, 3])('when request %i fails, the data are as before and trying again does it', async (number) => {
  const opened = await openInExcel(await usersWorkbook());
  opened.host.faults.requests.set(number, 'GeneralException');
  await opened.workbook.apply(edits, own).catch((error: unknown) => expect(error).toMatchObject({ code: 'busy' }));
  expect(await valuesOf(opened)).toEqual(asBefore);
  await opened.workbook.apply(edits, own);
  expect(await valuesOf(opened)).toEqual(asAfter);
});

test('questions that are too much for one answer are asked one after the other', async () => {
  const opened = await openInExcel(await usersWorkbook());
  opened.host.faults.requests.set(2, 'ResponsePayloadSizeLimitExceeded');
  await opened.workbook.apply(edits, own);
  expect(await valuesOf(opened)).toEqual(asAfter);
});

test('when any one action fails, the data are as before, and trying again does it', async () => {
  const counting = await openInExcel(await usersWorkbook());
  await counting.workbook.apply(edits, own);
  const total = counting.host.requests.reduce((sum, request) => sum + request.actions, 0);
  const stride = effort.runs(4, 1);
  let failed = 0;
  for (let action = 1; action <= total; action += stride) {
    const opened = await openInExcel(await usersWorkbook());
    opened.host.faults.actions.set(action, 'GeneralException');
    const error: unknown = await opened.workbook.apply(edits, own).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error !== undefined) failed += 1;
    expect(await valuesOf(opened)).toEqual(error === undefined ? asAfter : asBefore);
    await opened.workbook.apply(edits, own);
    expect(await valuesOf(opened)).toEqual(asAfter);
  }
  expect(failed).toBeGreaterThan(total / stride / 2);
}, 60_000);

test('when the answer is lost, the same call once more changes nothing twice', async () => {
  const opened = await openInExcel(await usersWorkbook());
  opened.host.faults.lost.add(3);
  void opened.workbook.apply(edits, own);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await valuesOf(opened)).toEqual(asAfter);
  await opened.workbook.apply(edits, own);
  expect(await valuesOf(opened)).toEqual(asAfter);
});

describe('more changes than one request takes', () => {
  const count = 16_000;
  const long = (row: number, mark: string): string => `${mark} ${row} `.repeat(30);
  const many = Array.from({ length: count }, (_, row): CellEdit => ({
    sheet: 'Desa',
    row: row + 1,
    column: 0,
    before: long(row, 'lama'),
    after: long(row, 'baru'),
  }));
  const log: readonly OwnRows[] = [
    { table: 'Riwayat Perbaikan', rows: [[41700.5, 'Siti', 'Desa', '1', 'KK', 'lama', 'baru']] },
  ];
  const open = async (): Promise<OpenedInExcel> =>
    openInExcel(
      await writeXlsx({ sheets: [{ name: 'Desa', rows: [['Nama'], ...many.map(({ before }) => [before])] }] }),
    );
  /** How many cells hold the old text, how many the new one, and how many rows are noted. */
  async function tally({ workbook }: OpenedInExcel): Promise<readonly number[]> {
    const [data, noted] = (await workbook.readTables(['Desa', 'Riwayat Perbaikan'])).tables;
    const texts = (data?.values ?? []).map(([text]) => String(text));
    const rowsNoted = (noted?.values ?? []).filter(([at]) => at === 41700.5);
    return [
      texts.filter((text) => text.startsWith('lama')).length,
      texts.filter((text) => text.startsWith('baru')).length,
      rowsNoted.length,
    ];
  }
  const isWriting = ({ steps }: { readonly steps: readonly string[] }): boolean => steps.includes('set Values');

  test('are written with several, none above the limit; when any of them fails, all is taken back, and trying again does it', async () => {
    const counting = await open();
    await counting.workbook.apply(many, log);
    expect(counting.host.requests.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(await tally(counting)).toEqual([0, count, 1]);
    const writing = counting.host.requests.flatMap((request, index) => (isWriting(request) ? [index + 1] : []));
    expect(writing.length).toBeGreaterThan(1);
    for (const number of writing) {
      const opened = await open();
      opened.host.faults.requests.set(number, 'GeneralException');
      await expect(opened.workbook.apply(many, log)).rejects.toMatchObject({ code: 'busy' });
      expect(await tally(opened)).toEqual([count, 0, 0]);
      await opened.workbook.apply(many, log);
      expect(await tally(opened)).toEqual([0, count, 1]);
    }
  }, 120_000);

  test('are taken back when the user stops in the middle', async () => {
    const opened = await open();
    const controller = new AbortController();
    for (let number = 1; number < 20; number += 1) {
      opened.host.faults.before.set(number, () => {
        if (opened.host.requests.slice(-1).some(isWriting)) controller.abort();
      });
    }
    const progress = { signal: controller.signal, report: () => undefined };
    await expect(opened.workbook.apply(many, log, progress)).rejects.toMatchObject({ code: 'cancelled' });
    expect(opened.host.requests.some(isWriting)).toBe(true);
    expect(await tally(opened)).toEqual([count, 0, 0]);
  }, 120_000);

  test('are completed by the same call when the answer to any of them was lost', async () => {
    const opened = await open();
    const first = opened.host.requests.length;
    let lost = 0;
    const sent = opened.host.bridge.sendMessageToHost;
    opened.host.bridge.sendMessageToHost = (text) => {
      if (lost === 0 && text.includes('"Values"') && text.length > 1_000_000) {
        lost = opened.host.requests.length + 1;
        opened.host.faults.lost.add(lost);
      }
      sent(text);
    };
    void opened.workbook.apply(many, log).catch(() => undefined);
    while (lost === 0 || opened.host.requests.length < lost) await new Promise((resolve) => setImmediate(resolve));
    expect(lost).toBeGreaterThan(first);
    await opened.workbook.apply(many, log);
    expect(await tally(opened)).toEqual([0, count, 1]);
  }, 120_000);
});
