import { addressOf, columnLetters, tableIn, type RawTable } from '../../engine/dataset';
import type { Trial, TrialCell } from '../../engine/trial';
import type { Batch } from '../../engine/entry';
import { tableNames, type CellValue } from '../../engine/schema';
import { checkWorkbook } from '../check';
import { saveBatch, takeBack } from '../entry/save';
import { isPreparable, planPreparation, prepareWorkbook } from '../prepare/plan';
import { applyRepairs, planRepairs } from '../repair';
import { reportWorkbook } from '../report';
import type { CheckResult } from '../types';
import { compare } from './compare';
import { readTable } from './scratch';
import type { Difference, SelfTestStage, SelfTestStep } from './types';

/** Who writes made-up data, and on a day of theirs, so that nothing of a person or clock gets into the workbook. */
const author = { name: 'Uji', at: 42_005 };

const check = ({ workbook, app }: SelfTestStage): Promise<CheckResult> => checkWorkbook(workbook, app);

const errorsOf = ({ findings }: CheckResult): readonly string[] =>
  findings.flatMap(({ severity, rule, table, cell }) =>
    severity === 'error' ? [`${rule} ${table} ${cell ?? ''}`] : [],
  );

/** Column of a cell in its table as it was read, and its value in the first row of data. */
function find({ values }: RawTable, header: string): { readonly column: number; readonly value: CellValue } {
  const column = values[0]?.indexOf(header) ?? -1;
  return { column, value: values[1]?.[column] ?? null };
}

const valueOf = async ({ workbook }: SelfTestStage, { table, header }: TrialCell): Promise<CellValue> =>
  find(await readTable(workbook, table), header).value;

/** A small workbook from nothing to its report: all made up. */
export function sampleSteps(trial: Trial): readonly SelfTestStep[] {
  const { slip, follows } = trial;
  return [
    { id: 'prepare', needsExcel: true, run: (stage) => prepare(stage, trial) },
    { id: 'entry', needsExcel: false, run: (stage) => fillIn(stage, trial) },
    {
      id: 'check',
      needsExcel: false,
      async run(stage) {
        const checked = await check(stage);
        const { certain, refused } = await planRepairs(stage.workbook, checked);
        const repairs = certain.map(({ place, edit }) => [place.table, place.column, edit.after]);
        return [
          ...compare('errors', [], errorsOf(checked)),
          ...compare('certain repairs', [[slip.table, slip.header, slip.repaired]], repairs),
          ...compare('refused repairs', 0, refused.length),
        ];
      },
    },
    {
      id: 'nativeRules',
      needsExcel: true,
      async run({ workbook, probe, app }) {
        const { tables } = await workbook.readTables(tableNames(app.programme.schema));
        const invalid: string[] = [];
        for (const { name, sheet, top, left, values } of tables) {
          const last = addressOf(top + values.length - 1, left + (values[0]?.length ?? 1) - 1);
          const area = `${addressOf(top + 1, left)}:${last}`;
          for (const cell of (await probe?.invalidCells(sheet, area)) ?? []) invalid.push(`${name} ${cell}`);
        }
        const faulty = tables.find(({ name }) => name === slip.table);
        const letters = faulty === undefined ? '' : columnLetters(faulty.left + find(faulty, slip.header).column);
        return compare(
          'cells that Excel calls invalid',
          [`${slip.table} ${letters}${(faulty?.top ?? 0) + 2}`],
          invalid,
        );
      },
    },
    {
      id: 'repair',
      needsExcel: false,
      async run(stage) {
        const { certain } = await planRepairs(stage.workbook, await check(stage));
        await applyRepairs(stage.workbook, certain, author);
        const again = await planRepairs(stage.workbook, await check(stage));
        return [
          ...compare('cell', slip.repaired, await valueOf(stage, slip)),
          ...compare('repairs left', 0, again.certain.length),
        ];
      },
    },
    { id: 'report', needsExcel: false, run: report },
    { id: 'takeBack', needsExcel: false, run: (stage) => enterAndTakeBack(stage, trial, follows) },
  ];
}

async function prepare({ workbook, app, texts }: SelfTestStage, trial: Trial): Promise<readonly Difference[]> {
  if (!isPreparable(workbook)) return compare('can be prepared', true, false);
  const plan = await planPreparation(workbook, app, texts, trial, trial.period);
  const missing = await prepareWorkbook(workbook, plan);
  const wanted = plan.preparation.sheets.map(({ name }) => name);
  const { tables } = await workbook.readTables(wanted);
  return [
    ...compare('parts refused', [], missing),
    ...compare(
      'tables',
      wanted.map((name) => [name, 'table']),
      wanted.map((name) => [name, tables.find((table) => table.name === name)?.kind]),
    ),
  ];
}

/** Fills in the rows that are there and adds the others, in one batch; then a cell is typed badly. */
async function fillIn(stage: SelfTestStage, trial: Trial): Promise<readonly Difference[]> {
  const { workbook, app, texts } = stage;
  const { begun, added, slip } = trial;
  const batch: Batch = {
    changes: [
      ...Object.entries(begun).map(([table, cells]) => ({ kind: 'change', table, row: 0, cells }) as const),
      ...added,
    ],
  };
  const saved = await saveBatch(workbook, { app, texts, author }, await check(stage), batch);
  const table = await readTable(workbook, slip.table);
  const { column, value } = find(table, slip.header);
  const { sheet, top, left } = table;
  await workbook.apply(
    [{ sheet, row: top + 1, column: left + column, before: value, after: slip.typed, numberFormat: '@' }],
    [],
  );
  return [
    ...compare('errors', [], errorsOf(saved.check)),
    ...compare(
      'rows',
      added.map(({ table: name }) => [name, 1]),
      added.map(({ table: name }) => [name, tableIn(saved.check.dataset, name).rowCount]),
    ),
    ...compare('cell', slip.typed, await valueOf(stage, slip)),
  ];
}

async function report({ workbook, app, reportTexts }: SelfTestStage): Promise<readonly Difference[]> {
  const { sheets, calculated, historyError } = await reportWorkbook(workbook, app, reportTexts);
  const missing = sheets.flatMap((sheet) => (sheet.missing ?? []).map((part) => `${sheet.id} ${part}`));
  const differences = calculated?.differences ?? [];
  return [
    ...compare('parts refused', [], missing),
    ...compare('history', null, historyError?.code ?? null),
    ...compare('formulas that Excel calculates otherwise', [], differences),
  ];
}

/** A row is entered, what follows from it is there, and both go again. */
async function enterAndTakeBack(stage: SelfTestStage, trial: Trial, follows: Trial['follows']) {
  const { workbook, app, texts } = stage;
  const entry = { app, texts, author };
  const saved = await saveBatch(workbook, entry, await check(stage), { changes: [trial.entry] });
  const after = await valueOf(stage, follows);
  await takeBack(workbook, entry, saved.check, saved.undo);
  const { dataset } = await check(stage);
  const { table } = trial.entry;
  const before = trial.added.filter((row) => row.table === table).length;
  return [
    ...compare('what follows', follows.after, after),
    ...compare('what followed, taken back', follows.before, await valueOf(stage, follows)),
    ...compare('rows', before, tableIn(dataset, table).rowCount),
  ];
}
