import { addressOf, type Dataset } from '../../src/engine/dataset';

/** Faults of one table as short lines: rule, cell, column, value, repair (`=` certain, `?` a suggestion). */
export function faultsOf(dataset: Dataset, table: string): string[] {
  return dataset.faults
    .filter((fault) => fault.table === table)
    .map(({ rule, sheetRow, sheetColumn, column, value, fix, variant }) =>
      [
        rule + (variant === undefined ? '' : `.${variant}`),
        sheetRow === null || sheetColumn === null ? '-' : addressOf(sheetRow, sheetColumn),
        column ?? '-',
        JSON.stringify(value),
        ...(fix === undefined ? [] : [`${fix.certain ? '=' : '?'}${JSON.stringify(fix.value)}`]),
      ].join(' '),
    );
}
