import { headerKey } from '../../engine/dataset';
import type { OwnTableName } from '../../engine/schema';
import { tableStyle } from '../layout';
import type { OwnBlock, OwnSheet, OwnTable } from '../ownTable';
import { quietly } from './quietly';
import { optionalFeatures } from './requirements';
import type { Supports } from './requirements';
import type { Survey } from './survey';

/** Own tables whose rows are an Excel Table as well, and its name. */
const tableNames: ReadonlyMap<string, string> = new Map<OwnTableName, string>([
  ['Riwayat Indikator', 'Riwayat_Indikator'],
]);

/** The cells of an own table as they are after writing: zero-based sheet coordinates, `end` exclusive. */
export interface OwnArea {
  readonly top: number;
  readonly left: number;
  readonly end: number;
  readonly columns: number;
  /** Whether the header stands in its first row. */
  readonly hasHeader: boolean;
}

/** An own table that was written to, or that held its rows already. */
interface Written {
  readonly table: OwnTable;
  readonly area: OwnArea | null;
}

/** The cells of an own table once blocks are written; null where there are none. */
export function areaAfter({ columns }: OwnTable, sheet: OwnSheet | null, blocks: readonly OwnBlock[]): OwnArea | null {
  const ends = blocks.map(({ top, cells }) => top + cells.length);
  if (sheet === null) {
    const [first] = blocks;
    const width = first?.cells[0]?.length ?? 0;
    return first === undefined ? null : { top: 0, left: 0, end: Math.max(...ends), columns: width, hasHeader: true };
  }
  const { top, left, rowCount, head } = sheet;
  const [header = []] = head;
  const keys = new Set(header.map((cell) => headerKey(String(cell ?? ''))));
  return {
    top,
    left,
    end: Math.max(top + rowCount, ...ends),
    columns: header.length,
    hasHeader: columns.every((name) => keys.has(headerKey(name))),
  };
}

/**
 * Makes an Excel Table of an own table that is none, and lets one that is there take in the rows below it, unless it is filtered or has a totals row; also where an earlier
 * writing broke off before. An extra: rows are read wherever they stand on the sheet. Without ExcelApi 1.13 no Table could grow, so that there is none.
 */
export async function growTables(
  context: Excel.RequestContext,
  found: Survey,
  written: readonly Written[],
  supports: Supports,
): Promise<void> {
  if (!supports(optionalFeatures.tableResize.api)) return;
  const { worksheets, tables } = context.workbook;
  const wanted = written.flatMap(({ table: { name: table }, area }) => {
    const name = tableNames.get(table);
    if (name === undefined || area === null || !area.hasHeader) return [];
    const there = found.tables.find(({ sheet }) => sheet.toLowerCase() === table.toLowerCase());
    const range = there?.canGrow === true ? tables.getItem(there.name).getRange() : null;
    range?.load('rowIndex,columnIndex,rowCount,columnCount');
    return [{ table, name, area, there, range }];
  });
  if (wanted.some(({ range }) => range !== null)) await context.sync();
  const work = wanted.flatMap(({ table, name, area, there, range }): (() => void)[] => {
    const rangeTo = (top: number, left: number, columns: number): Excel.Range =>
      worksheets.getItem(table).getRangeByIndexes(top, left, area.end - top, columns);
    const own = (excelTable: Excel.Table): void => {
      excelTable.style = tableStyle;
      // Last, since a Table that has its name is finished.
      excelTable.name = name;
    };
    const isFree = !found.tables.some((each) => each.name.toLowerCase() === name.toLowerCase());
    if (there === undefined)
      return isFree
        ? [() => own(worksheets.getItem(table).tables.add(rangeTo(area.top, area.left, area.columns), true))]
        : [];
    if (range === null) return [];
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const excelTable = tables.getItem(there.name);
    return [
      ...(isFree ? [() => own(excelTable)] : []),
      ...(rowIndex + rowCount < area.end
        ? [() => resizeTable(excelTable, rangeTo(rowIndex, columnIndex, columnCount))]
        : []),
    ];
  });
  if (work.length === 0) return;
  quietly(context, () => work.forEach((queue) => queue()));
  await context.sync();
}

/** Queues that a Table takes in rows below it, where there is ExcelApi 1.13. */
export function resizeTable(table: Excel.Table, area: Excel.Range): void {
  table.resize(area);
}
