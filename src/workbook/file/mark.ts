import { addressOf } from '../../core/dataset';
import { markColor, markFormula, markRule, markedAreas } from '../marks';
import { WorkbookError } from '../errors';
import type { CellPlace } from '../port';
import { relationships } from './parts';
import { readStyles, writeStyles } from './stylesPart';
import { WorkbookPart } from './workbookPart';
import { attributes, element, elements, withoutPrefix } from './xml';
import { ZipFile } from './zip';

const workbookPath = 'xl/workbook.xml';
const look = `<dxf><fill><patternFill><bgColor rgb="FF${markColor}"/></patternFill></fill></dxf>`;
/** What may stand behind conditional formats in a sheet. */
const behind =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]|<\/worksheet>/;

/** The file with cells coloured by a conditional format of ours on each sheet, in place of the earlier ones. Errors: `not-found`, `unsupported`. */
export async function markFile(
  bytes: Uint8Array,
  name: string,
  cells: readonly CellPlace[] | null,
): Promise<Uint8Array> {
  const zip = ZipFile.open(bytes, name);
  const workbook = new WorkbookPart(await zip.text(workbookPath));
  if (!workbook.isKnownKind) throw new WorkbookError('unsupported', name, 'workbook part of another kind');
  const before = workbook.nameOf(markRule);
  const areas = markedAreas(cells ?? []);
  if (before === null && areas.length === 0) return bytes;
  const number = (Number(before) || 0) + 1;
  const targets = new Map((await relationships(zip, workbookPath)).map(({ id, target }) => [id, target]));
  const known = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (const { sheet } of areas) if (!known.has(sheet.toLowerCase())) throw new WorkbookError('not-found', sheet);
  const dxf = areas.length === 0 ? 0 : await addLook(zip, name);
  for (const { name: sheet, relation } of workbook.sheets) {
    const path = targets.get(relation);
    if (path === undefined || !zip.has(path)) continue;
    const xml = await zip.text(path);
    const places = areas.filter((area) => area.sheet.toLowerCase() === sheet.toLowerCase());
    const references = places.map(({ row, column, rows, columns }) => {
      const [first, last] = [addressOf(row, column), addressOf(row + rows - 1, column + columns - 1)];
      return first === last ? first : `${first}:${last}`;
    });
    const changed = withRule(withoutRules(xml), references, dxf, number, sheet);
    if (changed !== xml) await zip.setText(path, changed);
  }
  workbook.setName(markRule, String(number));
  await zip.setText(workbookPath, workbook.xml);
  return zip.save();
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
  if (offset < 0) throw new WorkbookError('unsupported', sheet, 'sheet part of another kind');
  return xml.slice(0, from + offset) + format + xml.slice(from + offset);
}

/** Number of our look among the formats of conditions, which is added where it is missing. */
async function addLook(zip: ZipFile, name: string): Promise<number> {
  const xml = await readStyles(zip);
  const list = element(xml, 'dxfs');
  const all = elements(list ?? '', 'dxf');
  const known = all.indexOf(look);
  if (known >= 0) return known;
  const grown = `<dxfs count="${all.length + 1}">${all.join('')}${look}</dxfs>`;
  const before = list ?? element(xml, 'cellStyles') ?? element(xml, 'cellXfs');
  if (before === null) throw new WorkbookError('unsupported', name, 'style part of another kind');
  await writeStyles(
    zip,
    xml.replace(before, () => (list === null ? before + grown : grown)),
  );
  return all.length;
}
