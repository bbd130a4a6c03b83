import { writeXlsx } from 'hucre';
import type { ReportSheet, ReportSpec } from '../../engine/report';
import { WorkbookError } from '../errors';
import { formatKind } from '../formatKind';
import { freeSheetName, markName } from '../names';
import type { WrittenSheet } from '../port';
import { finishReportSheets } from './finish';
import { orderFonts } from './fontOrder';
import { CellFormats } from './patch/formats';
import {
  relationshipXml,
  relationships,
  relationshipsPath,
  removeCalculationOrder,
  removeSheetPart,
  setContentTypes,
} from './parts';
import { composeReport } from './reportSheet';
import { mergeStyles } from './styleSheet';
import { readStyles, writeStyles } from './stylesPart';
import { transplant } from './transplant';
import { WorkbookPart } from './workbookPart';
import { attributes, element, elements, withoutPrefix } from './xml';
import { ZipFile } from './zip';

/** Where a report sheet goes. */
interface Place {
  readonly sheet: ReportSheet;
  readonly name: string;
  /** Number of the sheet in the workbook's order. */
  readonly number: number;
  /** Relationship of the workbook to it. */
  readonly relation: string;
  readonly isNew: boolean;
}

/**
 * Writes report sheets into the bytes of a workbook. All parts that do not concern them — the user's sheets, tables, charts, macros —
 * keep their very bytes; sheets written before are replaced in place.
 * Errors: `protected` (a sheet of ours, or the workbook when sheets must be added), `file-rare` (a file of a rare make).
 */
export async function graftReport(
  bytes: Uint8Array,
  report: ReportSpec,
  fileName: string,
): Promise<{ readonly bytes: Uint8Array; readonly written: readonly WrittenSheet[] }> {
  const zip = ZipFile.open(bytes, fileName);
  const workbook = await WorkbookPart.open(zip);
  if (!workbook.isKnownKind) throw new WorkbookError('file-rare', fileName, 'workbook part of another kind');
  const places = placesOf(workbook, report);
  if (workbook.isLocked && places.some(({ isNew }) => isNew)) throw new WorkbookError('protected');
  const links = await relationships(zip, workbook.path);
  const parts = new Map(links.map(({ id, target }) => [id, target]));
  const removed = new Set<string>();
  for (const { relation, name, isNew } of places) {
    const part = parts.get(relation);
    if (isNew || part === undefined) continue;
    if (element(withoutPrefix(await zip.text(part)), 'sheetProtection') !== null)
      throw new WorkbookError('protected', name);
    for (const path of await removeSheetPart(zip, part)) removed.add(path);
  }
  for (const path of await removeCalculationOrder(zip, workbook.path)) removed.add(path);

  const donor = await compose(report, places);
  const styles = await takeStyles(zip, donor.zip, fileName);
  const formats = new CellFormats(await readStyles(donor.zip));
  const added = new Map<string, string>();
  const targets = new Map<string, string>();
  for (const [index, { name, relation, isNew }] of places.entries()) {
    const part = await transplant(zip, donor.zip, `xl/worksheets/sheet${index + 1}.xml`, 'worksheet', added);
    await zip.setText(part, restyled(redated(await zip.text(part), formats, workbook.serialOffset), styles));
    targets.set(relation, part);
    if (isNew) workbook.addSheet(name, relation);
  }
  workbook.setNames(
    donor.names.map(({ name, range, scope }) => ({
      name,
      formula: range,
      sheet: places.find((place) => place.name === scope)?.number ?? 0,
    })),
  );
  await zip.setText(workbook.path, workbook.xml);
  await relink(zip, workbook.path, targets);
  await setContentTypes(zip, added, removed);
  return { bytes: zip.save(), written: places.map(({ sheet, name }) => ({ id: sheet.id, name })) };
}

function placesOf(workbook: WorkbookPart, report: ReportSpec): readonly Place[] {
  const { sheets } = workbook;
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = sheets.length;
  return report.sheets.map((sheet): Place => {
    const known = workbook.sheetWithName(markName(sheet.id));
    const own = sheets[known];
    if (own !== undefined) return { sheet, name: own.name, number: known, relation: own.relation, isNew: false };
    number += 1;
    return {
      sheet,
      name: freeSheetName(sheet.name, taken),
      number: number - 1,
      relation: `rId${markName(sheet.id)}`,
      isNew: true,
    };
  });
}

/** The report as a workbook of its own, whose parts are then taken over. Its texts stand in the cells, not in a shared list. */
async function compose(
  report: ReportSpec,
  places: readonly Place[],
): Promise<{ zip: ZipFile; names: ReturnType<typeof composeReport>['namedRanges'] }> {
  const names = new Map(places.map(({ sheet, name }) => [sheet.id, name]));
  const { actual, sheets, namedRanges } = composeReport(report, names);
  const zip = ZipFile.open(await writeXlsx({ sheets: [...sheets], stringMode: 'inline' }), report.title);
  await orderFonts(zip);
  await finishReportSheets(zip, report.sheets, actual);
  return { zip, names: namedRanges };
}

/** Numbers that cell formats and looks of conditional formats got in another style sheet. */
interface NewNumbers {
  readonly xfs: readonly number[];
  readonly dxfs: readonly number[];
}

async function takeStyles(zip: ZipFile, donor: ZipFile, fileName: string): Promise<NewNumbers> {
  const merged = mergeStyles(await readStyles(zip), await readStyles(donor));
  if (merged === null) throw new WorkbookError('file-rare', fileName, 'style part of another kind');
  await writeStyles(zip, merged.xml);
  return merged;
}

/** A sheet whose dates are counted as the workbook counts them; `offset` is taken from each serial. */
function redated(sheet: string, formats: CellFormats, offset: number): string {
  if (offset === 0) return sheet;
  return sheet.replace(
    /(<c [^>]*?\bs="(\d+)"[^>]*>(?:<f\b[^>]*>[^<]*<\/f>)?<v>)([\d.]+)(?=<\/v>)/g,
    (whole, start: string, style: string, serial: string) =>
      formatKind(formats.code(Number(style))) === 'date' ? `${start}${Number(serial) - offset}` : whole,
  );
}

/** A sheet with the new numbers of its cell formats and looks. */
function restyled(sheet: string, { xfs, dxfs }: NewNumbers): string {
  const renumbered = (xml: string, place: RegExp, numbers: readonly number[]): string =>
    xml.replace(place, (_, start: string, number: string) => `${start}${numbers[Number(number)] ?? 0}"`);
  return renumbered(renumbered(sheet, /(<c [^>]*?\bs=")(\d+)"/g, xfs), /(<cfRule [^>]*?\bdxfId=")(\d+)"/g, dxfs);
}

/** Points the workbook's relationships at the sheets' parts. */
async function relink(zip: ZipFile, workbook: string, targets: ReadonlyMap<string, string>): Promise<void> {
  const path = relationshipsPath(workbook);
  let xml = withoutPrefix(await zip.text(path));
  for (const each of elements(xml, 'Relationship')) {
    const { Id = '' } = attributes(each);
    if (targets.has(Id)) xml = xml.replace(each, '');
  }
  const links = [...targets].map(([id, target]) => relationshipXml({ id, type: 'worksheet', target })).join('');
  await zip.setText(
    path,
    xml.replace('</Relationships>', () => `${links}</Relationships>`),
  );
}
