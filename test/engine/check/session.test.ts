import fc from 'fast-check';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { columnsOf, tableNames, type CellValue, type ColumnSchema } from '../../../src/engine/schema';
import { rules } from '../../../src/programme/rules';
import { CheckSession } from '../../../src/engine/check';
import { baseContext, baseWorkbook, check, edited, type Edit } from '../../support/base';
import { schema, read } from '../../support/programme';
import { effort } from '../../support/effort';

function sessionOf(raw: RawWorkbook): CheckSession {
  const steps = CheckSession.start(rules, raw, read(raw), baseContext);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Gives the session the rows of some edits, as they stand in the workbook after them. */
function update(session: CheckSession, raw: RawWorkbook, table: string, sheetRows: readonly number[]) {
  const { values = [] } = raw.tables.find(({ name }) => name === table) ?? {};
  return session.update({ table, rows: sheetRows.map((row) => ({ sheetRow: row - 1, cells: values[row - 1] ?? [] })) });
}

const base = baseWorkbook();
const rowCount = (name: string): number => (base.tables.find((table) => table.name === name)?.values.length ?? 1) - 1;

/** What people type into a cell of a column: values of its neighbours, and what cannot be read or is out of range. */
function cellValue(name: string, schema: ColumnSchema): fc.Arbitrary<CellValue> {
  const table = base.tables.find((each) => each.name === name);
  const column = table?.values[0]?.indexOf(schema.header) ?? -1;
  const own = (table?.values.slice(1) ?? []).map((cells) => cells[column] ?? null);
  const isText = own.some((value) => typeof value === 'string');
  const texts = isText
    ? ['Lunas', ' Aktif', 'lain lain', 'Baru', ' Melati ', 'B01']
    : ['Rp 1.000.000', '31/12/2013', '5,5'];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...own) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<CellValue>(null, '', 'abc', '#REF!', 0, 1, 12, -5, 1_000_000, 41_275, true),
    },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(...texts) },
  );
}

const anyEdit: fc.Arbitrary<Edit> = fc
  .constantFrom(...tableNames(schema).flatMap((name) => (name === 'Pinjaman' ? Array<string>(6).fill(name) : [name])))
  .chain((name) =>
    fc
      .constantFrom(...columnsOf(schema, name))
      .chain((schema) =>
        fc.tuple(
          fc.constant(name),
          fc.integer({ min: 2, max: rowCount(name) + 1 }),
          fc.constant(schema.header),
          cellValue(name, schema),
        ),
      ),
  );

test('a session finds after each edit what a check of the whole workbook finds', () => {
  let whole = 0;
  let kept = 0;
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (edits) => {
      let raw = base;
      let session = sessionOf(raw);
      for (const edit of edits) {
        raw = edited(raw, edit);
        const { dataset, ...expected } = check(raw);
        const outcome = update(session, raw, edit[0], [edit[1]]);
        if (outcome === null) {
          whole += 1;
          session = sessionOf(raw);
          continue;
        }
        kept += 1;
        expect({ edit, ...outcome }).toEqual({ edit, ...expected });
        const sorted = (faults: readonly object[]): string[] => faults.map((fault) => JSON.stringify(fault)).sort();
        expect(sorted(session.dataset.faults)).toEqual(sorted(dataset.faults));
      }
    }),
    { numRuns: effort.runs(60, 1000) },
  );
  expect(kept).toBeGreaterThan(whole);
});
