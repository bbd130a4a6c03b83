/** *Uji di Excel ini* notices an Excel that is wrong, touches nothing of the user's, and leaves nothing behind whatever happens. */
import { runSelfTest, type StepId, type StepResult } from '../../../src/app/selfTest';
import { scratchTable } from '../../../src/app/selfTest/scratch';
import { wordsIn } from '../../support/programme';
import { selfTestReport } from '../../../src/app/selfTest';
import { openInExcel, type OpenedInExcel } from '../../support/benches';
import { effort } from '../../support/effort';
import { setFormats } from '../../standin/objects/cells';
import { scratchStageOf, stageOf } from './stage';

const kindsOf = (results: readonly StepResult[] | null): Partial<Record<StepId, string>> =>
  Object.fromEntries((results ?? []).map(({ id, outcome }) => [id, outcome.kind]));

const notOk = (results: readonly StepResult[] | null): readonly StepId[] =>
  (results ?? []).filter(({ outcome }) => outcome.kind !== 'ok').map(({ id }) => id);

const blank = (host: OpenedInExcel['host']): string => JSON.stringify(host.view());

/** Lets something happen before each of the next requests. */
function beforeAll(host: OpenedInExcel['host'], happen: () => void): void {
  for (let number = 1; number <= 400; number += 1) host.faults.before.set(number, happen);
}

test('a request that Excel refuses shows as a failed step, and only that', async () => {
  const { workbook, host } = await openInExcel(null);
  const before = blank(host);
  host.refused.add('load type');
  const results = await runSelfTest(stageOf(workbook));
  expect(results?.find(({ id }) => id === 'rules')?.outcome).toMatchObject({ kind: 'failed', code: 'busy' });
  expect(notOk(results)).toEqual(['rules']);
  expect(kindsOf(results)).toMatchObject({ readTable: 'ok', report: 'ok', cleanUp: 'ok' });
  expect(blank(host)).toBe(before);
});

test('an Excel that loses number formats shows as different', async () => {
  const { workbook, host } = await openInExcel(null);
  const before = blank(host);
  beforeAll(host, () =>
    host.byUser((book) => {
      const sheet = book.sheet(scratchTable);
      if (sheet !== undefined) setFormats({ sheet, area: { top: 5, left: 2, rows: 2, columns: 1 } }, 'General');
    }),
  );
  const results = await runSelfTest(scratchStageOf(workbook));
  expect(notOk(results)).toEqual(['formats']);
  expect(results?.find(({ id }) => id === 'formats')?.outcome).toMatchObject({
    kind: 'different',
    differences: [3, 4, 5, 6].map((row) => ({ what: `number formats of row ${row}` })),
  });
  expect(blank(host)).toBe(before);
});

test('an Excel that takes 001 for a number shows as different', async () => {
  const { workbook, host } = await openInExcel(null);
  const before = blank(host);
  beforeAll(host, () =>
    host.byUser((book) => {
      const sheet = book.sheet(scratchTable);
      if (sheet?.value(1, 0) === '001') sheet.setResult(1, 0, 1);
    }),
  );
  const results = await runSelfTest(scratchStageOf(workbook));
  expect(kindsOf(results)).toMatchObject({ readTable: 'different', cleanUp: 'ok' });
  expect(blank(host)).toBe(before);
});

test('without sheets to work on the steps that need them are passed over', async () => {
  const { workbook, host } = await openInExcel(null);
  const before = blank(host);
  host.byUser((book) => {
    book.protected = true;
  });
  const results = await runSelfTest(stageOf(workbook));
  expect(kindsOf(results)).toMatchObject({ scratch: 'failed', edits: 'skipped', prepare: 'failed', report: 'skipped' });
  expect(blank(host)).toBe(before);
});

