import { isOwnTable, type Schema } from '../../engine/schema';
import { sheetOfTable } from '../names';
import type { ShownTexts } from '../textColumns';

/** A wanted table that exists, and how to get at its cells. */
export interface Source {
  readonly name: string;
  readonly sheet: string;
  readonly kind: 'table' | 'range';
  /** Null for a plain sheet that has not been read yet. */
  readonly size: { readonly rows: number; readonly columns: number } | null;
  /** Columns whose displayed texts are wanted; null: all, because the header is not known yet. */
  readonly textColumns: readonly number[] | null;
  /** All its cells. Every call gives a new proxy, so that a failed request can be repeated. */
  cells(): Excel.Range;
}

/**
 * Finds the wanted tables with one request: Excel Tables by name anywhere in the workbook, else sheets by name, ignoring case.
 * Those that do not exist are left out.
 */
export async function findSources(
  context: Excel.RequestContext,
  schema: Schema,
  texts: ShownTexts,
  names: readonly string[],
): Promise<readonly Source[]> {
  const { tables, worksheets } = context.workbook;
  tables.load(
    'items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/rows/count,items/columns/items/name',
  );
  worksheets.load('items/name');
  await context.sync();
  return names.flatMap((name) => {
    const wanted = name.toLowerCase();
    const worksheet = sheetOfTable(schema, worksheets.items, name);
    // Own tables grow below an Excel Table that somebody made of them.
    if (worksheet !== undefined && isOwnTable(schema, name)) return [sheetSource(name, worksheet)];
    const table = tables.items.find((each) => each.name.toLowerCase() === wanted);
    if (table !== undefined) return [tableSource(texts, name, table)];
    return worksheet === undefined ? [] : [sheetSource(name, worksheet)];
  });
}

/** Which of some tables are Excel Tables, and which are plain sheets; one request, without what their columns are called. Those that do not exist are left out. */
export async function findKinds(
  context: Excel.RequestContext,
  schema: Schema,
  names: readonly string[],
): Promise<ReadonlyMap<string, Source['kind']>> {
  const { tables, worksheets } = context.workbook;
  tables.load('items/name');
  worksheets.load('items/name');
  await context.sync();
  const tableNames = new Set(tables.items.map(({ name }) => name.toLowerCase()));
  return new Map(
    names.flatMap((name): [string, Source['kind']][] => {
      const isSheet = sheetOfTable(schema, worksheets.items, name) !== undefined;
      const isTable = tableNames.has(name.toLowerCase()) && !(isSheet && isOwnTable(schema, name));
      return isTable ? [[name, 'table']] : isSheet ? [[name, 'range']] : [];
    }),
  );
}

function tableSource(texts: ShownTexts, name: string, table: Excel.Table): Source {
  const header = table.columns.items.map((column) => column.name);
  return {
    name,
    sheet: table.worksheet.name,
    kind: 'table',
    size: {
      rows: table.rows.count + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0),
      columns: header.length,
    },
    textColumns: texts.isProfile(name) ? null : texts.columns(name, [header]),
    cells: () => table.getRange(),
  };
}

/** Rows of the largest Tables below which nothing more is looked for: there may be no row left. */
const mostRowsAbove = 1_000_000;

/** The row right below an Excel Table, as a source of its own; null where there is none. */
export function sourceBelow(source: Source): Source | null {
  const { kind, size, cells } = source;
  if (kind !== 'table' || size === null || size.rows > mostRowsAbove) return null;
  return {
    ...source,
    size: { rows: 1, columns: size.columns },
    textColumns: [],
    cells: () => cells().getLastRow().getOffsetRange(1, 0),
  };
}

/** A blank sheet's used range is its first cell. */
function sheetSource(name: string, worksheet: Excel.Worksheet): Source {
  return {
    name,
    sheet: worksheet.name,
    kind: 'range',
    size: null,
    textColumns: null,
    cells: () => worksheet.getUsedRange(true),
  };
}
