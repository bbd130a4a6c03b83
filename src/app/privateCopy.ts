import { keyOf, readDataset, type Dataset } from '../engine/dataset';
import { dataSheet, historySheet, profileSheet, type DataSheet, type WorkbookSpec } from '../engine/report';
import { columnsOf, tableNames, type CellValue, type Schema } from '../engine/schema';
import type { Progress, Workbook } from '../workbook/port';
import type { Translate } from '../messages';
import { carriedSettings } from './carriedSettings';
import { checkTables, reportedTables } from './check';
import { partsOf, repairedRows } from './dataSheets';
import { placesOf } from './place';
import { partialName } from './recap/part';
import { partialTables } from './recap/standing';
import type { AppContext } from './types';

/**
 * A copy of a workbook that others may see (docs/spec/recap.md 2): names of people's groups stand no more in it, nor the users' own columns, nor what the product noted of who did
 * what. Keys stay, and each name has a stand-in of its own, so that every figure is the same. The workbook is not changed. Rejects with a `WorkbookError` where it cannot be read.
 */
export async function privateCopy(
  workbook: Pick<Workbook, 'readTables'>,
  context: AppContext,
  translate: Translate,
  progress?: Progress,
): Promise<WorkbookSpec> {
  const { schema } = context.programme;
  const apart = new Map(partialTables(schema).map((name) => [partialName(name), name]));
  const raw = await workbook.readTables([...reportedTables(schema), ...apart.keys()], progress);
  const { dataset } = await checkTables(
    { tables: raw.tables.filter(({ name }) => !apart.has(name)) },
    context,
    progress,
  );
  const standIn = new StandIns();
  const sheetOf = (own: Dataset, name: string): DataSheet => {
    const rows = partsOf(own, name).flatMap((table) => repairedRows(schema, table, []));
    return dataSheet(schema, name, withoutNames(schema, name, rows, standIn));
  };
  const tables = tableNames(schema)
    .filter((name) => dataset.present.has(name))
    .map((name) => sheetOf(dataset, name));
  // Rows that a recap keeps apart while some parts have none stay apart, under their name there.
  const keptApart = raw.tables.flatMap((table) => {
    const name = apart.get(table.name);
    if (name === undefined) return [];
    const sheet = sheetOf(readDataset(schema, { tables: [{ ...table, name }] }), name);
    return sheet.rows.length === 0 ? [] : [{ ...sheet, name: table.name }];
  });
  const kept = [carriedSettings([raw.tables]), historySheet(raw.tables, [])];
  const dataSheets: readonly DataSheet[] = [
    profileSheet(schema, dataset.profile.values),
    ...tables,
    ...keptApart,
    ...kept.filter((sheet) => sheet !== null),
  ];
  const [title = ''] = placesOf(schema, dataset.profile, translate).slice(-1);
  return { title, dataSheets, report: null };
}

function withoutNames(
  schema: Schema,
  name: string,
  rows: readonly (readonly CellValue[])[],
  standIn: StandIns,
): readonly (readonly CellValue[])[] {
  const columns = columnsOf(schema, name);
  if (!columns.some(({ personal }) => personal === true)) return rows;
  return rows.map((cells) =>
    cells.map((value, at) => {
      const column = columns[at];
      return column?.personal === true ? standIn.for(column.header, value) : value;
    }),
  );
}

/** Gives each name of a column a number, in the order in which they come: names that count as one have one. */
class StandIns {
  private readonly numbers = new Map<string, Map<string, number>>();

  for(header: string, value: CellValue): CellValue {
    const name = keyOf(String(value ?? ''));
    if (name === '') return value;
    const known = this.numbers.get(header) ?? new Map<string, number>();
    this.numbers.set(header, known);
    const number = known.get(name) ?? known.size + 1;
    known.set(name, number);
    return `${header} ${number}`;
  }
}
