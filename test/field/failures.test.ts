import { tableNames } from '../../src/engine/schema';
import { translator } from '../../src/messages';
import { describeError } from '../../src/messages/error';
import { programme } from '../../src/programme';
import type { StandInHost } from '../standin';
import { WorkbookError } from '../../src/workbook/errors';
import type { Workbook } from '../../src/workbook/port';
import { openInExcel, type OpenedInExcel } from '../support/benches';
import { effort } from '../support/effort';
import { accept, checkSheet, colour, repair, report, settings, stamp, undo } from './actions';
import { dressedFile } from './workbooks';

/** What a failure of Excel may do to a workbook: nothing, or nothing that trying again does not put right. */

interface Action {
  readonly name: string;
  /** What was done before without trouble. */
  readonly prepare?: (workbook: Workbook) => Promise<void>;
  readonly run: (workbook: Workbook) => Promise<void>;
  /** Steps within requests that are made to fail; 0 where test/workbook/excel/failures.test.ts does that. */
  readonly steps: number;
  /** Each how manieth request is made to fail. */
  readonly every?: number;
}

const named: readonly Action[] = [
  { name: 'repair', run: repair, steps: 12 },
  { name: 'undo', prepare: repair, run: undo, steps: 12 },
  { name: 'accept', run: accept, steps: 8 },
  { name: 'stamp', prepare: accept, run: stamp, steps: 8 },
  { name: 'colour', run: colour, steps: 8 },
  { name: 'colour again', prepare: colour, run: colour, steps: 8 },
  { name: 'settings', run: settings, steps: 8 },
  { name: 'check sheet', run: checkSheet, steps: 8 },
  { name: 'report', run: report, steps: 0, every: 3 },
];
/** From one request that is made to fail to the next. */
const strideOf = ({ every = 1 }: Action): number => every * effort.runs(2, 1);
const users = new Set<string>([
  programme.schema.profile.name,
  ...tableNames(programme.schema),
  "Rekap 'kami' & <2014>",
  'Rahasia',
]);

async function open({ prepare }: Pick<Action, 'prepare'> = {}): Promise<OpenedInExcel> {
  const opened = await openInExcel(await dressedFile());
  await prepare?.(opened.workbook);
  return opened;
}

/** Contents of the user's sheets, and of ours, each as one text: a report has tens of thousands of cells to compare. */
function contents(host: StandInHost): { readonly users: string; readonly ours: string } {
  const sheets = host.view().map(({ name, cells, charts }) => ({
    name,
    // Excel keeps formats where contents were cleared.
    cells: cells
      .filter(({ value }) => value !== null)
      .map(({ row, column, value, formula }) => `\n${row},${column} ${JSON.stringify(value)} ${formula ?? ''}`),
    charts: charts.map((chart) => chart.name).sort(),
  }));
  const textOf = (some: typeof sheets): string =>
    some.map(({ name, cells, charts }) => `\n## ${name} ${charts.join(' ')}${cells.join('')}`).join('');
  return {
    users: textOf(sheets.filter(({ name }) => users.has(name))),
    ours: textOf(sheets.filter(({ name, cells }) => !users.has(name) && cells.length > 0)),
  };
}

/** Rules of ours that colour cells now. */
async function coloured({ host }: OpenedInExcel): Promise<readonly string[]> {
  const found: string[] = [];
  host.byUser((book) => {
    const number = book.name('IM_tanda', null)?.formula ?? '';
    for (const { name, parts } of book.sheets)
      for (const { formula, range } of parts.conditionalRules ?? [])
        if (`${[formula].flat()[0]}` === `IM_tanda=${number}`) found.push(`${name}!${range}`);
  });
  return found.sort();
}

/** A workbook on which the action was carried out without trouble, and what it took. */
async function undisturbed(action: Action) {
  const opened = await open(action);
  const before = contents(opened.host);
  const first = opened.host.requests.length;
  await action.run(opened.workbook);
  // Excel.run lets go of its references with one request more, for which nobody waits.
  const requests = opened.host.requests.length - first;
  return { before, after: contents(opened.host), coloured: await coloured(opened), requests };
}

const outcomes = new Map<Action, ReturnType<typeof undisturbed>>();
const outcomeOf = (action: Action): ReturnType<typeof undisturbed> => {
  const known = outcomes.get(action) ?? undisturbed(action);
  outcomes.set(action, known);
  return known;
};

/** What the user is told: nothing, or a failure with something to do about it. */
async function told(work: Promise<void>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { title, text, remedy } = describeError(translator('id', programme.texts), error);
    for (const part of [title, text, remedy]) expect(part.length).toBeGreaterThan(5);
    return error.code;
  }
}

async function expectDone(opened: OpenedInExcel, action: Action): Promise<void> {
  const done = await outcomeOf(action);
  expect(contents(opened.host)).toEqual(done.after);
  if (action.run === colour) expect(await coloured(opened)).toEqual(done.coloured);
}

