import type { CellValue } from '../../engine/schema';
import { cellText } from '../xmlText';
import { escapeXml } from './xml';

/** Letters of XML after which a piece is handed on. */
const pieceLength = 128 * 1024;

/** Signs that cannot stand in a cell as they are. */
const special = /[&<>"_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const spaced = /^\s|\s$|\n/;

/** The XML of a sheet as bytes, in pieces: what stands before its rows, the rows, and what stands behind them. */
export function* encoded(before: string, rows: Iterable<string>, behind: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = before;
  for (const row of rows) {
    piece += row;
    if (piece.length < pieceLength) continue;
    yield encoder.encode(piece);
    piece = '';
  }
  yield encoder.encode(piece + behind);
}

const textXml = (text: string): string => (special.test(text) ? escapeXml(cellText(text)) : text);

/** What follows the opening of a cell that holds a value: its type, the value, and its end. */
export function valueXml(value: Exclude<CellValue, null>): string {
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  const space = spaced.test(value) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr"><is><t${space}>${textXml(value)}</t></is></c>`;
}

/** What follows the opening of a cell with a formula, as it stands in XML: its type, the formula, its result where there is one, and its end. */
export function formulaXml(formula: string, result: CellValue): string {
  if (typeof result === 'number') return `><f>${formula}</f><v>${result}</v></c>`;
  if (typeof result === 'boolean') return ` t="b"><f>${formula}</f><v>${result ? 1 : 0}</v></c>`;
  return result === null ? `><f>${formula}</f></c>` : ` t="str"><f>${formula}</f><v>${textXml(result)}</v></c>`;
}
