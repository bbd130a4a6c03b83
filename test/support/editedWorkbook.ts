import { cellsAsTyped, checkTables, consolidateFiles, rawWorkbookOf, reportOf } from '../../src/app';
import type { DataSheet, ReportSpec, ReportTexts, WorkbookSpec } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { appContext, openFile, schema } from './programme';
import { sampleFiles } from './sample';

/** A row of a data table by its headers. */
export type Row = Readonly<Record<string, CellValue>>;
/** Gives the rows of a table anew. */
export type Edit = readonly [table: string, change: (rows: readonly Row[]) => readonly Row[]];

/** A workbook whose data were edited, one edit after the other. */
export function edited(spec: WorkbookSpec, edits: readonly Edit[]): WorkbookSpec {
  const changed = (sheet: DataSheet): DataSheet => {
    const headers = sheet.columns.map(({ header }) => header);
    const rows = sheet.rows.map((cells): Row =>
      Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? null])),
    );
    const after = edits
      .filter(([table]) => table === sheet.name)
      .reduce((all, [, change]) => change(all), rows as readonly Row[]);
    return { ...sheet, rows: after.map((row) => headers.map((header) => row[header] ?? null)) };
  };
  return { ...spec, dataSheets: spec.dataSheets.map(changed) };
}

/** What changes in each row of a table. */
export const each =
  (change: (row: Row, index: number) => Row): Edit[1] =>
  (rows) =>
    rows.map((row, index) => ({ ...row, ...change(row, index) }));

/** The rows of the sample's workbooks whose names contain `part`, put together. */
export async function sampleOf(part: string): Promise<WorkbookSpec> {
  const files = (await sampleFiles()).filter(({ name }) => name.includes(part));
  const opened = await Promise.all(
    files.map(async ({ name, bytes }) => ({ name, workbook: await openFile(bytes, name) })),
  );
  const { dataSheets } = await consolidateFiles(opened, appContext);
  return { title: 'uji', dataSheets, report: null };
}

/** A report beside its data, as if the check had found nothing: the number of errors is the one thing that does not follow the cells. */
export async function reported({ dataSheets }: WorkbookSpec, texts: ReportTexts): Promise<ReportSpec> {
  const check = await checkTables(rawWorkbookOf(schema, dataSheets), appContext);
  return reportOf({ ...check, counts: { ...check.counts, error: 0 } }, texts, cellsAsTyped).report;
}
