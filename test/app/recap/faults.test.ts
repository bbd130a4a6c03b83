/** Taking files into a recap that is open in Excel: whatever fails while it is written, the recap is as it was, or done (docs/spec/recap.md 1). */
import { applyRecap, planRecap, previewRecap, readIncoming, readRecap, type ReadFile } from '../../../src/app';
import type { Workbook } from '../../../src/workbook/port';
import { excelWorkbook } from '../../../src/workbook/excel';
import { WorkbookError } from '../../../src/workbook/errors';
import { StandInHost } from '../../standin';
import { loadOfficeClient } from '../../standin/node';
import { effort } from '../../support/effort';
import { appContext, reportWords, schema } from '../../support/programme';
import { inMonth, sourceOf, tinySpec, withSheet } from '../../support/parts';
import { take } from './stage';

jest.setTimeout(1_800_000);

const tables = ['Desa', 'BKM', 'BLM', 'Pinjaman', 'Angsuran', 'UPK', 'Riwayat Rekap'];

function excelOf(host: StandInHost): Workbook {
  const { Excel, OfficeExtension } = loadOfficeClient(host);
  Object.assign(globalThis, { Excel, OfficeExtension });
  return excelWorkbook(schema, (version) => host.isSetSupported('ExcelApi', version));
}

/** Cells of the recap's tables as Excel holds them, blank rows aside; Waktu of the log is that of the call. */
async function stateOf(host: StandInHost) {
  const read = await excelOf(host.copy()).readTables(tables);
  return read.tables.map(({ name, values }) => [name, values.filter((cells) => cells.some((cell) => cell !== null))]);
}

test('each request and many a step of it fails: the recap holds what it held, or the whole of the new file', async () => {
  const { recap } = await take(null, [
    await sourceOf('a_R0.xlsx', inMonth(tinySpec(0), 12)),
    await sourceOf('b_R0.xlsx', inMonth(tinySpec(1), 12)),
  ]);
  if (recap === null) throw new Error('no recap');
  const original = await StandInHost.open(await recap.save(), { kind: 'windows' });
  // A row goes, one comes, figures change.
  const revised = withSheet(inMonth(tinySpec(0), 12, 1), 'Pinjaman', (sheet) => ({
    ...sheet,
    rows: [
      ...[...sheet.rows].slice(1),
      (sheet.rows.at(0) ?? []).map((cell, column) => (column === 0 ? 'PB-NEW' : cell)),
    ],
  }));
  const incoming: ReadFile = await readIncoming(await sourceOf('a_R1.xlsx', revised), appContext);

  const run = async (host: StandInHost) => {
    const workbook = excelOf(host);
    const standing = await readRecap(schema, workbook);
    const plan = planRecap(schema, standing, [incoming]);
    const preview = await previewRecap(appContext, plan);
    const begun = { requests: host.requests.length, actions: host.actionCount };
    const apply = () => applyRecap(workbook, appContext, preview, reportWords(), { at: 42_010 });
    return { begun, apply };
  };

  const before = await stateOf(original);
  const clean = original.copy();
  const { begun, apply } = await run(clean);
  const { boardError } = await apply();
  expect(boardError).toBeNull();
  const after = await stateOf(clean);
  expect(after).not.toEqual(before);
  const requests = clean.requests.length - begun.requests;
  const actions = clean.actionCount - begun.actions;

  const outcomes = { asBefore: 0, done: 0 };
  const fail = async (inject: (host: StandInHost, start: { requests: number; actions: number }) => void) => {
    const host = original.copy();
    const started = await run(host);
    inject(host, started.begun);
    const outcome = await started.apply().catch((error: unknown) => error);
    const state = await stateOf(host);
    if (outcome instanceof Error) {
      expect(outcome).toBeInstanceOf(WorkbookError);
      expect(state).toEqual(before);
      outcomes.asBefore += 1;
    } else {
      // Only the sheets of the board may be behind, and then it is told.
      expect(state).toEqual(after);
      outcomes.done += 1;
    }
  };
  for (let request = 1; request <= requests; request += 1) {
    await fail((host, start) => host.faults.requests.set(start.requests + request, 'GeneralException'));
  }
  for (let action = 1; action <= actions; action += effort.runs(Math.ceil(actions / 25), 7)) {
    await fail((host, start) => host.faults.actions.set(start.actions + action, 'GeneralException'));
  }
  expect(outcomes.asBefore).toBeGreaterThan(5);
  expect(outcomes.done).toBeGreaterThan(0);
});
