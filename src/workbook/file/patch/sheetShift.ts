import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { addressOf, type CellArea } from '../../../engine/dataset';
import { WorkbookError } from '../../errors';
import { shiftedArea, shiftedFormula, shiftedRows, withoutGrowth, type RowShift } from '../../rowShift';
import { attributes, elements, escapeXml, inTag, unescapeXml } from '../xml';
import { areasOf, shiftedReference } from './areas';
import { shiftFormulas } from './sheetFormulas';
import type { SheetPart } from './sheetPart';

/** Elements of a sheet, behind its rows, that are nothing without an area, and what holds them. */
const areaElements = 'mergeCell|hyperlink|dataValidation|conditionalFormatting|protectedRange|ignoredError';
const holders = 'mergeCells|hyperlinks|dataValidations|conditionalFormattings|protectedRanges|ignoredErrors';

/**
 * Errors: `overlap` with the cell as place, where merged cells, or cells that one formula fills, would be torn apart.
 */
export function checkShift(part: SheetPart, shift: RowShift): void {
  const moved = { top: shift.top, bottom: Infinity, left: shift.left, right: shift.right };
  const merged = elements(withoutPrefixes(part.behind), 'mergeCell').flatMap((each) =>
    areasOf(attributes(each)['ref'] ?? ''),
  );
  const torn = [...merged, ...part.arrays].find((area) => {
    if (area.bottom < moved.top || area.right < moved.left || area.left > moved.right) return false;
    const isWithin = area.left >= moved.left && area.right <= moved.right;
    const isApart = area.top >= (shift.rows < 0 ? shift.top - shift.rows : shift.top);
    // Of merged cells on the rows that go, those go whole that do not reach beyond them.
    const isGone = shift.rows < 0 && area.top >= shift.top && area.bottom < shift.top - shift.rows;
    return !isWithin || !(isApart || isGone);
  });
  if (torn !== undefined) throw new WorkbookError('overlap', `${shift.sheet}!${addressOf(torn.top, torn.left)}`);
}

const withoutPrefixes = (xml: string): string => xml.replace(/<(\/?)\w+:(?=\w)/g, '<$1');

/**
 * Moves cells of a sheet and all that hangs on them, or lets the formulas of another sheet follow.
 * @param name of this sheet
 */
export function shiftSheet(part: SheetPart, name: string, shift: RowShift): void {
  shiftFormulas(part, name, shift);
  const isOwn = name.toLowerCase() === shift.sheet.toLowerCase();
  if (isOwn) {
    moveCells(part, shift);
    part.dropDimension();
  }
  part.behind = shiftedXml(isOwn ? withMovedAreas(seatedRules(part.behind, shift), shift) : part.behind, name, shift);
}

/** The rules of a sheet, whose formulas are said as seen from the first of their cells. */
function seatedRules(xml: string, shift: RowShift): string {
  const rule = new RegExp(
    `<((?:\\w+:)?(?:dataValidation|conditionalFormatting))(?=[\\s>])${inTag}(?<!/)>[\\s\\S]*?</\\1>`,
    'g',
  );
  return xml.replace(rule, (whole) => {
    const inside = /<\w+:sqref>([^<]*)</.exec(whole)?.[1];
    const [first] = areasOf(attributes(whole)['sqref'] ?? inside ?? '');
    return seenFromBelow(whole, first, shift);
  });
}

/**
 * Formulas that are said as seen from the first cell of an area: where the rows of that cell go, as seen from the one that takes its place, which is
 * still to move up.
 */
export function seenFromBelow(xml: string, area: CellArea | undefined, shift: RowShift): string {
  const next = shift.top - shift.rows;
  const isConcerned =
    area !== undefined &&
    area.top >= shift.top &&
    area.top < next &&
    area.bottom >= next &&
    area.left >= shift.left &&
    area.right <= shift.right;
  if (!isConcerned) return xml;
  return withFormulas(xml, (formula) => {
    const relative = translateFormulaToR1C1(`=${formula}`, addressOf(area.top, area.left));
    return translateFormulaToA1(relative, addressOf(next, area.left)).slice(1);
  });
}

