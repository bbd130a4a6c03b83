import type { Sheet } from './book';
import { copied } from './copy';

/**
 * Everything that changes when cells of a sheet move: its cells, tables and charts, and what refers to them in the whole workbook.
 * @returns puts it back as it is now
 */
export function rememberMoved(sheet: Sheet): () => void {
  const { book } = sheet;
  const restoreCells = sheet.rememberCells();
  const restoreFormulas = book.sheets.filter((other) => other !== sheet).map((other) => other.rememberFormulas());
  const parts = book.sheets.map((each) => ({ of: each.parts, kept: copied(each.parts) }));
  const areas = sheet.tables.map((table) => ({ table, area: table.area, definition: copied(table.definition) }));
  const charts = book.sheets.flatMap((each) => each.charts.map((chart) => ({ chart, series: copied(chart.series) })));
  const names = book.names.map((name) => ({ name, formula: name.formula }));
  return () => {
    restoreCells();
    for (const restore of restoreFormulas) restore();
    for (const { of, kept } of parts) {
      for (const key of Object.keys(of)) if (!(key in kept)) Reflect.deleteProperty(of, key);
      Object.assign(of, copied(kept));
    }
    for (const { table, area, definition } of areas) {
      table.area = area;
      Object.assign(table.definition, definition);
    }
    for (const { chart, series } of charts) chart.series = copied(series);
    for (const { name, formula } of names) name.formula = formula;
    book.isStale = true;
  };
}
