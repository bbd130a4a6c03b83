import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx, type WriteSheet } from 'hucre';
import { addressOf, parts, serialOf, type RawTable, type RawWorkbook } from '../../src/engine/dataset';
import { tableNames, type CellValue } from '../../src/engine/schema';
import { schema } from '../../src/programme/schema';
import { openWorkbookFile } from '../../src/workbook/file';
import { baseWorkbook, brief, check } from '../support/base';
import { workbook } from '../support/markdown';

/**
 * Workbooks as they are in the field. Each file of `field/` holds the tables that differ from the small workbook without findings, and below
 * `# Hasil` every finding of the whole.
 */
const folder = join(__dirname, 'field');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const [text = '', results = ''] = readFileSync(join(folder, name), 'utf8').split(/^# Hasil$/m);
    const expected = [...results.matchAll(/^- (.+)$/gm)].map(([, line = '']) => line);
    return { title: /^# (.+)$/m.exec(text)?.[1] ?? name, raw: withTables(workbook(text)), expected };
  });

/** The small workbook with some tables replaced. */
function withTables({ tables }: RawWorkbook): RawWorkbook {
  const replaced = new Map(tables.map((table) => [table.name, table]));
  return { tables: baseWorkbook().tables.map((table) => replaced.get(table.name) ?? table) };
}

const firstDate = serialOf(1999, 1, 1);
const lastDate = serialOf(2015, 12, 31);

/** Numbers that may be dates are written as dates, the others as formulas with their last result; text stays text. */
function cellOf(
  value: CellValue,
): { readonly value: string | boolean | Date | null } | { readonly formula: string; readonly formulaResult: number } {
  if (typeof value !== 'number') return { value };
  if (!Number.isInteger(value) || value < firstDate || value > lastDate)
    return { formula: `N(${value})`, formulaResult: value };
  const { year, month, day } = parts(value);
  return { value: new Date(Date.UTC(year, month - 1, day)) };
}

/** The sheet of some tables, each in its place; every third row is hidden. */
function sheetOf(name: string, tables: readonly RawTable[]): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  let last = 0;
  for (const { values, top, left } of tables) {
    last = Math.max(last, top + values.length);
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null) cells.set(`${top + r},${left + c}`, cellOf(value));
      }),
    );
  }
  const rows = Array.from({ length: last }, () => [null]);
  return {
    name,
    rows,
    cells,
    rowDefs: new Map(rows.flatMap((_, row) => (row % 3 === 2 ? [[row, { hidden: true }] as const] : []))),
    merges: tables.flatMap(({ merges }) =>
      merges.map((area) => ({
        startRow: area.top,
        startCol: area.left,
        endRow: area.bottom,
        endCol: area.right,
      })),
    ),
    tables: tables.flatMap(({ kind, name: tableName, top, left, values }) =>
      kind === 'range'
        ? []
        : [
            {
              name: tableName,
              range: `${addressOf(top, left)}:${addressOf(top + values.length - 1, left + (values[0]?.length ?? 1) - 1)}`,
              columns: (values[0] ?? []).map((header) => ({ name: String(header) })),
            },
          ],
    ),
  };
}

async function throughFile({ tables }: RawWorkbook, dateSystem: '1900' | '1904'): Promise<RawWorkbook> {
  const names = [...new Set(tables.map(({ sheet }) => sheet))];
  const sheets = names.map((name) =>
    sheetOf(
      name,
      tables.filter(({ sheet }) => sheet === name),
    ),
  );
  const file = await openWorkbookFile(schema, await writeXlsx({ sheets, dateSystem }), 'lapangan.xlsx');
  return file.readTables([schema.profile.name, ...tableNames(schema)]);
}

const found = (raw: RawWorkbook): readonly string[] => check(raw).findings.map(brief);

describe.each(cases)('$title', ({ raw, expected }) => {
  test('as cells', () => {
    expect(found(raw)).toEqual(expected);
  });

  test.each(['1900', '1904'] as const)(
    'as a file of the %s date system, with formulas and hidden rows',
    async (system) => {
      expect(found(await throughFile(raw, system))).toEqual(expected);
    },
  );
});