test('in a workbook that holds anything nothing is done', async () => {
  const { workbook, host } = await openInExcel(null);
  host.edit('Sheet1', 'C7', [['punya orang']]);
  const before = blank(host);
  expect(await runSelfTest(scratchStageOf(workbook))).toBeNull();
  expect(blank(host)).toBe(before);
  expect(
    host.requests.flatMap(({ steps }) => steps).filter((step) => /^(set|call) (Values|Add|Delete)/.test(step)),
  ).toEqual([]);
});

test('a sheet that somebody adds meanwhile stays, and is told', async () => {
  const { workbook, host } = await openInExcel(null);
  host.faults.before.set(40, () => host.byUser((book) => void book.addSheet('Catatan saya')));
  const results = await runSelfTest(scratchStageOf(workbook));
  expect(notOk(results)).toEqual(['cleanUp']);
  expect(host.view().map(({ name }) => name)).toEqual(['Sheet1', 'Catatan saya']);
});

test('cancelled, it passes over the rest and takes away what it made', async () => {
  const { workbook, host } = await openInExcel(null);
  const before = blank(host);
  const controller = new AbortController();
  const report = (_step: string, done: number): void => {
    if (done === 9) controller.abort();
  };
  const results = await runSelfTest(stageOf(workbook), { report, signal: controller.signal });
  expect(kindsOf(results)).toMatchObject({ keys: 'ok', formats: 'skipped', takeBack: 'skipped', cleanUp: 'ok' });
  expect(blank(host)).toBe(before);
});

test.each([20, 35])(
  'an answer that is lost (request %i) ends its step, and no other',
  async (number) => {
    const { workbook, host } = await openInExcel(null);
    const before = blank(host);
    host.faults.lost.add(number);
    const results = await runSelfTest(scratchStageOf(workbook), undefined, 5_000);
    expect((results ?? []).filter(({ outcome }) => outcome.kind === 'failed')).toHaveLength(1);
    expect(kindsOf(results)).toMatchObject({ sheet: 'ok', cleanUp: 'ok' });
    expect(blank(host)).toBe(before);
  },
  60_000,
);

/** Requests that fail, one in each run. */
const failing = effort.cases(
  Array.from({ length: 24 }, (_, index) => 4 + index * 7),
  (number) => [11, 102].includes(number),
);

test.each(failing)('when request %i fails nothing is left behind', async (number) => {
  const { workbook, host } = await openInExcel(null);
  const before = blank(host);
  host.faults.requests.set(number, 'GeneralException');
  const results = await runSelfTest(stageOf(workbook));
  expect(kindsOf(results)).toMatchObject({ cleanUp: 'ok' });
  expect(blank(host)).toBe(before);
});

test('the report names the Excel and what differs, and nothing else', async () => {
  const { workbook, host } = await openInExcel(null);
  host.refused.add('load type');
  const results = (await runSelfTest(scratchStageOf(workbook))) ?? [];
  const facts = {
    platform: 'PC',
    version: '16.0.1',
    displayLanguage: 'id-ID',
    contentLanguage: 'en-US',
    apiSet: '1.20',
    otherSets: 'DialogApi 1.1',
    program: '0.1.0',
  };
  const keys = [
    { key: 'Ctrl+S', arrived: false },
    { key: 'Enter', arrived: true },
  ] as const;
  const lines = selfTestReport(facts, results, keys, wordsIn('id')).split('\n');
  expect(lines[0]).toBe('Uji di Excel ini · Indikator Mandiri 0.1.0');
  expect(lines[1]).toBe('Excel PC 16.0.1 · ExcelApi 1.20 · DialogApi 1.1 · bahasa id-ID, angka en-US');
  expect(lines.filter((line) => line.startsWith('  busy · IM_Uji_Aturan · GeneralException'))).toHaveLength(1);
  expect(lines.filter((line) => /^\w+: gagal/.test(line))).toHaveLength(1);
  expect(lines.slice(-2)).toEqual(['Ctrl+S: tidak sampai ke panel', 'Enter: sampai ke panel']);
});
