import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { addressOf } from '../../../engine/dataset';
import { shiftedArea, shiftedFormula, type RowShift } from '../../rowShift';
import { attributes, escapeXml, inTag, unescapeXml } from '../xml';
import { shiftedReference } from './areas';
import type { CellXml, SheetPart } from './sheetPart';

/** A formula cell. */
interface Found {
  readonly row: number;
  readonly cell: CellXml;
  /** Attributes of the formula's element. */
  readonly tag: Readonly<Record<string, string>>;
  /** As it stands there; '' in the cells that share the formula of another one. */
  readonly text: string;
}

const elementOf = (prefix: string): RegExp =>
  new RegExp(`<${prefix}f(?=[\\s/>])(${inTag})(?:/>|>([\\s\\S]*?)</${prefix}f>)`);

/**
 * Lets the formulas of a sheet follow cells that are about to move; the cells themselves stay. Formulas that cells share are written out where they
 * would not mean the same in all of them any more.
 * @param name of this sheet, which need not be the one where cells move
 */
export function shiftFormulas(part: SheetPart, name: string, shift: RowShift): void {
  const isOwn = name.toLowerCase() === shift.sheet.toLowerCase();
  const shared = new Map<string, Found[]>();
  for (const found of formulaCells(part)) {
    const index = found.tag['t'] === 'shared' ? found.tag['si'] : undefined;
    if (index !== undefined) {
      const group = shared.get(index);
      if (group === undefined) shared.set(index, [found]);
      else group.push(found);
    } else if (isConcerned(found.text, isOwn, shift) || found.tag['ref'] !== undefined) {
      const ref = found.tag['ref'];
      const area = ref === undefined || !isOwn ? ref : shiftedReference(ref, shift, true);
      write(part, found, shiftedFormula(found.text, name, shift), { ...found.tag, ...(area && { ref: area }) });
    }
  }
  for (const group of shared.values()) writeShared(part, group, name, isOwn, shift);
}

function* formulaCells(part: SheetPart): Generator<Found> {
  const pattern = elementOf(part.prefix);
  for (const row of part.rowNumbers) {
    if (!part.mentions(row, `<${part.prefix}f`)) continue;
    for (const cell of part.edit(row)) {
      const match = pattern.exec(cell.xml);
      if (match !== null) yield { row, cell, tag: attributes(match[0]), text: unescapeXml(match[2] ?? '') };
    }
  }
}

/** Whether a formula may name a cell that moves: a quick look, because there may be very many. */
function isConcerned(text: string, isOwn: boolean, { sheet, top }: RowShift): boolean {
  if (!isOwn && !text.toLowerCase().includes(sheet.toLowerCase().replaceAll("'", "''"))) return false;
  return [...text.matchAll(/[A-Za-z]\$?(\d+)/g)].some(([, row]) => Number(row) >= top);
}

function write(part: SheetPart, { cell }: Found, text: string, tag: Readonly<Record<string, string>>): void {
  const { prefix } = part;
  const attribute = Object.entries(tag).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  cell.xml = cell.xml.replace(
    elementOf(prefix),
    () => `<${prefix}f${attribute.join('')}>${escapeXml(text)}</${prefix}f>`,
  );
}

function writeShared(part: SheetPart, group: readonly Found[], name: string, isOwn: boolean, shift: RowShift): void {
  const first = group.find(({ text }) => text !== '');
  if (first === undefined) return;
  const at = ({ row, cell }: Found): string => addressOf(row, cell.column);
  const relative = translateFormulaToR1C1(`=${first.text}`, at(first));
  const each = group.map((found) => {
    const before = translateFormulaToA1(relative, at(found)).slice(1);
    return { found, before, after: shiftedFormula(before, name, shift) };
  });
  const isMoved = ({ row, cell: { column } }: Found): boolean => {
    const area = { top: row, bottom: row, left: column, right: column };
    return isOwn && shiftedArea(area, shift)[0]?.top !== row;
  };
  if (each.every(({ found, before, after }) => before === after && !isMoved(found))) return;
  for (const { found, after } of each) {
    const rest = Object.entries(found.tag).filter(([name]) => !['t', 'si', 'ref'].includes(name));
    write(part, found, after, Object.fromEntries(rest));
  }
}
