import { posix } from 'node:path';
import { parseStringPromise } from 'xml2js';
import { unzipBytes } from './unzip';
import { ZipFile } from '../../src/workbook/file/zip';

/** An XML element as xml2js gives it here: `#name` and attributes by local name, children in order. */
interface Node {
  readonly '#name': string;
  readonly $?: Readonly<Record<string, string>>;
  readonly $$?: readonly Node[];
  readonly _?: string;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
/** Elements of other namespaces, which stand anywhere, keep their prefix; those of the root's lose it. */
const prefixOf = (xml: string): string =>
  /<(\w+:)?(?:worksheet|workbook|styleSheet|sst|Types|Relationships)\b/.exec(xml)?.[1] ?? '';

async function parse(text: string): Promise<Node> {
  const prefix = prefixOf(text);
  const [root] = Object.values(
    (await parseStringPromise(text, {
      explicitChildren: true,
      preserveChildrenOrder: true,
      strict: true,
      tagNameProcessors: [(name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name)],
      attrNameProcessors: [local],
    })) as Record<string, Node>,
  );
  if (root === undefined) throw new Error('an empty part');
  return root;
}

const children = (node: Node | undefined, name?: string): readonly Node[] =>
  (node?.$$ ?? []).filter((child) => name === undefined || child['#name'] === name);
const child = (node: Node | undefined, name: string): Node | undefined => children(node, name)[0];
const number = (node: Node, attribute: string): number => Number(node.$?.[attribute] ?? 0);

/** Order in which the parts of a sheet must stand (ECMA-376 CT_Worksheet); Excel "repairs" a file with another one. */
const sheetOrder = [
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState',
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup',
  'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF',
  'picture oleObjects controls webPublishItems tableParts extLst',
]
  .join(' ')
  .split(' ');

/** The same of the workbook (CT_Workbook). */
const workbookOrder = [
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize',
  'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
]
  .join(' ')
  .split(' ');

const relationshipsOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
const targetOf = (part: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(posix.dirname(part), target));

/**
 * Everything for which Excel would offer to repair a workbook, as far as it can be told from its parts: XML that is not well-formed, relationships
 * that lead nowhere, parts that are not declared, elements out of order, numbers of formats, texts and sheets that do not exist, cells out of order.
 */
export async function faultsOfPackage(bytes: Uint8Array): Promise<readonly string[]> {
  const zip = ZipFile.open(bytes, 'uji');
  const faults: string[] = [];
  const trees = new Map<string, Node>();
  for (const path of zip.paths.filter((each) => /\.(xml|rels|vml)$/.test(each))) {
    try {
      trees.set(path, await parse(await zip.text(path)));
    } catch (error) {
      faults.push(`${path}: ${String(error)}`);
    }
  }
  const types = trees.get('[Content_Types].xml');
  const overrides = children(types, 'Override').map(({ $ }) => ($?.['PartName'] ?? '').slice(1));
  const defaults = new Set(children(types, 'Default').map(({ $ }) => ($?.['Extension'] ?? '').toLowerCase()));
  for (const part of overrides) if (!zip.has(part)) faults.push(`declared and missing: ${part}`);
  if (new Set(overrides).size !== overrides.length) faults.push('a part is declared twice');
  for (const part of zip.paths) {
    if (part === '[Content_Types].xml' || part.endsWith('/')) continue;
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    // Excel tells its own parts by what each is declared as; only data of other programs may be plain XML.
    const needsOwn = extension === 'xml' && !part.startsWith('customXml/');
    if (!overrides.includes(part) && (needsOwn || !defaults.has(extension))) faults.push(`not declared: ${part}`);
  }
  const linked = new Set<string>();
  for (const [path, tree] of trees) {
    if (!path.endsWith('.rels')) continue;
    const part = posix.join(posix.dirname(posix.dirname(path)), posix.basename(path, '.rels')).replace(/^\.\//, '');
    if (part !== '' && path !== '_rels/.rels' && !zip.has(part)) faults.push(`relationships of nothing: ${path}`);
    const ids = children(tree, 'Relationship').map(({ $ }) => $?.['Id'] ?? '');
    if (new Set(ids).size !== ids.length) faults.push(`${path}: an id is used twice`);
    for (const { $ } of children(tree, 'Relationship')) {
      if ($?.['TargetMode'] === 'External') continue;
      const target = targetOf(path === '_rels/.rels' ? 'x' : part, $?.['Target'] ?? '');
      if (!zip.has(target)) faults.push(`${path}: leads to ${target}, which is missing`);
      linked.add(target);
    }
  }
  for (const part of overrides.filter((each) => !each.endsWith('.rels')))
    if (zip.has(part) && !linked.has(part)) faults.push(`nothing leads to ${part}`);
  const workbook = trees.get('xl/workbook.xml');
  const sheets = children(child(workbook, 'sheets'), 'sheet');
  const names = sheets.map(({ $ }) => ($?.['name'] ?? '').toLowerCase());
  if (new Set(names).size !== names.length) faults.push('two sheets have one name');
  if (new Set(sheets.map((sheet) => number(sheet, 'sheetId'))).size !== sheets.length)
    faults.push('a sheet id is used twice');
  faults.push(...outOfOrder('xl/workbook.xml', workbook, workbookOrder));
  const scoped = children(child(workbook, 'definedNames'), 'definedName').map(({ $ }) => {
    if (Number($?.['localSheetId'] ?? 0) >= sheets.length)
      faults.push(`name ${$?.['name'] ?? ''} of a sheet that is missing`);
    return `${($?.['name'] ?? '').toLowerCase()} ${$?.['localSheetId'] ?? ''}`;
  });
  if (new Set(scoped).size !== scoped.length) faults.push('a name is defined twice');
  const links = new Map(
    children(trees.get(relationshipsOf('xl/workbook.xml')), 'Relationship').map(({ $ }) => [$?.['Id'], $?.['Target']]),
  );
  const styles = trees.get('xl/styles.xml');
  const counts = {
    formats: children(child(styles, 'cellXfs'), 'xf').length,
    dxfs: children(child(styles, 'dxfs'), 'dxf').length,
    texts: children(trees.get('xl/sharedStrings.xml'), 'si').length,
  };
  for (const list of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
    const own = child(styles, list);
    if (own?.$?.['count'] !== undefined && number(own, 'count') !== children(own).length)
      faults.push(`${list}: its count is wrong`);
  }
  for (const sheet of sheets) {
    const target = links.get(sheet.$?.['id'] ?? '');
    if (target === undefined) {
      faults.push(`sheet ${sheet.$?.['name'] ?? ''} has no part`);
      continue;
    }
    const path = targetOf('xl/workbook.xml', target);
    const tree = trees.get(path);
    if (tree === undefined || tree['#name'] !== 'worksheet') continue;
    faults.push(...faultsOfSheet(path, tree, counts), ...danglingIds(path, tree, trees.get(relationshipsOf(path))));
  }
  for (const path of zip.paths.filter((each) => !trees.has(each))) unzipBytes(bytes, path);
  return faults;
}

function outOfOrder(path: string, tree: Node | undefined, order: readonly string[]): string[] {
  const places = children(tree)
    .map((each) => each['#name'])
    .filter((name) => !name.includes(':'))
    .map((name) => order.indexOf(name));
  return places.every((place, index) => place >= 0 && (index === 0 || place >= (places[index - 1] ?? 0)))
    ? []
    : [
        `${path}: elements out of order: ${children(tree)
          .map((each) => each['#name'])
          .join(' ')}`,
      ];
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function faultsOfSheet(
  path: string,
  tree: Node,
  counts: { readonly formats: number; readonly dxfs: number; readonly texts: number },
): string[] {
  const faults = outOfOrder(path, tree, sheetOrder);
  let lastRow = 0;
  for (const row of children(child(tree, 'sheetData'), 'row')) {
    const at = row.$?.['r'] === undefined ? lastRow + 1 : number(row, 'r');
    if (at <= lastRow) faults.push(`${path}: row ${at} after row ${lastRow}`);
    lastRow = at;
    let lastColumn = 0;
    for (const cell of children(row, 'c')) {
      const address = cell.$?.['r'];
      const [, letters = '', rowOfCell = String(at)] = /^([A-Z]+)(\d+)$/.exec(address ?? '') ?? [];
      const column = address === undefined ? lastColumn + 1 : columnOf(letters);
      if (column <= lastColumn || Number(rowOfCell) !== at) faults.push(`${path}: cell ${address ?? '?'} out of place`);
      lastColumn = column;
      if (number(cell, 's') >= Math.max(1, counts.formats))
        faults.push(`${path}: ${address ?? '?'} has a format that is missing`);
      const isShared = cell.$?.['t'] === 's';
      if (isShared && Number(child(cell, 'v')?._) >= counts.texts)
        faults.push(`${path}: ${address ?? '?'} has a text that is missing`);
    }
  }
  for (const format of children(tree, 'conditionalFormatting'))
    for (const rule of children(format, 'cfRule'))
      if (rule.$?.['dxfId'] !== undefined && number(rule, 'dxfId') >= counts.dxfs)
        faults.push(`${path}: a rule’s look is missing`);
  return faults;
}

/** Ids by which a sheet calls parts that its relationships do not have. */
function danglingIds(path: string, tree: Node, relationships: Node | undefined): string[] {
  const ids = new Set(children(relationships, 'Relationship').map(({ $ }) => $?.['Id']));
  const callers = ['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture'].flatMap((name) => children(tree, name));
  const tables = children(child(tree, 'tableParts'), 'tablePart');
  return [...callers, ...tables].flatMap(({ '#name': name, $ }) =>
    ids.has($?.['id'] ?? '') ? [] : [`${path}: ${name} leads nowhere`],
  );
}
