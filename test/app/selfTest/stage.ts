import { entryTexts } from '../../../src/messages/entryTexts';
import type { SelfTestStage } from '../../../src/app/selfTest';
import { excelProbe } from '../../../src/workbook/excel';
import type { Workbook } from '../../../src/workbook/port';
import { appContext, programme, reportWords, wordsIn } from '../../support/programme';

/** What the steps work with, over a workbook in the stand-in or in a file. */
export const stageOf = (workbook: Workbook, inExcel = true): SelfTestStage => ({
  workbook,
  probe: inExcel ? excelProbe : null,
  app: appContext,
  texts: entryTexts('id', wordsIn('id')),
  reportTexts: reportWords('id'),
});

/** The same without the small workbook of the programme: the steps on scratch sheets alone, which are quick. */
export function scratchStageOf(workbook: Workbook): SelfTestStage {
  const { trial, ...rest } = programme;
  void trial;
  return { ...stageOf(workbook), app: { ...appContext, programme: rest } };
}
