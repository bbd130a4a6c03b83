import type { Schema } from '../../engine/schema';
import type { Workbook } from '../port';
import { ShownTexts } from '../textColumns';
import { apply, refusals, setSettings } from './apply';
import { entryState } from './entryState';
import { extendTable } from './extendTable';
import { isMarked, mark } from './mark';
import { makeTables } from './makeTables';
import { openNew } from './openNew';
import { prepare } from './prepare';
import { readTables } from './read';
import { readNamedCells } from './readNamedCells';
import { readRows } from './readRows';
import { readSheets } from './readSheets';
import { optionalFeatures, type Supports } from './requirements';
import { run } from './run';
import { select } from './select';
import { showAll } from './showAll';
import { watch } from './watch';
import { watchSelection } from './watchSelection';
import { writeReport } from './write';

export { excelProbe } from './probe';
export { minimumApi, optionalFeatures } from './requirements';
export type { Supports } from './requirements';

/**
 * The workbook that is open in Excel.
 * @param schema which tables it may have
 * @param supports whether the running Excel has an ExcelApi requirement set, e.g. `(v) => Office.context.requirements.isSetSupported('ExcelApi', v)`
 */
export function excelWorkbook(schema: Schema, supports: Supports): Workbook {
  const texts = new ShownTexts(schema);
  return {
    readTables: (names, progress, known) =>
      run('', (context) => readTables(context, schema, texts, names, supports, progress, known)),
    readRows: (tables, wanted, limit) => run('', (context) => readRows(context, schema, texts, tables, wanted, limit)),
    writeReport: (report, progress) => run('', (context) => writeReport(context, report, progress)),
    readSheets: (sheets, progress) => run('', (context) => readSheets(context, sheets, progress)),
    readNamedCells: (id, names) => run('', (context) => readNamedCells(context, id, names)),
    select: (sheet, cell, options) => run(sheet, (context) => select(context, sheet, cell, options?.reveal)),
    apply: (edits, own, progress, rows) =>
      run('', (context) => apply(context, schema, edits, own, supports, progress, rows)),
    showAll: (sheet) => run(sheet, (context) => showAll(context, sheet)),
    refusals: (edits) => run('', (context) => refusals(context, edits)),
    setSettings: (entries) => run('', (context) => setSettings(context, entries)),
    mark: (cells) => run('', (context) => mark(context, cells)),
    isMarked: () => run('', isMarked),
    entryState: (areas) => run('', (context) => entryState(context, areas)),
    prepare: (preparation, progress) => run('', (context) => prepare(context, preparation, progress)),
    makeTables: (ranges) => run('', (context) => makeTables(context, ranges)),
    ...(supports(optionalFeatures.tableResize.api)
      ? { extendTable: (table: string) => run(table, (context) => extendTable(context, table)) }
      : {}),
    openNew,
    watch,
    watchSelection,
  };
}
