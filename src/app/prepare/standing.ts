import { columnLetters, tableIn, type Dataset, type RawTable } from '../../engine/dataset';
import {
  columnRule,
  entryColumn,
  hintNote,
  listSheetName,
  listsOf,
  newLayout,
  periodCell,
  stepHeadings,
  type Lists,
  type RuleBasis,
  type TableLayout,
} from '../../engine/entry';
import type { Programme } from '../../engine/programme';
import { cellReference, dataSheet, type DataSheetColumn, type ListSheet } from '../../engine/report';
import { columnsOf, entryOf, tableOf, type CellValue, type ColumnSchema, type Schema } from '../../engine/schema';
import type { CheckSettings } from '../../engine/settings';
import { isListItem } from '../../workbook/listItem';
import { freeSheetName, unfinishedMark } from '../../workbook/names';
import type { EntryState, RuledArea, SheetArea, Workbook } from '../../workbook/port';

/** A table that is there, and where its columns stand. */
export interface StandingTable {
  readonly name: string;
  readonly sheet: string;
  readonly layout: TableLayout;
  /** Its last row, from 1. */
  readonly lastRow: number;
}

/** Where the columns of a table stand. */
export function standingTable(dataset: Dataset, { name, sheet, kind, top, values }: RawTable): StandingTable {
  const { sheetColumns: columns, sheetRows } = tableIn(dataset, name);
  // A plain sheet may have titles above its header.
  const first = kind === 'table' ? undefined : sheetRows[0];
  return {
    name,
    sheet,
    layout: {
      letters: new Map([...columns].map(([header, column]) => [header, columnLetters(column)])),
      firstRow: (first ?? top + 1) + 1,
    },
    lastRow: top + values.length,
  };
}

/** Cells of a column that may get a rule: those of its rows, or its header, which may get a hint. */
export interface RulePlace extends SheetArea {
  readonly table: StandingTable;
  readonly column: ColumnSchema;
  readonly part: 'rows' | 'header';
}

/** The cells of a table that may get rules. */
export function rulePlaces(schema: Schema, table: StandingTable): readonly RulePlace[] {
  const { sheet, layout, lastRow } = table;
  const { letters, firstRow } = layout;
  return columnsOf(schema, table.name).flatMap((column): RulePlace[] => {
    const letter = letters.get(column.header);
    if (letter === undefined) return [];
    const rows = { table, column, sheet, part: 'rows', address: `${letter}${firstRow}:${letter}${lastRow}` } as const;
    const header = { table, column, sheet, part: 'header', address: `${letter}${firstRow - 1}` } as const;
    return column.calculated === undefined ? [rows, header] : [header];
  });
}

/** The rule or hint that a place without one gets; none where anything may stand. */
export function ruledAreas(basis: RuleBasis, { table, column, sheet, address, part }: RulePlace): readonly RuledArea[] {
  const { name, layout } = table;
  if (part === 'header') return [{ sheet, address, hint: hintNote(basis, name, column, layout) }];
  const rule = columnRule(basis, name, column, layout);
  return rule === null ? [] : [{ sheet, address, rule }];
}

/** Whether a sheet, or a column of its Table, was begun by a try that broke off. */
export const isUnfinished = ({ unfinished }: EntryState, sheet: string, header?: string): boolean =>
  unfinished.get(sheet)?.has(unfinishedMark(header)) === true;

/** The optional columns that a table does not have, or has as a try that broke off has left them, ready to be added at its end. */
export function addedColumns(
  basis: RuleBasis,
  dataset: Dataset,
  table: StandingTable,
  state: EntryState,
): readonly DataSheetColumn[] {
  const { schema } = basis;
  const { absent } = tableIn(dataset, table.name);
  const formats = new Map(dataSheet(schema, table.name, []).columns.map((column) => [column.header, column]));
  return columnsOf(schema, table.name).flatMap((column) => {
    const plain = formats.get(column.header);
    const isMissing = absent.has(column.header) || isUnfinished(state, table.sheet, column.header);
    if (column.required !== false || !isMissing || plain === undefined) return [];
    const { header, numberFormat, width } = plain;
    return [{ header, numberFormat, width, ...entryColumn(basis, table.name, column, table.layout) }];
  });
}

