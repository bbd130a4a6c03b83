import { attributes, element, elements, escapeXml } from './xml';

/** First id of number formats that are not Excel's own. */
const firstCustomFormat = 164;

const lists = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf', dxfs: 'dxf' } as const;
type List = keyof typeof lists;

/**
 * Adds looks of conditional formats to a style sheet. Those that are there already are used again.
 * @param styleSheet the text of `xl/styles.xml`
 * @param looks elements `dxf`
 * @returns the grown style sheet and each look's number in it; null when the style sheet is not written as expected
 */
export function mergeLooks(
  styleSheet: string,
  looks: readonly string[],
): { readonly xml: string; readonly numbers: readonly number[] } | null {
  if (element(styleSheet, 'dxfs') !== null || looks.length === 0) return mergeList(styleSheet, 'dxfs', looks);
  const before = element(styleSheet, 'cellStyles') ?? element(styleSheet, 'cellXfs');
  if (before === null) return null;
  return mergeList(
    styleSheet.replace(before, () => `${before}<dxfs/>`),
    'dxfs',
    looks,
  );
}

/**
 * Adds the cell formats and the looks of conditional formats of one style sheet to another. Formats that are there already are used again, so that doing it
 * twice changes nothing.
 * @param own the style sheet that grows (the text of `xl/styles.xml`)
 * @param added the style sheet whose cell formats are wanted
 * @returns the grown style sheet and, for each cell format and each look of `added`, its number in it; null when `own` is not written as expected
 */
export function mergeStyles(
  own: string,
  added: string,
): { readonly xml: string; readonly xfs: readonly number[]; readonly dxfs: readonly number[] } | null {
  // Alternatives among the formats would be counted as formats.
  if (element(own, 'cellXfs')?.includes(':AlternateContent') !== false) return null;
  const formats = mergeFormats(own, added);
  let { xml } = formats;
  const take = (list: Exclude<List, 'cellXfs' | 'dxfs'>): readonly number[] => {
    const grown = mergeList(xml, list, itemsOf(added, list));
    xml = grown.xml;
    return grown.numbers;
  };
  const numbers = { numFmtId: formats.ids, fontId: take('fonts'), fillId: take('fills'), borderId: take('borders') };
  const xfs = itemsOf(added, 'cellXfs').map((xf) =>
    xf.replace(/(numFmtId|fontId|fillId|borderId)="(\d+)"/g, (_, key: keyof typeof numbers, old: string) => {
      const map = numbers[key];
      const number = map instanceof Map ? map.get(Number(old)) : (map as readonly number[])[Number(old)];
      return `${key}="${number ?? old}"`;
    }),
  );
  const grown = mergeList(xml, 'cellXfs', xfs);
  const looks = mergeLooks(grown.xml, itemsOf(added, 'dxfs'));
  return looks === null ? null : { xml: looks.xml, xfs: grown.numbers, dxfs: looks.numbers };
}

function itemsOf(styleSheet: string, list: List): readonly string[] {
  return elements(element(styleSheet, list) ?? '', lists[list]);
}

function mergeList(
  styleSheet: string,
  list: List,
  added: readonly string[],
): { xml: string; numbers: readonly number[] } {
  if (added.length === 0) return { xml: styleSheet, numbers: [] };
  const whole = element(styleSheet, list) ?? '';
  const items = [...elements(whole, lists[list])];
  const numbers = added.map((item) => {
    const known = items.indexOf(item);
    return known >= 0 ? known : items.push(item) - 1;
  });
  const opening = (/^<[^>]*>/.exec(whole)?.[0] ?? '')
    .replace(/\scount="\d*"/, '')
    .replace(/\/?>$/, ` count="${items.length}">`);
  return { xml: styleSheet.replace(whole, () => `${opening}${items.join('')}</${list}>`), numbers };
}

/** Number formats go by id, not by position. */
function mergeFormats(own: string, added: string): { xml: string; ids: ReadonlyMap<number, number> } {
  const whole = element(own, 'numFmts');
  const known = new Map(
    elements(whole ?? '', 'numFmt').map((each) => [
      attributes(each)['formatCode'],
      Number(attributes(each)['numFmtId']),
    ]),
  );
  let next = Math.max(firstCustomFormat - 1, ...known.values()) + 1;
  const ids = new Map<number, number>();
  for (const each of elements(element(added, 'numFmts') ?? '', 'numFmt')) {
    const { formatCode = '', numFmtId } = attributes(each);
    const id = known.get(formatCode) ?? next++;
    known.set(formatCode, id);
    ids.set(Number(numFmtId), id);
  }
  if (known.size === 0) return { xml: own, ids };
  const items = [...known].map(([code = '', id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
  const grown = `<numFmts count="${items.length}">${items.join('')}</numFmts>`;
  return { xml: whole === null ? own.replace('<fonts', () => `${grown}<fonts`) : own.replace(whole, () => grown), ids };
}
