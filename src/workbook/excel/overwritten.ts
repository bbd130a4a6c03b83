import { gridOf, type RawTable } from '../../engine/dataset';
import type { Schema } from '../../engine/schema';
import { overwrittenCells } from '../overwritten';
import { rowsOfAreas } from './cells';
import { workbookError } from './errors';
import { columnRuns } from './ownRowColumns';

/** More areas of formulas than this are no column that is calculated with a few values in between. */
const mostAreas = 1_000;

/**
 * Tells tables which cells of their calculated columns hold values among formulas, with one request; one more where there are any. Where Excel does not look for
 * formulas (a protected sheet) nothing is told.
 */
export async function withOverwritten(
  context: Excel.RequestContext,
  schema: Schema,
  tables: readonly RawTable[],
): Promise<readonly RawTable[]> {
  const asked = tables.flatMap((table) =>
    columnRuns(schema, table)
      // Asked about a single cell, Excel would look through the whole sheet.
      .filter(({ calculated }) => calculated && table.values.length > 2)
      .map(({ from }) => {
        const column = context.workbook.tables.getItem(table.name).getDataBodyRange().getColumn(from);
        const formulas = column.getSpecialCellsOrNullObject('Formulas');
        formulas.load('areaCount');
        return { table, column: from, formulas };
      }),
  );
  if (asked.length === 0) return tables;
  try {
    await context.sync();
    const found = asked.filter(({ formulas }) => !formulas.isNullObject && formulas.areaCount <= mostAreas);
    if (found.length === 0) return tables;
    found.forEach(({ formulas }) => formulas.load('areas/items/rowIndex,areas/items/rowCount'));
    await context.sync();
    return tables.map((table) => {
      const columns = found.filter((each) => each.table === table);
      const cells = columns.flatMap(({ column, formulas }) => {
        return overwrittenCells(table, gridOf(table), column, new Set(rowsOfAreas(formulas)));
      });
      return columns.length === 0 ? table : { ...table, overwritten: new Set(cells) };
    });
  } catch (error) {
    const { code } = workbookError(error, '');
    if (code === 'protected' || code === 'not-found') return tables;
    throw error;
  }
}
