import {
  acceptanceTable,
  acceptFindings,
  acceptRule,
  applyRepairs,
  checkWorkbook,
  historyTable,
  marksOf,
  planRepairs,
  planRestore,
  readBatches,
  reportOffers,
  saveSettings,
  stampWorkbook,
  undoRepairs,
  withdrawAcceptances,
  type AppContext,
  type CheckResult,
} from '../../src/app';
import { checkToSheet } from '../../src/app/checkSheet';
import type { TableRange } from '../../src/engine/dataset';
import { kindOf, type Finding } from '../../src/engine/check';
import { translator } from '../../src/messages';
import { reportTexts } from '../../src/messages/reportTexts';
import { programme } from '../../src/programme';
import { reportIntoExcel } from '../../src/ui/reportIntoExcel';
import { openWorkbookFile } from '../../src/workbook/file';
import type { Progress, Workbook } from '../../src/workbook/port';
import { context as whole } from '../field/actions';
import { dressedFile } from '../field/workbooks';
import type { Command } from './command';
import { entryCommands } from './entryCommands';
import { formulaCommands } from './formulaCommands';
import { mergeCommands } from './mergeCommands';
import { recapCommands } from './recapCommands';
import { rowCommands } from './rowCommands';

const leader = programme.sheets.slice(0, 2);
/** A report of few sheets: every one is written by the same steps. */
export const context: AppContext = {
  ...whole,
  programme: { ...programme, sheets: [...leader, ...programme.sheets.slice(-1)] },
};
const translate = translator('id', programme.texts);
export const texts = reportTexts('id', translate);
/** When the commands of `prepare` were given. */
export const preparedAt = 41999.25;
const never: Progress = { report: () => undefined, signal: new AbortController().signal };
const author = (at: number) => ({ name: 'Siti', at });
const by = (at: number) => ({ by: 'Siti', at });

const check = (workbook: Workbook): Promise<CheckResult> => checkWorkbook(workbook, context);
/** After writing, the pane checks again; that is not to be cancelled. Of all commands the longest does so here: reading is the same after each. */
const recheck = async (workbook: Workbook): Promise<void> => void (await checkWorkbook(workbook, context, never));

/** Gives the command at once and without trouble. */
export async function perform({ plan }: Pick<Command, 'plan'>, workbook: Workbook, at = preparedAt): Promise<void> {
  await (
    await plan(workbook, at)
  )?.(never);
}

const repairsWhere =
  (isWanted: (cell: string) => boolean, isChecked = false): Command['plan'] =>
  async (workbook, at) => {
    const { certain } = await planRepairs(workbook, await check(workbook));
    const wanted = certain.filter(({ place: { table, cell } }) => isWanted(`${table}!${cell ?? ''}`));
    if (wanted.length === 0) return null;
    return async (progress) => {
      await applyRepairs(workbook, wanted, author(at), progress);
      if (isChecked) await recheck(workbook);
    };
  };

const repairAll = repairsWhere(() => true, true);

/** Takes back the repairs that the pane made last and still remembers. */
const undo: Command['plan'] = async (workbook, at) => {
  const unrepaired = await openWorkbookFile(programme.schema, await dressedFile(), 'kantor.xlsx');
  const { certain } = await planRepairs(unrepaired, await check(unrepaired));
  return async (progress) => {
    await undoRepairs(workbook, certain, author(at), progress);
  };
};

const restore: Command['plan'] = async (workbook, at) => {
  const checked = await check(workbook);
  const { tables } = await workbook.readTables([historyTable]);
  const batch = readBatches(tables).find((each) => each.at === preparedAt);
  if (batch === undefined) throw new Error('The repairs are not noted.');
  const { changes } = await planRestore(workbook, checked, batch);
  if (changes.length === 0) return null;
  return async (progress) => {
    await applyRepairs(workbook, changes, author(at), progress);
  };
};

const isOpenWarning = (finding: Finding): boolean => kindOf(finding) === 'warning';

const acceptWhere =
  (choose: (warnings: readonly Finding[]) => readonly Finding[]): Command['plan'] =>
  async (workbook, at) => {
    const checked = await check(workbook);
    const chosen = choose(checked.findings.filter(isOpenWarning));
    if (chosen.length === 0) return null;
    return async (progress) => {
      await acceptFindings(workbook, checked, chosen, { ...by(at), reason: 'memang begitu' }, progress);
    };
  };

const acceptAll = acceptWhere((warnings) => warnings);

const acceptOneRule: Command['plan'] = async (workbook, at) => {
  const { findings } = await check(workbook);
  const finding = findings.find((each) => isOpenWarning(each) && each.table === 'Desa' && each.rule === 'type');
  if (finding === undefined) return null;
  return async (progress) => {
    await acceptRule(workbook, finding, { ...by(at), reason: 'memang begitu' }, progress);
  };
};

const withdraw: Command['plan'] = async (workbook) => {
  const checked = await check(workbook);
  await workbook.readTables([acceptanceTable]);
  const chosen = checked.findings.filter(({ accepted, table }) => accepted !== undefined && table === 'BKM');
  if (chosen.length === 0) return null;
  return async (progress) => {
    await withdrawAcceptances(workbook, checked, chosen, progress);
  };
};

