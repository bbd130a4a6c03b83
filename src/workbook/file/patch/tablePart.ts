import { addressOf } from '../../../engine/dataset';
import { attributes, escapeXml, inTag } from '../xml';
import { areasOf } from './areas';

/** The part of a file that tells of an Excel Table, as text. */

const opening = new RegExp(`<(?:\\w+:)?table(?=\\s)${inTag}>`);
const withReference = new RegExp(`<(?:\\w+:)?(?:table|autoFilter)(?=\\s)${inTag}>`, 'g');
const columnList = new RegExp(`<((?:\\w+:)?)tableColumns(?=[\\s>])${inTag}>([\\s\\S]*?)</\\1tableColumns>`);

/** Whether a part is that of the Table of a name, whatever its letters' case. */
export function isTableNamed(xml: string, name: string): boolean {
  const { displayName, name: own } = attributes(opening.exec(xml)?.[0] ?? '');
  return (displayName ?? own ?? '').toLowerCase() === name.toLowerCase();
}

/** The part with the areas of the Table and of its filter made larger at the lower right. */
function grown(xml: string, { rows = 0, columns = 0 }: { readonly rows?: number; readonly columns?: number }): string {
  return xml.replace(withReference, (tag) =>
    tag.replace(/(\sref\s*=\s*)(?:"([^"]*)"|'([^']*)')/, (whole, before: string, double?: string, single?: string) => {
      const [area] = areasOf(double ?? single ?? '');
      if (area === undefined) return whole;
      const { top, left, bottom, right } = area;
      return `${before}"${addressOf(top, left)}:${addressOf(bottom + rows, right + columns)}"`;
    }),
  );
}

/** The part with rows more at the end of the Table. */
export const lengthenedTable = (xml: string, rows: number): string => grown(xml, { rows });

/** The part with columns more at the right end of the Table. */
export function widenedTable(xml: string, headers: readonly string[]): string {
  return grown(xml, { columns: headers.length }).replace(columnList, (_whole, prefix: string, inner: string) => {
    const columns = [...inner.matchAll(new RegExp(`<(?:\\w+:)?tableColumn(?=\\s)${inTag}>`, 'g'))];
    const lastId = Math.max(0, ...columns.map(([tag]) => Number(attributes(tag)['id'] ?? 0)));
    const added = headers.map(
      (header, index) => `<${prefix}tableColumn id="${lastId + 1 + index}" name="${escapeXml(header)}"/>`,
    );
    return `<${prefix}tableColumns count="${columns.length + headers.length}">${inner}${added.join('')}</${prefix}tableColumns>`;
  });
}
