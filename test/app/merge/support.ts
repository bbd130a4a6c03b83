import { writeXlsx } from 'hucre';
import {
  checkWorkbook,
  inSteps,
  mergeCorrection,
  mergeParts,
  readMergeFile,
  readMergeTarget,
  saveBatch,
  settledMerge,
  type MergeDecisions,
  type MergeKind,
  type MergePlan,
  type MergeSide,
} from '../../../src/app';
import type { RawTable, RawWorkbook } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { entryTexts } from '../../../src/messages/entryTexts';
import type { FileWorkbook } from '../../../src/workbook/file';
import type { Workbook } from '../../../src/workbook/port';
import { baseApp, baseWorkbook, edited } from '../../support/base';
import { sheetsOf } from '../../support/live';
import { openFile, wordsIn } from '../../support/programme';

export const today = 41_999;

/** The base workbook as that of one kecamatan, as a facilitator has it who changed some of its cells. */
export const partBook = (change: (raw: RawWorkbook) => RawWorkbook = (raw) => raw): RawWorkbook =>
  change(edited(baseWorkbook(), ['Profil', 4, 'Isian', '33.26.12']));

export const sheet = (name: string, values: readonly (readonly CellValue[])[]): RawTable => ({
  ...{ name, sheet: name, kind: 'table', top: 0, left: 0, values, merges: [] },
});

/** The tables as a file of Excel Tables. */
export const bytesOf = ({ tables }: RawWorkbook): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheetsOf('table', tables) });

export const fileOf = async (raw: RawWorkbook, name = 'kerja.xlsx'): Promise<FileWorkbook> =>
  openFile(await bytesOf(raw), name);

const sideOf = (read: Awaited<ReturnType<typeof readMergeTarget>>): MergeSide => {
  if (!('side' in read)) throw new Error(read.reason);
  return read.side;
};

/** What bringing files into a workbook comes to. */
export async function planFor(
  workbook: Pick<Workbook, 'readTables'>,
  kind: MergeKind,
  files: Readonly<Record<string, RawWorkbook>>,
): Promise<MergePlan> {
  const target = sideOf(await readMergeTarget(workbook, baseApp));
  const sides: MergeSide[] = [];
  for (const [name, raw] of Object.entries(files))
    sides.push(sideOf(await readMergeFile({ name, workbook: await fileOf(raw, name) }, target, kind, baseApp)));
  const [side] = sides;
  if (kind === 'parts' || side === undefined) return inSteps(mergeParts(target, sides));
  return inSteps(mergeCorrection(target, side));
}

export const entry = {
  app: baseApp,
  texts: entryTexts('id', wordsIn('id')),
  author: { name: 'Siti', at: today },
};

/** Writes a plan as it was decided. */
export async function carryOut(workbook: Workbook, plan: MergePlan, decisions: MergeDecisions = new Map()) {
  const { batch, notes } = await settledMerge(plan, decisions, baseApp, today, 'Gabungkan');
  if (batch === null) throw new Error('nothing to write');
  return { notes, saved: await saveBatch(workbook, entry, plan.target.check, batch) };
}

/** Rows of a table of a workbook by header, blank ones left out. */
export async function rowsIn(
  workbook: Pick<Workbook, 'readTables'>,
  table: string,
): Promise<readonly Readonly<Record<string, CellValue>>[]> {
  const [found] = (await workbook.readTables([table])).tables;
  const [headers = [], ...rows] = found?.values ?? [];
  return rows
    .filter((cells) => cells.some((cell) => cell !== null))
    .map((cells) => Object.fromEntries(headers.map((header, position) => [String(header), cells[position] ?? null])));
}

export const errorsIn = async (workbook: Workbook): Promise<readonly string[]> =>
  (await checkWorkbook(workbook, baseApp)).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, table, cell }) => `${rule} ${table} ${cell ?? ''}`);
