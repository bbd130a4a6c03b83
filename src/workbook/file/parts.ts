import { attributes, elements, escapeXml, withoutPrefix } from './xml';
import type { ZipFile } from './zip';

/** How the parts of a package hang together: relationships and content types. */

export interface Relationship {
  readonly id: string;
  /** Last word of the type's URL: `worksheet`, `drawing`, `chart` … */
  readonly type: string;
  /** Path of the part in the package. */
  readonly target: string;
}

/** What the part of a sheet of cells is declared as. */
export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

const contentTypesPath = '[Content_Types].xml';
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';
/** Namespace of the ids of relationships, and the beginning of their types. */
export const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Path of the part that holds a part's relationships. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Path of the workbook's own part, which may stand anywhere: the package's own relationships say where. */
export async function workbookPathOf(zip: ZipFile): Promise<string> {
  const found = (await relationships(zip, '')).find(({ type }) => type === 'officeDocument');
  return found?.target ?? 'xl/workbook.xml';
}

/** Relationships of a part to other parts (`''`: those of the package); links out of the package are left out. */
export async function relationships(zip: ZipFile, part: string): Promise<readonly Relationship[]> {
  const path = relationshipsPath(part);
  if (!zip.has(path)) return [];
  return elements(withoutPrefix(await zip.text(path)), 'Relationship').flatMap((each): Relationship[] => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes(each);
    if (TargetMode === 'External') return [];
    return [{ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(part, Target) }];
  });
}

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** A relationship as it stands in its part; the target is written from the root of the package. */
export function relationshipXml({ id, type, target }: Relationship): string {
  return `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="/${escapeXml(target)}"/>`;
}

/** Adds a relationship to those of a part that has some. */
export async function addRelationship(zip: ZipFile, part: string, added: Relationship): Promise<void> {
  const path = relationshipsPath(part);
  const xml = withoutPrefix(await zip.text(path));
  await zip.setText(
    path,
    xml.replace('</Relationships>', () => `${relationshipXml(added)}</Relationships>`),
  );
}

/**
 * Takes out the order of calculation, which Excel finds anew.
 * @param workbook path of the workbook's part
 * @returns paths of the parts that are gone
 */
export async function removeCalculationOrder(zip: ZipFile, workbook: string): Promise<readonly string[]> {
  const removed = (await relationships(zip, workbook)).filter(({ type }) => type === 'calcChain');
  if (removed.length === 0) return [];
  const path = relationshipsPath(workbook);
  const xml = withoutPrefix(await zip.text(path));
  const without = elements(xml, 'Relationship').reduce(
    (all, each) => (attributes(each)['Type']?.endsWith('/calcChain') === true ? all.replace(each, '') : all),
    xml,
  );
  await zip.setText(path, without);
  return removed.map(({ target }) => {
    zip.remove(target);
    return target;
  });
}

/** A whole part of relationships. */
export function relationshipsXml(all: readonly Relationship[]): string {
  const body = all.map(relationshipXml).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
}

/** Declares the content types of added parts and forgets those of removed ones. */
export async function setContentTypes(
  zip: ZipFile,
  added: ReadonlyMap<string, string>,
  removed: ReadonlySet<string>,
): Promise<void> {
  let xml = withoutPrefix(await zip.text(contentTypesPath));
  for (const each of elements(xml, 'Override')) {
    const path = attributes(each)['PartName']?.slice(1) ?? '';
    if (removed.has(path) || added.has(path)) xml = xml.replace(each, '');
  }
  const overrides = [...added].map(
    ([path, type]) => `<Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`,
  );
  // LibreOffice declares the parts of relationships one by one.
  const hasRels = elements(xml, 'Default').some((each) => attributes(each)['Extension']?.toLowerCase() === 'rels');
  const rels = hasRels ? '' : `<Default Extension="rels" ContentType="${relationshipsType}"/>`;
  const open = /<Types\b[^>]*>/;
  xml = xml.replace(open, (tag) => tag + rels).replace('</Types>', `${overrides.join('')}</Types>`);
  await zip.setText(contentTypesPath, xml);
}

/** Kinds of parts that belong to the sheet they hang on alone. */
const ownedTypes = new Set(['drawing', 'chart', 'chartStyle', 'chartColorStyle', 'comments', 'vmlDrawing']);

/** Removes a sheet's part with all that hangs on it alone. Gives the paths removed. */
export async function removeSheetPart(zip: ZipFile, part: string): Promise<readonly string[]> {
  const removed = [part];
  for (const { type, target } of await relationships(zip, part)) {
    if (ownedTypes.has(type) && zip.has(target)) removed.push(...(await removeSheetPart(zip, target)));
  }
  zip.remove(part);
  zip.remove(relationshipsPath(part));
  return removed;
}
