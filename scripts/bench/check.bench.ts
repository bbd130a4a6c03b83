import { z } from 'zod';
import { readDataset, type RawWorkbook } from '../../src/engine/dataset';
import { computeIndicators } from '../../src/engine/measure';
import { columnsOf, yesNo, type ColumnSchema } from '../../src/engine/schema';
import { registryOf, validate } from '../../src/engine/check';
import { checkAllCells } from '../../src/engine/check/evaluate';
import { Findings } from '../../src/engine/check/findings';
import { CheckSubject } from '../../src/engine/check/subject';
import { programme } from '../../src/programme';
import { benchPeriode } from './loans';
import type { Contestant } from './measure';

/**
 * The cell checks alone, the whole check, and the check with the indicators, all from raw cells (each run reads its own dataset, because a check marks
 * it); and zod doing the cell checks of table Pinjaman alone: types, ranges and lists, with numbers typed as text and stray spaces read as well.
 */
export function checkBench(raw: RawWorkbook): readonly Contestant[] {
  const { schema, rules, catalogue, settingBook } = programme;
  const settings = settingBook.defaults;
  const context = { areas: new Map(), settings };
  const registry = registryOf(schema, rules);
  return [
    {
      name: 'read + cell checks alone',
      run: () =>
        checkAllCells(
          new CheckSubject(rules, readDataset(schema, raw), context),
          registry.cells,
          new Findings(schema, registry.all),
        ),
    },
    { name: 'read + validate', run: () => validate(rules, readDataset(schema, raw), context) },
    {
      name: 'read + validate + indicators',
      run: () => {
        const dataset = readDataset(schema, raw);
        validate(rules, dataset, context);
        return computeIndicators(dataset, { catalogue, official: null, settings });
      },
    },
    { name: 'zod, cell checks alone', run: zodCheck(raw) },
  ];
}

function zodCheck(raw: RawWorkbook): () => number {
  const columns = columnsOf(programme.schema, 'Pinjaman');
  const row = z.object(Object.fromEntries(columns.map((column) => [column.header, cellSchema(column)])));
  const [headers = [], ...rows] = raw.tables.find(({ name }) => name === 'Pinjaman')?.values ?? [];
  const names = headers.map(String);
  return () => {
    let faults = 0;
    for (const cells of rows) {
      const record: Record<string, unknown> = {};
      for (let column = 0; column < names.length; column += 1) record[names[column] ?? ''] = cells[column];
      const result = row.safeParse(record);
      if (!result.success) faults += result.error.issues.length;
    }
    return faults;
  };
}

function cellSchema(column: ColumnSchema): z.ZodType {
  const cell = filledCell(column);
  return column.required === true ? cell : cell.nullable();
}

/** What the program checks of a filled cell: its type and its limits. */
function filledCell({ type, options, min, above, max, withinPeriod }: ColumnSchema): z.ZodType {
  if (type === 'text') return z.string().trim().min(1);
  if (type === 'choice') return z.enum([...(options ?? [])]);
  if (type === 'yesno') return z.enum(yesNo);
  let number = type === 'number' || type === 'percent' ? z.number() : z.number().int();
  if (min !== undefined) number = number.min(min);
  if (above !== undefined) number = number.gt(above);
  if (max !== undefined) number = number.max(max);
  if (withinPeriod === true) number = number.min(programme.settingBook.defaults.firstDate).max(benchPeriode);
  return z.preprocess(spelledNumber, number);
}

/** A number typed as text, as field workbooks have them. */
function spelledNumber(cell: unknown): unknown {
  return typeof cell === 'string' ? Number(cell.replace(/[^\d,-]/g, '').replace(',', '.')) : cell;
}
