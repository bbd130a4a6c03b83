import { writeXlsx } from 'hucre';
import type { WorkbookProperties } from 'hucre';
import { fontName } from '../../engine/report';
import type { WorkbookSpec } from '../../engine/report';
import { defaultFontSize, printedApart } from '../layout';
import { dataSheet, LookupSheet } from './dataSheet';
import { xmlText } from '../xmlText';
import { finishDataSheets } from './finishData';
import { finishReportSheets } from './finish';
import { orderFonts } from './fontOrder';
import { listNames, listSheet } from './listSheet';
import { printAreaName, printTitles } from './print';
import { composeReport, reportSheetNames } from './reportSheet';
import { RowLooks, streamRows } from './streamedRows';
import { ZipFile } from './zip';

/** Name of the program in the properties of the files it writes. */
const creator = 'Indikator Mandiri';

/**
 * Writes a complete workbook: report sheets first, then the data tables as Excel Tables.
 * @param modified time of writing kept in the file's properties; the same time and contents give the same bytes
 * @returns the bytes of an `.xlsx` file
 */
export async function writeWorkbookFile(spec: WorkbookSpec, modified: Date = new Date()): Promise<Uint8Array> {
  return (await composed(spec, modified)).save();
}

/** The same, piece by piece: what becomes a file need not be put together before. */
export async function writeWorkbookPieces(spec: WorkbookSpec, modified: Date = new Date()): Promise<Uint8Array[]> {
  return (await composed(spec, modified)).savedPieces();
}

async function composed(spec: WorkbookSpec, modified: Date): Promise<ZipFile> {
  const lookup = new LookupSheet();
  const looks = spec.dataSheets.map((sheet) => new RowLooks(sheet));
  const dataSheets = spec.dataSheets.map((sheet, index) =>
    dataSheet(sheet, looks[index] ?? new RowLooks(sheet), lookup),
  );
  const lookupSheet = spec.lists === undefined ? lookup.toSheet() : listSheet(spec.lists);
  const others = lookupSheet === null ? dataSheets : [...dataSheets, lookupSheet];
  const report = spec.report ?? { title: spec.title, sheets: [] };
  const taken = new Set(others.map((sheet) => sheet.name.toLowerCase()));
  const pages = composeReport(report, reportSheetNames(report, taken));
  const bytes = await writeXlsx({
    sheets: [...pages.sheets, ...others],
    namedRanges: [
      ...pages.namedRanges,
      ...spec.dataSheets.map((sheet) => printTitles(sheet.name, [0, 0])),
      ...spec.dataSheets
        .filter(({ apart }) => apart)
        .map(({ name, columns }) => printAreaName(name, printedApart(columns.length))),
      ...(spec.lists === undefined ? [] : listNames(spec.lists)),
    ],
    properties: properties(spec.title, modified),
    defaultFont: { name: fontName, size: defaultFontSize },
  });
  const zip = ZipFile.open(bytes, spec.title);
  await orderFonts(zip);
  await finishDataSheets(zip, spec.dataSheets, pages.sheets.length);
  await finishReportSheets(zip, report.sheets, pages.actual);
  for (const [index, sheet] of spec.dataSheets.entries())
    await streamRows(
      zip,
      `xl/worksheets/sheet${pages.sheets.length + index + 1}.xml`,
      sheet,
      looks[index] ?? new RowLooks(sheet),
    );
  return zip;
}

function properties(title: string, modified: Date): WorkbookProperties {
  return { title: xmlText(title), creator, created: modified, modified };
}
