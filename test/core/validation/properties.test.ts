import fc from 'fast-check';
import type { CellValue, ColumnSchema } from '../../../src/core/schema';
import { columnsOf, tableNames } from '../../../src/core/schema';
import { baseWorkbook, brief, check, edited, type Edit } from '../../support/base';

const base = baseWorkbook();
const periodeEnd = 42_004;

interface CellPlace {
  readonly table: string;
  readonly row: number;
  readonly schema: ColumnSchema;
  readonly value: CellValue;
}

const cells: readonly CellPlace[] = tableNames.flatMap((name) => {
  const [header = [], ...rows] = base.tables.find((table) => table.name === name)?.values ?? [];
  return rows.flatMap((row, index) =>
    columnsOf(name).map((schema) => ({
      table: name,
      row: index + 2,
      schema,
      value: row[header.indexOf(schema.header)] ?? null,
    })),
  );
});

/** Values that cannot be read in the column, whatever the table. */
function unreadable({ type }: ColumnSchema): readonly CellValue[] {
  if (type === 'text') return ['#REF!'];
  if (type === 'code') return ['abc', '33.26', '#N/A'];
  return ['abc', '??', '#DIV/0!', ...(type === 'date' ? ['31/02/2014'] : [])];
}

/** Values beyond the column's limits. */
function outOfRange({ type, min, above, max, withinPeriode }: ColumnSchema): readonly CellValue[] {
  const step = type === 'percent' ? 0.001 : 1;
  return [
    ...(min === undefined ? [] : [min - step]),
    ...(above === undefined ? [] : [above, above - 1]),
    ...(max === undefined ? [] : [max + step]),
    ...(withinPeriode === true ? [36_160, periodeEnd + 1] : []),
  ];
}

/** Whether the cell must be filled in the base workbook; its only conditional cells are filled where their condition holds. */
const mustBeFilled = ({ schema, value }: CellPlace): boolean => schema.required !== false && value !== null;

const faults: readonly { edit: Edit; place: CellPlace }[] = cells.flatMap((place) =>
  [...(mustBeFilled(place) ? [null] : []), ...unreadable(place.schema), ...outOfRange(place.schema)].map((value) => ({
    edit: [place.table, place.row, place.schema.header, value] as const,
    place,
  })),
);

test('one faulty cell gives exactly one finding, there', () => {
  fc.assert(
    fc.property(fc.constantFrom(...faults), ({ edit, place }) => {
      const { findings } = check(edited(base, edit));
      expect({ edit, findings: findings.map(brief) }).toEqual({ edit, findings: [expect.stringMatching(/^error /)] });
      expect(findings[0]).toMatchObject({ table: place.table, row: place.row, column: place.schema.header });
    }),
    { numRuns: 300 },
  );
});