/** The lists of a workbook that is there: where its keys and its period stand, on a sheet of its own name. */
export async function standingLists(
  workbook: Pick<Workbook, 'readSheets'>,
  { schema, classSteps }: Programme,
  settings: CheckSettings,
  state: EntryState,
  dataset: Dataset,
  tables: readonly StandingTable[],
): Promise<{ readonly lists: Lists; readonly sheet: ListSheet | null }> {
  const make = (name: string): Lists =>
    listsOf(
      schema,
      classSteps?.(settings) ?? {},
      { period: periodPlace(schema, dataset), key: keyPlace(schema, tables) },
      name,
    );
  const lists = make(listSheetName);
  const taken = new Set(state.sheets.map((name) => name.toLowerCase()));
  if (!taken.has(listSheetName.toLowerCase())) return { lists, sheet: withFreeNames(lists.sheet, state) };
  const stand = await standOfLists(workbook, lists.sheet, Object.keys(classSteps?.(settings) ?? {}));
  if (stand !== 'other') {
    // Cut off before, it lacks cells or names, which are added.
    const sheet = withFreeNames(lists.sheet, state);
    return { lists, sheet: stand === 'whole' && sheet.names.length === 0 ? null : sheet };
  }
  // A sheet of that name is the user's, or older: it stays as it is.
  const other = make(freeSheetName(listSheetName, taken));
  return { lists: other, sheet: withFreeNames(other.sheet, state) };
}

/** Names that the workbook has already keep what they mean. */
function withFreeNames(sheet: ListSheet, { names }: EntryState): ListSheet {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return { ...sheet, names: sheet.names.filter(({ name }) => !taken.has(name.toLowerCase())) };
}

/**
 * Whether the sheet of that name holds these very lists, a part of them and nothing else, or something else; limits of classes may be others, which follow the settings
 * (`listedLimits`).
 */
async function standOfLists(
  workbook: Pick<Workbook, 'readSheets'>,
  { name, headings, columns, formulas }: ListSheet,
  stepNames: readonly string[],
): Promise<'whole' | 'part' | 'other'> {
  const rows = 1 + Math.max(...columns.map((cells) => cells.length));
  const [cells = []] = await workbook.readSheets([{ name, rows, columns: headings.length }]);
  const isCalculated = (row: number, column: number): boolean =>
    formulas.some((each) => each.row === row && each.column === column);
  const limits = new Set(stepNames.flatMap((step) => stepHeadings(step)));
  const isLimit = (row: number, column: number): boolean =>
    row > 0 && limits.has(headings[column] ?? '') && columns[column]?.[row - 1] !== undefined;
  const every = (isFine: (cell: CellValue, wanted: CellValue) => boolean): boolean =>
    cells.every((row, index) =>
      row.every((cell, column) => {
        const wanted = index === 0 ? headings[column] : columns[column]?.[index - 1];
        if (isLimit(index, column) && typeof cell === 'number') return true;
        return isCalculated(index, column) || isFine(cell ?? null, wanted ?? null);
      }),
    );
  if (every(isListItem)) return 'whole';
  return every((cell, wanted) => cell === null || isListItem(cell, wanted)) ? 'part' : 'other';
}

function periodPlace(schema: Schema, { profileCells }: Dataset): string {
  const cell = profileCells.get(entryOf(schema, 'period')?.header ?? '');
  if (cell === undefined) return periodCell(schema);
  return cellReference(cell.sheet, `$${columnLetters(cell.column)}$${cell.row + 1}`);
}

function keyPlace(schema: Schema, tables: readonly StandingTable[]) {
  return (table: string) => {
    const there = tables.find(({ name }) => name === table);
    const { letters, firstRow } = there?.layout ?? newLayout(schema, table);
    const [key] = tableOf(schema, table).key;
    return { sheet: there?.sheet ?? table, column: letters.get(key) ?? 'A', firstRow };
  };
}
