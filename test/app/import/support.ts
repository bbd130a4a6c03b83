import {
  checkTables,
  importTarget,
  matchSource,
  noMemory,
  previewImport,
  type CheckResult,
  type ImportChoices,
} from '../../../src/app';
import { plainChoices } from '../../../src/app';
import { atOnce } from '../../../src/engine/dataset';
import type { ColumnMapping, HeaderPlace } from '../../../src/engine/entry';
import { describeReason } from '../../../src/messages/importReason';
import { readSourceText } from '../../../src/workbook/file';
import { baseApp, baseWorkbook } from '../../support/base';
import { wordsIn } from '../../support/programme';

/** 20 December 2014. */
export const day = 41_993;

/** The grid of a text with tabs, semicolons or commas between its cells. */
export function gridOf(text: string) {
  const [grid] = atOnce(readSourceText(text.replace(/^\n/, ''), 'uji'));
  if (grid === undefined) throw new Error('nothing to read');
  return grid;
}

export const baseCheck = (): Promise<CheckResult> => checkTables(baseWorkbook(), baseApp);

/** A preview of a text as it would be brought into a table, with the mapping that is found. */
export async function previewOf(
  check: CheckResult,
  table: string,
  text: string,
  choices: Partial<ImportChoices> = {},
  change: (mapping: ColumnMapping) => ColumnMapping = (mapping) => mapping,
  place?: HeaderPlace,
) {
  const target = importTarget(check, table);
  const { source, mapping, matches } = matchSource(target, gridOf(text), noMemory, place);
  const used = change(mapping);
  const preview = await previewImport(target, baseApp, source, used, { ...plainChoices, ...choices }, day);
  return { ...preview, mapping: used, matches };
}

/** Rejected rows in words: the row of the source from 1, and why. */
export const rejected = ({ rows }: { rows: Awaited<ReturnType<typeof previewOf>>['rows'] }) =>
  rows.flatMap(({ row, kind, reason }) =>
    kind === 'rejected' && reason !== undefined ? [`${row + 1}: ${describeReason(wordsIn('id'), reason)}`] : [],
  );
