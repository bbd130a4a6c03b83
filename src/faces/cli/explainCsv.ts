import { partsOf, type Explained } from './explainParts';
import { csvLine } from './csv';

const header = [
  'period',
  'level',
  'code',
  'name',
  'indicator',
  'key',
  'part',
  'part_value',
  'table',
  'sheet',
  'row',
  'cell',
  'column',
  'row_key',
  'value',
] as const;

/** The rows behind a number as CSV for other programs: one line for each row of each part, with what it added (nothing: its cell is missing). */
export function csvOf(explained: Explained): string {
  const { explanation, area, period } = explained;
  const { level, code, name } = area;
  const lines = explanation.entries.flatMap((entry) =>
    partsOf(entry, explained).flatMap(({ words, value, rows }) =>
      (rows ?? []).map((row) =>
        csvLine([
          period,
          level,
          code,
          name,
          explanation.definition.id,
          entry.key,
          words,
          value,
          row.table,
          row.sheet,
          row.row,
          row.cell,
          row.column,
          row.key.map((cell) => String(cell.value ?? '')).join('; '),
          row.value,
        ]),
      ),
    ),
  );
  return [header.join(','), ...lines].join('\n');
}