const stamp: Command['plan'] = async (workbook, at) => {
  const checked = await check(workbook);
  if (!checked.ready || checked.stampState === 'valid') return null;
  return async (progress) => {
    // What was found some time ago is not stamped; what is not ready any more neither.
    await stampWorkbook(workbook, await checkWorkbook(workbook, context, progress), by(at));
  };
};

const setSettings =
  (entries: readonly (readonly [string, string | number | null])[]): Command['plan'] =>
  async (workbook) =>
  async () => {
    await saveSettings(workbook, programme, new Map(entries));
  };

const colour: Command['plan'] = async (workbook) => {
  const marks = marksOf(await check(workbook));
  return async () => void (await workbook.mark(marks));
};

const report: Command['plan'] = (workbook) =>
  Promise.resolve(async (progress) => {
    const { historyError } = await reportIntoExcel(workbook, context, texts, progress);
    if (historyError !== null) throw historyError;
  });

/** A filter hides rows of this one, so that it can be no Table. */
const isUnfiltered = ({ name }: TableRange): boolean => name !== 'BLM';

/** Makes a report, as something to be traced. */
export const performReport = ({ workbook }: { readonly workbook: Workbook }): Promise<void> =>
  perform({ plan: report }, workbook);

/** Does what is offered before a report; the pane knows what of it is done. */
const acceptOffers: Command['plan'] = async (workbook, at) => {
  const offers = await reportOffers(workbook, await check(workbook));
  if (offers === null) return null;
  return async () => {
    await applyRepairs(workbook, offers.repairs.certain, author(at), never);
    await workbook.makeTables?.(offers.tables.filter(isUnfiltered));
  };
};

const reportAfterOffers: Command['plan'] = async (workbook, at) => {
  const accept = await acceptOffers(workbook, at);
  return async (progress) => {
    await accept?.(progress);
    const { historyError } = await reportIntoExcel(workbook, context, texts, progress, { keepTyped: true });
    if (historyError !== null) throw historyError;
  };
};

const makeTables: Command['plan'] = async (workbook) => {
  const offers = await reportOffers(workbook, await check(workbook));
  const tables = offers?.tables.filter(isUnfiltered) ?? [];
  return tables.length === 0 ? null : async () => workbook.makeTables?.(tables);
};

const resultsSheet: Command['plan'] = (workbook) =>
  Promise.resolve(async (progress) => {
    const { sheet } = await checkToSheet(workbook, context, translate, 'id', progress);
    await workbook.select(sheet, 'A1');
  });

/** Notes indicators as a report does. */
const history =
  (period: number): Command['plan'] =>
  (workbook) => {
    const rows = ['wil.desa', 'blm.cair'].map((id, index) => [period, '33.26', id, index]);
    return Promise.resolve(async () => {
      await workbook.apply([], [{ table: 'Riwayat Indikator', rows }]);
    });
  };

const after =
  (...plans: readonly Command['plan'][]): NonNullable<Command['prepare']> =>
  async (workbook) => {
    for (const plan of plans) await perform({ plan }, workbook);
  };

const saved = [
  ['Batas Pinjaman', 25_000_000],
  ['Kertas', 'F4'],
] as const;

export const commands: readonly Command[] = [
  { name: 'repair one', plan: repairsWhere((cell) => cell === 'UPK!F4') },
  { name: 'repair all', plan: repairAll },
  { name: 'repair more', prepare: after(repairsWhere((cell) => cell.startsWith('BLM'))), plan: repairAll },
  { name: 'undo', prepare: after(repairAll), plan: undo },
  { name: 'restore', prepare: after(repairAll), plan: restore },
  {
    name: 'accept one',
    plan: acceptWhere((warnings) => warnings.filter(({ cell, table }) => `${table}!${cell ?? ''}` === 'BKM!D2')),
  },
  { name: 'accept shown', plan: acceptAll },
  { name: 'accept rule', plan: acceptOneRule },
  { name: 'withdraw', prepare: after(acceptAll), plan: withdraw },
  { name: 'stamp', prepare: after(repairAll, acceptAll), plan: stamp },
  { name: 'settings', plan: setSettings(saved) },
  {
    name: 'settings back',
    prepare: after(setSettings(saved)),
    plan: setSettings([
      ['Batas Pinjaman', null],
      ['Kertas', 'A4'],
    ]),
  },
  { name: 'colours', plan: colour },
  { name: 'colours again', prepare: after(colour, repairAll), plan: colour },
  {
    name: 'colours off',
    prepare: after(colour),
    plan: (workbook) => Promise.resolve(async () => void (await workbook.mark(null))),
  },
  { isSlow: true, mayLackTables: true, name: 'report', plan: report },
  { isSlow: true, mayLackTables: true, name: 'report again', prepare: after(report, repairAll), plan: report },
  {
    isSlow: true,
    mayLackTables: true,
    name: 'report after offers',
    stops: [repairAll, acceptOffers],
    plan: reportAfterOffers,
  },
  { name: 'tables', plan: makeTables },
  { name: 'results sheet', plan: resultsSheet },
  { name: 'results sheet again', prepare: after(resultsSheet, repairAll), plan: resultsSheet },
  { name: 'history', plan: history(41_974) },
  { name: 'history again', prepare: after(history(41_974)), plan: history(42_004) },
  ...rowCommands,
  ...entryCommands,
  ...formulaCommands,
  ...mergeCommands,
  ...recapCommands,
];
