import { readDataset, type RawTable } from '../../engine/dataset';
import { entrySheet, type EntryTexts } from '../../engine/entry';
import { dataSheet } from '../../engine/report';
import { isTable } from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import type { Preparation, Progress, Workbook } from '../../workbook/port';
import { checkedTables, settingsOf } from '../check';
import { isPreparable, type PreparableWorkbook } from '../prepare/plan';
import { addedColumns, standingLists, standingTable } from '../prepare/standing';
import type { AppContext } from '../types';
import type { BatchPlan } from './plan';

/**
 * Makes the tables and columns that a batch needs and the workbook does not have, with the formats and native rules of a prepared workbook (docs/spec/entry.md 2.1); in a
 * file a table is a plain sheet. Errors: `not-found` where a column cannot be added, in a file or to plain cells; those of `Workbook.prepare`.
 */
export async function makeMissing(
  workbook: Workbook,
  context: AppContext,
  texts: EntryTexts,
  missing: BatchPlan['missing'],
  progress?: Progress,
): Promise<void> {
  if (!isPreparable(workbook)) {
    const [column] = missing.columns.keys();
    if (workbook.addTables === undefined || column !== undefined)
      throw new WorkbookError('not-found', column ?? missing.tables[0] ?? '');
    const { schema } = context.programme;
    await workbook.addTables(missing.tables.map((name) => dataSheet(schema, name, [])));
    return;
  }
  await workbook.prepare(await preparationFor(workbook, context, texts, missing), progress);
}

async function preparationFor(
  workbook: PreparableWorkbook,
  { programme }: AppContext,
  texts: EntryTexts,
  missing: BatchPlan['missing'],
): Promise<Preparation> {
  const { schema } = programme;
  const raw = await workbook.readTables(checkedTables(schema));
  const { settings } = settingsOf(programme, raw);
  const dataset = readDataset(schema, raw);
  const data = raw.tables.filter(({ name }) => isTable(schema, name));
  const plain = data.find(({ name, kind }: RawTable) => kind === 'range' && missing.columns.has(name));
  if (plain !== undefined) throw new WorkbookError('not-found', plain.name);
  const standing = data.map((table) => standingTable(dataset, table));
  const state = await workbook.entryState([]);
  const { lists, sheet } = await standingLists(workbook, programme, settings, state, dataset, standing);
  const basis = { schema, settings, lists, texts };
  return {
    sheets: missing.tables.map((name) => entrySheet(basis, name, [])),
    columns: standing.flatMap((table) => {
      const wanted = missing.columns.get(table.name) ?? [];
      const columns = addedColumns(basis, dataset, table, state).filter(({ header }) => wanted.includes(header));
      return columns.length === 0 ? [] : [{ table: table.name, columns }];
    }),
    rules: [],
    lists: sheet,
    guide: null,
  };
}
