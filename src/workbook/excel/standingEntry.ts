import type { DataSheetColumn, ListSheet } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import { isListItem } from '../listItem';
import { tableName } from '../names';
import type { Preparation } from '../port';
import type { Survey } from './survey';

/** What of a preparation stands already, of a try that broke off after its cells were written. */
export interface Standing {
  /** Names of sheets whose Table stands, in lower case. */
  readonly sheets: ReadonlySet<string>;
  /** Whether the lists have a sheet, which holds nothing but what belongs there. */
  readonly hasListSheet: boolean;
  /** The columns that are still to be added, by table. */
  readonly columns: Preparation['columns'];
}

/** Looks at what there is of the sheets and columns; one request, none where nothing of it can be there. */
export async function standingEntry(
  { workbook }: Excel.RequestContext,
  found: Survey,
  { sheets, columns, lists }: Preparation,
): Promise<Standing> {
  const isTableOn = (name: string): boolean =>
    found.tables.some((table) => table.sheet === name && table.name === tableName(name));
  const used =
    lists !== null && found.names.has(lists.name.toLowerCase())
      ? workbook.worksheets.getItem(lists.name).getUsedRangeOrNullObject(true)
      : null;
  used?.load('values,rowIndex,columnIndex');
  const headers = columns.map(({ table }) => workbook.tables.getItem(table).columns.load('items/name'));
  if (used !== null || headers.length > 0) await workbook.context.sync();
  return {
    sheets: new Set(sheets.flatMap(({ name }) => (isTableOn(name) ? [name.toLowerCase()] : []))),
    hasListSheet: used !== null && lists !== null && isPartOf(used, lists),
    columns: columns.flatMap(({ table, columns: all }, index): Preparation['columns'] => {
      const there = new Set(headers[index]?.items.map(({ name }) => name));
      const missing = all.filter(({ header }: DataSheetColumn) => !there.has(header));
      return missing.length === 0 ? [] : [{ table, columns: missing }];
    }),
  };
}

/** Whether a sheet holds the lists, or a part of them, and nothing else; what is calculated may be anything. */
function isPartOf(used: Excel.Range, { headings, columns, formulas }: ListSheet): boolean {
  if (used.isNullObject) return true;
  const { rowIndex, columnIndex, values } = used;
  return values.every((cells: CellValue[], down) =>
    cells.every((cell, right) => {
      const [row, column] = [rowIndex + down, columnIndex + right];
      const wanted = row === 0 ? headings[column] : columns[column]?.[row - 1];
      const isCalculated = formulas.some((each) => each.row === row && each.column === column);
      return cell === '' || isCalculated || isListItem(cell, wanted ?? null);
    }),
  );
}
