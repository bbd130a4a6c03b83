import { tableIn } from '../engine/dataset';
import { calculatedValue } from '../engine/entry';
import { numberFormatOf } from '../engine/report';
import { columnsOf, isTable, type CellValue } from '../engine/schema';
import type { CellEdit, CellPlace } from '../workbook/port';
import type { CheckResult } from './types';

/** Stands in `Riwayat Perbaikan` for what a cell holds whose formula was put back. */
export const columnFormula = 'Rumus kolom';

/** What of a check tells what formulas give. */
export type FormulaBasis = Pick<CheckResult, 'dataset' | 'programme' | 'settings'>;

/** Puts the formula of its column into a cell; null where the column is not calculated, or the row is none of the data. */
export type FormulaRestorer = (table: string, row: number, column: string) => CellEdit | null;

/**
 * Gives the edits that put formulas back in place of values: `after` is what the formula gives by the columns that it follows from, as the schema says (`calculated`); the
 * formula itself is the one that its neighbours have.
 */
export function formulaRestorer({ dataset, programme, settings }: FormulaBasis): FormulaRestorer {
  const steps = programme.classSteps?.(settings) ?? {};
  const { schema } = dataset;
  return (name, row, header) => {
    if (!isTable(schema, name)) return null;
    const own = columnsOf(schema, name).find((each) => each.header === header);
    const table = tableIn(dataset, name);
    const column = table.sheetColumns.get(header);
    const sheetRow = table.sheetRows[row];
    if (own?.calculated === undefined || column === undefined || sheetRow === undefined) return null;
    const cell = (each: string): CellValue => table.rawValue(row, each);
    return {
      ...{ sheet: table.place.sheet, row: sheetRow, column },
      before: cell(header),
      after: calculatedValue(own.calculated, cell, steps),
      numberFormat: numberFormatOf(own.type),
      formula: 'restored',
    };
  };
}

/** Whether a cell was found to hold a value in place of its column's formula. */
export function isTypedOver({ faults }: CheckResult['dataset'], { sheet, row, column }: CellPlace): boolean {
  return faults.some(
    (fault) =>
      fault.rule === 'formula-overwritten' &&
      fault.sheet === sheet &&
      fault.sheetRow === row &&
      fault.sheetColumn === column,
  );
}
