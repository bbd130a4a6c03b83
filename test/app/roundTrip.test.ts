import fc from 'fast-check';
import { dataSheetsOf } from '../../src/app/dataSheets';
import { rawWorkbookOf, repairPlan } from '../../src/app';
import { mark, tableIn, type Dataset, type RawWorkbook } from '../../src/engine/dataset';
import { columnsOf, tableNames } from '../../src/engine/schema';
import { writeWorkbookFile } from '../../src/workbook/file';
import { baseWorkbook, brief, check } from '../support/base';
import { effort } from '../support/effort';
import { typedBy } from '../support/typed';
import { programme, schema, read, openFile } from '../support/programme';
import { defaultSettings } from '../../src/programme/settings/settings';

/** Every cell of the data tables as it is read: its value, and whether it is blank or faulty. */
function cellsOf(dataset: Dataset) {
  return tableNames(schema).map((name) => {
    const table = tableIn(dataset, name);
    return columnsOf(schema, name).map(({ header }) => {
      const column = table.column(header);
      const values =
        column.kind === 'number'
          ? [...column.values]
          : [...column.codes].map((code) => column.dictionary[code] ?? null);
      const states = [...column.marks].map((state) => (state === mark.repaired ? mark.ok : state));
      return { name, header, values, states };
    });
  });
}

const repairsIn = (checked: ReturnType<typeof check>) =>
  repairPlan({ ...checked, programme, settings: defaultSettings });

/** The workbook with its certain repairs written into the cells. */
function repaired(raw: RawWorkbook): RawWorkbook {
  const { certain } = repairsIn(check(raw));
  return certain.reduce((book, { edit }) => {
    return {
      tables: book.tables.map((table) =>
        table.sheet === edit.sheet
          ? {
              ...table,
              values: table.values.map((cells, row) =>
                row === edit.row - table.top
                  ? cells.map((cell, column) => (column === edit.column - table.left ? edit.after : cell))
                  : cells,
              ),
            }
          : table,
      ),
    };
  }, raw);
}

test('certain repairs change nothing that is read, leave no other finding, and repairing again changes nothing more', () => {
  fc.assert(
    fc.property(typedBy(baseWorkbook()), (raw) => {
      const before = check(raw);
      const after = check(repaired(raw));
      expect(cellsOf(after.dataset)).toEqual(cellsOf(before.dataset));
      expect(after.findings.map(brief)).toEqual(before.findings.filter(({ fix }) => fix?.certain !== true).map(brief));
      expect(repairsIn(after).certain).toEqual([]);
    }),
    { numRuns: effort.runs(20, 300) },
  );
});

test('reading what was written gives the same data, and the same once more', async () => {
  await fc.assert(
    fc.asyncProperty(typedBy(baseWorkbook()), async (raw) => {
      const dataset = read(raw);
      const dataSheets = dataSheetsOf(dataset);
      const bytes = await writeWorkbookFile({ title: 'Uji', dataSheets, report: null });
      const file = await openFile(bytes, 'uji.xlsx');
      const written = await file.readTables([schema.profile.name, ...tableNames(schema)]);
      const again = read(written);
      expect(cellsOf(again)).toEqual(cellsOf(dataset));
      expect(again.profile).toEqual(dataset.profile);
      expect(cellsOf(read(rawWorkbookOf(schema, dataSheetsOf(again))))).toEqual(cellsOf(dataset));
    }),
    { numRuns: effort.runs(6, 100) },
  );
});
