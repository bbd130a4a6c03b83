import {
  acceptFindings,
  applyRepairs,
  checkWorkbook,
  marksOf,
  planRepairs,
  reportWorkbook,
  stampWorkbook,
  undoRepairs,
  type AppContext,
  type CheckResult,
} from '../../src/app';
import { checkToSheet } from '../../src/app/checkSheet';
import { translator } from '../../src/messages';
import { reportTexts } from '../../src/messages/reportTexts';
import { programme } from '../../src/programme';
import { openWorkbookFile } from '../../src/workbook/file';
import type { Workbook } from '../../src/workbook/port';
import { baseArea } from '../support/base';
import { dressedFile } from './workbooks';

/** Everything that writes into a workbook, as a user would have it done. */

export const context: AppContext = { programme, areas: () => Promise.resolve(baseArea) };
const translate = translator('id', programme.texts);
const texts = reportTexts('id', translate);
const by = { name: 'Siti', by: 'Siti', at: 41999.5 };

export const check = (workbook: Workbook): Promise<CheckResult> => checkWorkbook(workbook, context);

export async function repair(workbook: Workbook): Promise<void> {
  const { certain } = await planRepairs(workbook, await check(workbook));
  await applyRepairs(workbook, certain, by);
}

/** Repairs everything and takes it back. */
export async function repairAndUndo(workbook: Workbook): Promise<void> {
  const { certain } = await planRepairs(workbook, await check(workbook));
  await applyRepairs(workbook, certain, by);
  await undoRepairs(workbook, certain, { ...by, at: by.at + 1 });
}

/** Takes back the repairs of the dressed workbook, which were made before. */
export async function undo(workbook: Workbook): Promise<void> {
  const unrepaired = await openWorkbookFile(programme.schema, await dressedFile(), 'kantor.xlsx');
  const { certain } = await planRepairs(unrepaired, await check(unrepaired));
  await undoRepairs(workbook, certain, { ...by, at: by.at + 1 });
}

/** Accepts every warning. */
export async function accept(workbook: Workbook): Promise<void> {
  const checked = await check(workbook);
  await acceptFindings(workbook, checked, checked.findings, { by: 'Siti', at: by.at, reason: 'memang begitu' });
}

/** Accepts what is left to be accepted and stamps. */
export async function stamp(workbook: Workbook): Promise<void> {
  await accept(workbook);
  const stamped = await stampWorkbook(workbook, await check(workbook), by);
  if (stamped === null) throw new Error('not ready');
}

export async function colour(workbook: Workbook): Promise<void> {
  await workbook.mark(marksOf(await check(workbook)));
}

export async function report(workbook: Workbook): Promise<void> {
  await reportWorkbook(workbook, context, texts);
}

export async function checkSheet(workbook: Workbook): Promise<void> {
  await checkToSheet(workbook, context, translate, 'id');
}

export async function settings(workbook: Workbook): Promise<void> {
  await workbook.setSettings(
    new Map<string, string | number>([
      ['Batas Pinjaman', 25_000_000],
      ['Kertas', 'F4'],
    ]),
  );
}

export const actions: Readonly<Record<string, (workbook: Workbook) => Promise<void>>> = {
  repair,
  'repair and undo': repairAndUndo,
  accept,
  stamp,
  colour,
  report,
  'check sheet': checkSheet,
  settings,
};
