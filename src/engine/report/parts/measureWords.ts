import type { Condition, Measure } from '../../measure';
import type { BasisColumn } from '../formulas/columns';
import type { ReportTexts } from '../model/texts';

const signs = { '=': '=', '>': '>', '>=': '≥', '<': '<', '<=': '≤' } as const;

function conditionWords(condition: Condition, texts: ReportTexts): string {
  const { column } = condition;
  if ('is' in condition) return texts.text('report.basis.is', { column, value: condition.is });
  if ('isNot' in condition) return texts.text('report.basis.isNot', { column, value: condition.isNot });
  if ('state' in condition) return texts.text(`report.basis.${condition.state}`, { column });
  const { compare, value } = condition;
  const shown = typeof value === 'number' ? value : texts.text(`report.basis.parameter.${value}`);
  return texts.text('report.basis.compare', { column, sign: signs[compare], value: shown });
}

/** What a measure measures, in words: the sum of a column of a table, then its conditions. */
export function measureWords(
  { table, aggregate, where, by }: Measure,
  group: string | null,
  texts: ReportTexts,
): string {
  const columns = aggregate.kind === 'sum' ? aggregate.columns.join(' + ') : '';
  const what =
    aggregate.kind === 'count'
      ? texts.text('report.basis.count', { table })
      : aggregate.kind === 'distinct'
        ? texts.text(`report.basis.distinct.${aggregate.of.id}`, { table })
        : aggregate.weight === undefined
          ? texts.text('report.basis.sum', { columns, table })
          : texts.text('report.basis.weighted', { columns, weight: aggregate.weight, table });
  const conditions = [
    ...where.map((condition) => conditionWords(condition, texts)),
    ...(by === undefined || group === null ? [] : [texts.text('report.basis.is', { column: by.column, value: group })]),
  ];
  return conditions.length === 0 ? what : `${what}: ${conditions.join(', ')}`;
}

/** What a column of `Dasar Perhitungan` holds, in words. */
export function columnWords(column: BasisColumn, texts: ReportTexts): string {
  if (column.kind === 'position')
    return texts.text('report.basis.position', { indicator: texts.text(`short.${column.id}`) });
  if (column.kind === 'reports') return texts.text('report.basis.reports');
  if (column.kind === 'bound') return texts.text(`report.basis.bound.${column.end}`, { table: column.table });
  return column.kind === 'special'
    ? texts.text(`report.basis.special.${column.special.id}`)
    : measureWords(column.measure, column.group, texts);
}
