import { gridOf, readDataset, rowPlaces, type RawTable } from '../../engine/dataset';
import { entrySheet, type EntryTexts } from '../../engine/entry';
import { dataSheet } from '../../engine/report';
import { columnOf, isTable, tableOf, type Schema } from '../../engine/schema';
import { WorkbookError } from '../../workbook/errors';
import type { CellEdit, Preparation, Progress, Workbook } from '../../workbook/port';
import { checkedTables, settingsOf } from '../check';
import { changeOf } from '../repair';
import { isPreparable, type PreparableWorkbook } from '../prepare/plan';
import { addedColumns, standingLists, standingTable } from '../prepare/standing';
import type { AppContext } from '../types';
import type { BatchPlan } from './plan';

/**
 * Makes the tables and columns that a batch needs and the workbook does not have (docs/spec/entry.md 2.1, 3.3). In Excel they get the formats and native rules of a prepared
 * workbook; in a file a table is a plain sheet, and so it is for the columns of plain cells everywhere: a header at the right end.
 * Errors: those of `Workbook.prepare`, `addTables` and `apply`.
 */
export async function makeMissing(
  workbook: Workbook,
  context: AppContext,
  texts: EntryTexts,
  missing: BatchPlan['missing'],
  progress?: Progress,
): Promise<void> {
  const { schema } = context.programme;
  const { tables } = await workbook.readTables(checkedTables(schema));
  const widened = tables.filter(({ name }) => missing.columns.has(name));
  const headers = widened
    .filter(({ kind }) => kind === 'range')
    .flatMap((table) => newHeaders(schema, table, missing.columns.get(table.name) ?? []));
  if (headers.length > 0) await workbook.apply(headers, [], progress);
  const ofTables = new Map(
    widened.flatMap(({ name, kind }) => (kind === 'table' ? [[name, missing.columns.get(name) ?? []] as const] : [])),
  );
  if (missing.tables.length === 0 && ofTables.size === 0) return;
  if (isPreparable(workbook)) {
    const rest = { tables: missing.tables, columns: ofTables };
    await workbook.prepare(await preparationFor(workbook, context, texts, rest), progress);
  } else if (workbook.addTables === undefined) {
    throw new WorkbookError('not-found', [...missing.tables, ...ofTables.keys()][0] ?? '');
  } else {
    const sheets = missing.tables.map((name) => dataSheet(schema, name, []));
    await workbook.addTables(sheets, ofTables);
  }
}

/** Headers at the right end of plain cells. */
function newHeaders(schema: Schema, table: RawTable, headers: readonly string[]): readonly CellEdit[] {
  const places = rowPlaces(schema, table);
  if (places === null) return [];
  const { columnCount } = gridOf(table);
  return headers.map((header, index) =>
    changeOf(
      { sheet: table.sheet, row: places.header, column: table.left + columnCount + index },
      null,
      header,
      columnOf(tableOf(schema, table.name), header),
    ),
  );
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
  // What a try that broke off has begun is made as if it were not there.
  const data = raw.tables.filter(({ name }) => isTable(schema, name) && !missing.tables.includes(name));
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
