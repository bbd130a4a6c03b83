import { addRelationship, relationships, setContentTypes, workbookPathOf } from './parts';
import { element, withoutPrefix } from './xml';
import type { ZipFile } from './zip';

const defaultPath = 'xl/styles.xml';
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';

/** The lists that cell formats refer to, in their order, each with what Excel itself takes for granted. */
const lists = [
  ['fonts', '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'],
  [
    'fills',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  ],
  ['borders', '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'],
  ['cellStyleXfs', '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'],
  ['cellXfs', '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'],
] as const;

async function pathOf(zip: ZipFile): Promise<string> {
  return (
    (await relationships(zip, await workbookPathOf(zip))).find(({ type }) => type === 'styles')?.target ?? defaultPath
  );
}

/** The style sheet of a workbook, complete: small programs leave out lists, or all of it. */
export async function readStyles(zip: ZipFile): Promise<string> {
  const path = await pathOf(zip);
  return complete(zip.has(path) ? await zip.text(path) : empty);
}

/** Puts the style sheet of a workbook. */
export async function writeStyles(zip: ZipFile, xml: string): Promise<void> {
  const path = await pathOf(zip);
  const isNew = !zip.has(path);
  await zip.setText(path, xml);
  if (!isNew) return;
  await addRelationship(zip, await workbookPathOf(zip), { id: 'rIdIM_gaya', type: 'styles', target: path });
  await setContentTypes(zip, new Map([[path, stylesType]]), new Set());
}

function complete(xml: string): string {
  let result = withoutPrefix(xml).replace(/<styleSheet([^>]*)\/>/, '<styleSheet$1></styleSheet>');
  let before = element(result, 'numFmts') ?? /<styleSheet\b[^>]*>/.exec(result)?.[0] ?? '';
  for (const [name, standard] of lists) {
    const own = element(result, name);
    if (own === null) result = result.replace(before, () => before + standard);
    before = own ?? standard;
  }
  return result;
}
