import { tableStyle } from '../layout';
import type { OwnTableName } from '../../engine/schema';
import type { OwnBlock } from '../ownTable';
import { quietly } from './quietly';
import { optionalFeatures } from './requirements';
import type { Supports } from './requirements';
import type { Survey } from './survey';

/** Own tables whose rows are an Excel Table as well, and its name. */
const tableNames: Partial<Record<OwnTableName, string>> = { 'Riwayat Indikator': 'Riwayat_Indikator' };

/** What was just written to an own table. */
interface Written {
  readonly table: OwnTableName;
  readonly isNew: boolean;
  readonly blocks: readonly OwnBlock[];
}

/**
 * Makes an Excel Table of an own table that was just made, and lets one that is there take in the rows below it, unless it is filtered or has a
 * totals row. An extra: rows are read wherever they stand on the sheet. Without ExcelApi 1.13 no Table could grow, so that there is none.
 */
export async function growTables(
  context: Excel.RequestContext,
  found: Survey,
  written: readonly Written[],
  supports: Supports,
): Promise<void> {
  if (!supports(optionalFeatures.tableResize.api)) return;
  const { worksheets } = context.workbook;
  const pending = written.filter(({ table, blocks }) => tableNames[table] !== undefined && blocks.length > 0);
  const existing = pending.flatMap(({ table, blocks }) => {
    const object = found.tables.find(({ sheet }) => sheet.toLowerCase() === table.toLowerCase());
    if (object === undefined || !object.canGrow) return [];
    const excelTable = context.workbook.tables.getItem(object.name);
    const range = excelTable.getRange();
    range.load('rowIndex,columnIndex,columnCount');
    return [{ sheet: table, excelTable, range, end: endOf(blocks) }];
  });
  if (existing.length > 0) await context.sync();
  const added = pending.filter(({ table, isNew }) => isNew && !isTaken(found, tableNames[table]));
  if (existing.length + added.length === 0) return;
  quietly(context, () => {
    for (const { sheet, excelTable, range, end } of existing) {
      const { rowIndex, columnIndex, columnCount } = range;
      const area = worksheets.getItem(sheet).getRangeByIndexes(rowIndex, columnIndex, end - rowIndex, columnCount);
      resizeTable(excelTable, area);
    }
    for (const { table, blocks } of added) {
      const width = blocks[0]?.cells[0]?.length ?? 1;
      const worksheet = worksheets.getItem(table);
      const excelTable = worksheet.tables.add(worksheet.getRangeByIndexes(0, 0, endOf(blocks), width), true);
      excelTable.name = tableNames[table] ?? '';
      excelTable.style = tableStyle;
    }
  });
  await context.sync();
}

/** Queues that a Table takes in rows below it, where there is ExcelApi 1.13. */
export function resizeTable(table: Excel.Table, area: Excel.Range): void {
  table.resize(area);
}

const isTaken = ({ tables }: Survey, name: string | undefined): boolean =>
  tables.some((table) => table.name.toLowerCase() === name?.toLowerCase());

const endOf = (blocks: readonly OwnBlock[]): number => Math.max(...blocks.map(({ top, cells }) => top + cells.length));
