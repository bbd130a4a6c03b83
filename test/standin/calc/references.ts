import { tokenize } from '@borgar/fx/xlsx';
import type { Book, Sheet } from '../model/book';

/** What a reference names. */
interface Named {
  /** The sheet before the `!`; null where there is none. */
  readonly sheet: string | null;
  /** The table of `Table[Column]`, or a word that may be one (`Table`, a defined name). */
  readonly table: string | null;
}

/** Another text for a reference of a formula on a sheet (null: of a name of the workbook); null leaves it. */
export type Change = (text: string, named: Named, on: Sheet | null) => string | null;

const references: ReadonlySet<string> = new Set(['range', 'range_beam', 'range_ternary', 'range_named', 'structured']);

/** A formula, without its `=`, in which references are changed; texts and references to other workbooks stay. */
export function withReferences(formula: string, on: Sheet | null, change: Change): string {
  return tokenize(`=${formula}`)
    .slice(1)
    .map(({ type, value }) => (references.has(type) ? (change(value, namedIn(value, type), on) ?? value) : value))
    .join('');
}

function namedIn(text: string, type: string): Named {
  const [, quoted, plain, rest = ''] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([\s\S]+)$/.exec(text) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  if (type === 'structured') return { sheet, table: rest.slice(0, rest.indexOf('[')) || null };
  return { sheet, table: type === 'range_named' && sheet === null ? rest : null };
}

/**
 * Changes references wherever the workbook has them: in cells, names, series of charts, validations and conditional formats. Print areas and titles are
 * kept without their sheet, and follow by themselves; links are texts, which Excel does not follow either.
 */
export function changeReferences(book: Book, change: Change): void {
  book.isStale = true;
  for (const item of book.names) item.formula = withReferences(item.formula, item.scope, change);
  for (const sheet of book.sheets) {
    const changed = (formula: string): string => withReferences(formula, sheet, change);
    for (const { row, column, formula } of [...sheet.formulas()]) {
      const extra = sheet.extra(row, column);
      const after = changed(formula);
      if (extra !== undefined && after !== formula) sheet.setExtra(row, column, { ...extra, formula: after });
    }
    for (const chart of sheet.charts)
      chart.series = chart.series.map(({ categories, ...series }) => ({
        ...series,
        values: changed(series.values),
        ...(categories === undefined ? {} : { categories: changed(categories) }),
      }));
    for (const rule of sheet.parts.dataValidations ?? []) {
      if (rule.formula1 !== undefined) rule.formula1 = changed(rule.formula1);
      if (rule.formula2 !== undefined) rule.formula2 = changed(rule.formula2);
    }
    for (const rule of sheet.parts.conditionalRules ?? []) {
      const { formula } = rule;
      if (formula !== undefined) rule.formula = Array.isArray(formula) ? formula.map(changed) : changed(formula);
    }
  }
}
