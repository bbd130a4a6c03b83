/** *Coba lagi* of a payment whose table is made first: whatever was refused, the loan's figures are those of an undisturbed run, before and after it is taken back. */
import { writeXlsx } from 'hucre';
import { checkWorkbook, saveBatch, takeBack, type EntryContext, type Saved } from '../../../src/app';
import { tableIn } from '../../../src/engine/dataset';
import type { Batch } from '../../../src/engine/entry';
import { entryTexts } from '../../../src/messages/entryTexts';
import { excelWorkbook } from '../../../src/workbook/excel';
import { WorkbookError } from '../../../src/workbook/errors';
import type { Progress, Workbook } from '../../../src/workbook/port';
import { StandInHost } from '../../standin';
import { loadOfficeClient } from '../../standin/node';
import { baseApp, baseWorkbook } from '../../support/base';
import { effort } from '../../support/effort';
import { sheetsOf } from '../../support/live';
import { openFile, schema, wordsIn } from '../../support/programme';

const entry: EntryContext = {
  app: baseApp,
  texts: entryTexts('id', wordsIn('id')),
  author: { name: 'Siti', at: 42_010.5 },
};

const base = baseWorkbook();
const payment: Batch = {
  changes: [
    {
      kind: 'add',
      table: 'Angsuran',
      cells: { 'Nomor Bukti': 'A-9', 'Nomor Pinjaman': 'P-4', Tanggal: 41_993, Pokok: 400_000, Jasa: 60_000 },
    },
  ],
};

function opened(host: StandInHost): Workbook {
  const { Excel, OfficeExtension } = loadOfficeClient(host);
  Object.assign(globalThis, { Excel, OfficeExtension });
  return excelWorkbook(schema, (version) => host.isSetSupported('ExcelApi', version));
}

/** Cells of both tables, as they are read from the workbook. */
async function outcome(workbook: Workbook): Promise<unknown> {
  const { dataset } = await checkWorkbook(workbook, baseApp);
  return ['Angsuran', 'Pinjaman'].map((name) => {
    const table = tableIn(dataset, name);
    return Array.from({ length: table.rowCount }, (_, row) =>
      [...table.sheetColumns.keys()].map((header) => table.rawValue(row, header)),
    );
  });
}

test('no figure counts a payment twice, and all of it can be taken back', async () => {
  const tables = base.tables.filter(({ name }) => name !== 'Angsuran');
  const original = await StandInHost.open(await writeXlsx({ sheets: sheetsOf('table', tables) }), { kind: 'windows' });
  const run = async (refused: number | null) => {
    const host = original.copy();
    const workbook = opened(host);
    const check = await checkWorkbook(workbook, baseApp);
    const start = host.requests.length;
    if (refused !== null) host.faults.requests.set(start + refused, 'MemoryLimitReached');
    let isRefused = false;
    let saved: Saved | null = null;
    try {
      saved = await saveBatch(workbook, entry, check, payment);
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookError);
      isRefused = true;
    }
    host.faults.requests.clear();
    if (isRefused) saved = await saveBatch(workbook, entry, check, payment);
    const requests = host.requests.length - start;
    const written = await outcome(workbook);
    if (saved === null) throw new Error('nothing was saved');
    await takeBack(workbook, entry, saved.check, saved.undo);
    return { requests, isRefused, outcome: written, taken: await outcome(workbook) };
  };
  const whole = await run(null);
  expect(whole.isRefused).toBe(false);
  let refusals = 0;
  // What comes after the table is made; the whole from the first request on.
  const first = effort.isWhole ? 1 : Math.ceil((whole.requests * 2) / 3);
  for (let request = first; request <= whole.requests; request += 1) {
    const broken = await run(request);
    if (broken.isRefused) refusals += 1;
    expect([request, broken.outcome]).toEqual([request, whole.outcome]);
    // *Urungkan* takes back what the first try wrote, too.
    expect([request, broken.taken]).toEqual([request, whole.taken]);
  }
  expect(refusals).toBeGreaterThan(0);
});

test('*Batal* after everything is written comes too late: the batch is saved, and can be taken back', async () => {
  const workbook = await openFile(await writeXlsx({ sheets: sheetsOf('table') }));
  const check = await checkWorkbook(workbook, baseApp);
  const before = await outcome(workbook);
  const cancelled = new AbortController();
  const progress: Progress = {
    signal: cancelled.signal,
    report: (step, done, total) => {
      if (step === 'writing' && done === total) cancelled.abort();
    },
  };
  const saved = await saveBatch(workbook, entry, check, payment, progress);
  expect(cancelled.signal.aborted).toBe(true);
  expect(await outcome(workbook)).not.toEqual(before);
  await takeBack(workbook, entry, saved.check, saved.undo);
  expect(await outcome(workbook)).toEqual(before);
});
