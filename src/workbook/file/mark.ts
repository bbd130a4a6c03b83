import { addressOf } from '../../engine/dataset';
import { markFormula, markKinds, markLooks, markRule, planMarks } from '../marks';
import type { MarkKind } from '../marks';
import { WorkbookError } from '../errors';
import type { CellMark, MarkOutcome } from '../port';
import { relationships } from './parts';
import { changedSheet } from './patch/rowStream';
import { mergeLooks } from './styleSheet';
import { readStyles, writeStyles } from './stylesPart';
import { WorkbookPart } from './workbookPart';
import { attributes, element, elements, withoutPrefix } from './xml';
import { ZipFile } from './zip';

/** What may stand behind conditional formats in a sheet. */
const behind =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]|<\/worksheet>/;

/** The file with its cells coloured, and what could not be. */
interface MarkedFile {
  readonly bytes: Uint8Array;
  readonly outcome: MarkOutcome;
}

/** The file with cells coloured by conditional formats of ours on each sheet, in place of the earlier ones. Errors: `not-found`, `file-rare`. */
export async function markFile(
  bytes: Uint8Array,
  name: string,
  cells: readonly CellMark[] | null,
): Promise<MarkedFile> {
  const zip = ZipFile.open(bytes, name);
  const workbook = await WorkbookPart.open(zip);
  if (!workbook.isKnownKind) throw new WorkbookError('file-rare', name, 'workbook part of another kind');
  const before = numberOf(workbook);
  const targets = new Map((await relationships(zip, workbook.path)).map(({ id, target }) => [id, target]));
  const known = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (const { sheet } of cells ?? []) if (!known.has(sheet.toLowerCase())) throw new WorkbookError('not-found', sheet);
  const sheets = new Map<string, MarkedSheet>();
  for (const { name: sheet, relation } of workbook.sheets) {
    const path = targets.get(relation);
    if (path !== undefined && zip.has(path)) sheets.set(sheet.toLowerCase(), await sheetAt(zip, path, sheet));
  }
  const isProtected = (sheet: string): boolean => {
    const protection = element(withoutPrefix(sheets.get(sheet.toLowerCase())?.xml ?? ''), 'sheetProtection');
    return ['1', 'true'].includes(attributes(protection ?? '')['sheet'] ?? '');
  };
  const { areas, ...outcome } = planMarks(cells ?? [], isProtected);
  if (cells === null && before <= 0) return { bytes, outcome };
  const number = Math.abs(before) + 1;
  const looks = new Map<MarkKind, number>();
  for (const kind of markKinds) {
    if (areas.some((area) => area.kind === kind)) looks.set(kind, await addLook(zip, name, lookOf(kind)));
  }
  for (const [sheet, { path, xml, isTail }] of sheets) {
    let changed = withoutRules(xml);
    for (const [kind, dxf] of looks) {
      const places = areas.filter((area) => area.kind === kind && area.sheet.toLowerCase() === sheet);
      const references = places.map(({ row, column, rows, columns }) => {
        const [first, last] = [addressOf(row, column), addressOf(row + rows - 1, column + columns - 1)];
        return first === last ? first : `${first}:${last}`;
      });
      changed = withRule(changed, references, dxf, number, sheet);
    }
    if (changed === xml) continue;
    if (isTail) await zip.setPieces(path, changedSheet(zip.pieces(path), sheet, { ...noRows, tail: () => changed }));
    else await zip.setText(path, changed);
  }
  workbook.setName(markRule, String(cells === null ? -number : number));
  await zip.setText(workbook.path, workbook.xml);
  return { bytes: zip.save(), outcome };
}

/** A sheet's part, or where it is of the usual make only what stands behind its rows, which is all that colouring changes. */
interface MarkedSheet {
  readonly path: string;
  readonly xml: string;
  readonly isTail: boolean;
}

const noRows = { rows: [], row: () => '' };

async function sheetAt(zip: ZipFile, path: string, name: string): Promise<MarkedSheet> {
  let xml = '';
  const tail = (text: string): string => (xml = text);
  try {
    const stream = changedSheet(zip.pieces(path), name, { ...noRows, tail });
    while ((await stream.next()).done !== true);
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'file-rare') throw error;
  }
  return xml.startsWith('</sheetData>')
    ? { path, xml, isTail: true }
    : { path, xml: await zip.text(path), isTail: false };
}

/** Whether colouring is on in a file. */
export async function isFileMarked(bytes: Uint8Array, name: string): Promise<boolean> {
  return numberOf(await WorkbookPart.open(ZipFile.open(bytes, name))) > 0;
}

/** Number of the colouring that counts; 0: there was none yet. */
function numberOf(workbook: WorkbookPart): number {
  return Number(workbook.nameOf(markRule)) || 0;
}

function lookOf(kind: MarkKind): string {
  const { fill, color, script } = markLooks[kind];
  const font = `<font>${script === 'bold' ? '<b/>' : '<i/>'}<color rgb="FF${color}"/></font>`;
  return `<dxf>${font}<fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`;
}

function withoutRules(xml: string): string {
  if (!xml.includes(`>${markRule}=`)) return xml;
  return elements(xml, 'conditionalFormatting').reduce((result, each) => {
    const rest = elements(each, 'cfRule')
      .filter((rule) => rule.includes(`<formula>${markRule}=`))
      .reduce((left, rule) => left.replace(rule, ''), each);
    return result.replace(each, () => (elements(rest, 'cfRule').length === 0 ? '' : rest));
  }, xml);
}

function withRule(sheetXml: string, references: readonly string[], dxf: number, number: number, sheet: string): string {
  if (references.length === 0) return sheetXml;
  const xml = withoutPrefix(sheetXml).replace(/<sheetData\s*\/>/, '<sheetData></sheetData>');
  const priorities = elements(xml, 'cfRule').map((rule) => Number(attributes(rule)['priority'] ?? 0));
  const formula = markFormula(number).slice(1);
  const rule = `<cfRule type="expression" dxfId="${dxf}" priority="${Math.max(0, ...priorities) + 1}"><formula>${formula}</formula></cfRule>`;
  const format = `<conditionalFormatting sqref="${references.join(' ')}">${rule}</conditionalFormatting>`;
  const last = '</conditionalFormatting>';
  const lastFormat = xml.lastIndexOf(last);
  const from = lastFormat < 0 ? xml.indexOf('</sheetData>') : lastFormat + last.length;
  const offset = from < 0 ? -1 : xml.slice(from).search(behind);
  if (offset < 0) throw new WorkbookError('file-rare', sheet, 'sheet part of another kind');
  return xml.slice(0, from + offset) + format + xml.slice(from + offset);
}

/** Number of a look among the formats of conditions, which is added where it is missing. */
async function addLook(zip: ZipFile, name: string, look: string): Promise<number> {
  const merged = mergeLooks(await readStyles(zip), [look]);
  const [number] = merged?.numbers ?? [];
  if (merged === null || number === undefined) throw new WorkbookError('file-rare', name, 'style part of another kind');
  await writeStyles(zip, merged.xml);
  return number;
}
