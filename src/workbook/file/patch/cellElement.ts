import type { CellValue } from '../../../engine/schema';
import { cellText } from '../../xmlText';
import { escapeXml, inTag } from '../xml';

/**
 * The element of a cell that holds a value.
 * @param prefix of the names of elements
 * @param old the element as it was; '' for a new cell
 * @param style number of its format
 */
export function cellXml(prefix: string, address: string, old: string, value: CellValue, style: number): string {
  const kept = old === '' ? ` r="${address}"` : keptOf(prefix, address, old);
  const attribute = style === 0 ? kept : `${kept} s="${style}"`;
  if (value === null || value === '') return `<${prefix}c${attribute}/>`;
  if (typeof value === 'number') return `<${prefix}c${attribute}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (typeof value === 'boolean')
    return `<${prefix}c${attribute} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
  return `<${prefix}c${attribute} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(cellText(value))}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** Attributes of a cell that stay: what it holds, and what hangs on it, goes. */
const keptOf = (prefix: string, address: string, old: string): string =>
  (new RegExp(`^<${prefix}c(${inTag})/?>`).exec(old)?.[1] ?? ` r="${address}"`)
    .replace(/\s(?:t|s|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .trimEnd();

/** The element of a cell with a formula in place of its content, and the formula's result. */
export function formulaXml(prefix: string, cell: string, formula: string, result: CellValue): string {
  const tag = (new RegExp(`^<${prefix}c${inTag}(?=/?>)`).exec(cell)?.[0] ?? '').replace(
    /\st\s*=\s*(?:"[^"]*"|'[^']*')/,
    '',
  );
  const kind = typeof result === 'string' ? ' t="str"' : typeof result === 'boolean' ? ' t="b"' : '';
  const text = typeof result === 'string' ? escapeXml(cellText(result)) : String(Number(result));
  const value = result === null ? '' : `<${prefix}v>${text}</${prefix}v>`;
  return `${tag}${kind}>${formula}${value}</${prefix}c>`;
}