const failures = [
  ['GeneralException', 'busy'],
  ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
  ['AccessDenied', 'protected'],
  ['RequestAborted', 'payload'],
  ['MemoryLimitReached', 'memory'],
] as const;

describe.each(named)('$name', (action) => {
  test('a failure at any request leaves the user’s cells as before or done, is told, and trying again completes it once', async () => {
    const { before, after, requests } = await outcomeOf(action);
    const codes = new Set<string | null>();
    for (let number = 1; number <= requests; number += strideOf(action)) {
      const [excelCode, code] = failures[number % failures.length] ?? failures[0];
      const opened = await open(action);
      opened.host.faults.requests.set(opened.host.requests.length + number, excelCode);
      const failed = await told(action.run(opened.workbook));
      codes.add(failed);
      // Reading in smaller pieces, and taking away old colours, may go on all the same.
      if (failed !== null) expect(failed).toBe(code);
      expect([before.users, after.users]).toContainEqual(contents(opened.host).users);
      await action.run(opened.workbook);
      await expectDone(opened, action);
    }
    expect(codes.size).toBeGreaterThan(1);
  });

  test('when any answer is lost, doing it again changes nothing twice', async () => {
    const { requests } = await outcomeOf(action);
    for (let number = 1; number <= requests; number += strideOf(action)) {
      const opened = await open(action);
      const { host } = opened;
      const lost = host.requests.length + number;
      host.faults.lost.add(lost);
      void action.run(opened.workbook).catch(() => undefined);
      // The pane waits for ever; whoever closes and opens it begins anew.
      while (host.requests.length < lost) await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      await action.run(opened.workbook);
      await expectDone(opened, action);
    }
  });

  if (action.steps === 0) return;

  test('a failure at any step within a request leaves no cell of the user’s half done', async () => {
    const { before, after } = await outcomeOf(action);
    const stepsOf = ({ host }: OpenedInExcel): number => host.requests.reduce((sum, { actions }) => sum + actions, 0);
    const counting = await open(action);
    const first = stepsOf(counting);
    await action.run(counting.workbook);
    const total = stepsOf(counting) - first;
    const stride = Math.max(1, Math.floor(total / effort.runs(action.steps / 3, action.steps)));
    for (let step = 1; step <= total; step += stride) {
      const opened = await open(action);
      opened.host.faults.actions.set(stepsOf(opened) + step, 'GeneralException');
      await told(action.run(opened.workbook));
      expect([before.users, after.users]).toContainEqual(contents(opened.host).users);
      await action.run(opened.workbook);
      await expectDone(opened, action);
    }
  });
});

const repairing: Action = { name: 'repair', run: repair, steps: 0 };

/** What somebody may do in Excel while a repair is on its way. */
const meanwhile: readonly (readonly [title: string, (host: StandInHost) => void])[] = [
  [
    'protects a sheet',
    (host) => host.byUser((book) => Object.assign(book.sheet('BLM')?.parts ?? {}, { protection: { sheet: true } })),
  ],
  ['renames a sheet', (host) => host.byUser((book) => Object.assign(book.sheet('BLM') ?? {}, { name: 'BLM lama' }))],
  [
    'deletes a sheet',
    (host) =>
      host.byUser(
        (book) =>
          void book.sheets.splice(
            book.sheets.findIndex(({ name }) => name === 'BLM'),
            1,
          ),
      ),
  ],
  ['types something else into a cell', (host) => host.edit('BLM', 'F2', [['Rp 99.000.000']])],
  ['sorts rows', (host) => host.edit('UPK', 'F2:F4', [['3.000.000'], [3_500_000], [3_400_000]])],
];

describe('while somebody else', () => {
  test.each(meanwhile)('%s, a repair is made whole or not at all', async (_title, change) => {
    const { requests } = await outcomeOf(repairing);
    const codes = new Set<string | null>();
    // Between the last look at the cells and the writing there is no time that Excel would let us see.
    for (let number = 1; number < requests; number += effort.runs(3, 1)) {
      const opened = await open();
      const { host, workbook } = opened;
      let before: unknown;
      host.faults.before.set(number, () => {
        change(host);
        before = contents(host);
      });
      const code = await told(repair(workbook));
      codes.add(code);
      if (code !== null) expect(contents(host)).toEqual(before);
      // The check after it says what is left; repairing that once more completes it, and nothing is noted twice.
      await told(repair(workbook));
      const { tables } = await workbook.readTables(['Riwayat Perbaikan']);
      const noted = (tables[0]?.values ?? []).map((row) => JSON.stringify(row));
      expect(new Set(noted).size).toBe(noted.length);
    }
    expect(codes.size).toBeGreaterThan(1);
  });
});
