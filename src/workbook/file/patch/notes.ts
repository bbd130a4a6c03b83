import { parseAddress, addressOf } from '../../../engine/dataset';
import type { RowShift } from '../../rowShift';
import { attributes, inTag } from '../xml';
import { shiftedCell } from './sheetShift';

/** Notes and comments hang on one cell each: they move with it, and go with it. */

/** A part of notes or of threaded comments. */
export function shiftedNotes(xml: string, shift: RowShift): string {
  const note = new RegExp(`<((?:\\w+:)?(?:comment|threadedComment))(?=\\s)${inTag}(?:/>|>[\\s\\S]*?</\\1>)`, 'g');
  return xml.replace(note, (whole) => {
    const cell = parseAddress(attributes(whole)['ref'] ?? '');
    if (cell === null) return whole;
    const row = shiftedCell(cell.row, cell.column, shift);
    if (row === null) return '';
    return whole.replace(/(\sref\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${addressOf(row, cell.column)}"`);
  });
}

/** A drawing with the boxes of notes, in VML. */
export function shiftedShapes(xml: string, shift: RowShift): string {
  return xml.replace(/<v:shape(?=\s)[\s\S]*?<\/v:shape>/g, (whole) => {
    const [, row] = /<x:Row>(\d+)<\/x:Row>/.exec(whole) ?? [];
    const [, column] = /<x:Column>(\d+)<\/x:Column>/.exec(whole) ?? [];
    if (row === undefined || column === undefined) return whole;
    const moved = shiftedCell(Number(row), Number(column), shift);
    return moved === null ? '' : whole.replace(/<x:Row>\d+<\/x:Row>/, `<x:Row>${moved}</x:Row>`);
  });
}