const formulaElements = ['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula', 'totalsRowFormula'];

/** XML whose formulas (of rules, calculated columns, charts) follow the cells. */
export function shiftedXml(xml: string, name: string, shift: RowShift): string {
  return withFormulas(xml, (formula) => shiftedFormula(formula, name, shift));
}

function withFormulas(xml: string, change: (formula: string) => string): string {
  const pattern = new RegExp(`(<((?:\\w+:)?(?:${formulaElements.join('|')}))(?=[\\s>])${inTag}>)([^<]*)(</\\2>)`, 'g');
  return xml.replace(pattern, (_whole, open: string, _name: string, text: string, close: string) => {
    return open + escapeXml(change(unescapeXml(text))) + close;
  });
}

/** XML of a sheet or table whose areas follow the cells; what has none left goes. */
export function withMovedAreas(xml: string, shift: RowShift): string {
  const moved = xml
    .replace(
      /(\s(ref|sqref)\s*=\s*)(?:"([^"]*)"|'([^']*)')/g,
      (_whole, start: string, kind: string, one = '', other = '') => {
        return `${start}"${shiftedReference(String(one || other), shift, kind === 'ref')}"`;
      },
    )
    .replace(/(<(\w+:sqref)>)([^<]*)(<\/\2>)/g, (_whole, open: string, _name: string, text: string, close: string) => {
      return open + shiftedReference(text, shift, false) + close;
    });
  return withoutEmpty(moved);
}

/** Without elements whose area is gone; those that hold them count again, or go too. */
function withoutEmpty(xml: string): string {
  const gone = new RegExp(
    `<((?:\\w+:)?(?:${areaElements}))(?=\\s)(?=${inTag}\\s(?:ref|sqref)="")${inTag}(?:/>|>[\\s\\S]*?</\\1>)`,
    'g',
  );
  const goneInside =
    /<(\w+:(?:dataValidation|conditionalFormatting))(?=[\s>])(?:(?!<\/\1>)[\s\S])*<(\w+:sqref)><\/\2><\/\1>/g;
  const without = xml.replace(gone, '').replace(goneInside, '');
  if (without === xml) return xml;
  const holder = new RegExp(`<((?:\\w+:)?(?:${holders}))(?=[\\s>])(${inTag})>([\\s\\S]*?)</\\1>`, 'g');
  return without.replace(holder, (_whole, name: string, tag: string, inner: string) => {
    if (inner.trim() === '') return '';
    const child = name.slice(0, -1);
    const count = inner.split(new RegExp(`<${child}(?=[\\s/>])`)).length - 1;
    return `<${name}${tag.replace(/(\scount=)"\d+"/, `$1"${count}"`)}>${inner}</${name}>`;
  });
}

/** Moves the cells themselves; rows keep their heights, and whether they are hidden. */
function moveCells(part: SheetPart, shift: RowShift): void {
  const { left, right, top } = shift;
  const isConcerned = ({ column }: { readonly column: number }): boolean => column >= left && column <= right;
  const taken = part.rowNumbers.flatMap((row) => {
    if (row < top) return [];
    const cells = part.edit(row);
    const moved = cells.filter(isConcerned);
    if (moved.length > 0) cells.splice(0, cells.length, ...cells.filter((cell) => !isConcerned(cell)));
    return moved.map((cell) => ({ row, cell }));
  });
  for (const { row, cell } of taken) {
    const to = shiftedRows({ top: row, bottom: row }, shift)?.top;
    if (to === undefined) continue;
    const address = addressOf(to, cell.column);
    const xml = cell.xml.replace(/(\sr\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${address}"`);
    const cells = part.edit(to);
    const next = cells.findIndex(({ column }) => column > cell.column);
    cells.splice(next < 0 ? cells.length : next, 0, { column: cell.column, xml });
  }
}

/** Row of a cell afterwards; null where it goes. For notes, which hang on one cell each. */
export function shiftedCell(row: number, column: number, shift: RowShift): number | null {
  const area: CellArea = { top: row, bottom: row, left: column, right: column };
  return shiftedArea(area, withoutGrowth(shift))[0]?.top ?? null;
}
