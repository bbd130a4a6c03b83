import { translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { addressOf } from '../../engine/dataset';
import type { CellValue } from '../../engine/schema';
import { nearestRows, sharedFormula, stillGives } from '../columnFormula';
import type { CellEdit, CellPlace, EditRefusal } from '../port';
import type { WorkbookPatch } from './patch/workbookPatch';
import { sheetNamed, type FileBook } from './sheet/book';

/** What an edit does about a formula: its result is renewed, it comes back (in the look of the cell in row `like`), it makes way for a value, nothing any more; or why not. */
export type FormulaEdit =
  | { readonly kind: 'result' }
  | { readonly kind: 'restored'; readonly text: string; readonly like: number }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'made' }
  | { readonly kind: 'refused'; readonly why: FormulaRefusal };

type FormulaRefusal = Exclude<EditRefusal, 'format'>;

const refused = (why: FormulaRefusal): FormulaEdit => ({ kind: 'refused', why });

/**
 * Plans an edit that says what becomes of a formula; null for one of a plain value.
 * @param value what the cell holds now
 */
export async function formulaEdit(
  patch: WorkbookPatch,
  book: FileBook,
  edit: CellEdit,
  value: CellValue,
): Promise<FormulaEdit | null> {
  const { formula, before, after } = edit;
  if (formula === undefined) return null;
  const reason = await patch.refusal(edit);
  const isFormula = reason === 'formula';
  if (formula === 'kept') return isFormula ? { kind: 'result' } : null;
  if (reason !== null && !isFormula) return refused(reason);
  if (formula === 'replaced') {
    if (!isFormula) return value === after ? { kind: 'made' } : refused('conflict');
    if (!stillGives(value, edit)) return refused('conflict');
    if (await patch.isProtected(edit.sheet)) return refused('protected');
    return (await patch.sharesFormula(edit)) ? refused('formula') : { kind: 'replaced' };
  }
  const found = await columnFormula(patch, book, edit);
  if (isFormula) return found?.text === (await patch.formulaOf(edit)) ? { kind: 'made' } : refused('formula');
  if (value !== before) return refused('conflict');
  if (found === null) return refused('no-formula');
  // A text may stand in a cell of text format, where a formula would be one too.
  return { kind: 'restored', text: found.text, like: typeof value === 'string' ? found.row : edit.row };
}

/** The formula that the nearest calculated neighbours of a Table's cell share, without its `=`, and the row of one of them. */
async function columnFormula(
  patch: WorkbookPatch,
  book: FileBook,
  place: CellPlace,
): Promise<{ readonly text: string; readonly row: number } | null> {
  const { sheet: name, row, column } = place;
  const sheet = sheetNamed(book, name);
  const area = sheet?.tables.find(
    ({ area: { top, left, bottom, right } }) => top < row && row <= bottom && left <= column && column <= right,
  )?.area;
  if (sheet === undefined || area === undefined) return null;
  const all = [...sheet.cells.formulaRows(column, area)];
  const rows = nearestRows(row, all);
  const formulas: string[] = [];
  for (const each of rows) formulas.push(await relativeFormula(patch, { sheet: name, row: each, column }, all));
  const text = sharedFormula(place, formulas)?.slice(1);
  return text === undefined || rows[0] === undefined ? null : { text, row: rows[0] };
}

/**
 * The formula of a cell relative to it (R1C1). A cell that shares the formula of another one has no text of its own: it is that of the nearest one above that is shared.
 * @param rows those of its column that hold formulas, ascending
 */
async function relativeFormula(patch: WorkbookPatch, place: CellPlace, rows: readonly number[]): Promise<string> {
  const { column } = place;
  const inColumn = (row: number): CellPlace => ({ ...place, row });
  const own = await patch.formulaOf(place);
  if (own !== '') return translateFormulaToR1C1(`=${own}`, addressOf(place.row, column));
  for (const row of rows.filter((each) => each < place.row).reverse()) {
    if (!(await patch.sharesFormula(inColumn(row)))) continue;
    return translateFormulaToR1C1(`=${await patch.formulaOf(inColumn(row))}`, addressOf(row, column));
  }
  return '';
}
