import { attributes, inTag } from '../xml';

/** What leaves out rows in a filter. */
const criteria = new RegExp(`<((?:\\w+:)?filterColumn)(?=\\s)${inTag}(?:/>|>[\\s\\S]*?</\\1>)`, 'g');

/** The filters of a sheet or Table, as text, that leave out rows, and where they are. */
export function filtersIn(xml: string): readonly { readonly ref: string }[] {
  const found = xml.matchAll(new RegExp(`<((?:\\w+:)?autoFilter)(?=\\s)${inTag}(?:/>|>([\\s\\S]*?)</\\1>)`, 'g'));
  return [...found].flatMap(([whole, , inner = '']) =>
    inner.includes('filterColumn') ? [{ ref: attributes(whole)['ref'] ?? '' }] : [],
  );
}

/** The text with filters that leave out nothing. */
export const withoutCriteria = (xml: string): string => xml.replace(criteria, '');
